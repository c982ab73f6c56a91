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
    private readonly List<string> _fieldNames = [];
    private readonly List<int> _segmentBits = [];

    /// <summary>Takes a row under its tokens; writes a segment when enough have come.</summary>
    /// <param name="row">The row.</param>
    /// <param name="tokens">Its lookup keys.</param>
    /// <param name="source">Which of the layer's snapshots it comes from.</param>
    /// <param name="stop">Stops the writing.</param>
    public async Task AddAsync(RegisterRow row, IEnumerable<UInt128> tokens, int source, CancellationToken stop)
    {
        var bytes = RowBytes.Write(row, _fieldNames, source);
        foreach (var token in tokens)
            _rows.Add(new PackedRow(token, bytes));
        if (_rows.Count >= tables.RowsASegment)
            await FlushAsync(stop);
    }

    /// <summary>Writes what is left and says how to find it all.</summary>
    public async Task<(IReadOnlyList<int> SegmentBits, IReadOnlyList<string> FieldNames)> CompleteAsync(CancellationToken stop)
    {
        if (_rows.Count > 0)
            await FlushAsync(stop);
        return ([.. _segmentBits], [.. _fieldNames]);
    }

    private async Task FlushAsync(CancellationToken stop)
    {
        PackedRow[] rows = [.. _rows];
        _rows.Clear();
        var (segment, bits) = (_segmentBits.Count, Bucket.BitsFor(rows.Length));
        foreach (var group in Bucket.Cut(rows, bits).GroupBy(b => Bucket.Key(snapshotId, segment, b.Index).Partition))
            await WriteGroupAsync(group.Key, segment, [.. group], stop);
        _segmentBits.Add(bits);
    }

    private async Task WriteGroupAsync(string partition, int segment, List<Bucket> buckets, CancellationToken stop)
    {
        var there = await WrittenAsync(partition, stop);
        var (batch, size) = (new List<TableTransactionAction>(), 0);
        foreach (var bucket in buckets)
        {
            var row = Bucket.Key(snapshotId, segment, bucket.Index).Row;
            if (there.Contains(row))
                continue;
            var bytes = tables.Seal.SealBytes(bucket.Pack());
            if (size + bytes.Length > BytesATransaction && batch.Count > 0)
            {
                await tables.Buckets.SubmitTransactionAsync(batch, stop);
                (batch, size) = ([], 0);
            }

            batch.Add(new TableTransactionAction(TableTransactionActionType.UpsertReplace, Entity(partition, row, bytes)));
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
}
