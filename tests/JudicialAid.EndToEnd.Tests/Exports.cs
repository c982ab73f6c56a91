using System.Text.Json.Nodes;

namespace JudicialAid.EndToEnd.Tests;

/// <summary>Compares exports and says where they differ.</summary>
internal static class Exports
{
    private const int Shown = 10;

    public static void AssertSame(JsonNode expected, JsonNode actual)
    {
        var differences = Differences("$", expected, actual).Take(Shown).ToList();
        Assert.True(differences.Count == 0, "The exports differ:\n" + string.Join('\n', differences));
    }

    private static IEnumerable<string> Differences(string path, JsonNode? expected, JsonNode? actual) => (expected, actual) switch
    {
        (JsonObject left, JsonObject right) => left.Select(p => p.Key).Union(right.Select(p => p.Key)).SelectMany(key => Differences($"{path}.{key}", left[key], right[key])),
        (JsonArray left, JsonArray right) when left.Count == right.Count => Enumerable.Range(0, left.Count).SelectMany(i => Differences($"{path}[{i}]", left[i], right[i])),
        (JsonArray left, JsonArray right) => OnlyIn(path, "expected", left, right).Concat(OnlyIn(path, "actual", right, left)),
        _ => JsonNode.DeepEquals(expected, actual) ? [] : [$"{path}: expected {Text(expected)}, was {Text(actual)}"],
    };

    private static IEnumerable<string> OnlyIn(string path, string which, JsonArray left, JsonArray right) =>
        left.Where(l => !right.Any(r => JsonNode.DeepEquals(l, r))).Select(l => $"{path}: only in {which}: {Text(l)}");

    private static string Text(JsonNode? node) => node?.ToJsonString() is { } text ? text[..Math.Min(text.Length, 400)] : "nothing";
}
