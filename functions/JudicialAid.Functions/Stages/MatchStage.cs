using JudicialAid.Model;
using JudicialAid.Registers;
using JudicialAid.Standards;
using JudicialAid.Storage;

namespace JudicialAid.Functions.Stages;

/// <summary>Stage 2: each person of the victim's side against the hardship registers.</summary>
public sealed class MatchStage(AidTables tables, SealedRecords records, RegisterStore registers, Pseudonyms ids, RuleBook book, BackScan backScan, Reviews reviews, IWorkQueues queues, TimeProvider clock)
{
    /// <summary>Matches a case and hands it on.</summary>
    public async Task RunAsync(StageWork work, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (await backScan.IsCancelledAsync(work, stop))
            return;
        string reportId;
        while (true)
        {
            if (await tables.Cases.FindAsync(work.OfficeId, work.CaseId, stop) is not { Value: { MergedInto: null, CaseFileId: { } fileId } } stored)
                return;
            var file = await records.LoadAsync<CaseFile>(fileId, stop);
            var people = LookupTokens.OfCase(file, ids);
            // Noted before the registers are asked: a row that comes in between finds the case, or is found.
            if (stored.Value.MatchedFileId != fileId)
                await backScan.NoteAsync(stored.Value, people, stop);
            var consultation = await registers.ConsultAsync(CaseRegions.Of(file, book), people, book.Registers, stop);
            var report = await reviews.ApplyAsync(file, CrossMatch.Match(file, consultation, book.Linkage, clock.Today()), consultation, stop);
            reportId = await records.SaveAsync("match", report, stop);
            if ((stored.Value.MatchReportId == reportId && stored.Value.MatchedFileId == fileId) || await tables.Cases.TryReplaceAsync(stored, stored.Value with { MatchReportId = reportId, MatchedFileId = fileId }, stop))
                break;
        }

        await queues.SendAsync(StageMessage.AssessQueue, StageMessage.ForCase(work.OfficeId, work.CaseId, reportId), stop);
    }
}
