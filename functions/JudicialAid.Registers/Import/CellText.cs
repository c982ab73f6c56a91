namespace JudicialAid.Registers;

/// <summary>Texts of cells without the traces of keyboards and spreadsheets.</summary>
internal static class CellText
{
    /// <summary>Full-width ASCII and the ideographic space as half-width.</summary>
    public static string HalfWidth(string text) => IsHalfWidth(text) ? text : string.Create(text.Length, text, (to, from) =>
    {
        for (var i = 0; i < from.Length; i++)
            to[i] = from[i] switch { >= '\uFF01' and <= '\uFF5E' => (char)(from[i] - 0xFEE0), '\u3000' => ' ', var c => c };
    });

    private static bool IsHalfWidth(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('\uFF01', '\uFF5E') < 0 && !text.Contains('\u3000');

    /// <summary>
    /// Trimmed; "" for what people type into a cell that has no value. The apostrophe is how spreadsheets mark a number as text.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = text.Trim().Trim('\uFEFF', '\u200B').TrimStart('\'');
        return clean is "-" or "--" or "—" or "——" or "/" or "\\" or "无" or "空" or "NULL" or "null" or "N/A" or "#N/A" ? "" : clean;
    }
}
