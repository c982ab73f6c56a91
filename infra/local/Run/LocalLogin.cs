using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace JudicialAid.Local.Run;

/// <summary>
/// Lets the person at the screen open pages of the app from printed links. A link holds a word that works once: it puts a cookie in the
/// browser and leads on to <c>/local/api/…</c>, where this host adds the office's key. No key stands in a link, a page or the browser's history.
/// </summary>
internal sealed class LocalLogin(Uri address, LocalSecrets secrets) : IDisposable
{
    /// <summary>Below it lies the app's API, for the browser that logged in.</summary>
    public const string ApiPath = "/local/api/";

    /// <summary>The page of all leads.</summary>
    public const string LeadsPath = "/local/leads";

    private const string Cookie = "judicial-aid-local";
    private readonly ConcurrentDictionary<string, Ticket> tickets = new(StringComparer.Ordinal);
    private readonly string session = NewWord();
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromMinutes(2) };

    /// <summary>Makes the page of all leads, once there is an app to ask.</summary>
    public Func<CancellationToken, Task<string>>? LeadsPage { get; set; }

    /// <summary>A link that logs in and leads on to a page below <c>/local/</c>.</summary>
    public string LinkTo(string path)
    {
        var word = NewWord();
        tickets[word] = new Ticket(path);
        return new Uri(address, $"local/login?token={word}").ToString();
    }

    /// <summary>Adds the addresses.</summary>
    public void Map(WebApplication web)
    {
        web.MapGet("/local/login", LogIn);
        web.MapGet(LeadsPath, (Delegate)ShowLeadsAsync);
        web.MapGet(ApiPath + "{**path}", ShowAsync);
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private IResult LogIn(HttpContext context)
    {
        var word = context.Request.Query["token"].ToString();
        if (!tickets.TryGetValue(word, out var ticket) || (!ticket.Use() && !IsLoggedIn(context)))
            return Results.Text("This link was used already or belongs to an earlier run. Take a fresh one from the table of leads.", "text/plain", statusCode: 401);
        context.Response.Cookies.Append(Cookie, session, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/local" });
        return Results.Redirect(ticket.Target);
    }

    private async Task<IResult> ShowLeadsAsync(HttpContext context) => IsLoggedIn(context) && LeadsPage is not null
        ? Results.Text(await LeadsPage(context.RequestAborted), "text/html", System.Text.Encoding.UTF8)
        : NotLoggedIn();

    private static IResult NotLoggedIn() =>
        Results.Text("Open this page from a link of the table of leads: it logs you in.", "text/plain", statusCode: 401);

    private async Task<IResult> ShowAsync(HttpContext context, string path)
    {
        if (!IsLoggedIn(context))
            return NotLoggedIn();
        var office = context.Request.Query["office"].ToString();
        if (!secrets.Offices.Contains(office))
            return Results.Text("The address names no office of this run.", "text/plain", statusCode: 404);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, $"api/{path}{context.Request.QueryString}"));
        request.Headers.Add(ApiClient.KeyHeader, secrets.KeyOf("handler", office));
        using var answer = await http.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(
            await answer.Content.ReadAsByteArrayAsync(context.RequestAborted),
            answer.Content.Headers.ContentType?.ToString(),
            answer.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
    }

    private bool IsLoggedIn(HttpContext context) =>
        context.Request.Cookies.TryGetValue(Cookie, out var value)
        && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(value), System.Text.Encoding.UTF8.GetBytes(session));

    private static string NewWord() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private sealed class Ticket(string target)
    {
        private int used;

        public string Target { get; } = target;

        /// <summary>True the first time.</summary>
        public bool Use() => Interlocked.Exchange(ref used, 1) == 0;
    }
}
