using System.Text.Json;
using System.Text.Json.Nodes;

namespace JudicialAid.EndToEnd.Tests;

/// <summary>Checks JSON against the parts of JSON Schema that our document uses: type, properties, required, items, enum, dictionaries.</summary>
internal static class JsonSchemaCheck
{
    private static readonly string[] Known = ["type", "properties", "required", "items", "enum", "additionalProperties", "format", "pattern", "description", "default", "$schema"];

    /// <summary>Asserts that a value fits a schema of a document, in which references are looked up.</summary>
    public static void Check(JsonNode? value, JsonNode schema, JsonNode document, string where)
    {
        if (schema is JsonValue)
            return;
        var rules = Resolve(schema, document).AsObject();
        Assert.All(rules, r => Assert.True(Known.Contains(r.Key), $"{where}: the schema uses {r.Key}, which this check does not know."));
        if (rules["enum"] is JsonArray words)
            Assert.Contains(words, w => JsonNode.DeepEquals(w, value));
        if (rules["type"] is { } type)
            Assert.True(Types(type).Any(t => Fits(value, t)), $"{where}: {value?.GetValueKind()} is not {type.ToJsonString()}.");
        if (value is JsonObject item)
            CheckObject(item, rules, document, where);
        if (value is JsonArray list && rules["items"] is { } items)
        {
            foreach (var entry in list)
                Check(entry, items, document, where + "[]");
        }
    }

    private static void CheckObject(JsonObject item, JsonObject rules, JsonNode document, string where)
    {
        var properties = rules["properties"]?.AsObject();
        foreach (var required in rules["required"]?.AsArray() ?? [])
            Assert.True(item.ContainsKey((string)required!), $"{where}: {required} is missing.");
        foreach (var (name, value) in item)
        {
            if (properties?[name] is { } property)
                Check(value, property, document, $"{where}.{name}");
            else
                Assert.True(rules["additionalProperties"] is not null, $"{where}: {name} is not in the schema.");
        }
    }

    private static JsonNode Resolve(JsonNode schema, JsonNode document)
    {
        if (schema["$ref"] is not { } reference)
            return schema;
        var found = document;
        foreach (var step in ((string)reference!).Split('/').Skip(1))
            found = found is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : found[step]!;
        return Resolve(found, document);
    }

    private static IEnumerable<string> Types(JsonNode type) => type is JsonArray several ? several.Select(t => (string)t!) : [(string)type!];

    private static bool Fits(JsonNode? value, string type) => (value?.GetValueKind() ?? JsonValueKind.Null, type) switch
    {
        (JsonValueKind.Null, "null") or (JsonValueKind.String, "string") or (JsonValueKind.Array, "array") or (JsonValueKind.Object, "object") or (JsonValueKind.True or JsonValueKind.False, "boolean") or (JsonValueKind.Number, "number") => true,
        (JsonValueKind.Number, "integer") => value!.ToJsonString().All(c => char.IsAsciiDigit(c) || c == '-'),
        _ => false,
    };
}
