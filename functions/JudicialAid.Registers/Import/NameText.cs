namespace JudicialAid.Registers;

/// <summary>Names as written in forms and lists.</summary>
internal static class NameText
{
    /// <summary>
    /// "张 三" → "张三", and one middle dot for the many that people type in names of minorities: "阿依古丽•买买提" → "阿依古丽·买买提".
    /// Words in brackets after the name (曾用名, 户主) are dropped.
    /// </summary>
    public static string Tidy(string written)
    {
        var text = CellText.HalfWidth(written);
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var name = new System.Text.StringBuilder(text.Length);
        foreach (var c in open > 0 ? text.AsSpan(0, open) : text)
        {
            if (!char.IsWhiteSpace(c))
                name.Append(c is '•' or '・' or '‧' or '●' or '.' ? '·' : c);
        }

        return name.ToString();
    }
}
