using System.Text;

namespace JudicialAid.TestKit.Dossiers;

/// <summary>What scanning, recognising and copying do to a text. No digit and no name is changed: the truth stays what it is.</summary>
internal static class Noise
{
    /// <summary>One kind of damage, or none.</summary>
    public static string Spoil(string text, Chance chance) => chance.Next(8) switch
    {
        0 => Wrap(text, 34 + chance.Next(10)),
        1 => Blanks(text, chance),
        2 => FullWidthDigits(text),
        3 => text.Replace('，', ',').Replace('（', '(').Replace('）', ')').Replace('：', ':'),
        4 => text.Replace("\n\n", "\n", StringComparison.Ordinal),
        5 => text.Replace("\n", "\r\n", StringComparison.Ordinal),
        _ => text,
    };

    // Lines break where the page ends, in the middle of words.
    private static string Wrap(string text, int width)
    {
        var wrapped = new StringBuilder();
        foreach (var line in text.Split('\n'))
        {
            for (var at = 0; at < line.Length || at == 0; at += width)
                wrapped.Append(line, at, Math.Min(width, line.Length - at)).Append('\n');
        }

        return wrapped.ToString();
    }

    private static string Blanks(string text, Chance chance)
    {
        var spaced = new StringBuilder();
        foreach (var c in text)
        {
            spaced.Append(c);
            if (c is >= '\u4E00' and <= '\u9FFF' && chance.In(6))
                spaced.Append(' ');
        }

        return spaced.ToString();
    }

    private static string FullWidthDigits(string text) => string.Concat(text.Select(c => char.IsAsciiDigit(c) ? (char)(c + 0xFEE0) : c));
}
