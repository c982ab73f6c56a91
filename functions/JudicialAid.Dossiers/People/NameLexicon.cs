using JudicialAid.Dossiers.Text;

namespace JudicialAid.Dossiers.People;

/// <summary>
/// The names of one document. A name is believed where a role word, a sex or a kin word introduces it; how long a full name is (李梅 or
/// 李梅手) is told by what follows it there and by how often each form stands in the document.
/// </summary>
internal sealed class NameLexicon
{
    private readonly HashSet<string> _names;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private readonly CharFilter _firsts;

    // Lengths of the names by their first character, the longest first.
    private readonly Dictionary<char, int[]> _lengths;
    private readonly NameLexicon? _known;

    private NameLexicon(IEnumerable<string> names)
    {
        _names = names.Where(n => n.Length > 1).ToHashSet(StringComparer.Ordinal);
        _lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        _firsts = new CharFilter(_names.Select(n => n[0]));
        _lengths = _names.GroupBy(n => n[0]).ToDictionary(g => g.Key, g => g.Select(n => n.Length).Distinct().OrderDescending().ToArray());
    }

    private NameLexicon(NameLexicon own, NameLexicon known) => (_names, _lookup, _firsts, _lengths, _known) = (own._names, own._lookup, own._firsts, own._lengths, known);

    /// <summary>Collects the names of a view.</summary>
    /// <param name="text">The view.</param>
    /// <param name="leastRepeats">How often a name must stand that nothing introduces: 1 for a single sentence, where nothing repeats.</param>
    public static NameLexicon Of(string text, int leastRepeats = 2) =>
        new(NameResolution.Resolve(NameCandidates.Collect(text), text, leastRepeats).Concat(NumberedNames(text)));

    // 白某1 told of somewhere without a number behind it, and nobody called 白某: so 退还白某1 10万元, with its blank lost, goes to 白某1.
    private static IEnumerable<string> NumberedNames(string text)
    {
        var (numbered, plain) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        for (var at = text.IndexOf('某', 1); at >= 0 && at + 2 < text.Length; at = text.IndexOf('某', at + 1))
        {
            if (!NameForms.IsSurname(text[at - 1]) || IsInsideWord(text, at - 1))
                continue;
            if (NameForms.MaskedLength(text.AsSpan(at - 1)) == 3 && char.IsAsciiDigit(text[at + 1]))
                numbered.Add(text.Substring(at - 1, 3));
            else if (!char.IsAsciiDigit(text[at + 1]))
                plain.Add(text.Substring(at - 1, 2));
        }

        return numbered.Where(n => !plain.Contains(n[..2]));
    }

    /// <summary>One lexicon of the names of several.</summary>
    public static NameLexicon Union(IEnumerable<NameLexicon> lexicons) => new(lexicons.SelectMany(l => l.Names));

    /// <summary>This lexicon, which also knows the names other documents of the case are sure of.</summary>
    public NameLexicon With(NameLexicon known) => new(this, known);

    /// <summary>All names of its own.</summary>
    public IEnumerable<string> Names => _names;

    /// <summary>The name of a stretch, the same string each time where the lexicon knows it.</summary>
    public string NameAt(string text, int at, int length)
    {
        var name = text.AsSpan(at, length);
        return _lookup.TryGetValue(name, out var own) ? own : _known?._lookup.TryGetValue(name, out var known) == true ? known : name.ToString();
    }

    /// <summary>Length of the name that stands here, 0 when none.</summary>
    public int LengthAt(string text, int at)
    {
        var rest = text.AsSpan(at);
        var masked = IsInsideWord(text, at) ? 0 : NameForms.MaskedLength(rest);
        var known = Math.Max(Longest(rest), _known?.Longest(rest) ?? 0);
        // 年某 was introduced: so 年某1 is a name as well.
        return Math.Max(masked, masked == 0 && known == 2 && rest[1] == '某' ? NameForms.MaskedLength(rest, introduced: true) : known);
    }

    private int Longest(ReadOnlySpan<char> rest)
    {
        if (!_firsts.MayHold(rest[0]) || !_lengths.TryGetValue(rest[0], out var lengths))
            return 0;
        foreach (var length in lengths)
        {
            if (length <= rest.Length && _lookup.Contains(rest[..length]))
                return length;
        }

        return 0;
    }

    // 东坪区某某广场, 小米5, 三单元22楼: the character belongs to the word before it. 海**苑: stars hide parts of places and number plates.
    private static bool IsInsideWord(string text, int at)
    {
        if (at == 0 || at + 1 >= text.Length)
            return false;
        var starred = text[at + 1] == '*';
        var numbered = char.IsAsciiDigit(text[at + 1]) && NameForms.IsHan(text[at - 1]);
        var placed = text[at + 1] == '某' && NameForms.IsHan(text[at - 1]) && PlaceUnits.Contains(text[at]);
        return (starred || numbered || placed) && !Leads.Contains(text[at - 1]) && RoleWords.Before(text, at).Length == 0;
    }

    private static readonly CharSet Leads = new("和与、及：同被将对把向给由让叫找接从为是系后致使经告原人者犯案伙证主弟兄姐妹父母子女妻夫得走取了碎欠随");
    private static readonly CharSet PlaceUnits = new("区镇村道庄组街路苑乡市县省栋楼层府寨");
}
