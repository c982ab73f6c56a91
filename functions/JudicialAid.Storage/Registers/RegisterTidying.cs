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
        await ReplaceAsync(head, deltas, now, stop);
    }

    /// <summary>Writes the layers that are kept under another token key anew under the current one.</summary>
    public async Task RekeyAsync(RegisterHead head, DateTimeOffset now, CancellationToken stop)
    {
        foreach (var layer in head.Readable.Where(l => l.TokenKey != tables.TokenKey))
            await ReplaceAsync(head, [layer], now, stop);
    }

    private async Task ReplaceAsync(RegisterHead head, IReadOnlyList<RegisterLayer> parts, DateTimeOffset now, CancellationToken stop)
    {
        var merged = await new DeltaMerger(tables).MergeAsync(head, parts, stop);
        var after = await tables.Heads.ChangeAsync(head.Region, head.RegisterId, h => h?.Removals == head.Removals ? h.WithMerged(merged, parts, now) : h, stop);
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
