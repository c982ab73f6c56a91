using JudicialAid.Model;

namespace JudicialAid.Storage;

/// <summary>The tables of the registers and the keys they need.</summary>
internal sealed class RegisterTables
{
    private static readonly string[] Names = ["RegisterRows", "RegisterHeads", "RegisterImports"];
    private readonly TableServiceClient _service;

    /// <summary>Names the tables; <see cref="EnsureAsync"/> creates them.</summary>
    public RegisterTables(TableServiceClient service, SealedRecords seal, Pseudonyms ids, Func<RegisterRow, RowKeys> keysOf, int rowsASegment)
    {
        (_service, Seal, Ids, KeysOf, RowsASegment) = (service, seal, ids, keysOf, rowsASegment);
        Buckets = service.GetTableClient("RegisterRows");
        Heads = new(service.GetTableClient("RegisterHeads"), h => (h.Region, h.RegisterId));
        Imports = new(service.GetTableClient("RegisterImports"), i => (i.Region, i.RowKey));
    }

    /// <summary>Rows, packed (<see cref="Bucket"/>).</summary>
    public TableClient Buckets { get; }

    /// <summary>What is live, a row a register and region.</summary>
    public RecordTable<RegisterHead> Heads { get; }

    /// <summary>What became of each file.</summary>
    public RecordTable<RegisterImport> Imports { get; }

    /// <summary>Seals rows and what is sent back.</summary>
    public SealedRecords Seal { get; }

    /// <summary>Makes ids of snapshots.</summary>
    public Pseudonyms Ids { get; }

    /// <summary>How a row is found again.</summary>
    public Func<RegisterRow, RowKeys> KeysOf { get; }

    /// <summary>Id of the key those tokens are made with (<see cref="Model.TokenKeys"/>).</summary>
    public string? TokenKey { get; set; }

    /// <summary>
    /// The id to write rows under. Rows under another key lie elsewhere: writing that was broken off before the key changed is not gone on
    /// with.
    /// </summary>
    public string RowsId(string snapshotId) => TokenKey is { } key ? Ids.Token("rows", snapshotId, key) : snapshotId;

    /// <summary>Rows held in memory before a segment is written.</summary>
    public int RowsASegment { get; }

    /// <summary>Creates the tables that are missing.</summary>
    public Task EnsureAsync(CancellationToken stop) => Task.WhenAll(Names.Select(n => _service.CreateTableIfNotExistsAsync(n, stop)));
}
