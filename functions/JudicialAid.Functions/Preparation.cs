using Azure.Storage.Blobs;
using JudicialAid.Functions.Stages;
using JudicialAid.Storage;

namespace JudicialAid.Functions;

/// <summary>Before the first call is taken: rule data are read, and containers, tables and queues that are missing are created.</summary>
public sealed class Preparation(
    BlobServiceClient blobs, SealedRecords records, AidTables tables, RegisterStore registers, IWorkQueues queues, Standards.RuleBook book, ILogger<Preparation> log) : IHostedService
{
    /// <inheritdoc />
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var container in (string[])[Intake.Container, ImportStage.Container, PoisonedWork.ParkedContainer])
            await blobs.GetBlobContainerClient(container).CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await records.EnsureAsync(cancellationToken);
        await tables.EnsureAsync(cancellationToken);
        await registers.EnsureAsync(cancellationToken);
        await queues.EnsureAsync([.. StageMessage.Queues, StageMessage.RescanQueue, StageMessage.RekeyQueue], cancellationToken);
        log.LogInformation("Ready: {Registers} registers, {Standards} standards, {Offices} offices.", book.Registers.Count, book.Standards.Count, book.Offices.Count);
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
