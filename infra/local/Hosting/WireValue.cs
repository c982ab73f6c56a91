using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace JudicialAid.Local.Hosting;

/// <summary>
/// How the Functions host writes a value for a custom handler. Strings, numbers and arrays arrive as JSON inside a JSON string
/// (<c>abc</c> as <c>"\"abc\""</c>, 1 as <c>"1"</c>); only objects are plain. Newtonsoft.Json writes it there and here, so that escapes agree.
/// </summary>
internal static class WireValue
{
    /// <summary>The JSON token on the wire.</summary>
    public static JToken Encode(object value) => value switch
    {
        byte[] bytes => Convert.ToBase64String(bytes),
        // Both lose their fraction: the host parses their invariant text again.
        DateTime moment => DateTime.Parse(moment.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
        DateTimeOffset moment => new JValue(DateTimeOffset.Parse(moment.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)),
        _ => JToken.FromObject(value) is JObject json ? json : JsonConvert.SerializeObject(value),
    };
}
