using Azure;

namespace JudicialAid.Storage;

/// <summary>Deletes the buckets of a layer that is live no longer.</summary>
internal sealed class SegmentEraser(TableClient table)
{
    private const int OperationsATransaction = 100;

    /// <summary>Deletes all that is left of the layer, however it was cut: the partitions of a layer begin with its id.</summary>
    public async Task EraseAsync(RegisterLayer layer, CancellationToken stop)
    {
        var (from, to) = (layer.SnapshotId + "-", layer.SnapshotId + ".");
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey lt {to}");
        var rows = new List<TableTransactionAction>();
        await foreach (var entity in table.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey"], cancellationToken: stop))
            rows.Add(new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(entity.PartitionKey, entity.RowKey), ETag.All));
        foreach (var batch in rows.GroupBy(r => r.Entity.PartitionKey).SelectMany(partition => partition.Chunk(OperationsATransaction)))
            await table.SubmitTransactionAsync(batch, stop);
    }
}
