using System.Collections.Concurrent;

namespace JudicialAid.Local.Hosting;

/// <summary>What the host is doing and has done, a function: for the progress view and for knowing when nothing is under way.</summary>
internal sealed class HostActivity
{
    private readonly ConcurrentDictionary<string, Counts> counts = new(StringComparer.Ordinal);

    /// <summary>Calls under way in all functions.</summary>
    public int Running => counts.Values.Sum(count => count.Running);

    /// <summary>Those among them that forward HTTP: somebody asks, and nothing is left to do when they end.</summary>
    public int OfHttp => counts.Values.Where(count => count.IsHttp).Sum(count => count.Running);

    /// <summary>Numbers by function name.</summary>
    public IReadOnlyDictionary<string, Counts> ByFunction => counts;

    /// <summary>Counts a call from now until it is disposed.</summary>
    public Call Begin(string function, bool isHttp = false)
    {
        var count = counts.GetOrAdd(function, _ => new Counts { IsHttp = isHttp });
        Interlocked.Increment(ref count.running);
        return new Call(count);
    }

    /// <summary>Counts of one function.</summary>
    internal sealed class Counts
    {
        internal int running;
        internal int succeeded;
        internal int failed;

        /// <summary>Whether the function is called by HTTP.</summary>
        public bool IsHttp { get; init; }

        /// <summary>Under way now.</summary>
        public int Running => Volatile.Read(ref running);

        /// <summary>Ended well.</summary>
        public int Succeeded => Volatile.Read(ref succeeded);

        /// <summary>Ended otherwise; each may have been tried again.</summary>
        public int Failed => Volatile.Read(ref failed);
    }

    /// <summary>One call under way.</summary>
    internal sealed class Call(Counts counts) : IDisposable
    {
        private bool succeeded;

        /// <summary>Says that it ended well.</summary>
        public void Succeeded() => succeeded = true;

        /// <inheritdoc/>
        public void Dispose()
        {
            Interlocked.Increment(ref succeeded ? ref counts.succeeded : ref counts.failed);
            Interlocked.Decrement(ref counts.running);
        }
    }
}
