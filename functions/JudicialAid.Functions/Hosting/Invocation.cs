using System.Text.Json;

namespace JudicialAid.Functions.Hosting;

/// <summary>
/// What the host posts for every function but HTTP ones: <c>{"Data":{"name":value},"Metadata":{…}}</c>.
/// </summary>
/// <remarks>
/// Fields of a JSON message are merged by the host into <c>Metadata</c>, where they replace what the host put there (<c>Id</c>,
/// <c>DequeueCount</c> …); so for messages Metadata is never read. A blob's content is bytes, which the host does not merge.
/// </remarks>
internal sealed class Invocation : IDisposable
{
    private static readonly JsonSerializerOptions CaseInsensitive = new(JsonSerializerDefaults.Web);
    private readonly JsonDocument envelope;

    private Invocation(JsonDocument envelope) => this.envelope = envelope;

    /// <summary>Reads a posted body to its end. With <paramref name="withoutLongStrings"/> in little memory, however long it is.</summary>
    public static async Task<Invocation> ReadAsync(Stream body, bool withoutLongStrings, CancellationToken stop)
    {
        if (!withoutLongStrings)
            return new Invocation(await JsonDocument.ParseAsync(body, default, stop));
        var filter = new LongStringFilter();
        var buffer = new byte[32 * 1024];
        while (await body.ReadAsync(buffer, stop) is > 0 and var count)
            filter.Add(buffer.AsSpan(0, count));
        return new Invocation(JsonDocument.Parse(filter.Kept));
    }

    /// <summary>The trigger's text: a queue message.</summary>
    public string Text(string bindingName) => HostEncoding.Text(Data(bindingName));

    /// <summary>The trigger's timer.</summary>
    public TimerInfo Timer(string bindingName) =>
        JsonSerializer.Deserialize<TimerInfo>(HostEncoding.Text(Data(bindingName)), CaseInsensitive) ?? new TimerInfo();

    /// <summary>An entry of the metadata as text, or null. Not for messages, see the class.</summary>
    public string? Metadata(string name) =>
        Member(envelope.RootElement, "Metadata") is { ValueKind: JsonValueKind.Object } metadata && Member(metadata, name) is { } value
            ? HostEncoding.Text(value)
            : null;

    /// <inheritdoc />
    public void Dispose() => envelope.Dispose();

    private JsonElement Data(string bindingName) =>
        Member(envelope.RootElement, "Data") is { ValueKind: JsonValueKind.Object } data && Member(data, bindingName) is { } value
            ? value
            : throw new InvalidDataException($"The invocation has no Data.{bindingName}.");

    private static JsonElement? Member(JsonElement parent, string name)
    {
        if (parent.ValueKind == JsonValueKind.Object)
            foreach (var member in parent.EnumerateObject())
                if (member.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                    return member.Value;
        return null;
    }
}
