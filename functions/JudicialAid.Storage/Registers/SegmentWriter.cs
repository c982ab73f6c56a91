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

    private readonly ByPrefix<PackedRow> _rows = new();
    private readonly ByPrefix<IndexEntry> _index = new();
    private readonly Chunks<IndexedRow> _outlines = new();
    private readonly List<string> _fieldNames = [];
    private int _segments;
    private int _rowBits;
    private int _indexBits;
    private bool _hasIndex;

    /// <summary>Takes a row; writes a segment when enough have come.</summary>
    /// <param name="row">The row.</param>
    /// <param name="source">Which of the layer's snapshots it comes from.</param>
    /// <param name="stop">Stops the writing.</param>
    public async Task AddAsync(RegisterRow row, int source, CancellationToken stop)
    {
        var keys = tables.KeysOf(row);
        var home = PackedRow.Number(keys.Tokens[0]);
        foreach (var token in keys.Tokens.Skip(1).Select(t => IndexEntry.Short(PackedRow.Number(t))))
            _index.Add(new IndexEntry(token, _outlines.Count), (ushort)(token >> (IndexEntry.TokenBits - 16)));
        _rows.Add(new PackedRow(home, RowBytes.Write(row, _fieldNames, source)), (ushort)(home >> 112));
        _outlines.Add(new IndexedRow((ushort)(home >> 112), source, row.Row, keys.Outline));
        if (_rows.Count >= tables.RowsASegment)
            await FlushAsync(stop);
    }

    /// <summary>Writes what is left and says how to find it all.</summary>
    public async Task<WrittenSegments> CompleteAsync(CancellationToken stop)
    {
        if (_rows.Count > 0)
            await FlushAsync(stop);
        return new WrittenSegments(_segments, _rowBits, _hasIndex ? _indexBits : -1, [.. _fieldNames]);
    }

    // The first segment is the longest: its buckets set the bits for all.
    private async Task FlushAsync(CancellationToken stop)
    {
        if (_segments == 0)
            (_rowBits, _indexBits) = (Bucket.BitsFor(_rows.Count), IndexBucket.BitsFor(Math.Max(_rows.Count, _index.Count)));
        foreach (var rows in _rows.TakeAll(_rowBits))
            await WriteAsync(Bucket.Cut(rows, _rowBits).Select(b => new Entry(new BucketKey(snapshotId, BucketKey.Rows, b.Index), b.Pack)), stop);
        _hasIndex |= _index.Count > 0;
        foreach (var entries in _index.TakeAll(_indexBits))
            await WriteAsync(IndexBucket.Cut(entries, _indexBits).Select(b => new Entry(new BucketKey(snapshotId, BucketKey.Ways, b.Index), () => b.Pack(i => _outlines[i]))), stop);
        _outlines.Clear();
        _segments++;
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
        foreach (var entry in entries.Where(e => !there.Contains(e.Key.RowOf(_segments))))
        {
            var bytes = tables.Seal.SealBytes(entry.Pack());
            if (size + bytes.Length > BytesATransaction && batch.Count > 0)
            {
                await tables.Buckets.SubmitTransactionAsync(batch, stop);
                (batch, size) = ([], 0);
            }

            batch.Add(new TableTransactionAction(TableTransactionActionType.UpsertReplace, Entity(partition, entry.Key.RowOf(_segments), bytes)));
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
    private readonly record struct Entry(BucketKey Key, Func<byte[]> Pack);
}

/// <summary>How to find what was written.</summary>
/// <param name="Segments">How many segments.</param>
/// <param name="RowBits">How many bits of a token choose its bucket of rows.</param>
/// <param name="IndexBits">The same for the index; -1 where there is none.</param>
/// <param name="FieldNames">Names of the fields, as the rows number them.</param>
internal sealed record WrittenSegments(int Segments, int RowBits, int IndexBits, IReadOnlyList<string> FieldNames);
