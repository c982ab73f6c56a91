using System.Text;

namespace JudicialAid.Registers;

/// <summary>
/// A name taken apart for comparison: one unit a character, a run of Latin letters (the pinyin that stands for a character a keyboard
/// does not have) being one too.
/// </summary>
internal sealed class PersonName
{
    private const string Masks = "某×*xX";
    private const string Placeholders = "□■?○〇◇△▲_";

    // 王某1, 李2, 张某甲: how courts tell people of one surname apart.
    private static readonly char[] Ordinals = [.. "0123456789甲乙丙丁"];

    private PersonName(string text, string[] units, bool isMasked) => (Text, Units, IsMasked) = (text, units, isMasked);

    /// <summary>The name without spaces and brackets.</summary>
    public string Text { get; }

    /// <summary>Its units.</summary>
    public IReadOnlyList<string> Units { get; }

    /// <summary>Parts are hidden: 王某某, 王×, 王*明, 王某1.</summary>
    public bool IsMasked { get; }

    /// <summary>Nothing is written.</summary>
    public bool IsEmpty => Units.Count == 0;

    /// <summary>Reads a name as written.</summary>
    public static PersonName Of(string? written)
    {
        var text = NameText.Tidy(written ?? "");
        var counted = text.Length > 1 && char.IsAsciiDigit(text[^1]) && !char.IsAsciiLetter(text.TrimEnd(Ordinals).LastOrDefault());
        var units = Split(counted || text.AsSpan().IndexOfAny(Masks) > 0 ? text.TrimEnd(Ordinals) : text);
        return new PersonName(text, units, counted || units.Skip(1).Any(IsMask) || (units.Length > 1 && units[0] is "×" or "*"));
    }

    /// <summary>Whether the unit hides a character.</summary>
    public static bool IsMask(string unit) => unit is [var c] && Masks.Contains(c, StringComparison.Ordinal);

    /// <summary>Whether the unit stands for a character that could not be written.</summary>
    public static bool IsPlaceholder(string unit) => unit is [var c] && Placeholders.Contains(c, StringComparison.Ordinal);

    /// <summary>Whether the unit is Latin letters.</summary>
    public static bool IsLetters(string unit) => char.IsAsciiLetter(unit[0]);

    // A run of x is one mask after the other, not pinyin.
    private static string[] Split(string text)
    {
        var units = new List<string>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var unit = rune.ToString();
            if (units.Count > 0 && IsLetters(units[^1]) && char.IsAsciiLetterOrDigit(unit[0]))
                units[^1] += unit;
            else
                units.Add(unit);
        }

        return [.. units.SelectMany(u => u.All(c => c is 'x' or 'X') ? u.Select(c => c.ToString()) : [u])];
    }
}
