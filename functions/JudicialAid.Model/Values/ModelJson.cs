using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace JudicialAid.Model;

/// <summary>The one way records become JSON: camelCase, enums as camelCase words, nulls left out, Chinese readable, no floats.</summary>
public static class ModelJson
{
    /// <summary>Compact form, for storage and messages.</summary>
    public static JsonSerializerOptions Options { get; } = Create(indented: false);

    /// <summary>Indented form, for people and golden files.</summary>
    public static JsonSerializerOptions Readable { get; } = Create(indented: true);

    /// <summary>Writes a record.</summary>
    public static string Write<T>(T value, bool readable = false) => JsonSerializer.Serialize(value, readable ? Readable : Options);

    /// <summary>Reads a record, or throws <see cref="JsonException"/>.</summary>
    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("A record was expected, not null.");

    private static JsonSerializerOptions Create(bool indented)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            WriteIndented = indented,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            NumberHandling = JsonNumberHandling.Strict,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
