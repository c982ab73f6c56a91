namespace JudicialAid.Storage;

/// <summary>
/// Merges the deltas of a register into one layer, so that a lookup reads a constant number of entities however often an agency
/// sends changes. Each row keeps the snapshot it came in: it stays the evidence, and newer still goes before older.
/// </summary>
internal sealed class DeltaMerger(RegisterTables tables)
{
    // Full snapshots come every month, deltas every week or so.
    private const int MostDeltas = 4;

    /// <summary>The deltas to merge; none while they are few.</summary>
    public static IReadOnlyList<RegisterLayer> Due(RegisterHead head) =>
        head.Layers.Where(l => l.IsDelta).ToList() is { Count: > MostDeltas } deltas ? deltas : [];

    /// <summary>Writes the merged layer. The same deltas give the same layer, so that a repetition goes on where it ended.</summary>
    public async Task<RegisterLayer> MergeAsync(RegisterHead head, IReadOnlyList<RegisterLayer> deltas, CancellationToken stop)
    {
        var snapshotId = tables.Ids.Token("merged-deltas", [.. deltas.Select(d => d.SnapshotId)]);
        var writer = new SegmentWriter(tables, snapshotId);
        var reader = new BucketReader(tables);
        var sources = deltas.SelectMany(d => d.Sources.Where(s => head.IsLive(d, s))).ToList();
        foreach (var delta in deltas)
        {
            await foreach (var packed in reader.AllAsync(delta, stop))
            {
                var (row, source) = RowBytes.Read(packed.Bytes, delta.FieldNames);
                if (head.IsLive(delta, delta.Sources[source]))
                    await writer.AddAsync(row, sources.IndexOf(delta.Sources[source]), stop);
            }
        }

        var written = await writer.CompleteAsync(stop);
        return new RegisterLayer(snapshotId, deltas[^1].Date, true, written.SegmentBits, written.IndexBits, written.FieldNames, sources);
    }
}
