using System.IO.Compression;

namespace JudicialAid.Storage;

/// <summary>
/// The rows of a segment whose tokens begin with the same bits: one table entity, so that one person costs one read.
/// </summary>
/// <param name="Index">The bits.</param>
/// <param name="Rows">The rows in token order.</param>
internal readonly record struct Bucket(int Index, ArraySegment<PackedRow> Rows)
{
    // Some 256 rows of 150 bytes compress to about 20 KB: a quick read, and a million rows are 4,096 entities.
    private const int RowsABucket = 256;
    private const int MostBits = 16;

    /// <summary>How many bits choose the bucket in a segment of so many rows.</summary>
    public static int BitsFor(int rows)
    {
        var bits = 0;
        while (bits < MostBits && rows > RowsABucket << bits)
            bits++;
        return bits;
    }

    /// <summary>The bucket a token belongs to.</summary>
    public static int IndexOf(UInt128 token, int bits) => bits == 0 ? 0 : (int)(token >> (128 - bits));

    /// <summary>Cuts rows into buckets; those without a row are left out. Sorts the rows.</summary>
    public static IEnumerable<Bucket> Cut(PackedRow[] rows, int bits)
    {
        Array.Sort(rows, Compare);
        for (var (from, to) = (0, 0); from < rows.Length; from = to)
        {
            var index = IndexOf(rows[from].Token, bits);
            while (to < rows.Length && IndexOf(rows[to].Token, bits) == index)
                to++;
            yield return new Bucket(index, new ArraySegment<PackedRow>(rows, from, to - from));
        }
    }

    /// <summary>The bucket as compressed bytes, not yet encrypted.</summary>
    public byte[] Pack()
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(new BrotliStream(bytes, CompressionLevel.Optimal, leaveOpen: true)))
        {
            writer.Write7BitEncodedInt(Rows.Count);
            foreach (var row in Rows)
            {
                writer.Write((ulong)(row.Token >> 64));
                writer.Write((ulong)(row.Token & ulong.MaxValue));
                writer.Write7BitEncodedInt(row.Bytes.Length);
                writer.Write(row.Bytes);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Reads what <see cref="Pack"/> wrote.</summary>
    public static IReadOnlyList<PackedRow> Unpack(byte[] packed)
    {
        using var reader = new BinaryReader(new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress));
        var rows = new PackedRow[reader.Read7BitEncodedInt()];
        for (var i = 0; i < rows.Length; i++)
        {
            var token = new UInt128(reader.ReadUInt64(), reader.ReadUInt64());
            rows[i] = new PackedRow(token, reader.ReadBytes(reader.Read7BitEncodedInt()));
        }

        return rows;
    }

    private static int Compare(PackedRow a, PackedRow b)
    {
        var order = a.Token.CompareTo(b.Token);
        return order != 0 ? order : a.Bytes.AsSpan().SequenceCompareTo(b.Bytes);
    }
}
