namespace JudicialAid.Storage;

/// <summary>Keeps lookups short and the tables small: merges deltas, deletes what was replaced.</summary>
internal sealed class RegisterTidying(RegisterTables tables)
{
    private readonly SegmentEraser _eraser = new(tables.Buckets);

    /// <summary>Merges the deltas of a register where they have become many.</summary>
    public async Task MergeDeltasAsync(RegisterHead head, DateTimeOffset now, CancellationToken stop)
    {
        if (DeltaMerger.Due(head) is not { Count: > 0 } deltas)
            return;
        var merged = await new DeltaMerger(tables).MergeAsync(head, deltas, stop);
        var after = await tables.Heads.ChangeAsync(head.Region, head.RegisterId, h => h?.Removals == head.Removals ? h.WithMerged(merged, deltas, now) : h, stop);
        if (after?.Has(merged.SnapshotId) != true)
            await _eraser.EraseAsync(merged, stop);
    }

    /// <summary>Deletes the rows of layers that nobody reads any more.</summary>
    public async Task RemoveRetiredAsync(RegisterHead known, DateTimeOffset now, CancellationToken stop)
    {
        var head = await tables.Heads.ChangeAsync(known.Region, known.RegisterId, h => h?.BeginRemoval(now), stop);
        foreach (var retired in head?.Retired.Where(r => r.Removing) ?? [])
        {
            await _eraser.EraseAsync(retired.Layer, stop);
            await tables.Heads.ChangeAsync(known.Region, known.RegisterId, h => h?.Without(retired), stop);
        }
    }
}
