using System.IO.Compression;
using System.Text;
using JudicialAid.Model;

namespace JudicialAid.Storage;

/// <summary>The entries of a segment whose tokens begin with the same bits: one table entity, so that one key costs one read.</summary>
/// <param name="Index">The bits.</param>
/// <param name="Entries">The entries in token order.</param>
internal readonly record struct IndexBucket(int Index, ArraySegment<IndexEntry> Entries)
{
    // 2,048 entries of about 16 bytes are 32 KB: a quick read, and seven million entries are 4,096 entities.
    private const int EntriesABucket = 2048;
    private const int MostBits = 16;
    private const int FirstYear = 1850;

    /// <summary>How many bits choose the bucket among so many entries.</summary>
    public static int BitsFor(int entries)
    {
        var bits = 0;
        while (bits < MostBits && entries > EntriesABucket << bits)
            bits++;
        return bits;
    }

    /// <summary>The bucket a token belongs to.</summary>
    public static int IndexOf(ulong token, int bits) => (int)(token >> (IndexEntry.TokenBits - bits));

    /// <summary>Cuts entries into buckets, without those of tokens that lead to too many rows. Sorts the entries.</summary>
    public static IEnumerable<IndexBucket> Cut(IndexEntry[] entries, int bits)
    {
        Array.Sort(entries, static (a, b) => a.Token != b.Token ? a.Token.CompareTo(b.Token) : a.Row.CompareTo(b.Row));
        var kept = DropCommon(entries);
        for (var (from, to) = (0, 0); from < kept; from = to)
        {
            var index = IndexOf(entries[from].Token, bits);
            while (to < kept && IndexOf(entries[to].Token, bits) == index)
                to++;
            yield return new IndexBucket(index, new ArraySegment<IndexEntry>(entries, from, to - from));
        }
    }

    /// <summary>
    /// The bucket as compressed bytes, not yet encrypted: column by column, since like values side by side compress best, and each token
    /// as the distance from the one before.
    /// </summary>
    /// <param name="rowOf">A row of the segment by its place.</param>
    public byte[] Pack(Func<int, IndexedRow> rowOf)
    {
        using var plain = new MemoryStream();
        using var writer = new BinaryWriter(plain, Encoding.UTF8);
        writer.Write7BitEncodedInt(Entries.Count);
        var last = 0UL;
        foreach (var entry in Entries)
        {
            writer.Write7BitEncodedInt64((long)(entry.Token - last));
            last = entry.Token;
        }

        IndexedRow[] led = [.. Entries.Select(e => rowOf(e.Row))];
        foreach (var column in Columns)
        {
            foreach (var row in led)
                column.Write(writer, row);
        }

        writer.Flush();
        return Compressed(plain.GetBuffer().AsSpan(0, (int)plain.Length));
    }

    // In one piece: at this level the compressor sees no more than it is handed at once.
    private static byte[] Compressed(ReadOnlySpan<byte> plain)
    {
        using var bytes = new MemoryStream();
        using (var brotli = new BrotliStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
            brotli.Write(plain);
        return bytes.ToArray();
    }

    /// <summary>Reads what <see cref="Pack"/> wrote.</summary>
    public static IReadOnlyList<IndexHit> Unpack(byte[] packed)
    {
        using var reader = new BinaryReader(new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress), Encoding.UTF8);
        var tokens = new ulong[reader.Read7BitEncodedInt()];
        var last = 0UL;
        for (var i = 0; i < tokens.Length; i++)
            tokens[i] = last += (ulong)reader.Read7BitEncodedInt64();
        var rows = new IndexedRow[tokens.Length];
        foreach (var column in Columns)
        {
            for (var i = 0; i < rows.Length; i++)
                rows[i] = column.Read(reader, rows[i]);
        }

        return [.. tokens.Zip(rows, (token, row) => new IndexHit(token, row))];
    }

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

    /// <summary>One value of all entries: how it is written and read.</summary>
    private sealed record Column(Action<BinaryWriter, IndexedRow> Write, Func<BinaryReader, IndexedRow, IndexedRow> Read)
    {
        public static Column OfByte(Func<RowOutline, byte> get, Func<RowOutline, byte, RowOutline> set) =>
            new((to, row) => to.Write(get(row.Outline)), (from, row) => row with { Outline = set(row.Outline, from.ReadByte()) });
    }

    private static readonly Column[] Columns =
    [
        new((to, row) => to.Write(row.Home), (from, row) => row with { Home = from.ReadUInt16() }),
        new((to, row) => to.Write7BitEncodedInt(row.Source), (from, row) => row with { Source = from.Read7BitEncodedInt() }),
        new((to, row) => to.Write7BitEncodedInt(row.Row), (from, row) => row with { Row = from.Read7BitEncodedInt() }),
        Column.OfByte(o => o.Sex is { } sex ? (byte)(1 + (int)sex) : (byte)0, (o, b) => o with { Sex = b == 0 ? null : (Sex)(b - 1) }),
        Column.OfByte(o => (byte)o.Number, (o, b) => o with { Number = (OutlineNumber)b }),
        Column.OfByte(o => Year(o.Birth), (o, b) => o with { Birth = b == 0 ? null : new PartialDate(FirstYear + b) }),
        Column.OfByte(o => (byte)(o.Birth?.Month ?? 0), (o, b) => b == 0 || o.Birth is not { } birth ? o : o with { Birth = birth with { Month = b } }),
        Column.OfByte(o => (byte)(o.Birth?.Day ?? 0), (o, b) => b == 0 || o.Birth is not { } birth ? o : o with { Birth = birth with { Day = b } }),
        Column.OfByte(o => o.Township, (o, b) => o with { Township = b }),
        Column.OfByte(o => o.Village, (o, b) => o with { Village = b }),
        Column.OfByte(o => o.FirstKin, (o, b) => o with { FirstKin = b }),
        Column.OfByte(o => o.SecondKin, (o, b) => o with { SecondKin = b }),
        new((to, row) => to.Write(row.Outline.Name), (from, row) => row with { Outline = row.Outline with { Name = from.ReadString() } }),
    ];

    // Nobody of a case was born in a year that does not fit: it counts as none.
    private static byte Year(PartialDate? birth) => birth is { Year: > FirstYear and <= FirstYear + byte.MaxValue and var year } ? (byte)(year - FirstYear) : (byte)0;
}
