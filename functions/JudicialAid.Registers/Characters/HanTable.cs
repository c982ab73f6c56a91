using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace JudicialAid.Registers;

/// <summary>The characters of the Unicode Han database, from the resource that infra/han compiles; the same on every machine.</summary>
internal static class HanTable
{
    private const string Resource = "JudicialAid.Registers.han.txt.br";
    private static readonly Lazy<Dictionary<int, HanCharacter>> Characters = new(Read);

    /// <summary>What is known of a character; null when nothing is.</summary>
    public static HanCharacter? Find(Rune character) => Characters.Value.GetValueOrDefault(character.Value);

    /// <summary>The text of the resource.</summary>
    public static Stream Open() => new BrotliStream(
        typeof(HanTable).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException("The table of characters is missing from the assembly."),
        CompressionMode.Decompress);

    private static Dictionary<int, HanCharacter> Read()
    {
        var characters = new Dictionary<int, HanCharacter>(30_000);
        using var reader = new StreamReader(Open(), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is not [var character, var readings, var variants, var cangjie, var corners, var strokes, var rare])
                throw new InvalidDataException("The table of characters has a line of another form.");
            var words = readings.Split(' ');
            characters.Add(Rune.GetRuneAt(character, 0).Value, new HanCharacter(
                words, [.. words.Select(Dialect.Fold).Distinct(StringComparer.Ordinal)], variants, cangjie, corners,
                int.TryParse(strokes, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0, rare == "r"));
        }

        return characters;
    }
}
