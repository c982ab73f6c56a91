using System.Globalization;
using System.Text.Json;

namespace JudicialAid.Functions.Hosting;

/// <summary>
/// How long a function may run. The host tells a custom handler nothing about time, and when its own limit is over it kills the
/// process with every other invocation in it; so we keep the limit ourselves, a little earlier.
/// </summary>
/// <param name="Host">The host's limit.</param>
internal sealed record FunctionTimeout(TimeSpan Host)
{
    private const string Setting = "AzureFunctionsJobHost:functionTimeout";
    private static readonly TimeSpan Unbounded = TimeSpan.FromHours(24);

    /// <summary>When the function's <see cref="CancellationToken"/> is cancelled: a tenth of the limit, at most 30 s, before its end.</summary>
    public TimeSpan CancelAfter => Host - Margin;

    /// <summary>When the host is told that the invocation failed although the function does not heed its token.</summary>
    public TimeSpan AnswerAfter => Host - (Margin / 2);

    private TimeSpan Margin => TimeSpan.FromTicks(Math.Min(Host.Ticks / 10, TimeSpan.FromSeconds(30).Ticks));

    /// <summary>
    /// The host's limit, from where the host takes it: the setting <c>AzureFunctionsJobHost__functionTimeout</c>, else
    /// <c>functionTimeout</c> of <c>host.json</c> beside the app, else 30 minutes. <c>-1</c> is no limit, kept here to a day.
    /// </summary>
    public static FunctionTimeout Of(IConfiguration settings, string appFolder)
    {
        var text = settings[Setting] ?? FromHostJson(Path.Combine(appFolder, "host.json")) ?? "00:30:00";
        return new FunctionTimeout(text == "-1" ? Unbounded : TimeSpan.Parse(text, CultureInfo.InvariantCulture));
    }

    private static string? FromHostJson(string path)
    {
        if (!File.Exists(path))
            return null;
        using var host = JsonDocument.Parse(File.ReadAllBytes(path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        return host.RootElement.TryGetProperty("functionTimeout", out var value) ? value.ToString() : null;
    }
}
