using System.Globalization;
using System.Text.Json;
using Azure;

namespace JudicialAid.Storage.Tables;

/// <summary>Entities on the wire (JSON, minimal metadata): what JSON cannot tell apart carries an `@odata.type`.</summary>
internal static class TableValues
{
    private const string TypeSuffix = "@odata.type";

    public static byte[] Write(ITableEntity entity)
    {
        using var stream = new MemoryStream();
        // The default encoder leaves ASCII only. Azurite decodes a body piece by piece and spoils a character of several bytes that
        // lies across two pieces.
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            foreach (var (name, value) in (TableEntity)entity)
                Write(json, name, value);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    public static TableEntity Read(JsonElement json)
    {
        var entity = new TableEntity();
        foreach (var property in json.EnumerateObject())
        {
            if (property.Name == "odata.etag")
                entity.ETag = new ETag(property.Value.GetString()!);
            else if (property.Name == "Timestamp")
                entity.Timestamp = Time(property.Value.GetString()!);
            else if (!property.Name.StartsWith("odata.", StringComparison.Ordinal) && !property.Name.EndsWith(TypeSuffix, StringComparison.Ordinal) && property.Value.ValueKind != JsonValueKind.Null)
                entity[property.Name] = Value(property.Value, json.TryGetProperty(property.Name + TypeSuffix, out var type) ? type.GetString() : null);
        }

        return entity;
    }

    /// <summary>A value as a filter writes it.</summary>
    public static string Literal(object value) => value switch
    {
        string text => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'",
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        DateTimeOffset time => "datetime'" + Text(time) + "'",
        Guid id => "guid'" + id.ToString("D") + "'",
        _ => throw new ArgumentException($"A filter cannot hold a {value.GetType().Name}.", nameof(value)),
    };

    private static void Write(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteString(name, text);
                break;
            case bool flag:
                json.WriteBoolean(name, flag);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case long number:
                Typed(json, name, "Edm.Int64", number.ToString(CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset time:
                Typed(json, name, "Edm.DateTime", Text(time));
                break;
            case Guid id:
                Typed(json, name, "Edm.Guid", id.ToString("D"));
                break;
            case byte[] bytes:
                json.WriteString(name + TypeSuffix, "Edm.Binary");
                json.WriteBase64String(name, bytes);
                break;
            default:
                throw new NotSupportedException($"A table property cannot hold a {value.GetType().Name}.");
        }
    }

    private static void Typed(Utf8JsonWriter json, string name, string type, string text)
    {
        json.WriteString(name + TypeSuffix, type);
        json.WriteString(name, text);
    }

    private static object Value(JsonElement value, string? type) => type switch
    {
        "Edm.Int64" => long.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        "Edm.DateTime" => Time(value.GetString()!),
        "Edm.Guid" => value.GetGuid(),
        "Edm.Binary" => value.GetBytesFromBase64(),
        _ => value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            // Two arms, not one conditional: that would make every int a double.
            JsonValueKind.Number when type is null && value.TryGetInt32(out var number) => number,
            JsonValueKind.Number => value.GetDouble(),
            _ => value.GetString()!,
        },
    };

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
