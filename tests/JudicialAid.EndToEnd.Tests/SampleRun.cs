using System.Text.Json.Nodes;
using Azure.Storage.Blobs;

namespace JudicialAid.EndToEnd.Tests;

/// <summary>One run of the samples, served for all tests that only look.</summary>
public sealed class SampleRun : IAsyncLifetime
{
    public const string Office = "990001";

    private readonly string _data = Directory.CreateTempSubdirectory("judicial-aid-samples-").FullName;

    internal LocalHostProcess Host { get; private set; } = null!;

    internal JsonNode Export { get; private set; } = null!;

    internal static JsonNode Expected { get; } = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Samples, "expected.json")))!;

    /// <summary>The emulator's blobs, past the app.</summary>
    internal BlobServiceClient Storage => new(ConnectionString);

    /// <summary>The emulator.</summary>
    internal string ConnectionString => Host.ConnectionString;

    internal string Handler => Host.Key("handler", Office);

    public async Task InitializeAsync()
    {
        var json = Path.Combine(_data, "export.json");
        Host = LocalHostProcess.Start(_data, ["--verbose", "--json", json]);
        await Host.ServingAsync();
        Export = JsonNode.Parse(await File.ReadAllTextAsync(json))!;
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    /// <summary>Leads of a kind in a case that an uploaded file belongs to.</summary>
    internal async Task<(JsonNode Case, IReadOnlyList<JsonNode> Leads)> CaseOfAsync(string office, string dossier)
    {
        var upload = Export["uploads"]!.AsArray().First(u => ((string?)u!["file"])?.StartsWith($"{office}/{dossier}/", StringComparison.Ordinal) == true && (string?)u["state"] == "read")!;
        var caseId = (string)(await Host.GetAsync($"api/v1/uploads/{upload["uploadId"]}", Host.Key("handler", office)))["caseId"]!;
        var file = await Host.GetAsync($"api/v1/cases/{caseId}", Host.Key("handler", office));
        return (file, [.. Export["leads"]!.AsArray().Where(l => (string?)l!["caseId"] == caseId && (string?)l["state"] != "withdrawn").Select(l => l!)]);
    }
}

/// <summary>Tests that look at the one run of the samples.</summary>
[CollectionDefinition(nameof(SampleRun))]
public sealed class SampleRunTests : ICollectionFixture<SampleRun>;
