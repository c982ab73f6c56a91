using Azure.Storage.Blobs;
using JudicialAid.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace JudicialAid.Functions.Tests.Hosting.Toys;

public sealed record SeenBlob(string Uri, string Office, string Name);

public sealed class MessageFunctions(Seen seen)
{
    [Function("ToyRead")]
    public Task Read(
        [BlobTrigger("dossiers/{office}/{name}", Connection = "Documents")] BlobClient blob, string office, string name, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(blob);
        stop.ThrowIfCancellationRequested();
        seen.Values.Enqueue(new SeenBlob(blob.Uri.ToString(), office, name));
        return Task.CompletedTask;
    }

    [Function("ToyMatch")]
    public async Task Match([QueueTrigger("toys", Connection = "Documents")] string message, CancellationToken stop)
    {
        seen.Values.Enqueue(message);
        if (message == "throw")
            throw new FormatException("示例甲 stands in this message.");
        if (message == "wait for the token")
        {
            await using var told = stop.Register(() => seen.Values.Enqueue("token cancelled"));
            await Task.Delay(Timeout.Infinite, stop);
        }

        if (message == "never heed the token")
            await Task.Delay(Timeout.Infinite, CancellationToken.None);
    }

    [Function("ToyClock")]
    public Task Clock([TimerTrigger("0 */5 * * * *", RunOnStartup = true)] TimerInfo timer)
    {
        seen.Values.Enqueue(timer);
        return Task.CompletedTask;
    }
}

public static class ToyRoutes
{
    public const string Things = "v1/things/{id}";
}

public sealed class HttpFunctions(Seen seen)
{
    [Function("ToyGet")]
    public IResult Get([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = ToyRoutes.Things)] HttpRequest request, string id)
    {
        ArgumentNullException.ThrowIfNull(request);
        seen.Values.Enqueue(request.QueryString.Value!);
        return Results.Json(new { id });
    }

    [Function("ToyNumber")]
    public static async Task<IResult> Number(
        [HttpTrigger(AuthorizationLevel.Function, "GET", "POST", Route = "v1/numbers/{number:int}/{unit?}")] HttpRequest request,
        string number,
        string? unit,
        CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var reader = new StreamReader(request.Body);
        return Results.Text($"{number} {unit ?? "none"} {await reader.ReadToEndAsync(stop)}", statusCode: 202);
    }

    [Function("ToyThrow")]
    public Task<IResult> Throw([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        throw new FormatException($"示例乙 stands in this request of {seen.Values.Count}: {request}.");

    [Function("ToyHold")]
    public async Task<IResult> Hold([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/hold")] HttpRequest request, CancellationToken stop)
    {
        seen.Values.Enqueue("holding");
        try
        {
            await Task.Delay(Timeout.Infinite, stop);
        }
        finally
        {
            seen.Values.Enqueue("let go");
        }

        return Results.Ok();
    }
}
