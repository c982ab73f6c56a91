using System.Text.Json;

namespace JudicialAid.Functions.Hosting;

/// <summary>
/// How the host writes values for a custom handler. It writes a string as a JSON string that holds a JSON string
/// (<c>abc</c> as <c>"\"abc\""</c>) although its documentation shows <c>"abc"</c>; so both are read.
/// </summary>
internal static class HostEncoding
{
    /// <summary>
    /// The text the host means. Only a text that itself begins and ends with a quotation mark could be taken for the other form;
    /// our messages are JSON objects, so none does.
    /// </summary>
    public static string Text(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
            return value.GetRawText();
        var text = value.GetString()!;
        return text is ['"', .., '"'] && TryUnwrap(text, out var inner) ? inner : text;
    }

    private static bool TryUnwrap(string text, out string inner)
    {
        inner = text;
        try
        {
            inner = JsonSerializer.Deserialize<string>(text)!;
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
