using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using JudicialAid.Model;
using JudicialAid.Storage;

namespace JudicialAid.Functions.Stages;

/// <summary>
/// The one door for dossier files, used by HTTP and by files that arrive in the container under a name of their own. It writes the
/// state first and the blob second: an upload that breaks off is seen by reconciliation, and sending the file again completes it.
/// </summary>
public sealed class Intake(AidTables tables, BlobServiceClient blobs, SealedRecords seal, Pseudonyms ids, TimeProvider clock)
{
    /// <summary>Container of dossier files.</summary>
    public const string Container = "dossiers";

    /// <summary>Largest file taken, in bytes (the Functions host takes no larger request).</summary>
    public const int MaxBytes = 100 * 1024 * 1024;

    /// <summary>
    /// Takes a file. The same bytes in the same dossier are the same upload and change nothing; the same bytes in another dossier of
    /// the office are a duplicate.
    /// </summary>
    public async Task<UploadRow> ReceiveAsync(
        string officeId, string dossierName, string fileName, BinaryData content, IReadOnlyList<Finding> findings, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(content);
        var sha = Convert.ToHexStringLower(SHA256.HashData(content.ToMemory().Span));
        var dossierId = OpaqueNames.IsId(dossierName) ? dossierName : ids.DossierId(officeId, dossierName);
        var uploadId = ids.UploadId(officeId, dossierId, sha);
        var row = await StartAsync(officeId, dossierId, uploadId, fileName, findings, stop);
        if (row.State != UploadState.Received)
            return row;

        var first = await ClaimAsync(officeId, ids.Token("content", sha), uploadId, stop);
        if (first != uploadId)
            return await FinishDuplicateAsync(row, first, stop);
        await StoreAsync(row, content, stop);
        return row;
    }

    private async Task<UploadRow> StartAsync(
        string officeId, string dossierId, string uploadId, string fileName, IReadOnlyList<Finding> findings, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        await tables.Open.UpsertAsync(new OpenRow(officeId, "upload", uploadId, now), stop);
        var row = await tables.Uploads.ChangeAsync(officeId, uploadId, there => there ?? new UploadRow
        {
            OfficeId = officeId,
            UploadId = uploadId,
            DossierId = dossierId,
            Extension = OpaqueNames.Extension(fileName),
            State = UploadState.Received,
            ReceivedAt = now,
            SealedName = seal.SealText(fileName),
            Findings = findings,
        }, stop);
        if (row!.State != UploadState.Received)
            await tables.Open.DeleteAsync(officeId, new OpenRow(officeId, "upload", uploadId, now).Key, stop);
        return row;
    }

    private async Task<string> ClaimAsync(string officeId, string contentToken, string uploadId, CancellationToken stop)
    {
        var claim = await tables.Contents.ChangeAsync(officeId, contentToken, there => there ?? new ContentRow(officeId, contentToken, uploadId), stop);
        return claim!.UploadId;
    }

    private async Task<UploadRow> FinishDuplicateAsync(UploadRow row, string first, CancellationToken stop)
    {
        var finding = new Finding("DOSSIER-DUPLICATE", "本院其他卷宗中已有内容完全相同的文件,本次上传未重复处理;如确属不同案件,请补充能区分案件的材料。", FindingSeverity.Note);
        var done = await tables.Uploads.ChangeAsync(row.OfficeId, row.UploadId, there =>
            there! with { State = UploadState.Duplicate, DuplicateOf = first, Findings = [.. there.Findings, finding] }, stop);
        await tables.Open.DeleteAsync(row.OfficeId, new OpenRow(row.OfficeId, "upload", row.UploadId, default).Key, stop);
        return done!;
    }

    private async Task StoreAsync(UploadRow row, BinaryData content, CancellationToken stop)
    {
        var container = blobs.GetBlobContainerClient(Container);
        await container.CreateIfNotExistsAsync(cancellationToken: stop);
        try
        {
            await container.GetBlobClient(row.BlobName).UploadAsync(content, overwrite: false, stop);
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            // The blob is there: the first try got this far. Its trigger reads it.
        }
    }
}
