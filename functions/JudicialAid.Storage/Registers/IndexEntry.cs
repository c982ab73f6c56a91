using System.IO.Compression;

namespace JudicialAid.Storage;

/// <summary>A way to a row: one of its other tokens, and where the row is.</summary>
/// <param name="Token">First 64 bits of the token: two tokens that share them only cost a row that is then found not to fit.</param>
/// <param name="Home">First 16 bits of the token the row is kept under; they choose its bucket.</param>
/// <param name="Source">Which of the layer's snapshots the row comes from.</param>
/// <param name="Row">Its number there.</param>
internal readonly record struct IndexEntry(ulong Token, ushort Home, int Source, int Row)
{
    /// <summary>
    /// A token that leads to more rows than this leads nowhere: the most common names of a large register. What is read for a person
    /// stays bounded, and among so many namesakes nobody could be told apart.
    /// </summary>
    public const int MostRowsAToken = 64;

    /// <summary>The entry that leads from a token to a row.</summary>
    public static IndexEntry Of(UInt128 token, UInt128 home, int source, int row) => new((ulong)(token >> 64), (ushort)(home >> 112), source, row);

    /// <summary>The bucket of the row in a segment whose buckets are chosen by so many bits.</summary>
    public int RowBucket(int bits) => Home >> (16 - bits);
}

/// <summary>The entries of a segment whose tokens begin with the same bits: one table entity.</summary>
/// <param name="Index">The bits.</param>
/// <param name="Entries">The entries in token order.</param>
internal readonly record struct IndexBucket(int Index, ArraySegment<IndexEntry> Entries)
{
    // 2,048 entries of about 14 bytes are 28 KB: a quick read, and seven million entries are 4,096 entities.
    private const int EntriesABucket = 2048;
    private const int MostBits = 16;

    /// <summary>How many bits choose the bucket among so many entries.</summary>
    public static int BitsFor(int entries)
    {
        var bits = 0;
        while (bits < MostBits && entries > EntriesABucket << bits)
            bits++;
        return bits;
    }

    /// <summary>The bucket a token belongs to.</summary>
    public static int IndexOf(ulong token, int bits) => bits == 0 ? 0 : (int)(token >> (64 - bits));

    /// <summary>Cuts entries into buckets, without those of tokens that lead to too many rows. Sorts the entries.</summary>
    public static IEnumerable<IndexBucket> Cut(IndexEntry[] entries, int bits)
    {
        Array.Sort(entries, Compare);
        var kept = entries.AsSpan(0, DropCommon(entries)).ToArray();
        for (var (from, to) = (0, 0); from < kept.Length; from = to)
        {
            var index = IndexOf(kept[from].Token, bits);
            while (to < kept.Length && IndexOf(kept[to].Token, bits) == index)
                to++;
            yield return new IndexBucket(index, new ArraySegment<IndexEntry>(kept, from, to - from));
        }
    }

    /// <summary>The bucket as compressed bytes, not yet encrypted.</summary>
    public byte[] Pack()
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(new BrotliStream(bytes, CompressionLevel.Fastest, leaveOpen: true)))
        {
            writer.Write7BitEncodedInt(Entries.Count);
            foreach (var entry in Entries)
            {
                writer.Write(entry.Token);
                writer.Write(entry.Home);
                writer.Write7BitEncodedInt(entry.Source);
                writer.Write7BitEncodedInt(entry.Row);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Reads what <see cref="Pack"/> wrote.</summary>
    public static IReadOnlyList<IndexEntry> Unpack(byte[] packed)
    {
        using var reader = new BinaryReader(new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress));
        var entries = new IndexEntry[reader.Read7BitEncodedInt()];
        for (var i = 0; i < entries.Length; i++)
            entries[i] = new IndexEntry(reader.ReadUInt64(), reader.ReadUInt16(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
        return entries;
    }

    /// <summary>Where an index bucket is kept.</summary>
    public static (string Partition, string Row) Key(string snapshotId, int segment, int index) => Bucket.Key(snapshotId, segment, index, "i");

    /// <summary>The partitions that hold the index of some segments; a segment without an index has the bits -1.</summary>
    public static IEnumerable<string> Partitions(string snapshotId, IReadOnlyList<int> indexBits) => indexBits.SelectMany((bits, segment) => bits < 0 ? [] :
        Enumerable.Range(0, (IndexOf(ulong.MaxValue, bits) / Bucket.BucketsAPartition) + 1).Select(i => Key(snapshotId, segment, i * Bucket.BucketsAPartition).Partition));

    private static int DropCommon(IndexEntry[] sorted)
    {
        var kept = 0;
        for (var (from, to) = (0, 0); from < sorted.Length; from = to)
        {
            while (to < sorted.Length && sorted[to].Token == sorted[from].Token)
                to++;
            for (var i = from; i < to && to - from <= IndexEntry.MostRowsAToken; i++)
                sorted[kept++] = sorted[i];
        }

        return kept;
    }

    private static int Compare(IndexEntry a, IndexEntry b)
    {
        var order = a.Token.CompareTo(b.Token);
        return order != 0 ? order : (a.Source, a.Row).CompareTo((b.Source, b.Row));
    }
}
