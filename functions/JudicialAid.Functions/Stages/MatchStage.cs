using JudicialAid.Model;
using JudicialAid.Registers;
using JudicialAid.Standards;
using JudicialAid.Storage;

namespace JudicialAid.Functions.Stages;

/// <summary>Stage 2: each person of the victim's side against the hardship registers.</summary>
public sealed class MatchStage(AidTables tables, SealedRecords records, RegisterStore registers, Pseudonyms ids, RuleBook book, IWorkQueues queues, TimeProvider clock)
{
    /// <summary>Matches a case and hands it on.</summary>
    public async Task RunAsync(StageWork work, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(work);
        string reportId;
        while (true)
        {
            if (await tables.Cases.FindAsync(work.OfficeId, work.CaseId, stop) is not { Value: { MergedInto: null, CaseFileId: { } fileId } } stored)
                return;
            var file = await records.LoadAsync<CaseFile>(fileId, stop);
            var report = CrossMatch.Match(file, await ConsultAsync(file, stop), book.Linkage, clock.Today());
            reportId = await records.SaveAsync("match", report, stop);
            if ((stored.Value.MatchReportId == reportId && stored.Value.MatchedFileId == fileId) || await tables.Cases.TryReplaceAsync(stored, stored.Value with { MatchReportId = reportId, MatchedFileId = fileId }, stop))
                break;
        }

        await queues.SendAsync(StageMessage.AssessQueue, StageMessage.ForCase(work.OfficeId, work.CaseId, reportId), stop);
    }

    /// <summary>Looks into the registers of the office's region and of the regions that issued the numbers of the people to look up.</summary>
    private async Task<RegisterConsultation> ConsultAsync(CaseFile file, CancellationToken stop)
    {
        var numbers = CrossMatch.PeopleToLookUp(file).Select(p => p.IdNumber?.Value).OfType<IdNumber>();
        var regions = numbers.Select(n => n.RegionCode).Prepend(book.Offices[file.OfficeId].Region).Distinct(StringComparer.Ordinal).ToList();
        return await registers.ConsultAsync(regions, LookupTokens.OfCase(file, ids), book.Registers, stop);
    }
}
