using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>
/// Slips of pen and keyboard in identity numbers: two neighbours exchanged, one character wrong, one left out or typed twice, letters
/// for digits (O, l), the number without its check character. The check character tells which repairs can be right.
/// </summary>
internal static class IdRepair
{
    private const int Length = 18;

    /// <summary>Whether the number may have been written so by one slip.</summary>
    public static bool Explains(string written, IdNumber number)
    {
        var text = Clean(written);
        return IdNumber.TryParse(text, out var read) ? read == number : IsOneSlip(text, number.Text);
    }

    /// <summary>The numbers that the likeliest slips lead back to (letters for digits, a missing check character, neighbours exchanged): a few at most.</summary>
    public static IReadOnlyList<IdNumber> Candidates(string written)
    {
        var text = Clean(written);
        if (IdNumber.TryParse(text, out var read))
            return [read];
        var candidates = new List<string>();
        if (text.Length == Length - 1 && text.All(char.IsAsciiDigit))
            candidates.Add(text + IdNumber.CheckCharacter(text));
        if (text.Length == Length)
        {
            if (text.Take(Length - 1).All(char.IsAsciiDigit) && !char.IsAsciiDigit(text[^1]) && text[^1] != 'X')
                candidates.Add(text.Remove(Length - 1) + IdNumber.CheckCharacter(text));
            candidates.AddRange(Enumerable.Range(0, Length - 1).Where(i => text[i] != text[i + 1]).Select(i => Exchange(text, i)));
        }

        return [.. candidates.Select(c => IdNumber.TryParse(c, out var number) ? number : (IdNumber?)null).OfType<IdNumber>().Distinct()];
    }

    private static string Clean(string written)
    {
        var text = CellText.HalfWidth(written).Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '\'')).Select(char.ToUpperInvariant);
        return string.Concat(text.Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', '×' or '*' => 'X', _ => c }));
    }

    private static bool IsOneSlip(string written, string number)
    {
        var start = written.AsSpan().CommonPrefixLength(number);
        var a = written.AsSpan(start);
        var b = number.AsSpan(start);
        return (a.Length - b.Length) switch
        {
            0 => !a.IsEmpty && (a[1..].SequenceEqual(b[1..]) || (a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]))),
            -1 => a.SequenceEqual(b[1..]),
            1 => a[1..].SequenceEqual(b),
            _ => false,
        };
    }

    private static string Exchange(string text, int at) => string.Concat(text.AsSpan(0, at), [text[at + 1], text[at]], text.AsSpan(at + 2));
}
