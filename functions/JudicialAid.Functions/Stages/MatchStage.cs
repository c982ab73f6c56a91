using JudicialAid.Model;
using JudicialAid.Registers;
using JudicialAid.Standards;
using JudicialAid.Storage;

namespace JudicialAid.Functions.Stages;

/// <summary>Stage 2: each person of the victim's side against the hardship registers.</summary>
public sealed class MatchStage(AidTables tables, SealedRecords records, RegisterInquiry registers, RuleBook book, BackScan backScan, CasePeople casePeople, Reviews reviews, IWorkQueues queues, TimeProvider clock)
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
            if (await tables.Cases.FindAsync(work.OfficeId, work.CaseId, stop) is not { Value.CaseFileId: { } fileId } stored)
                return;
            if (stored.Value.MergedInto is not null)
            {
                await casePeople.RetireAsync(stored, stop);
                return;
            }

            var file = await records.LoadAsync<CaseFile>(fileId, stop);
            // Noted before the registers are asked: a row that comes in between finds the case, or is found.
            if (!casePeople.AreNoted(stored.Value, fileId))
                await casePeople.NoteAsync(stored.Value, file, stop);
            var consultation = await registers.AskAsync(file, stop);
            var report = await reviews.ApplyAsync(file, CrossMatch.Match(file, consultation, book.Linkage, clock.Today()), consultation, stop);
            reportId = await records.SaveAsync("match", report, stop);
            var row = casePeople.Noted(stored.Value) with { MatchReportId = reportId, MatchedFileId = fileId };
            if (row == stored.Value || await tables.Cases.TryReplaceAsync(stored, row, stop))
                break;
        }

        await queues.SendAsync(StageMessage.AssessQueue, StageMessage.ForCase(work.OfficeId, work.CaseId, reportId), stop);
    }
}
