using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using JudicialAid.Model;
using JudicialAid.TestKit;

namespace JudicialAid.Storage.Tests.Registers;

/// <summary>A register store on the emulator, with a region of its own and a count of its requests to the tables.</summary>
internal sealed class RegisterBench
{
    private static readonly DateTimeOffset Noon = new(2026, 10, 20, 4, 0, 0, TimeSpan.Zero);
    private readonly RequestCount _requests = new();
    private readonly TableServiceClient _service;
    private readonly SealedRecords _seal;

    public RegisterBench(string connectionString)
    {
        var options = new TableClientOptions();
        options.AddPolicy(_requests, HttpPipelinePosition.PerCall);
        _service = new TableServiceClient(connectionString, options);
        byte[] key = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
        _seal = new SealedRecords(new BlobServiceClient(connectionString, new BlobClientOptions(BlobClientOptions.ServiceVersion.V2023_01_03)), new DataKeys(key, key));
    }

    public static IReadOnlyDictionary<string, RegisterDefinition> Definitions { get; } = new Dictionary<string, RegisterDefinition>
    {
        ["dibao"] = new() { RegisterId = "dibao", Name = "最低生活保障", OwnerKind = "minzheng", Columns = [] },
        ["already-aided"] = new() { RegisterId = "already-aided", Name = "已给予国家司法救助人员", OwnerKind = "jiancha", Purpose = RegisterPurpose.AlreadyAided, Columns = [] },
    };

    public string Region { get; } = "r" + Guid.NewGuid().ToString("N")[..8];

    public RegisterStore Store(int rowsASegment = 1_000_000) => new(_service, _seal, SamplePeople.Pseudonyms, KeysOf, rowsASegment);

    public async Task<RegisterImport> ImportAsync(
        string register, int day, IEnumerable<RegisterLine> lines, bool isDelta = false, int rowsASegment = 1_000_000, string content = "content")
    {
        var store = Store(rowsASegment);
        await store.EnsureAsync(default);
        await _seal.EnsureAsync(default);
        return await store.ImportAsync(new SnapshotKey(Region, register, new DateOnly(2026, 10, day), isDelta), content, lines, Noon, default);
    }

    public Task<RegisterConsultation> ConsultAsync(params IdNumber[] people) =>
        Store().ConsultAsync([Region], _ => new RegisterQuery([.. people.Select(SamplePeople.Pseudonyms.IdToken)], [], _ => true), Definitions, default);

    /// <summary>Which rows that a name leads to are worth reading.</summary>
    public Func<RowOutline, bool> MayFit { get; set; } = _ => true;

    public Task<RegisterConsultation> ConsultByNameAsync(params string[] names) =>
        Store().ConsultAsync([Region], _ => new RegisterQuery([], [.. names.Select(NameToken)], MayFit), Definitions, default);

    public async Task<int> RequestsOfAsync(Func<Task> work)
    {
        _requests.Seen = 0;
        await work();
        return _requests.Seen;
    }

    /// <summary>Entities that hold rows of a snapshot.</summary>
    public async Task<int> EntitiesAsync(RegisterImport import)
    {
        var count = 0;
        var (from, to) = (import.SnapshotId!, import.SnapshotId + "~");
        await foreach (var _ in _service.GetTableClient("RegisterRows").QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey lt {to}"), select: ["RowKey"]))
            count++;
        return count;
    }

    // By number, head and name, as the matcher's keys would do.
    private static RowKeys KeysOf(RegisterRow row)
    {
        var ids = SamplePeople.Pseudonyms;
        List<string> tokens = [row.IdNumber is { } own ? ids.IdToken(own) : ids.Token("row", row.Name!, $"{row.Row}")];
        if (row.Fields.TryGetValue("headIdNumber", out var head))
            tokens.Add(ids.IdToken(IdNumber.Parse(head)));
        if (row.Fields.ContainsKey("byName"))
            tokens.Add(NameToken(row.Name!));
        return new RowKeys(tokens, new RowOutline { Name = row.Name!, Sex = row.IdNumber?.Sex });
    }

    private static string NameToken(string name) => SamplePeople.Pseudonyms.Token("block", name);

    /// <summary>Every row that is kept of a snapshot, as it is kept.</summary>
    public async Task<IReadOnlyList<string>> RowsAsync(RegisterImport import)
    {
        var tables = new RegisterTables(_service, _seal, SamplePeople.Pseudonyms, KeysOf, 1);
        var head = (await tables.Heads.FindAsync(Region, import.RegisterId, default))!.Value;
        var rows = new List<string>();
        await foreach (var packed in new BucketReader(tables).AllAsync(head.Layers.Single(l => l.SnapshotId == import.SnapshotId), default))
            rows.Add($"{packed.Token:x}{Convert.ToHexString(packed.Bytes)}");
        return rows;
    }

    private sealed class RequestCount : HttpPipelineSynchronousPolicy
    {
        private int _seen;

        public int Seen { get => _seen; set => _seen = value; }

        public override void OnSendingRequest(HttpMessage message) => Interlocked.Increment(ref _seen);
    }
}
