using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace JudicialAid.Storage.Tables;

/// <summary>Makes and sends requests of the Table service REST API.</summary>
internal sealed class TableRequests(Uri endpoint, HttpPipeline pipeline)
{
    public const string ApiVersion = "2020-12-06";

    public Uri Endpoint { get; } = endpoint;

    /// <summary>A request for a path under the endpoint, with a JSON body if there is one.</summary>
    public HttpMessage Create(RequestMethod method, string path, IEnumerable<(string Name, string Value)>? query, byte[]? json, string? ifMatch = null)
    {
        var message = pipeline.CreateMessage();
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(Endpoint);
        request.Uri.AppendPath("/" + path, escape: false);
        foreach (var (name, value) in query ?? [])
            request.Uri.AppendQuery(name, Uri.EscapeDataString(value), escapeValue: false);
        request.Headers.SetValue("x-ms-version", ApiVersion);
        request.Headers.SetValue("Accept", "application/json;odata=minimalmetadata");
        request.Headers.SetValue("DataServiceVersion", "3.0");
        request.Headers.SetValue("MaxDataServiceVersion", "3.0;NetFx");
        if (ifMatch is not null)
            request.Headers.SetValue("If-Match", ifMatch);
        if (json is not null)
        {
            request.Headers.SetValue("Prefer", "return-no-content");
            request.Headers.SetValue("Content-Type", "application/json");
            request.Content = RequestContent.Create(json);
        }

        return message;
    }

    /// <summary>Sends; a failure other than <paramref name="expected"/> is thrown with the service's error code.</summary>
    public async Task<Response> SendAsync(HttpMessage message, CancellationToken stop, params int[] expected)
    {
        await pipeline.SendAsync(message, stop);
        var response = message.Response;
        if (response.Status < 300 || expected.Contains(response.Status))
            return response;
        throw Refusal(response);
    }

    /// <summary>The service's code of a failure, e.g. EntityAlreadyExists; from the header when the body is not JSON (failed sign-in).</summary>
    public static string? ErrorCode(Response response) =>
        ErrorCode(response.Content) ?? (response.Headers.TryGetValue("x-ms-error-code", out var code) ? code : null);

    public static string? ErrorCode(BinaryData content)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            return json.RootElement.GetProperty("odata.error").GetProperty("code").GetString();
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    // With the request id, by which Azure support finds the request; without the body, which may repeat keys.
    private static RequestFailedException Refusal(Response response)
    {
        var code = ErrorCode(response);
        var advice = response.Status is 401 or 403
            ? " Check the account key, or that the identity has the role Storage Table Data Contributor and the clock is right."
            : "";
        var request = response.Headers.TryGetValue("x-ms-request-id", out var id) ? id : response.ClientRequestId;
        return new RequestFailedException(
            response.Status, $"The Table service refused the request: {response.Status} {code ?? response.ReasonPhrase} (request {request}).{advice}", code, null);
    }

    /// <summary>`(PartitionKey='…',RowKey='…')`, escaped.</summary>
    public static string Key(string partitionKey, string rowKey)
    {
        TableLimits.CheckKey(partitionKey, "PartitionKey");
        TableLimits.CheckKey(rowKey, "RowKey");
        return $"(PartitionKey={Quote(partitionKey)},RowKey={Quote(rowKey)})";
    }

    private static string Quote(string key) => "'" + Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal)) + "'";
}
