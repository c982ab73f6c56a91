using Azure;
using Azure.Storage.Blobs;
using JudicialAid.Functions.Stages;
using JudicialAid.Storage;

namespace JudicialAid.Functions;

/// <summary>
/// Before the first call is taken: rule data are read, and containers, tables and queues that are missing are created. Storage that does
/// not answer is waited for, as long as the host waits for the app: an app that ended instead would be counted as crashed, and the
/// third crash ends the host.
/// </summary>
public sealed class Preparation(
    BlobServiceClient blobs, SealedRecords records, AidTables tables, RegisterStore registers, IWorkQueues queues, Standards.RuleBook book, ILogger<Preparation> log) : IHostedService
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);

    /// <inheritdoc />
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        while (!await TryCreateAsync(cancellationToken))
            await Task.Delay(BetweenTries, cancellationToken);
        log.LogInformation("Ready: {Registers} registers, {Standards} standards, {Offices} offices.", book.Registers.Count, book.Standards.Count, book.Offices.Count);
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>False when storage does not answer; what it refuses (a key, a name) is thrown.</summary>
    private async Task<bool> TryCreateAsync(CancellationToken stop)
    {
        try
        {
            foreach (var container in (string[])[Intake.Container, ImportStage.Container, PoisonedWork.ParkedContainer])
                await blobs.GetBlobContainerClient(container).CreateIfNotExistsAsync(cancellationToken: stop);
            await records.EnsureAsync(stop);
            await tables.EnsureAsync(stop);
            await registers.EnsureAsync(stop);
            await queues.EnsureAsync([.. StageMessage.Queues, StageMessage.RescanQueue, StageMessage.RekeyQueue], stop);
            return true;
        }
        catch (Exception away) when (IsSilence(away))
        {
            log.LogWarning("Storage does not answer yet: {Kind}", Fault.Kind(away));
            return false;
        }
    }

    // After its own retries the client throws all their failures together. No answer has the status 0.
    private static bool IsSilence(Exception failed) =>
        failed is AggregateException several ? several.InnerExceptions.All(IsSilence) : failed is RequestFailedException { Status: 0 or >= 500 };
}
