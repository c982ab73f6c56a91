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
/// table requests and time a person, which must not grow with the register.
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
        var costs = new List<(int Requests, int Milliseconds)>();
        for (var person = 0; person < truth.People; person++)
            costs.Add(await LookUpAsync(truth.Case(person), store, weights, requests));
        output.WriteLine($"{truth.People} people: requests a person {Spread.Of(costs.Select(c => c.Requests))}; milliseconds {Spread.Of(costs.Select(c => c.Milliseconds))}");
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
