using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace JudicialAid.Local.Hosting;

/// <summary>
/// One call of a function by <c>POST /{FunctionName}</c>. A 2xx with a JSON body is a success; anything else is a failure that the
/// trigger retries. An empty 2xx hangs until the function timeout in the real host, and does here.
/// </summary>
internal sealed class Invoker(HttpClient http, IFunctionApp app, HostSettings settings, HostActivity activity, TimeProvider time, ILogger log)
{
    /// <summary>The version this host says it is: the one whose behaviour it copies.</summary>
    public const string HostVersion = "4.1037.0.0";

    /// <summary>A client that adds nothing of its own to a request: no cookies, no redirects, no trace headers.</summary>
    public static HttpClient CreateClient() =>
        CreateClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ActivityHeadersPropagator = null });

    /// <summary>The same over another handler.</summary>
    public static HttpClient CreateClient(HttpMessageHandler handler) => new(new LostConnections(handler)) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>
    /// An app that dies between accepting a connection and being asked for its address makes <see cref="SocketsHttpHandler"/> throw a
    /// bare <see cref="SocketException"/>. It is told as every other lost connection is.
    /// </summary>
    private sealed class LostConnections(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            catch (SocketException lost)
            {
                throw new HttpRequestException(HttpRequestError.ConnectionError, lost.Message, lost);
            }
        }
    }

    /// <summary>Adds the three headers by which the app knows its host.</summary>
    public static void AddHostHeaders(HttpRequestHeaders headers, Guid invocationId)
    {
        headers.Add("X-Azure-Functions-HostVersion", HostVersion);
        headers.Add("X-Azure-Functions-InvocationId", invocationId.ToString());
        headers.UserAgent.ParseAdd($"Azure-Functions-Host/{HostVersion}");
    }

    /// <summary>Calls a function and says whether it succeeded. Never throws for what the app does.</summary>
    public async Task<bool> InvokeAsync(FunctionDefinition function, object triggerValue, IEnumerable<KeyValuePair<string, object?>> bindingData, CancellationToken stop)
    {
        var id = Guid.NewGuid();
        var body = InvocationBody.Build(function, triggerValue, bindingData, time.GetUtcNow(), Guid.NewGuid());
        using var running = activity.Begin(function.Name);
        var begun = time.GetTimestamp();
        using var deadline = new CancellationTokenSource(settings.FunctionTimeout, time);
        try
        {
            var problem = await PostAsync(function, body, id, deadline.Token, stop);
            if (problem is not null)
            {
                log.LogError("{Function} failed ({Invocation}): {Problem}", function.Name, id, problem);
                return false;
            }

            running.Succeeded();
            log.LogInformation("{Function} succeeded ({Invocation}, {Milliseconds} ms)", function.Name, id, (long)time.GetElapsedTime(begun).TotalMilliseconds);
            return true;
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            log.LogError("{Function} ran longer than {Timeout} ({Invocation}). The app is killed and started again.", function.Name, settings.FunctionTimeout, id);
            app.Restart($"{function.Name} timed out");
            return false;
        }
        catch (Exception failure) when (failure is HttpRequestException or AppGoneException or IOException or OperationCanceledException)
        {
            log.LogError("{Function} failed ({Invocation}): {Problem}", function.Name, id, failure.Message);
            return false;
        }
    }

    /// <summary>Null, or why the call failed.</summary>
    private async Task<string?> PostAsync(FunctionDefinition function, string body, Guid id, CancellationToken deadline, CancellationToken stop)
    {
        var address = await app.WhenReadyAsync(stop);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, function.Name))
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.TransferEncodingChunked = true;
        AddHostHeaders(request.Headers, id);
        using var response = await http.SendAsync(request, deadline);
        if (!response.IsSuccessStatusCode)
            return $"the app answered {(int)response.StatusCode}";
        var text = await response.Content.ReadAsStringAsync(deadline);
        if (text.Length == 0 || text.Trim() == "null")
        {
            log.LogCritical(
                "{Function} answered {Status} with no body ({Invocation}). The Functions host waits for a result that never comes until the function timeout ({Timeout}), "
                + "then kills the app. Always answer {{\"Outputs\":{{}},\"Logs\":[],\"ReturnValue\":null}}.",
                function.Name, (int)response.StatusCode, id, settings.FunctionTimeout);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline, stop);
            await Task.Delay(Timeout.InfiniteTimeSpan, either.Token);
        }

        return ReadResult(response.Content.Headers.ContentType?.MediaType, text);
    }

    private string? ReadResult(string? mediaType, string text)
    {
        if (mediaType is not ("application/json" or "text/json"))
            return $"the app answered with media type '{mediaType}', and only application/json is read";
        try
        {
            foreach (var line in JObject.Parse(text).GetValue("Logs", StringComparison.OrdinalIgnoreCase) as JArray ?? [])
                log.LogInformation("{Line}", (string?)line);
            return null;
        }
        catch (JsonException)
        {
            return "the app's answer is not a JSON object";
        }
    }
}
