using JudicialAid.Dossiers.Text;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Finds whom a clause counts instead of naming: 上述三名被害人的损伤均构成轻微伤 → the three victims named last.</summary>
internal static class CountedVictims
{
    // How far back the names may stand, in sentences.
    private const int Memory = 12;
    private const int Most = 20;
    private static readonly string[] Counters = ["名被害人", "名受害人", "名伤者", "名乘客", "被害人", "名原告"];

    /// <summary>The victims counted before a position in its clause, or null where none are counted or not so many were named.</summary>
    public static IReadOnlyList<string>? Before(FactReading reading, int at)
    {
        var clause = reading.Document.ClauseBefore(at);
        if (!clause.Contains('均', StringComparison.Ordinal) || People(clause) is not (> 1 and <= Most and var people))
            return null;
        var first = Math.Max(0, reading.Document.SentenceAt(at) - Memory);
        var names = new List<string>();
        foreach (var mention in reading.Document.MentionsIn(reading.Document.Sentences[first].Start, at).Reverse())
        {
            if (names.Count < people && reading.Draft.Victims.ContainsKey(mention.Name) && !names.Contains(mention.Name, StringComparer.Ordinal))
                names.Insert(0, mention.Name);
        }

        return names.Count == people ? names : null;
    }

    // 上述7名被害人, 三被害人
    private static int? People(string clause)
    {
        foreach (var counter in Counters)
        {
            var end = clause.IndexOf(counter, StringComparison.Ordinal);
            var start = end;
            while (start > 0 && (char.IsAsciiDigit(clause[start - 1]) || ChineseNumbers.IsNumeral(clause[start - 1])))
                start--;
            if (end > start && ChineseNumbers.Value(clause.AsSpan(start, end - start)) is { } number)
                return (int)number;
            if (end > start && int.TryParse(clause.AsSpan(start, end - start), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var digits))
                return digits;
        }

        return null;
    }
}
