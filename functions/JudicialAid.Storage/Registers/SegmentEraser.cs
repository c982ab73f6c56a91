using Azure;

namespace JudicialAid.Storage;

/// <summary>Deletes the buckets of a layer that is live no longer.</summary>
internal sealed class SegmentEraser(TableClient table)
{
    private const int OperationsATransaction = 100;

    /// <summary>Deletes all that is left of the layer.</summary>
    public async Task EraseAsync(RegisterLayer layer, CancellationToken stop)
    {
        foreach (var partition in Bucket.Partitions(layer.SnapshotId, layer.SegmentBits).Concat(IndexBucket.Partitions(layer.SnapshotId, layer.IndexBits)))
            await ErasePartitionAsync(partition, stop);
    }

    private async Task ErasePartitionAsync(string partition, CancellationToken stop)
    {
        var rows = new List<TableTransactionAction>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition}");
        await foreach (var entity in table.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey"], cancellationToken: stop))
            rows.Add(new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(partition, entity.RowKey), ETag.All));
        foreach (var batch in rows.Chunk(OperationsATransaction))
            await table.SubmitTransactionAsync(batch, stop);
    }
}
