using System.Globalization;
using System.Text;

namespace JudicialAid.Han;

/// <summary>
/// What linkage needs of the Unicode Han database, one line a character: character, readings without tones (the usual one first),
/// simplified, traditional and other variants, Cangjie code, four-corner number, strokes, and "r" where it is not in GB 2312.
/// </summary>
internal sealed class HanDatabase
{
    private static readonly string[] ReadingProperties = ["kMandarin", "kTGHZ2013", "kHanyuPinlu", "kXHC1983"];
    private static readonly string[] VariantProperties = ["kSimplifiedVariant", "kTraditionalVariant", "kSemanticVariant", "kSpecializedSemanticVariant", "kZVariant"];

    private readonly SortedDictionary<int, Dictionary<string, string>> _characters = [];

    /// <summary>Takes one line of a Unihan file: code point, property, value; comments are passed over.</summary>
    public void Add(string line)
    {
        if (line.Split('\t') is not [['U', '+', ..], var property, var value])
            return;
        var code = int.Parse(line.AsSpan(2, line.IndexOf('\t', StringComparison.Ordinal) - 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        if (!_characters.TryGetValue(code, out var properties))
            _characters[code] = properties = new(StringComparer.Ordinal);
        properties[property] = value;
    }

    /// <summary>The lines, in the order of code points.</summary>
    public IEnumerable<string> Compile() => _characters.Where(c => IsWanted(c.Key, c.Value) && Readings(c.Value).Count > 0).Select(c => string.Join('\t',
        Text(c.Key),
        string.Join(' ', Readings(c.Value)),
        string.Concat(Variants(c.Value).Where(v => v != c.Key).Distinct().Order().Select(Text)),
        c.Value.GetValueOrDefault("kCangjie"),
        FirstWord(c.Value.GetValueOrDefault("kFourCornerCode")).Replace(".", "", StringComparison.Ordinal),
        FirstWord(c.Value.GetValueOrDefault("kTotalStrokes")),
        c.Value.ContainsKey("kGB0") ? "" : "r"));

    // The characters of the basic block and extension A, and what the table of general standard characters (2013) has beyond them.
    private static bool IsWanted(int code, Dictionary<string, string> properties) =>
        code is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) || properties.ContainsKey("kTGH");

    // kMandarin first: it is the usual reading; then those of the 2013 dictionary, of frequency lists and of the 1983 dictionary.
    private static List<string> Readings(Dictionary<string, string> properties)
    {
        var words = ReadingProperties.SelectMany(p => Syllables(properties.GetValueOrDefault(p)));
        return [.. words.Distinct(StringComparer.Ordinal)];
    }

    // "wěi", "382.190:wěi,wēi 036.140:chán", "wěi(575)".
    private static IEnumerable<string> Syllables(string? value) =>
        (value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(word => word[(word.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('(')[0].Split(','))
            .Select(WithoutTone).Where(s => s.Length > 0);

    private const string Marked = "āáǎàēéěèêếềīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ";
    private const string Plain = "aaaaeeeeeeeiiiioooouuuuvvvvvnnnm";

    // "lǚ" → "lv"; combining marks (m̀, ê̄) go.
    private static string WithoutTone(string syllable)
    {
        var plain = new StringBuilder(syllable.Length);
        foreach (var c in syllable)
        {
            var marked = Marked.IndexOf(c, StringComparison.Ordinal);
            if (marked >= 0 || char.IsAsciiLetterLower(c))
                plain.Append(marked >= 0 ? Plain[marked] : c);
        }

        return plain.ToString();
    }

    private static IEnumerable<int> Variants(Dictionary<string, string> properties) =>
        from property in VariantProperties
        from word in properties.GetValueOrDefault(property, "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
        select int.Parse(word.Split('<')[0].AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static string FirstWord(string? value) => (value ?? "").Split(' ')[0];

    private static string Text(int code) => char.ConvertFromUtf32(code);
}
