using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace JudicialAid.Local.Hosting;

/// <summary>
/// The address people and partners call. HTTP functions get the original method, path and query; a body only when its length is told, because
/// the Functions host drops chunked ones. Key checks are off, as under <c>func start</c>.
/// </summary>
internal sealed class HttpFront(HostSettings settings, IFunctionApp app, HttpClient http, HostActivity activity, TimeProvider time, ILogger log)
{
    /// <summary>The largest body the Functions host takes, bytes.</summary>
    public const long MaxRequestBytes = 104_857_600;

    private static readonly string[] AllMethods = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"];
    private static readonly HashSet<string> HopByHop = new(["Connection", "Keep-Alive", "Transfer-Encoding", "Upgrade"], StringComparer.OrdinalIgnoreCase);
    private readonly long startedAt = time.GetTimestamp();

    /// <summary>Maps every HTTP function, and the host's own addresses.</summary>
    public void Map(WebApplication web, IEnumerable<FunctionDefinition> functions)
    {
        foreach (var function in functions.Where(function => function.Trigger.Type == "httpTrigger"))
        {
            var methods = function.Trigger.Json["methods"]?.Values<string>().OfType<string>().Select(method => method.ToUpperInvariant()) ?? AllMethods;
            var route = $"/{settings.RoutePrefix}/{function.Trigger.Text("route") ?? function.Name}";
            web.MapMethods(route, methods, context => ForwardAsync(function, context));
        }

        web.MapMethods("/admin/host/ping", ["GET", "POST"], () => Results.Ok());
        web.MapGet("/admin/host/status", Status);
        // A path that fits with another method is 404 in the Functions host, not 405.
        web.MapFallback(() => Results.NotFound());
    }

    private IResult Status() => Results.Json(new
    {
        id = settings.HostId,
        state = "Running",
        version = Invoker.HostVersion,
        processUptime = (long)time.GetElapsedTime(startedAt).TotalMilliseconds,
    });

    private async Task ForwardAsync(FunctionDefinition function, HttpContext context)
    {
        var id = Guid.NewGuid();
        using var running = activity.Begin(function.Name, isHttp: true);
        try
        {
            var address = await app.WhenReadyAsync(context.RequestAborted);
            using var request = CopyRequest(context.Request, address, id);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, context.RequestAborted);
            await CopyResponseAsync(response, context.Response);
            running.Succeeded();
        }
        catch (Exception failure) when (failure is HttpRequestException or AppGoneException or IOException)
        {
            log.LogError("{Function} failed ({Invocation}): {Problem}", function.Name, id, failure.Message);
            if (!context.Response.HasStarted)
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller went away.
        }
    }

    private static HttpRequestMessage CopyRequest(HttpRequest original, Uri address, Guid id)
    {
        var path = new Uri(original.GetEncodedUrl()).AbsolutePath;
        // Values of one name are joined by commas.
        var query = original.Query.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value.ToString()));
        var request = new HttpRequestMessage(new HttpMethod(original.Method), QueryHelpers.AddQueryString(new Uri(address, path).ToString(), query));
        if (original.ContentLength > 0)
            request.Content = new StreamContent(original.Body);
        foreach (var (name, values) in original.Headers.Where(header => !HopByHop.Contains(header.Key)))
            if (!request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
                request.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
        Invoker.AddHostHeaders(request.Headers, id);
        return request;
    }

    private static async Task CopyResponseAsync(HttpResponseMessage from, HttpResponse to)
    {
        to.StatusCode = (int)from.StatusCode;
        foreach (var (name, values) in from.Headers.Concat(from.Content.Headers).Where(header => !HopByHop.Contains(header.Key)))
            to.Headers[name] = values.ToArray();
        await from.Content.CopyToAsync(to.Body);
    }
}
