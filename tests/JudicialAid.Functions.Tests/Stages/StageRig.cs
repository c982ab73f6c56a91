using System.Text;
using Azure.Storage.Blobs;
using JudicialAid.Azurite;
using JudicialAid.Functions.Stages;
using JudicialAid.Model;
using JudicialAid.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace JudicialAid.Functions.Tests.Stages;

/// <summary>
/// The composed app on a storage emulator of its own, without a host: a test delivers blobs and messages itself, when it wants to,
/// and moves the clock.
/// </summary>
public sealed class StageRig : IAsyncLifetime
{
    /// <summary>The sample office.</summary>
    public const string Office = "990001";

    private AzuriteServer? _azurite;
    private ServiceProvider? _services;

    /// <summary>The clock of the app.</summary>
    internal MovableClock Clock { get; } = new();

    internal AidTables Tables => Get<AidTables>();

    internal T Get<T>() where T : notnull => _services!.GetRequiredService<T>();

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        _azurite = await AzuriteServer.StartAsync(new AzuriteServerOptions());
        await StartAsync();
    }

    /// <summary>Ends the app and starts it again on the same storage with other settings beside the usual ones.</summary>
    internal async Task RestartAsync(params (string Name, string? Value)[] settings)
    {
        await _services!.DisposeAsync();
        await StartAsync(settings);
    }

    /// <summary>A key for settings: 32 equal bytes in base64.</summary>
    internal static string Key(byte value) => Convert.ToBase64String([.. Enumerable.Repeat(value, 32)]);

    private async Task StartAsync(params (string Name, string? Value)[] more)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = _azurite!.ConnectionString,
            ["Work"] = _azurite.ConnectionString,
            ["Keys:Pseudonym"] = Convert.ToBase64String(Enumerable.Range(1, 32).Select(i => (byte)i).ToArray()),
            ["Keys:Seal"] = Convert.ToBase64String(Enumerable.Range(2, 32).Select(i => (byte)i).ToArray()),
        }).AddInMemoryCollection(more.ToDictionary(m => m.Name, m => m.Value, StringComparer.Ordinal)).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(settings).AddJudicialAid(settings).AddSingleton<TimeProvider>(Clock);
        _services = services.BuildServiceProvider();
        foreach (var service in _services.GetServices<IHostedService>())
            await service.StartAsync(CancellationToken.None);
    }

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        if (_services is not null)
            await _services.DisposeAsync();
        if (_azurite is not null)
            await _azurite.DisposeAsync();
    }

    /// <summary>Hands a file to the door.</summary>
    internal Task<UploadRow> SendAsync(string dossier, string text) =>
        Get<Intake>().ReceiveAsync(Office, dossier, "起诉书.txt", Bytes(text).ToStream(), [], CancellationToken.None);

    internal static BinaryData Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>What the blob trigger would do with an upload.</summary>
    internal Task ReadAsync(UploadRow row) =>
        Get<ReadStage>().RunAsync(Blob(Intake.Container, row.BlobName), row.OfficeId, row.DossierId, Path.GetFileName(row.BlobName), CancellationToken.None);

    internal BlobClient Blob(string container, string name) => Get<BlobServiceClient>().GetBlobContainerClient(container).GetBlobClient(name);

    /// <summary>Sends, reads, and delivers all messages.</summary>
    internal async Task<UploadRow> ProcessAsync(string dossier, string text)
    {
        var row = await SendAsync(dossier, text);
        await ReadAsync(row);
        await DeliverAsync();
        return await UploadAsync(row);
    }

    internal async Task<UploadRow> UploadAsync(UploadRow row) => (await Tables.Uploads.FindAsync(row.OfficeId, row.UploadId, CancellationToken.None))!.Value;

    internal async Task<IReadOnlyList<LeadRow>> LeadsAsync(string caseId)
    {
        var leads = new List<LeadRow>();
        await foreach (var lead in Tables.Leads.AllAsync(Office, TableFilters.Equal("CaseId", caseId), CancellationToken.None))
            leads.Add(lead);
        return leads;
    }

    /// <summary>Delivers what lies in the queues until nothing does; says how many messages there were.</summary>
    internal async Task<int> DeliverAsync()
    {
        var all = 0;
        for (var before = -1; before != all;)
        {
            before = all;
            all += await EmptyAsync(StageMessage.RescanQueue, message => Get<BackScan>().RunPageAsync(RescanMessage.Read(message), CancellationToken.None));
            all += await EmptyAsync(StageMessage.RekeyQueue, message => Get<TokenRotation>().RekeyAsync(RekeyMessage.Read(message), CancellationToken.None));
            all += await EmptyAsync(StageMessage.MatchQueue, message => Get<MatchStage>().RunAsync(StageMessage.Read(message), CancellationToken.None));
            all += await EmptyAsync(StageMessage.AssessQueue, message => Get<AssessStage>().RunAsync(StageMessage.Read(message), CancellationToken.None));
            all += await EmptyAsync(StageMessage.AlertsQueue, message => Get<TellStage>().RunAsync(StageMessage.Read(message), CancellationToken.None));
            all += await EmptyAsync(StageMessage.ReferralsQueue, message => Get<ReferStage>().RunAsync(StageMessage.Read(message), CancellationToken.None));
        }

        return all;
    }

    /// <summary>Moves every message of a queue to its poison queue, as the host does with what failed its last try.</summary>
    internal async Task<int> PoisonAsync(string queue)
    {
        var moved = new List<string>();
        await Queues.TakeAllAsync(queue, message =>
        {
            moved.Add(message);
            return Task.CompletedTask;
        }, CancellationToken.None);
        foreach (var message in moved)
            await PutAsync(queue + "-poison", message);
        return moved.Count;
    }

    /// <summary>Puts a message into a queue that is made when it is not there.</summary>
    internal async Task PutAsync(string queue, string message)
    {
        await Queues.EnsureAsync([queue], CancellationToken.None);
        await Queues.SendAsync(queue, message, CancellationToken.None);
    }

    /// <summary>One round of the timer, as many minutes later.</summary>
    internal Task ReconcileAsync(int minutesLater = 3)
    {
        Clock.Move(TimeSpan.FromMinutes(minutesLater));
        return Get<Reconciler>().RunAsync(CancellationToken.None);
    }

    internal async Task<int> ParkedAsync(string queue)
    {
        var count = 0;
        await foreach (var _ in Get<BlobServiceClient>().GetBlobContainerClient(PoisonedWork.ParkedContainer).GetBlobsAsync(prefix: queue + "/"))
            count++;
        return count;
    }

    private StorageWorkQueues Queues => Get<StorageWorkQueues>();

    /// <summary>Runs a queue's messages until it is empty; says how many there were.</summary>
    internal async Task<int> EmptyAsync(string queue, Func<string, Task> run)
    {
        var count = 0;
        await Queues.TakeAllAsync(queue, message =>
        {
            count++;
            return run(message);
        }, CancellationToken.None);
        return count;
    }

    /// <summary>Imports a table of the 低保 register: heading and rows.</summary>
    internal async Task ImportAsync(string name, string table)
    {
        var blob = Blob(ImportStage.Container, "990001/dibao/" + name);
        await blob.UploadAsync(Bytes(table), overwrite: true);
        await Get<ImportStage>().RunAsync(blob, "990001", "dibao", name, CancellationToken.None);
    }
}

/// <summary>A clock that stands until it is moved.</summary>
internal sealed class MovableClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 11, 2, 1, 0, 0, TimeSpan.Zero);

    public void Move(TimeSpan by) => _now += by;

    public override DateTimeOffset GetUtcNow() => _now;
}
