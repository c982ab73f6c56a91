using Azure;
using JudicialAid.Model;

namespace JudicialAid.Storage;

/// <summary>
/// Writes the rows of one snapshot as segments of encrypted buckets. Keys follow from snapshot and content, and an entity is
/// written whole or not, so after a crash the same rows are given again and only the missing buckets are written.
/// </summary>
internal sealed class SegmentWriter(RegisterTables tables, string snapshotId)
{
    // Table service: 100 operations and 4 MiB a transaction, in base64; 64 KiB a property, 1 MiB an entity.
    private const int BytesATransaction = 2 * 1024 * 1024;
    private const int PropertyBytes = 60 * 1024;
    private const int MostProperties = 15;

    private readonly List<PackedRow> _rows = [];
    private readonly List<IndexEntry> _index = [];
    private readonly List<string> _fieldNames = [];
    private readonly List<int> _segmentBits = [];
    private readonly List<int> _indexBits = [];

    /// <summary>Takes a row; writes a segment when enough have come.</summary>
    /// <param name="row">The row.</param>
    /// <param name="source">Which of the layer's snapshots it comes from.</param>
    /// <param name="stop">Stops the writing.</param>
    public async Task AddAsync(RegisterRow row, int source, CancellationToken stop)
    {
        var tokens = tables.TokensOf(row);
        var home = PackedRow.Number(tokens[0]);
        _rows.Add(new PackedRow(home, RowBytes.Write(row, _fieldNames, source)));
        _index.AddRange(tokens.Skip(1).Select(t => IndexEntry.Of(PackedRow.Number(t), home, source, row.Row)));
        if (_rows.Count >= tables.RowsASegment)
            await FlushAsync(stop);
    }

    /// <summary>Writes what is left and says how to find it all.</summary>
    public async Task<WrittenSegments> CompleteAsync(CancellationToken stop)
    {
        if (_rows.Count > 0)
            await FlushAsync(stop);
        return new WrittenSegments([.. _segmentBits], [.. _indexBits], [.. _fieldNames]);
    }

    private async Task FlushAsync(CancellationToken stop)
    {
        PackedRow[] rows = [.. _rows];
        _rows.Clear();
        IndexEntry[] index = [.. _index];
        _index.Clear();
        var (segment, bits, indexBits) = (_segmentBits.Count, Bucket.BitsFor(rows.Length), index.Length == 0 ? -1 : IndexBucket.BitsFor(index.Length));
        await WriteAsync(Bucket.Cut(rows, bits).Select(b => new Entry(Bucket.Key(snapshotId, segment, b.Index), b.Pack)), stop);
        await WriteAsync(IndexBucket.Cut(index, indexBits).Select(b => new Entry(IndexBucket.Key(snapshotId, segment, b.Index), b.Pack)), stop);
        _segmentBits.Add(bits);
        _indexBits.Add(indexBits);
    }

    private async Task WriteAsync(IEnumerable<Entry> entries, CancellationToken stop)
    {
        foreach (var group in entries.GroupBy(e => e.Key.Partition))
            await WriteGroupAsync(group.Key, [.. group], stop);
    }

    private async Task WriteGroupAsync(string partition, List<Entry> entries, CancellationToken stop)
    {
        var there = await WrittenAsync(partition, stop);
        var (batch, size) = (new List<TableTransactionAction>(), 0);
        foreach (var entry in entries.Where(e => !there.Contains(e.Key.Row)))
        {
            var bytes = tables.Seal.SealBytes(entry.Pack());
            if (size + bytes.Length > BytesATransaction && batch.Count > 0)
            {
                await tables.Buckets.SubmitTransactionAsync(batch, stop);
                (batch, size) = ([], 0);
            }

            batch.Add(new TableTransactionAction(TableTransactionActionType.UpsertReplace, Entity(partition, entry.Key.Row, bytes)));
            size += bytes.Length;
        }

        if (batch.Count > 0)
            await tables.Buckets.SubmitTransactionAsync(batch, stop);
    }

    private async Task<HashSet<string>> WrittenAsync(string partition, CancellationToken stop)
    {
        var rows = new HashSet<string>(StringComparer.Ordinal);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition}");
        await foreach (var entity in tables.Buckets.QueryAsync<TableEntity>(filter, select: ["RowKey"], cancellationToken: stop))
            rows.Add(entity.RowKey);
        return rows;
    }

    private static TableEntity Entity(string partition, string row, byte[] bytes)
    {
        if (bytes.Length > PropertyBytes * MostProperties)
            throw new InvalidDataException("One bucket of a register is larger than a table entity: too many rows share one lookup key.");
        var entity = new TableEntity(partition, row);
        foreach (var (part, i) in bytes.Chunk(PropertyBytes).Select((part, i) => (part, i)))
            entity[BucketReader.Property(i)] = part;
        return entity;
    }

    /// <summary>A bucket to be written.</summary>
    private readonly record struct Entry((string Partition, string Row) Key, Func<byte[]> Pack);
}

/// <summary>How to find what was written.</summary>
/// <param name="SegmentBits">For each segment, how many bits of a token choose its bucket.</param>
/// <param name="IndexBits">The same for its index; -1 where it has none.</param>
/// <param name="FieldNames">Names of the fields, as the rows number them.</param>
internal sealed record WrittenSegments(IReadOnlyList<int> SegmentBits, IReadOnlyList<int> IndexBits, IReadOnlyList<string> FieldNames);
