using System.Runtime.InteropServices;
using JudicialAid.Model;

namespace JudicialAid.Storage;

/// <summary>A way to a row of the segment that is being written.</summary>
/// <param name="Token">First bits of one of its other tokens (<see cref="Short"/>).</param>
/// <param name="Row">The row, by its place among those of the segment.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)] // Millions of them are in memory: 12 bytes, not 16.
internal readonly record struct IndexEntry(ulong Token, int Row)
{
    /// <summary>
    /// A token that leads to more rows than this leads nowhere: the most common names of a large register. Among so many namesakes nobody
    /// could be told apart.
    /// </summary>
    public const int MostRowsAToken = 32;

    /// <summary>Bits of a token that the index keeps: two tokens that share them only cost a row that is then found not to fit.</summary>
    public const int TokenBits = 48;

    /// <summary>The first bits of a token.</summary>
    public static ulong Short(UInt128 token) => (ulong)(token >> (128 - TokenBits));
}

/// <summary>A row that an index leads to.</summary>
/// <param name="Home">First 16 bits of the token the row is kept under; they choose its bucket.</param>
/// <param name="Source">Which of the layer's snapshots it comes from.</param>
/// <param name="Row">Its number there.</param>
/// <param name="Outline">What tells whether it is worth reading.</param>
internal readonly record struct IndexedRow(ushort Home, int Source, int Row, RowOutline Outline)
{
    /// <summary>The bucket of the row in a layer whose buckets are chosen by so many bits.</summary>
    public int Bucket(int bits) => Home >> (16 - bits);
}

/// <summary>A way to a row, as it is read.</summary>
/// <param name="Token">First bits of the token.</param>
/// <param name="Row">Where it leads.</param>
internal readonly record struct IndexHit(ulong Token, IndexedRow Row);
