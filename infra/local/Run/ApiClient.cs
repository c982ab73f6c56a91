using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace JudicialAid.Local.Run;

/// <summary>An answer of the app's API.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Text">Body.</param>
internal sealed record ApiAnswer(HttpStatusCode Status, string Text)
{
    /// <summary>2xx.</summary>
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>The body as JSON; an empty object when it is none.</summary>
    public JsonNode Json
    {
        get
        {
            try
            {
                return JsonNode.Parse(Text) ?? new JsonObject();
            }
            catch (JsonException)
            {
                return new JsonObject();
            }
        }
    }
}

/// <summary>Calls <c>/api/v1</c> of the running app with the keys of the data folder, and tries again while the app is away.</summary>
internal sealed class ApiClient(Uri address, LocalSecrets secrets, IEnumerable<string> registerRegions, TimeSpan patience, TimeProvider time) : IDisposable
{
    /// <summary>Header that carries the key.</summary>
    public const string KeyHeader = "x-judicial-aid-key";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromMinutes(5) };

    /// <summary>Offices that have keys.</summary>
    public IEnumerable<string> Offices => secrets.Offices;

    /// <summary>Regions that may have registers: those of the tables sent, and the offices' own.</summary>
    private IEnumerable<string> Regions => registerRegions.Concat(Offices).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The uploads of all offices, each with its office.</summary>
    public async Task<IReadOnlyList<(string Office, JsonNode Upload)>> UploadsAsync(CancellationToken stop)
    {
        var uploads = new List<(string, JsonNode)>();
        foreach (var office in Offices)
            uploads.AddRange((await ListAsync($"v1/uploads?office={office}", "operator", stop)).Select(upload => (office, upload)));
        return uploads;
    }

    /// <summary>The hardship tables of all regions.</summary>
    public async Task<IReadOnlyList<JsonNode>> RegistersAsync(CancellationToken stop)
    {
        var registers = new List<JsonNode>();
        foreach (var region in Regions)
            registers.AddRange(await ListAsync($"v1/registers?region={region}", "operator", stop));
        return registers;
    }

    /// <summary>Gets one thing.</summary>
    public Task<ApiAnswer> GetAsync(string path, string role, CancellationToken stop) =>
        SendAsync(() => Request(HttpMethod.Get, path, role), stop);

    /// <summary>Posts bytes with headers.</summary>
    public Task<ApiAnswer> PostAsync(string path, string role, byte[] body, IReadOnlyDictionary<string, string> headers, CancellationToken stop) =>
        SendAsync(
            () =>
            {
                var request = Request(HttpMethod.Post, path, role);
                request.Content = new ByteArrayContent(body);
                request.Content.Headers.ContentType = new("application/octet-stream");
                foreach (var (name, value) in headers)
                    request.Headers.Add(name, value);
                return request;
            },
            stop);

    /// <summary>All items of a list, page by page.</summary>
    /// <exception cref="RunProblem">The app refuses.</exception>
    public async Task<IReadOnlyList<JsonNode>> ListAsync(string path, string role, CancellationToken stop)
    {
        var items = new List<JsonNode>();
        string? cursor = null;
        do
        {
            var page = path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "limit=200" + (cursor is null ? "" : "&cursor=" + Uri.EscapeDataString(cursor));
            var answer = await GetAsync(page, role, stop);
            if (!answer.IsSuccess)
                throw RunProblem.Failed($"GET /api/{path} answered {(int)answer.Status}: {answer.Text}");
            items.AddRange((answer.Json["items"]?.AsArray() ?? []).OfType<JsonNode>());
            cursor = (string?)answer.Json["next"];
        }
        while (!string.IsNullOrEmpty(cursor));
        return items;
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private HttpRequestMessage Request(HttpMethod method, string path, string role)
    {
        var request = new HttpRequestMessage(method, new Uri(address, "api/" + path));
        request.Headers.Add(KeyHeader, secrets.KeyOf(role));
        return request;
    }

    // A call that nobody answered in time ends as one that was cancelled.
    private static bool IsAway(Exception failed, CancellationToken stop) =>
        failed is HttpRequestException || (failed is TaskCanceledException && !stop.IsCancellationRequested);

    /// <summary>Everything called here may be repeated: the app's ids are made from what is sent.</summary>
    private async Task<ApiAnswer> SendAsync(Func<HttpRequestMessage> make, CancellationToken stop)
    {
        for (var begun = time.GetTimestamp(); ; await Task.Delay(Pause, stop))
        {
            var isLast = time.GetElapsedTime(begun) > patience;
            try
            {
                using var request = make();
                using var response = await http.SendAsync(request, stop);
                var answer = new ApiAnswer(response.StatusCode, await response.Content.ReadAsStringAsync(stop));
                if ((int)answer.Status < 500 || isLast)
                    return answer;
            }
            catch (Exception away) when (IsAway(away, stop) && !isLast)
            {
                // The app is being started again.
            }
            catch (Exception gone) when (IsAway(gone, stop))
            {
                throw RunProblem.Failed($"The app does not answer: {gone.Message}");
            }
        }
    }
}
