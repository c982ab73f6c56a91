using Azure.Storage.Blobs;
using JudicialAid.Model;
using JudicialAid.Standards;
using JudicialAid.Storage;
using Microsoft.Extensions.Logging;

namespace JudicialAid.Functions.Stages;

/// <summary>
/// Nothing is lost: pushes on what was begun and not finished, brings poisoned messages back once, and shows what failed again as
/// needing a person. Its cost is that of what is open, not of what is stored.
/// </summary>
public sealed class Reconciler(
    AidTables tables, BlobServiceClient blobs, ReadStage read, RegisterStore registers, PoisonedWork poisoned, RuleBook book, BackScan backScan, IWorkQueues queues, TimeProvider clock, ILogger<Reconciler> log)
{
    /// <summary>How long work may be open before it is pushed on.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private const int MaxPushes = 5;

    /// <summary>One round.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        await poisoned.RunAsync(stop);
        var before = TableFilters.Before("Since", clock.GetUtcNow() - Patience);
        foreach (var office in book.Offices.Values)
        {
            await foreach (var open in tables.Open.AllAsync(office.OfficeId, before, stop))
                await PushAsync(open, stop);
            await backScan.PushAsync(office.OfficeId, clock.GetUtcNow() - Patience, stop);
        }

        foreach (var region in await registers.RegionsAsync(stop))
            await registers.TidyAsync(region, clock.GetUtcNow(), stop);
    }

    private async Task PushAsync(OpenRow open, CancellationToken stop)
    {
        log.LogWarning("Open {Kind} {Id} of office {Office} since {Since:o}: pushing it on ({Pushes}).", open.Kind, open.Id, open.OfficeId, open.Since, open.Pushes);
        await tables.Open.UpsertAsync(open with { Since = clock.GetUtcNow(), Pushes = open.Pushes + 1 }, stop);
        if (open.Kind == "upload")
            await PushUploadAsync(open, stop);
        else
            await PushCaseAsync(open, stop);
    }

    private async Task PushUploadAsync(OpenRow open, CancellationToken stop)
    {
        if (await tables.Uploads.FindAsync(open.OfficeId, open.Id, stop) is not { } stored)
        {
            // The door wrote the open mark and broke off before the state: the sender got an error and nothing was taken.
            await tables.Open.DeleteAsync(open.OfficeId, open.Key, stop);
            return;
        }

        var row = stored.Value;
        var blob = blobs.GetBlobContainerClient(Intake.Container).GetBlobClient(row.BlobName);
        if (row.State != UploadState.Received || await blob.ExistsAsync(stop))
            await read.RunAsync(blob, row.OfficeId, row.DossierId, Path.GetFileName(row.BlobName), stop);
        else if (open.Pushes >= MaxPushes)
            await poisoned.UploadNeedsPersonAsync(row.OfficeId, row.UploadId, Interrupted, stop);
    }

    private async Task PushCaseAsync(OpenRow open, CancellationToken stop)
    {
        // Merged into another case meanwhile: there is nothing left to do here.
        if (await tables.Cases.FindAsync(open.OfficeId, open.Id, stop) is null or { Value.MergedInto: not null })
            await tables.FinishAsync(open.OfficeId, open.Kind, open.Id, stop);
        else if (open.Pushes < MaxPushes)
            await queues.SendAsync(StageMessage.MatchQueue, StageMessage.ForCase(open.OfficeId, open.Id, $"push-{open.Since.UtcTicks}"), stop);
        else
            await poisoned.CaseNeedsPersonAsync(open.OfficeId, open.Id, stop);
    }

    /// <summary>Code of an upload whose content never came.</summary>
    public const string InterruptedCode = "DOSSIER-UPLOAD-INTERRUPTED";

    private static Finding Interrupted { get; } = new(
        InterruptedCode, "上传中断，未收到文件内容；请重新上传同一文件，不会产生重复。", FindingSeverity.Error);
}
