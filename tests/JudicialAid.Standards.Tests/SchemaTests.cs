using System.Text.Json;
using JudicialAid.Standards.Reading;

namespace JudicialAid.Standards.Tests;

/// <summary>
/// The JSON schemas for editors say the same as the strict reader. A key that nobody knows is put into every mapping of every shipped
/// file at once: the message about it lists the keys that the reader knows there.
/// </summary>
public class SchemaTests
{
    private static readonly Dictionary<string, string> SchemaOfFile = new()
    {
        ["instruments.yaml"] = "instruments", ["agencies.yaml"] = "agencies", ["routing.yaml"] = "routing", ["social-aid.yaml"] = "social-aid",
        ["groups.yaml"] = "groups", ["criteria.yaml"] = "criteria", ["clocks.yaml"] = "clocks", ["documents.yaml"] = "documents",
        ["asks.yaml"] = "asks", ["eligibility/"] = "eligibility", ["scenes/"] = "scene", ["registers/"] = "register", ["parameters/"] = "parameter",
        ["calendars/"] = "calendar", ["/examples.yaml"] = "examples", ["standards/"] = "standard", ["cases/"] = "cases", ["matching/"] = "linkage",
    };

    // Keys that no shipped file has any use for where the reader asks for them.
    private static readonly string[] OnlyWhenUsed = ["standard.addOns.cap"];

    [Fact]
    public void A_schema_allows_exactly_the_keys_that_the_reader_knows()
    {
        var known = KnownToTheReader();
        var allowed = SchemaOfFile.Values.SelectMany(s => Allowed(Schema(s), s)).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(known.Except(allowed));
        Assert.Empty(allowed.Where(a => known.Any(k => Parent(k) == Parent(a))).Except(known).Except(OnlyWhenUsed));
    }

    [Fact]
    public void A_schema_allows_exactly_the_units_that_the_reader_allows()
    {
        Assert.Equal(UnitReader.OfTables, Units("standard", "properties", "tables", "items", "properties", "unit"));
        Assert.Equal(UnitReader.OfWages, Units("parameter", "properties", "unit"));
    }

    [Fact]
    public void Every_file_of_rules_has_a_schema() =>
        Assert.All(SourceFile.ReadAll(Book.Directory), f => Assert.NotNull(SchemaFor(f.Path)));

    /// <summary>"standard.caps.months" for each key at each place, as the messages about strangers list them.</summary>
    private static HashSet<string> KnownToTheReader()
    {
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        var files = SourceFile.ReadAll(Book.Directory).Select(f => new SourceFile(f.Path, WithStrangers(f, paths))).ToList();
        var known = RuleBookReader.Read(files).Findings
            .Where(f => f.Code == "RULES-UNKNOWN-KEY" && paths.ContainsKey(f.Place!))
            .SelectMany(f => Listed(f.Message).Select(key => Normal($"{paths[f.Place!]}.{key}")))
            .ToHashSet(StringComparer.Ordinal);
        Assert.True(known.Count > 150, $"only {known.Count} keys were listed");
        return known;
    }

    // From the last to the first, so that earlier places stay where they are; a stranger goes before the first key of its mapping.
    private static string WithStrangers(SourceFile file, Dictionary<string, string> paths)
    {
        var lines = file.Text.Split('\n').ToList();
        var maps = Maps(YamlTree.Read(file.Path, file.Text, new Mistakes())!, SchemaFor(file.Path)!).ToList();
        foreach (var (map, path) in maps.OrderByDescending(m => m.Map.Line).ThenByDescending(m => m.Map.Column))
        {
            var (line, column) = ((int)map.Line - 1, (int)map.Column - 1);
            if (lines[line][column] == '{')
                lines[line] = lines[line].Insert(column + 1, "stranger: 1, ");
            else
                lines.Insert(line, lines[line][..column].Replace("#", " ", StringComparison.Ordinal) + "stranger: 1");
            if (lines[line].EndsWith("stranger: 1", StringComparison.Ordinal))
                lines[line + 1] = new string(' ', column) + lines[line + 1][column..];
        }

        var text = string.Join('\n', lines);
        foreach (var (key, path) in Strangers(YamlTree.Read(file.Path, text, new Mistakes())!, SchemaFor(file.Path)!))
            paths[key.Place] = path;
        return text;
    }

    private static IEnumerable<(YamlMap Map, string Path)> Maps(YamlValue value, string path) => value switch
    {
        YamlMap map => map.Entries.SelectMany(e => Maps(e.Value, $"{path}.{e.Key.Text}")).Prepend((map, path)),
        YamlList list => list.Items.SelectMany(i => Maps(i, path)),
        _ => [],
    };

    private static IEnumerable<(YamlText Key, string Path)> Strangers(YamlValue value, string path) =>
        Maps(value, path).SelectMany(m => m.Map.Entries.Where(e => e.Key.Text == "stranger").Select(e => (e.Key, m.Path)));

    private static string[] Listed(string message) =>
        message[(message.IndexOf("此处可用：", StringComparison.Ordinal) + 5)..message.IndexOf("。请改正", StringComparison.Ordinal)].Split('、');

    private static IEnumerable<string> Allowed(JsonElement schema, string name)
    {
        var definitions = schema.TryGetProperty("definitions", out var d) ? d : default;
        return Keys(schema, name, definitions, []).Select(Normal).Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Keys(JsonElement node, string path, JsonElement definitions, IReadOnlyList<string> within)
    {
        if (node.TryGetProperty("$ref", out var reference))
        {
            var name = reference.GetString()!.Split('/')[^1];
            return within.Contains(name) ? [] : Keys(definitions.GetProperty(name), path, definitions, [.. within, name]);
        }

        var inside = node.TryGetProperty("properties", out var properties)
            ? properties.EnumerateObject().SelectMany(p => Keys(p.Value, $"{path}.{p.Name}", definitions, within).Prepend($"{path}.{p.Name}"))
            : [];
        var items = node.TryGetProperty("items", out var item) ? Keys(item, path, definitions, within) : [];
        var any = node.TryGetProperty("anyOf", out var options) ? options.EnumerateArray().SelectMany(o => Keys(o, path, definitions, within)) : [];
        var others = node.TryGetProperty("additionalProperties", out var other) && other.ValueKind == JsonValueKind.Object ? Keys(other, path + ".*", definitions, within) : [];
        return [.. inside, .. items, .. any, .. others];
    }

    // Criteria nest without end and are the same everywhere; a range is the same for every fact.
    private static string Normal(string path)
    {
        string[] criteria = ["when", "harm", "and", "concerns", "applies", "tagged", "fits"];
        string[] nesting = ["all", "any", "not", "unknown", "maybe", "is", "someone"];
        var parts = path.Split('.');
        if (parts[0] == "standard")
            return Array.IndexOf(parts, "when") is > 0 and var when && when + 2 < parts.Length ? $"range.{parts[^1]}" : path;
        var start = path.StartsWith("criteria.criteria.", StringComparison.Ordinal) ? 2 : Array.FindIndex(parts, criteria.Contains);
        return start < 0 || start == parts.Length - 1
            ? path
            : string.Join('.', parts.Skip(start + 1).Where((p, i) => i == parts.Length - start - 2 || !nesting.Contains(p)).Prepend("criterion"));
    }

    private static string Parent(string path) => path[..path.LastIndexOf('.')];

    private static string? SchemaFor(string path) =>
        SchemaOfFile.FirstOrDefault(s => s.Key.EndsWith('/') ? path.StartsWith(s.Key, StringComparison.Ordinal) : s.Key.StartsWith('/') ? path.EndsWith(s.Key, StringComparison.Ordinal) : path == s.Key).Value;

    private static IEnumerable<string?> Units(string schema, params string[] way) =>
        way.Aggregate(Schema(schema), (at, step) => at.GetProperty(step)).GetProperty("enum").EnumerateArray().Select(u => u.GetString());

    private static JsonElement Schema(string name) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Book.Directory, "schemas", name + ".schema.json"))).RootElement;
}
