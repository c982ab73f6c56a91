using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace JudicialAid.Local.Hosting;

/// <summary>Builds <c>{"Data":{…},"Metadata":{…}}</c> as the Functions host does for a custom handler.</summary>
internal static class InvocationBody
{
    /// <summary>The body's JSON text.</summary>
    /// <param name="function">Whose trigger it is.</param>
    /// <param name="triggerValue">What the trigger brings: text, bytes or an object.</param>
    /// <param name="bindingData">What the trigger knows beside it; names are not case-sensitive.</param>
    /// <param name="now">For <c>sys.UtcNow</c>.</param>
    /// <param name="randomId">For <c>sys.RandGuid</c>.</param>
    public static string Build(
        FunctionDefinition function, object triggerValue, IEnumerable<KeyValuePair<string, object?>> bindingData, DateTimeOffset now, Guid randomId)
    {
        var known = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in bindingData)
            known[name] = value;
        known["sys"] = new { MethodName = function.Name, UtcNow = now.UtcDateTime, RandGuid = randomId };
        MergePayload(triggerValue as string, known);

        var metadata = new JObject();
        foreach (var (name, value) in known)
            if (value is not null && !name.EndsWith("trigger", StringComparison.OrdinalIgnoreCase))
                metadata[name] = WireValue.Encode(value);
        var body = new JObject
        {
            ["Data"] = new JObject { [function.Trigger.Name] = WireValue.Encode(triggerValue) },
            ["Metadata"] = metadata,
        };
        return body.ToString(Formatting.None);
    }

    /// <summary>
    /// A trap of the host, kept on purpose: when the message is a JSON object, its top-level properties (arrays and nulls apart) overwrite
    /// what the trigger knows, so a payload with an "Id" of its own hides the message's Id.
    /// </summary>
    private static void MergePayload(string? text, Dictionary<string, object?> known)
    {
        if (text is null || !text.TrimStart().StartsWith('{') || !text.TrimEnd().EndsWith('}'))
            return;
        JObject payload;
        try
        {
            payload = JObject.Parse(text);
        }
        catch (JsonException)
        {
            // Not JSON after all: the host ignores it too.
            return;
        }

        foreach (var property in payload.Properties().Where(property => property.Value.Type is not (JTokenType.Array or JTokenType.Null)))
            known[property.Name] = property.Value is JObject json ? json : (string?)property.Value;
    }
}
