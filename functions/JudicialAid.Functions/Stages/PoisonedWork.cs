using System.Text.Json;
using Azure.Storage.Blobs;
using JudicialAid.Model;
using JudicialAid.Storage;
using Microsoft.Extensions.Logging;

namespace JudicialAid.Functions.Stages;

/// <summary>
/// What failed five times lies in a poison queue. It is tried once more; what fails again stays as needing a person, with a finding on
/// the upload or case, and its message in the container `parked`.
/// </summary>
public sealed class PoisonedWork(
    AidTables tables, BlobServiceClient blobs, ReadStage read, ImportStage import, PreviewStage previews, IWorkQueues queues, StorageWorkQueues blobPoison, ILogger<PoisonedWork> log)
{
    /// <summary>Container of messages that nobody could handle.</summary>
    public const string ParkedContainer = "parked";

    /// <summary>Poison queue of the blob triggers (name given by the Functions host).</summary>
    public const string BlobPoisonQueue = "webjobs-blobtrigger-poison";

    /// <summary>Empties the poison queues.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        foreach (var queue in StageMessage.Queues)
            await queues.TakePoisonedAsync(queue, message => StageFailedAsync(queue, message, stop), stop);
        // A run knows where it stands, and reconciliation sends it on: its message is not needed.
        await queues.TakePoisonedAsync(StageMessage.RescanQueue, _ => Task.CompletedTask, stop);
        // What is under an earlier token key is shown as long as it is, and the operator sends it again.
        await queues.TakePoisonedAsync(StageMessage.RekeyQueue, _ => Task.CompletedTask, stop);
        await blobPoison.TakeAllAsync(BlobPoisonQueue, message => BlobFailedAsync(message, stop), stop);
    }

    /// <summary>Marks a file as needing a person.</summary>
    public async Task UploadNeedsPersonAsync(string officeId, string uploadId, Finding finding, CancellationToken stop)
    {
        await tables.Uploads.ChangeAsync(officeId, uploadId, there => there is null ? null : there with
        {
            State = UploadState.NeedsPerson,
            Findings = [.. there.Findings.Where(f => f.Code != finding.Code), finding],
        }, stop);
        await tables.FinishAsync(officeId, "upload", uploadId, stop);
    }

    /// <summary>Marks a case, and the files it was read from, as needing a person.</summary>
    public async Task CaseNeedsPersonAsync(string officeId, string caseId, CancellationToken stop)
    {
        await tables.Cases.ChangeAsync(officeId, caseId, there => there is null ? null : there with { Findings = [StageFailed] }, stop);
        await foreach (var upload in tables.CaseUploads.AllAsync(caseId, null, stop))
            await UploadNeedsPersonAsync(officeId, upload.UploadId, StageFailed, stop);
        await tables.FinishAsync(officeId, "case", caseId, stop);
    }

    private async Task StageFailedAsync(string queue, string message, CancellationToken stop)
    {
        StageWork work;
        try
        {
            work = StageMessage.Read(message);
        }
        catch (JsonException)
        {
            await ParkAsync(queue, message, stop);
            return;
        }

        if (!work.Retried)
        {
            await queues.SendAsync(queue, ModelJson.Write(new StageMessage(work with { Retried = true })), stop);
            return;
        }

        await ParkAsync(queue, message, stop);
        if (queue == StageMessage.PreviewsQueue)
            await previews.FailAsync(work.OfficeId, work.CaseId, stop);
        else
            await CaseNeedsPersonAsync(work.OfficeId, work.CaseId, stop);
    }

    private async Task BlobFailedAsync(string message, CancellationToken stop)
    {
        var (container, name) = BlobOf(message);
        if (name.Split('/') is not [var first, var second, var file])
        {
            await ParkAsync(BlobPoisonQueue, message, stop);
            return;
        }

        var blob = blobs.GetBlobContainerClient(container).GetBlobClient(name);
        try
        {
            if (container == Intake.Container)
                await read.RunAsync(blob, first, second, file, stop);
            else
                await import.RunAsync(blob, first, second, file, stop);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError("A blob of container {Container} failed again after its retries: {Error}.", container, e.GetType().Name);
            await ParkAsync(BlobPoisonQueue, message, stop);
            if (container == ImportStage.Container)
                await import.GiveUpAsync(first, second, file, StageFailed, stop);
            else if (OpaqueNames.Parse(file) is { } id)
                await UploadNeedsPersonAsync(first, id.Id, StageFailed, stop);
        }
    }

    /// <summary>Container and name of the blob; empty for a message that is none of the host's.</summary>
    private static (string Container, string Name) BlobOf(string message)
    {
        try
        {
            using var json = JsonDocument.Parse(message);
            return (json.RootElement.GetProperty("ContainerName").GetString() ?? "", json.RootElement.GetProperty("BlobName").GetString() ?? "");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return ("", "");
        }
    }

    private async Task ParkAsync(string queue, string message, CancellationToken stop)
    {
        log.LogError("A message of queue {Queue} was parked: it failed again after its retries.", queue);
        var container = blobs.GetBlobContainerClient(ParkedContainer);
        await container.CreateIfNotExistsAsync(cancellationToken: stop);
        var name = $"{queue}/{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(message)).AsSpan(0, 16))}.json";
        await container.GetBlobClient(name).UploadAsync(BinaryData.FromString(message), overwrite: true, stop);
    }

    /// <summary>Code of what failed again after its retries.</summary>
    public const string StageFailedCode = "STAGE-FAILED";

    private static Finding StageFailed { get; } = new(
        StageFailedCode, "系统多次处理失败，已停止自动处理；材料未丢失，请联系运维人员查看日志后重新触发。", FindingSeverity.Error);
}
