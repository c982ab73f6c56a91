namespace JudicialAid.Storage;

/// <summary>
/// Things kept apart by the first bits of their tokens, so that they can be sorted, written and let go a part at a time: a million rows and
/// all that leads to them lie in memory once and not twice.
/// </summary>
/// <typeparam name="T">What is kept.</typeparam>
internal sealed class ByPrefix<T>
{
    private const int PrefixBits = 6;
    private readonly Chunks<T>[] _parts = [.. Enumerable.Range(0, 1 << PrefixBits).Select(_ => new Chunks<T>())];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Takes one.</summary>
    /// <param name="item">The thing.</param>
    /// <param name="top">First 16 bits of its token.</param>
    public void Add(T item, ushort top)
    {
        _parts[top >> (16 - PrefixBits)].Add(item);
        Count++;
    }

    /// <summary>Gives them all out in parts, in the order of their first bits; a partition of buckets chosen by so many bits is whole in one of them.</summary>
    public IEnumerable<T[]> TakeAll(int bits)
    {
        Count = 0;
        foreach (var parts in _parts.Chunk(_parts.Length >> Math.Clamp(bits - BucketKey.BitsAPartition, 0, PrefixBits)))
            yield return Take(parts);
    }

    private static T[] Take(Chunks<T>[] parts)
    {
        var taken = new T[parts.Sum(p => p.Count)];
        var at = 0;
        foreach (var part in parts)
        {
            part.CopyTo(taken, at);
            at += part.Count;
            part.Clear();
        }

        return taken;
    }
}
