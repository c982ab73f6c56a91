using JudicialAid.Casework;
using JudicialAid.Model;
using JudicialAid.Standards;
using JudicialAid.Storage;

namespace JudicialAid.Functions.Stages;

/// <summary>
/// Stage 5: drafts a referral for each agency a social-aid lead points to. A draft is the handler's; the partner sees it once a handler
/// has released it (YQ9).
/// </summary>
public sealed class ReferStage(AidTables tables, SealedRecords records, Pseudonyms ids, RuleBook book, CaseLinker linker, TimeProvider clock)
{
    /// <summary>Drafts, updates or withdraws the referrals of one lead.</summary>
    public async Task RunAsync(StageWork work, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(work);
        string? done = null;
        // Two messages about one lead may run side by side: whoever ends sees whether the case has moved on since it began.
        while (await tables.Cases.FindAsync(work.OfficeId, work.CaseId, stop) is { Value: { LeadsId: not null } row } && State(row) != done)
        {
            if (row.MergedInto is null)
                await RunAsync(row, work.LeadId, stop);
            else
                await linker.RetireAsync(work.OfficeId, work.CaseId, stop);
            done = State(row);
        }
    }

    private static string State(CaseRow row) => $"{row.MergedInto} {row.AssessmentId} {row.LeadsId}";

    private async Task RunAsync(CaseRow row, string? leadId, CancellationToken stop)
    {
        var leads = await records.LoadAsync<List<Lead>>(row.LeadsId!, stop);
        if (leads.Find(l => l.LeadId == leadId) is not { } lead)
            return;
        var (drafts, findings) = lead.State == LeadState.Withdrawn ? new ReferralDrafts([], []) : Draft(
            lead,
            await records.LoadAsync<CaseFile>(row.AssessedFileId!, stop),
            await records.LoadAsync<MatchReport>(row.AssessedMatchId!, stop),
            await records.LoadAsync<Assessment>(row.AssessmentId!, stop));
        foreach (var draft in drafts)
            await ApplyAsync(draft.OfficeId, draft.ReferralId, [draft], stop);
        var drafted = drafts.Select(d => d.ReferralId).ToHashSet(StringComparer.Ordinal);
        await foreach (var other in tables.Referrals.AllAsync(lead.OfficeId, TableFilters.Equal("CaseId", lead.CaseId), stop))
        {
            if (other.Referral.LeadId == lead.LeadId && !drafted.Contains(other.Referral.ReferralId))
                await ApplyAsync(lead.OfficeId, other.Referral.ReferralId, [], stop);
        }

        await tables.Leads.ChangeAsync(lead.OfficeId, lead.LeadId, there =>
            there is null || there.Findings.SequenceEqual(findings) ? there : there with { Findings = findings }, stop);
    }

    /// <summary>A draft follows the facts; what was sent stays as it was sent (<see cref="ReferralChange"/>).</summary>
    private async Task ApplyAsync(string officeId, string referralId, IReadOnlyList<Referral> drafts, CancellationToken stop) =>
        await tables.Referrals.ChangeAsync(officeId, referralId, there =>
        {
            IReadOnlyList<Referral> existing = there is null ? [] : [there.Referral];
            var applied = ReferralChange.Apply(existing, drafts).Single();
            return ReferenceEquals(applied, there?.Referral) ? there
                : there is null ? new ReferralRow(applied, clock.GetUtcNow())
                : there with { Referral = applied, UpdatedAt = clock.GetUtcNow() };
        }, stop);

    private ReferralDrafts Draft(Lead lead, CaseFile file, MatchReport report, Assessment assessment) =>
        ReferralMaker.Make(file, report, assessment, lead, book.Offices[lead.OfficeId], book.Agencies, ids, clock.Today(), [.. book.Registers.Values], book.LegalBasis("referral-notice", clock.Today()));
}
