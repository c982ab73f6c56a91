using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using JudicialAid.Dossiers;
using JudicialAid.Model;
using JudicialAid.Storage;

namespace JudicialAid.Functions.Stages;

/// <summary>Stage 1: a file of the container `dossiers` becomes documents, the documents of its case become a <see cref="CaseFile"/>.</summary>
public sealed class ReadStage(AidTables tables, SealedRecords records, Pseudonyms ids, TokenKeys keys, CaseLinker linker, Intake intake, TextTools tools, IWorkQueues queues, TimeProvider clock)
{
    /// <summary>Reads one blob. Run again on the same blob it changes nothing and hands the case on once more.</summary>
    public async Task RunAsync(BlobClient blob, string officeId, string dossier, string name, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(blob);
        var upload = OpaqueNames.IsId(dossier) && OpaqueNames.Parse(name) is { } id ? await tables.Uploads.FindAsync(officeId, id.Id, stop) : null;
        var row = upload?.Value ?? await TakeForeignAsync(blob, officeId, dossier, name, stop);
        if (row.BlobName != blob.Name)
            return;
        if (row.State == UploadState.Received)
            row = await ReadFileAsync(blob, row, stop);
        if (row is { State: UploadState.Read or UploadState.NeedsPerson, CaseId: not null })
            await HandOnAsync(row, stop);
        await tables.FinishAsync(officeId, "upload", row.UploadId, stop);
    }

    private async Task<UploadRow> ReadFileAsync(BlobClient blob, UploadRow row, CancellationToken stop)
    {
        // In pieces: a .zip of 100 MB is never in memory as a whole.
        await using var content = await blob.OpenReadAsync(new BlobOpenReadOptions(allowModifications: false), stop);
        var read = FileReader.Read(row.UploadId, row.Extension, content, tools);
        var recordId = await records.SaveAsync("read", read, stop);
        var caseId = read.IsPartOfCase ? await AddToCaseAsync(row, read, recordId, stop) : null;
        var done = await tables.Uploads.ChangeAsync(row.OfficeId, row.UploadId, there => there! with
        {
            State = read.State,
            CaseId = caseId,
            RecordId = recordId,
            Findings = [.. there.Findings.Where(f => read.Findings.All(n => n.Code != f.Code)), .. read.Findings],
        }, stop);
        return done!;
    }

    /// <summary>
    /// Adds the file to its case and reads the case again. When another file moves the case on meanwhile, the file moves with it.
    /// </summary>
    private async Task<string> AddToCaseAsync(UploadRow row, ReadUpload read, string recordId, CancellationToken stop)
    {
        while (true)
        {
            var (caseId, anchor) = await linker.LinkAsync(row, read, stop);
            await tables.CaseUploads.UpsertAsync(new CaseUploadRow(caseId, row.UploadId, recordId), stop);
            if (await ReadCaseAsync(row.OfficeId, caseId, anchor, stop) && await linker.StillLeadsAsync(row, read, anchor, stop))
                return caseId;
        }
    }

    /// <summary>
    /// Reads the whole case again from all its files: whoever comes second reads what both brought. False when the case is part of
    /// another by now.
    /// </summary>
    private async Task<bool> ReadCaseAsync(string officeId, string caseId, string anchor, CancellationToken stop)
    {
        while (true)
        {
            var stored = await tables.Cases.FindAsync(officeId, caseId, stop);
            if (stored?.Value.MergedInto is not null)
                return false;
            var documents = new List<DocumentText>();
            await foreach (var upload in tables.CaseUploads.AllAsync(caseId, null, stop))
                documents.AddRange((await records.LoadAsync<ReadUpload>(upload.RecordId, stop)).Documents);
            var fileId = await records.SaveAsync("case", CaseReader.Read(caseId, officeId, documents, ids), stop);
            if (stored?.Value.CaseFileId == fileId)
                return true;
            var next = Next(stored?.Value ?? new CaseRow { OfficeId = officeId, CaseId = caseId, Anchor = anchor, TokenKey = keys.CurrentId }, fileId);
            if (stored is null ? await tables.Cases.TryAddAsync(next, stop) : await tables.Cases.TryReplaceAsync(stored, next, stop))
                return true;
        }
    }

    private CaseRow Next(CaseRow before, string fileId) => before with
    {
        ReadAt = clock.GetUtcNow(),
        Version = before.Version + 1,
        CaseFileId = fileId,
        EarlierCaseFiles = before.CaseFileId is { } old ? [.. before.EarlierCaseFiles, old] : before.EarlierCaseFiles,
        Findings = [],
    };

    private async Task HandOnAsync(UploadRow row, CancellationToken stop)
    {
        await tables.Open.UpsertAsync(new OpenRow(row.OfficeId, "case", row.CaseId!, clock.GetUtcNow()), stop);
        await queues.SendAsync(StageMessage.MatchQueue, StageMessage.ForCase(row.OfficeId, row.CaseId!, row.RecordId!), stop);
    }

    /// <summary>
    /// A file that did not come through the door. Under a name of its own it gets an opaque one, which is kept sealed, and its trigger
    /// reads it there; under the name the door would have given it, it stays and is read now.
    /// </summary>
    private async Task<UploadRow> TakeForeignAsync(BlobClient blob, string officeId, string dossier, string name, CancellationToken stop)
    {
        await using var content = await blob.OpenReadAsync(new BlobOpenReadOptions(allowModifications: false), stop);
        var finding = new Finding("DOSSIER-FOREIGN-NAME", "文件直接放入了存储容器且带有自己的名称，已改用无含义名称保存；请改用上传接口，避免名称泄露个人信息。", FindingSeverity.Note);
        var row = await intake.ReceiveAsync(officeId, dossier, name, content, [finding], stop);
        if (row.BlobName != blob.Name)
            await blob.DeleteIfExistsAsync(cancellationToken: stop);
        return row;
    }
}
