namespace JudicialAid.Storage;

/// <summary>
/// Merges the deltas of a register into one layer, so that a lookup reads a constant number of entities however often an agency
/// sends changes. Each row keeps the snapshot it came in: it stays the evidence, and newer still goes before older. A single layer is
/// written anew in the same way when the token key has changed.
/// </summary>
internal sealed class DeltaMerger(RegisterTables tables)
{
    // Full snapshots come every month, deltas every week or so.
    private const int MostDeltas = 4;

    /// <summary>The deltas to merge; none while they are few.</summary>
    public static IReadOnlyList<RegisterLayer> Due(RegisterHead head) =>
        head.Readable.Where(l => l.IsDelta).ToList() is { Count: > MostDeltas } deltas ? deltas : [];

    /// <summary>Writes the merged layer. The same parts give the same layer, so that a repetition goes on where it ended.</summary>
    public async Task<RegisterLayer> MergeAsync(RegisterHead head, IReadOnlyList<RegisterLayer> parts, CancellationToken stop)
    {
        var snapshotId = tables.RowsId(tables.Ids.Token("merged-deltas", [.. parts.Select(d => d.SnapshotId)]));
        var writer = new SegmentWriter(tables, snapshotId);
        var reader = new BucketReader(tables);
        var sources = parts.SelectMany(d => d.Sources.Where(s => head.IsLive(d, s))).ToList();
        foreach (var part in parts)
        {
            await foreach (var packed in reader.AllAsync(part, stop))
            {
                var (row, source) = RowBytes.Read(packed.Bytes, part.FieldNames);
                if (head.IsLive(part, part.Sources[source]))
                    await writer.AddAsync(row, sources.IndexOf(part.Sources[source]), stop);
            }
        }

        var written = await writer.CompleteAsync(stop);
        return new RegisterLayer(snapshotId, parts[^1].Date, parts[^1].IsDelta, written.Segments, written.RowBits, written.IndexBits, written.FieldNames, sources, RegisterLayer.CurrentForm) { TokenKey = tables.TokenKey };
    }
}
