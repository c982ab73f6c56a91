using System.Diagnostics;
using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using JudicialAid.Azurite;
using JudicialAid.Model;
using JudicialAid.Population;
using JudicialAid.Registers;
using JudicialAid.Storage;
using JudicialAid.Storage.Tables;
using JudicialAid.TestKit;

namespace JudicialAid.Benchmarks.Linkage;

/// <summary>
/// <c>linkage --store</c>: the same register packed into tables of the storage emulator, and people looked for there one after the other:
/// table requests and time a person, which must not grow with the register. What the emulator itself can take stands beside the import.
/// </summary>
internal static class StoreBenchmark
{
    private static readonly Dictionary<string, RegisterDefinition> Definitions = new() { [TruthSet.Register.RegisterId] = TruthSet.Register };

    /// <summary>Imports the register of a truth set, looks for its people and prints what both cost.</summary>
    public static async Task RunAsync(TruthSet truth, LinkageWeights weights, TextWriter output)
    {
        await using var azurite = await AzuriteServer.StartAsync(new AzuriteServerOptions());
        var requests = new RequestCount();
        var store = Store(azurite.ConnectionString, requests);
        await store.EnsureAsync(CancellationToken.None);
        var clock = Stopwatch.StartNew();
        var lines = Enumerable.Range(1, truth.Rows).Select(row => new GoodLine(truth.Row(row)));
        await store.ImportAsync(new SnapshotKey("990001", TruthSet.Register.RegisterId, new DateOnly(2026, 10, 1), false), "content", lines, DateTimeOffset.UnixEpoch, CancellationToken.None);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{truth.Rows} rows imported in {clock.Elapsed.TotalSeconds:0.0} s ({truth.Rows / clock.Elapsed.TotalSeconds:0} rows/s) with {requests.Seen} requests, peak {LinkageBenchmark.PeakMegabytes()} MB"));
        await PrintCeilingAsync(azurite.ConnectionString, truth.Rows, output);
        var costs = new List<(int Requests, int Milliseconds)>();
        for (var person = 0; person < truth.People; person++)
            costs.Add(await LookUpAsync(truth.Case(person), store, weights, requests));
        output.WriteLine($"{truth.People} people: requests a person {Spread.Of(costs.Select(c => c.Requests))}; milliseconds {Spread.Of(costs.Select(c => c.Milliseconds))}");
    }

    /// <summary>The emulator's own ceiling: the entities that the import made, written once more as they are, in transactions of the same size.</summary>
    private static async Task PrintCeilingAsync(string connection, int rows, TextWriter output)
    {
        var service = new TableServiceClient(connection);
        var made = new List<TableEntity>();
        await foreach (var entity in service.GetTableClient("RegisterRows").QueryAsync<TableEntity>())
            made.Add(entity);
        await service.CreateTableIfNotExistsAsync("Ceiling");
        var copy = service.GetTableClient("Ceiling");
        var (clock, bytes) = (Stopwatch.StartNew(), 0L);
        foreach (var partition in made.GroupBy(e => e.PartitionKey))
        {
            foreach (var batch in Batches(partition))
                await copy.SubmitTransactionAsync(batch.Select(e => new TableTransactionAction(TableTransactionActionType.UpsertReplace, new TableEntity(e.PartitionKey, e.RowKey).With(e))));
            bytes += partition.Sum(Size);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the emulator alone takes the same {made.Count} entities ({bytes / 1_000_000} MB) in {clock.Elapsed.TotalSeconds:0.0} s ({rows / clock.Elapsed.TotalSeconds:0} rows/s)"));
    }

    private static long Size(TableEntity entity) => entity.Values.OfType<byte[]>().Sum(part => (long)part.Length);

    // As the import sends them: up to 2 MiB and 100 entities.
    private static IEnumerable<List<TableEntity>> Batches(IEnumerable<TableEntity> entities)
    {
        var (batch, size) = (new List<TableEntity>(), 0L);
        foreach (var entity in entities)
        {
            if (batch.Count == 100 || (batch.Count > 0 && size + Size(entity) > 2 * 1024 * 1024))
            {
                yield return batch;
                (batch, size) = ([], 0);
            }

            batch.Add(entity);
            size += Size(entity);
        }

        if (batch.Count > 0)
            yield return batch;
    }

    private static TableEntity With(this TableEntity copy, TableEntity entity)
    {
        foreach (var (name, value) in entity.Where(p => p.Value is byte[]))
            copy[name] = value;
        return copy;
    }

    private static async Task<(int Requests, int Milliseconds)> LookUpAsync(CaseFile file, RegisterStore store, LinkageWeights weights, RequestCount requests)
    {
        var (before, start) = (requests.Seen, Stopwatch.GetTimestamp());
        var found = await store.ConsultAsync(["990001"], _ => LookupTokens.OfCase(file, weights, SamplePeople.Pseudonyms), Definitions, CancellationToken.None);
        CrossMatch.Match(file, found, weights, new DateOnly(2026, 11, 24));
        return (requests.Seen - before, (int)Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    private static RegisterStore Store(string connection, RequestCount requests)
    {
        var options = new TableClientOptions();
        options.AddPolicy(requests, HttpPipelinePosition.PerCall);
        byte[] key = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
        var blobs = new BlobServiceClient(connection, new BlobClientOptions(BlobClientOptions.ServiceVersion.V2023_01_03));
        return new RegisterStore(new TableServiceClient(connection, options), new SealedRecords(blobs, new DataKeys(key, key)), SamplePeople.Pseudonyms, row => LookupTokens.OfRow(row, SamplePeople.Pseudonyms));
    }

    private sealed class RequestCount : HttpPipelineSynchronousPolicy
    {
        private int _seen;

        public int Seen => _seen;

        public override void OnSendingRequest(HttpMessage message) => Interlocked.Increment(ref _seen);
    }
}
