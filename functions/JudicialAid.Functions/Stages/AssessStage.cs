using JudicialAid.Casework;
using JudicialAid.Model;
using JudicialAid.Standards;
using JudicialAid.Storage;

namespace JudicialAid.Functions.Stages;

/// <summary>Stage 3: who qualifies, how urgent, how much; then the leads, and what handlers and partners are to be told.</summary>
public sealed class AssessStage(AidTables tables, SealedRecords records, Pseudonyms ids, RuleBook book, CaseLinker linker, IWorkQueues queues, TimeProvider clock)
{
    /// <summary>Assesses a case, writes its leads and hands them on.</summary>
    public async Task RunAsync(StageWork work, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(work);
        while (true)
        {
            if (await tables.Cases.FindAsync(work.OfficeId, work.CaseId, stop) is not { Value: { MergedInto: null, CaseFileId: { } fileId, MatchReportId: { } reportId } } stored)
                return;
            // Read again since it was matched: the next match is on its way.
            if (stored.Value.MatchedFileId != fileId)
                return;
            var file = await records.LoadAsync<CaseFile>(fileId, stop);
            var report = await records.LoadAsync<MatchReport>(reportId, stop);
            var assessment = Assessor.Assess(file, report, book, report.AsOf);
            var existing = stored.Value.LeadsId is { } old ? await records.LoadAsync<List<Lead>>(old, stop) : [];
            var leads = LeadMaker.Make(file, assessment, ids, existing, report);
            var row = stored.Value with
            {
                AssessedFileId = fileId,
                AssessedMatchId = reportId,
                AssessmentId = await records.SaveAsync("assessment", assessment, stop),
                LeadsId = await records.SaveAsync("leads", leads.ToList(), stop),
            };
            if (row != stored.Value && !await tables.Cases.TryReplaceAsync(stored, row, stop))
                continue;
            await ListAsync(leads, row.AssessmentId!, stop);
            // What came between may have listed something newer before this: then this goes again, on what is there now.
            var now = (await tables.Cases.FindAsync(work.OfficeId, work.CaseId, stop))?.Value;
            if (now?.MergedInto is not null)
                await linker.RetireAsync(work.OfficeId, work.CaseId, stop);
            else if ((now?.LeadsId, now?.AssessmentId) != (row.LeadsId, row.AssessmentId))
                continue;
            await tables.FinishAsync(work.OfficeId, "case", work.CaseId, stop);
            return;
        }
    }

    // Where a lead stands in the list may change without a word of it.
    private static LeadRow Ranked(LeadRow there, Lead lead) => there.Lead.Rank == lead.Rank ? there : there with { Lead = there.Lead with { Rank = lead.Rank } };

    /// <summary>
    /// Brings the list up to date, then tells. What the office was last told of is marked after the message is sent, so a crash between
    /// repeats the message, which carries the same id.
    /// </summary>
    private async Task ListAsync(IReadOnlyList<Lead> leads, string assessmentId, CancellationToken stop)
    {
        foreach (var lead in leads)
        {
            var row = await tables.Leads.ChangeAsync(lead.OfficeId, lead.LeadId, there =>
                there is null ? new LeadRow(lead, clock.GetUtcNow(), null) { Since = clock.GetUtcNow() }
                : there.Lead.ContentHash == lead.ContentHash ? Ranked(there, lead)
                : there with { Lead = lead, UpdatedAt = clock.GetUtcNow() }, stop);
            // Drafts follow the facts even where the lead says the same: a notice names the day of the register.
            if (lead.Kind == LeadKind.SocialAid)
                await queues.SendAsync(StageMessage.ReferralsQueue, StageMessage.ForCase(lead.OfficeId, lead.CaseId, assessmentId, lead.LeadId), stop);
            if (row!.AlertedHash == lead.ContentHash)
                continue;
            foreach (var alert in AlertMaker.Make([lead], ids))
                await queues.SendAsync(StageMessage.AlertsQueue, StageMessage.ForCase(lead.OfficeId, lead.CaseId, lead.ContentHash, lead.LeadId, alert), stop);
            await tables.Leads.ChangeAsync(lead.OfficeId, lead.LeadId, there => there is null ? null : there with { AlertedHash = lead.ContentHash }, stop);
        }
    }
}
