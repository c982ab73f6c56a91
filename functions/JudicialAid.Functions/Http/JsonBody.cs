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
            throw ProblemException.Invalid($"请求体不是有效的 JSON,或字段取值不对(位置:{e.Path})。");
        }
    }
}
