namespace JudicialAid.Local.Hosting;

/// <summary>The wait before the next look at a queue: none after a message was found, else doubling from 100 ms, give or take a fifth.</summary>
internal sealed class PollingBackoff(TimeSpan longest, Random random)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);
    private TimeSpan current = TimeSpan.Zero;

    /// <summary>How long to wait now.</summary>
    public TimeSpan Next(bool found)
    {
        if (found)
            return current = TimeSpan.Zero;
        if (current == TimeSpan.Zero)
            return current = Shortest;
        var doubled = current * 2 * (0.8 + 0.4 * random.NextDouble());
        return current = doubled < longest ? doubled : longest;
    }
}
