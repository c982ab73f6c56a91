using System.Globalization;
using System.Text;
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
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
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
                Typed(json, name, "Edm.Binary", Convert.ToBase64String(bytes));
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

/// <summary>Checks that the service makes and the local emulator does not, so that what works here works there.</summary>
internal static class TableLimits
{
    private const int MaxPropertyBytes = 64 * 1024;
    private const int MaxEntityBytes = 1024 * 1024;
    private const int MaxKeyBytes = 1024;
    private const int MaxProperties = 252;
    private const int MaxActions = 100;

    public static void Check(ITableEntity entity)
    {
        CheckKey(entity.PartitionKey, "PartitionKey");
        CheckKey(entity.RowKey, "RowKey");
        var properties = (TableEntity)entity;
        if (properties.Count - 2 > MaxProperties)
            throw Refused("TooManyProperties", $"An entity has at most {MaxProperties} properties besides its keys.");
        long total = 0;
        foreach (var (name, value) in properties)
        {
            var size = Size(value);
            if (size > MaxPropertyBytes)
                throw Refused("PropertyValueTooLarge", $"Property {name} is larger than 64 KiB.");
            total += size + (name.Length * 2) + 8;
        }

        if (total > MaxEntityBytes)
            throw Refused("EntityTooLarge", "The entity is larger than 1 MiB.");
    }

    public static void Check(IReadOnlyList<TableTransactionAction> actions)
    {
        if (actions.Count == 0)
            throw Refused("InvalidInput", "A transaction needs at least one action.");
        if (actions.Count > MaxActions)
            throw Refused("InvalidInput", $"A transaction has at most {MaxActions} actions.");
        if (actions.Any(a => a.Entity.PartitionKey != actions[0].Entity.PartitionKey))
            throw Refused("CommandsInBatchActOnDifferentPartitions", "All entities of a transaction share one partition key.");
        if (actions.Select(a => a.Entity.RowKey).Distinct(StringComparer.Ordinal).Count() != actions.Count)
            throw Refused("InvalidDuplicateRow", "A transaction names each entity once.");
        foreach (var action in actions)
            Check(action.Entity);
    }

    public static void CheckKey(string key, string what)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key.Length * 2 > MaxKeyBytes)
            throw Refused("KeyValueTooLarge", $"The {what} is larger than 1 KiB.");
        if (key.Any(c => c is '/' or '\\' or '#' or '?' || char.IsControl(c)))
            throw Refused("OutOfRangeInput", $"The {what} holds a character that keys cannot have.");
    }

    private static int Size(object value) => value switch
    {
        string text => text.Length * 2,
        byte[] bytes => bytes.Length,
        _ => 8,
    };

    private static RequestFailedException Refused(string code, string message) => new(400, message, code, null);
}
