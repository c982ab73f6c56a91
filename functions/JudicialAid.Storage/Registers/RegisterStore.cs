using JudicialAid.Model;

namespace JudicialAid.Storage;

/// <summary>
/// The hardship registers of all regions, packed (design §7): a snapshot is written as immutable segments of encrypted buckets
/// chosen by the first bits of a lookup token, and becomes live at once by the head row of its register. A person is found by one
/// read of a region's heads, one bucket a number, and for each other key one bucket of the index; beside each key stands as much of the
/// row as tells whether it is worth reading. Nothing is cached, so a snapshot counts from the moment it is live.
/// </summary>
public sealed class RegisterStore
{
    private const int DefaultRowsASegment = 1_000_000;
    private readonly RegisterTables _tables;

    /// <summary>Names the tables; <see cref="EnsureAsync"/> creates them.</summary>
    /// <param name="service">Where the tables are.</param>
    /// <param name="seal">Seals the rows.</param>
    /// <param name="ids">Makes ids of snapshots.</param>
    /// <param name="keysOf">How a row is found again.</param>
    public RegisterStore(TableServiceClient service, SealedRecords seal, Pseudonyms ids, Func<RegisterRow, RowKeys> keysOf)
        : this(service, seal, ids, keysOf, DefaultRowsASegment)
    {
    }

    internal RegisterStore(TableServiceClient service, SealedRecords seal, Pseudonyms ids, Func<RegisterRow, RowKeys> keysOf, int rowsASegment)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(keysOf);
        _tables = new RegisterTables(service, seal, ids, keysOf, rowsASegment);
    }

    /// <summary>Id of the key that the tokens of rows are made with (<see cref="TokenKeys"/>).</summary>
    public string? TokenKey
    {
        get => _tables.TokenKey;
        init => _tables.TokenKey = value;
    }

    /// <summary>Creates the tables that are missing.</summary>
    public Task EnsureAsync(CancellationToken stop) => _tables.EnsureAsync(stop);

    /// <summary>
    /// Imports a file. The same content twice changes nothing and is not read again; after a crash the same call goes on where the
    /// writing ended. An error among the lines leaves the live snapshot as it was.
    /// </summary>
    /// <param name="key">Which file: one region never touches another.</param>
    /// <param name="contentHash">Hash of the bytes: other content under the same key is another snapshot and replaces it.</param>
    /// <param name="lines">What reading the file yields.</param>
    /// <param name="now">Time of the import.</param>
    /// <param name="stop">Stops it; it can be called again.</param>
    public Task<RegisterImport> ImportAsync(SnapshotKey key, string contentHash, IEnumerable<RegisterLine> lines, DateTimeOffset now, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(lines);
        return new SnapshotImport(_tables, key, contentHash, now).RunAsync(lines, stop);
    }

    /// <summary>Keeps the refusal of a file whose path says neither register nor date. The name itself is not kept: people name files after people.</summary>
    public Task RejectAsync(string region, string registerId, string name, Finding finding, DateTimeOffset now, CancellationToken stop) =>
        _tables.Imports.UpsertAsync(
            new RegisterImport
            {
                Region = Safe(region),
                RegisterId = Safe(registerId),
                Name = _tables.Ids.Token("register-file", name),
                State = RegisterImportState.Rejected,
                Findings = [finding],
                StartedAt = now,
                FinishedAt = now,
            },
            stop);

    /// <summary>
    /// Ends an import that failed again and again: nothing of it counts, the snapshot before stays live. Putting the file there once
    /// more starts it again.
    /// </summary>
    public Task GiveUpAsync(SnapshotKey key, Finding finding, DateTimeOffset now, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(key);
        var begun = SnapshotImport.Begun(key, snapshotId: null, now);
        return _tables.Imports.ChangeAsync(
            key.Region,
            begun.RowKey,
            there => there is { State: not RegisterImportState.Importing } ? there
                : (there ?? begun) with { State = RegisterImportState.Rejected, Findings = [finding], FinishedAt = now },
            stop);
    }

    /// <summary>
    /// The rows that an import added, changed or left out against what it replaced, as they were and as they are; null when there are more
    /// than <paramref name="most"/>, or when they cannot be told: it is the first full snapshot, or has been replaced itself.
    /// </summary>
    public async Task<IReadOnlyList<RegisterRow>?> ChangesAsync(RegisterImport import, int most, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(import);
        return import.SnapshotId is { } snapshotId && await _tables.Heads.FindAsync(import.Region, import.RegisterId, stop) is { } head
            ? await new SnapshotChanges(_tables).FindAsync(head.Value, _tables.RowsId(snapshotId), most, stop)
            : null;
    }

    /// <summary>Notes that the cases of the region have been sent to be matched with this snapshot.</summary>
    public Task BackScannedAsync(RegisterImport import, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(import);
        return _tables.Imports.ChangeAsync(
            import.Region, import.RowKey, row => row is { NeedsBackScan: true } && row.SnapshotId == import.SnapshotId ? row with { NeedsBackScan = false } : row, stop);
    }

    /// <summary>The files of a region that were imported, are being imported or were refused, in the order of register and date.</summary>
    public async Task<IReadOnlyList<RegisterImport>> ListSnapshotsAsync(string region, CancellationToken stop)
    {
        var imports = new List<RegisterImport>();
        await foreach (var import in _tables.Imports.AllAsync(region, null, stop))
            imports.Add(import);
        return imports;
    }

    /// <summary>The rows of a file that were sent back, with reasons.</summary>
    public async Task<IReadOnlyList<RejectedRow>> RejectedRowsAsync(RegisterImport import, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(import);
        return import.RejectedRowsId is { } id ? (await _tables.Seal.LoadAsync<RejectedRows>(id, stop)).Rows : [];
    }

    /// <summary>
    /// What the registers of some regions hold about people. Absence counts only where the first region, the office's own, has a
    /// full snapshot; the others are looked into as far as they are there.
    /// </summary>
    /// <param name="regions">The office's region, then those the people come from.</param>
    /// <param name="query">Whom to look for, in tokens of the key with an id (<see cref="TokenKeys.Of"/>): the key a snapshot is kept under.</param>
    /// <param name="definitions">Registers by id; others are not looked into.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<RegisterConsultation> ConsultAsync(
        IReadOnlyList<string> regions, Func<string?, RegisterQuery> query, IReadOnlyDictionary<string, RegisterDefinition> definitions, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(regions);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(definitions);
        var heads = new List<RegisterHead>();
        foreach (var region in regions.Distinct(StringComparer.Ordinal))
            heads.AddRange(await HeadsAsync(region, definitions, stop));
        var wanted = heads.SelectMany(h => h.Readable).Select(l => l.TokenKey ?? "").Distinct(StringComparer.Ordinal)
            .ToDictionary(id => id, id => WantedTokens.Of(query(id.Length == 0 ? null : id)), StringComparer.Ordinal);
        var lookup = new RegisterLookup(new BucketReader(_tables), id => wanted[id ?? ""]);
        var found = await Task.WhenAll(heads.Select(head => lookup.FindAsync(head, definitions[head.RegisterId].Purpose, stop)));
        return new RegisterConsultation
        {
            Candidates = [.. found.SelectMany(rows => rows)],
            Consulted = [.. heads.SelectMany(h => h.Sources.Select(s => new ConsultedSnapshot(s.SnapshotId, h.RegisterId, definitions[h.RegisterId].Name, h.Region, s.Date)))],
            RegistersWithoutData = [.. definitions.Keys.Except(heads.Where(h => h.Region == regions[0] && h.HasFull).Select(h => h.RegisterId)).Order(StringComparer.Ordinal)],
            Definitions = definitions,
        };
    }

    /// <summary>
    /// Keeps the registers of a region in order: merges deltas where they have become many, and deletes rows that were replaced more
    /// than an hour ago. For a timer; can be stopped and repeated at any moment.
    /// </summary>
    public async Task TidyAsync(string region, DateTimeOffset now, CancellationToken stop)
    {
        var tidying = new RegisterTidying(_tables);
        await foreach (var head in _tables.Heads.AllAsync(region, null, stop))
        {
            await tidying.MergeDeltasAsync(head, now, stop);
            await tidying.RemoveRetiredAsync(head, now, stop);
        }
    }

    /// <summary>Regions that have registers.</summary>
    public async Task<IReadOnlyList<string>> RegionsAsync(CancellationToken stop)
    {
        var regions = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var head in _tables.Heads.EverywhereAsync(stop))
            regions.Add(head.Region);
        return [.. regions];
    }

    /// <summary>Registers of which some rows are kept under another token key than the current one, live or not yet deleted.</summary>
    public async Task<IReadOnlyList<RegisterUnderOtherKey>> UnderOtherKeysAsync(CancellationToken stop)
    {
        var found = new List<RegisterUnderOtherKey>();
        await foreach (var head in _tables.Heads.EverywhereAsync(stop))
        {
            var (live, retired) = (head.Readable.Count(l => l.TokenKey != TokenKey), head.Retired.Count(r => r.Layer.TokenKey != TokenKey));
            if (live + retired > 0)
                found.Add(new RegisterUnderOtherKey(head.Region, head.RegisterId, live, retired));
        }

        return found;
    }

    /// <summary>
    /// Writes what a register has under another token key anew under the current one. Rows stay as they are and are found all the time;
    /// can be stopped and repeated at any moment.
    /// </summary>
    public async Task RekeyAsync(string region, string registerId, DateTimeOffset now, CancellationToken stop)
    {
        if ((await _tables.Heads.FindAsync(region, registerId, stop))?.Value is { } head)
            await new RegisterTidying(_tables).RekeyAsync(head, now, stop);
    }

    private async Task<List<RegisterHead>> HeadsAsync(string region, IReadOnlyDictionary<string, RegisterDefinition> definitions, CancellationToken stop)
    {
        var heads = new List<RegisterHead>();
        await foreach (var head in _tables.Heads.AllAsync(region, null, stop))
        {
            if (definitions.ContainsKey(head.RegisterId))
                heads.Add(head);
        }

        return heads;
    }

    // A path part becomes a table key: one that is no code is replaced by a token of it.
    private string Safe(string code) => code.Length is > 0 and <= 64 && code.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? code : _tables.Ids.Token("register-path", code);
}

/// <summary>A register with rows under another token key than the current one.</summary>
/// <param name="Region">Region code.</param>
/// <param name="RegisterId">Register.</param>
/// <param name="Live">Snapshots that lookups read there.</param>
/// <param name="Retired">Replaced ones whose rows are deleted within the hour.</param>
public sealed record RegisterUnderOtherKey(string Region, string RegisterId, int Live, int Retired);
