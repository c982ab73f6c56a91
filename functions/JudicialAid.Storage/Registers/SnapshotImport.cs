using JudicialAid.Model;

namespace JudicialAid.Storage;

/// <summary>One file on its way into the registers: rows first, then the head, then its state, so that every step can be repeated.</summary>
internal sealed class SnapshotImport(RegisterTables tables, SnapshotKey key, string contentHash, DateTimeOffset now)
{
    private const string RejectedKind = "registers-rejected";
    private readonly string _snapshotId = tables.Ids.Token("snapshot", $"{RegisterLayer.CurrentForm}", key.ToString(), contentHash);

    private string RowsId => tables.RowsId(_snapshotId);

    /// <summary>Imports the lines, unless this very content is in already. A refused file is read again: the headings it uses may be known by now.</summary>
    public async Task<RegisterImport> RunAsync(IEnumerable<RegisterLine> lines, CancellationToken stop)
    {
        var import = Begun(key, _snapshotId, now);
        if (await tables.Imports.FindAsync(key.Region, import.RowKey, stop) is { Value: { State: RegisterImportState.Complete or RegisterImportState.Superseded } known } && known.SnapshotId == _snapshotId)
            return known;
        await tables.Imports.UpsertAsync(import, stop);
        var removals = await RemovalsAsync(stop);
        var writer = new SegmentWriter(tables, RowsId);
        var read = await ReadAsync(lines, writer, stop);
        if (!read.IsUsable)
            return await FinishAsync(import, read, RegisterImportState.Rejected, stop);
        var written = await writer.CompleteAsync(stop);
        return await FinishAsync(import, read, await GoLiveAsync(RegisterLayer.Of(key, RowsId, written) with { TokenKey = tables.TokenKey, Sources = [new LayerSource(_snapshotId, key.Date)] }, removals, stop), stop);
    }

    /// <summary>The row of an import that has begun.</summary>
    public static RegisterImport Begun(SnapshotKey key, string? snapshotId, DateTimeOffset now) => new()
    {
        Region = key.Region,
        RegisterId = key.RegisterId,
        Name = key.ToString().Split('/')[2],
        SnapshotId = snapshotId,
        Date = key.Date,
        IsDelta = key.IsDelta,
        State = RegisterImportState.Importing,
        StartedAt = now,
    };

    private static async Task<LineCount> ReadAsync(IEnumerable<RegisterLine> lines, SegmentWriter writer, CancellationToken stop)
    {
        var read = new LineCount();
        foreach (var line in lines)
        {
            read.Add(line);
            if (!read.IsUsable)
                break;
            if (line is GoodLine good)
                await writer.AddAsync(good.Row, source: 0, stop);
        }

        return read;
    }

    // Rows left by an earlier import of the same content are used again, unless they are being deleted.
    private async Task<int> RemovalsAsync(CancellationToken stop)
    {
        var head = (await tables.Heads.FindAsync(key.Region, key.RegisterId, stop))?.Value;
        return head?.IsRemoving(RowsId) == true ? throw RowsAreBeingDeleted() : head?.Removals ?? 0;
    }

    private async Task<RegisterImportState> GoLiveAsync(RegisterLayer layer, int removals, CancellationToken stop)
    {
        var head = await tables.Heads.ChangeAsync(key.Region, key.RegisterId, Change, stop);
        return head!.Has(RowsId) ? RegisterImportState.Complete : RegisterImportState.Superseded;

        RegisterHead? Change(RegisterHead? old)
        {
            var head = old ?? RegisterHead.Empty(key.Region, key.RegisterId);
            return head.Removals == removals || head.Has(RowsId) ? head.With(layer, now) : throw RowsAreBeingDeleted();
        }
    }

    private async Task<RegisterImport> FinishAsync(RegisterImport import, LineCount read, RegisterImportState state, CancellationToken stop)
    {
        var done = import with
        {
            State = state,
            Rows = read.IsUsable ? read.Good : 0,
            Rejected = read.Rejected.Count,
            RejectedRowsId = read.Rejected.Count > 0 ? await tables.Seal.SaveAsync(RejectedKind, new RejectedRows(read.Rejected), stop) : null,
            Findings = read.Findings,
            NeedsBackScan = state == RegisterImportState.Complete,
            FinishedAt = now,
        };
        await tables.Imports.UpsertAsync(done, stop);
        return done;
    }

    private static IOException RowsAreBeingDeleted() => new("Rows of replaced snapshots of this register are being deleted; the import has to be repeated.");

    /// <summary>What the lines of a file came to.</summary>
    private sealed class LineCount
    {
        public int Good { get; private set; }

        public List<RejectedRow> Rejected { get; } = [];

        public List<Finding> Findings { get; } = [];

        public bool IsUsable => !Findings.Exists(f => f.Severity == FindingSeverity.Error);

        public void Add(RegisterLine line)
        {
            switch (line)
            {
                case GoodLine:
                    Good++;
                    break;
                case BadLine bad:
                    Rejected.Add(bad.Rejected);
                    break;
                case FileNote note:
                    Findings.Add(note.Finding);
                    break;
            }
        }
    }
}

/// <summary>The rows of a file that were sent back, as they are kept.</summary>
/// <param name="Rows">The rows.</param>
internal sealed record RejectedRows(IReadOnlyList<RejectedRow> Rows);
