namespace JudicialAid.Storage;

/// <summary>
/// A list in pieces. One array that doubles leaves copies of itself behind which stay in memory for long; an import holds a million rows
/// and seven million ways to them.
/// </summary>
/// <typeparam name="T">What is kept.</typeparam>
internal sealed class Chunks<T>
{
    // Short enough, at 12 to 48 bytes each, to stay out of the large object heap.
    private const int Bits = 10;
    private const int Size = 1 << Bits;
    private readonly List<T[]> _chunks = [];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>One of them.</summary>
    public T this[int index] => _chunks[index >> Bits][index & (Size - 1)];

    /// <summary>Adds one.</summary>
    public void Add(T item)
    {
        if (Count == _chunks.Count << Bits)
            _chunks.Add(new T[Size]);
        _chunks[^1][Count & (Size - 1)] = item;
        Count++;
    }

    /// <summary>Forgets them.</summary>
    public void Clear()
    {
        _chunks.Clear();
        Count = 0;
    }

    /// <summary>Copies them to a place in an array.</summary>
    public void CopyTo(T[] target, int at)
    {
        for (var (i, left) = (0, Count); left > 0; i++, left -= Size)
            Array.Copy(_chunks[i], 0, target, at + (i << Bits), Math.Min(left, Size));
    }
}
