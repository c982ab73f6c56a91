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
        var drafts = lead.State == LeadState.Withdrawn ? [] : Draft(
            lead,
            await records.LoadAsync<CaseFile>(row.AssessedFileId!, stop),
            await records.LoadAsync<MatchReport>(row.AssessedMatchId!, stop),
            await records.LoadAsync<Assessment>(row.AssessmentId!, stop));
        foreach (var draft in drafts)
            await tables.Referrals.ChangeAsync(draft.OfficeId, draft.ReferralId, there => Merge(there, draft), stop);
        await WithdrawOthersAsync(lead, [.. drafts.Select(d => d.ReferralId)], stop);
    }

    private IReadOnlyList<Referral> Draft(Lead lead, CaseFile file, MatchReport report, Assessment assessment) =>
        ReferralMaker.Make(file, report, assessment, lead, book.Offices[lead.OfficeId], book.Agencies, ids, clock.Today(), [.. book.Registers.Values], LegalBasis).Referrals;

    /// <summary>What a notice may cite: Article 5 of the 2021 rules links judicial aid with social aid; printed only while verified (domain §1.1).</summary>
    private IReadOnlyList<string> LegalBasis =>
        book.Instruments.TryGetValue("spp-2021", out var rules) && rules.Verified && rules.VerifiedArticles.Contains(5) ? [$"《{rules.Title}》第五条"] : [];

    /// <summary>A draft follows the facts; what was sent stays as it was sent.</summary>
    private ReferralRow? Merge(ReferralRow? there, Referral draft) => there switch
    {
        null => new ReferralRow(draft, clock.GetUtcNow()),
        { ReleasedAt: not null } => there,
        _ when there.Referral.ContentHash == draft.ContentHash && there.Referral.State == draft.State => there,
        _ => there with { Referral = draft, UpdatedAt = clock.GetUtcNow() },
    };

    private async Task WithdrawOthersAsync(Lead lead, HashSet<string> kept, CancellationToken stop)
    {
        await foreach (var row in tables.Referrals.AllAsync(lead.OfficeId, TableFilters.Equal("CaseId", lead.CaseId), stop))
        {
            if (row.Referral.LeadId != lead.LeadId || kept.Contains(row.Referral.ReferralId) || row.ReleasedAt is not null)
                continue;
            await tables.Referrals.ChangeAsync(lead.OfficeId, row.Referral.ReferralId, there =>
                there is null or { ReleasedAt: not null } ? there : there with { Referral = there.Referral with { State = ReferralState.Withdrawn }, UpdatedAt = clock.GetUtcNow() }, stop);
        }
    }
}
