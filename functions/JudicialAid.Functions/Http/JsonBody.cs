using System.Text.Json;
using JudicialAid.Model;
using Microsoft.AspNetCore.Http;

namespace JudicialAid.Functions.Http;

/// <summary>Bodies that are JSON.</summary>
internal static class JsonBody
{
    /// <summary>The body as a record; anything else is refused with the place of the mistake.</summary>
    public static async Task<T> ReadAsync<T>(HttpRequest request, CancellationToken stop) where T : class
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(request.Body, ModelJson.Options, stop) ?? throw ProblemException.Invalid("请求体为空。");
        }
        catch (JsonException e)
        {
            throw Refusal(e);
        }
    }

    /// <summary>A body that was read as a document, as a record; a field that nobody knows is refused where the record says so.</summary>
    public static T As<T>(JsonDocument body) where T : class
    {
        try
        {
            return body.Deserialize<T>(ModelJson.Options) ?? throw ProblemException.Invalid("请求体为空。");
        }
        catch (JsonException e)
        {
            throw Refusal(e);
        }
    }

    private static ProblemException Refusal(JsonException e) => ProblemException.Invalid($"请求体不是有效的 JSON，或者有不认识的字段、取值（位置：{e.Path}）。");
}
