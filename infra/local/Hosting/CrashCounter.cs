namespace JudicialAid.Local.Hosting;

/// <summary>
/// The host's patience with an app that crashes: the third crash ends the host, unless more than 30 minutes lie between it and the one before,
/// which forgets all earlier ones.
/// </summary>
internal sealed class CrashCounter(TimeProvider time)
{
    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(30);
    private const int TooMany = 3;
    private DateTimeOffset last;
    private int crashes;

    /// <summary>Counts a crash; true when it was one too many.</summary>
    public bool CountAndJudge()
    {
        var now = time.GetUtcNow();
        crashes = now - last > Forgotten ? 1 : crashes + 1;
        last = now;
        return crashes >= TooMany;
    }
}
