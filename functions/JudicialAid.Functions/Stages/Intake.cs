using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using JudicialAid.Dossiers;
using JudicialAid.Model;
using JudicialAid.Standards;
using JudicialAid.Storage;

namespace JudicialAid.Functions.Stages;

/// <summary>
/// The one door for dossier files, used by HTTP and by files that arrive in the container under a name of their own. It writes the
/// state first and the blob second: an upload that breaks off is seen by reconciliation, and sending the file again completes it.
/// </summary>
public sealed class Intake(AidTables tables, BlobServiceClient blobs, SealedRecords seal, Pseudonyms ids, RuleBook book, TimeProvider clock)
{
    /// <summary>Container of dossier files.</summary>
    public const string Container = "dossiers";

    /// <summary>Largest file taken, in bytes (the Functions host takes no larger request).</summary>
    public const int MaxBytes = 100 * 1024 * 1024;

    /// <summary>What stopped a file that was not the file's own fault: sending it again takes it up again.</summary>
    private static readonly string[] Curable = [PoisonedWork.StageFailedCode, Reconciler.InterruptedCode, OfficeUnknownCode, .. FileReader.CurableCodes];

    private const string OfficeUnknownCode = "OFFICE-UNKNOWN";

    /// <summary>
    /// Takes a file. The same bytes in the same dossier are the same upload and change nothing; the same bytes in another dossier of
    /// the office are a duplicate. The content is read twice, to hash and to store it, so its stream must be able to go back.
    /// </summary>
    public async Task<UploadRow> ReceiveAsync(
        string officeId, string dossierName, string fileName, Stream content, IReadOnlyList<Finding> findings, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(content);
        var sha = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, stop));
        content.Position = 0;
        var dossierId = OpaqueNames.IsId(dossierName) ? dossierName : ids.DossierId(officeId, dossierName);
        var uploadId = ids.UploadId(officeId, dossierId, sha);
        var row = await StartAsync(officeId, dossierId, uploadId, fileName, findings, stop);
        if (row.State != UploadState.Received)
            return row;

        var first = await ClaimAsync(officeId, ids.Token("content", sha), uploadId, stop);
        if (first != uploadId)
            return await FinishAsync(row, UploadState.Duplicate, Duplicate, first, stop);
        await StoreAsync(row, content, stop);
        return book.Offices.ContainsKey(officeId) ? row : await FinishAsync(row, UploadState.NeedsPerson, OfficeUnknown, null, stop);
    }

    private async Task<UploadRow> StartAsync(
        string officeId, string dossierId, string uploadId, string fileName, IReadOnlyList<Finding> findings, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        await tables.Open.UpsertAsync(new OpenRow(officeId, "upload", uploadId, now), stop);
        var row = await tables.Uploads.ChangeAsync(officeId, uploadId, there => there is not null ? TakenUpAgain(there) : new UploadRow
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
            await tables.FinishAsync(officeId, "upload", uploadId, stop);
        return row;
    }

    private async Task<string> ClaimAsync(string officeId, string contentToken, string uploadId, CancellationToken stop)
    {
        var claim = await tables.Contents.ChangeAsync(officeId, contentToken, there => there ?? new ContentRow(officeId, contentToken, uploadId), stop);
        return claim!.UploadId;
    }

    private static UploadRow TakenUpAgain(UploadRow row) =>
        row.State == UploadState.NeedsPerson && row.Findings.Any(f => Curable.Contains(f.Code))
            ? row with { State = UploadState.Received, Findings = [.. row.Findings.Where(f => !Curable.Contains(f.Code))] }
            : row;

    private async Task<UploadRow> FinishAsync(UploadRow row, UploadState state, Finding finding, string? duplicateOf, CancellationToken stop)
    {
        var done = await tables.Uploads.ChangeAsync(row.OfficeId, row.UploadId, there =>
            there! with { State = state, DuplicateOf = duplicateOf, Findings = [.. there.Findings, finding] }, stop);
        await tables.FinishAsync(row.OfficeId, "upload", row.UploadId, stop);
        return done!;
    }

    private async Task StoreAsync(UploadRow row, Stream content, CancellationToken stop)
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

    private static Finding Duplicate { get; } = new(
        "DOSSIER-DUPLICATE", "本院其他卷宗中已有内容完全相同的文件，本次上传未重复处理；如确属不同案件，请补充能区分案件的材料。", FindingSeverity.Note);

    private static Finding OfficeUnknown { get; } = new(
        OfficeUnknownCode, "检察院代码未登记，文件已保存但未处理；请在 standards/agencies.yaml 中登记后重新上传同一文件。", FindingSeverity.Error);
}
