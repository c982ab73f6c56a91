using JudicialAid.Casework;
using JudicialAid.Model;
using JudicialAid.Registers;
using JudicialAid.Storage;

namespace JudicialAid.Functions.Stages;

/// <summary>
/// Clerical review: pairs the linkage is not sure of wait for a person; what the person decided is applied whenever the case is
/// matched again, until it is taken back.
/// </summary>
public sealed class Reviews(AidTables tables, SealedRecords records, Pseudonyms ids, IWorkQueues queues, TimeProvider clock)
{
    /// <summary>The report with the decisions of people applied; pairs that are new wait for one.</summary>
    public async Task<MatchReport> ApplyAsync(CaseFile file, MatchReport report, RegisterConsultation consultation, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(consultation);
        var known = new Dictionary<string, ReviewRow>(StringComparer.Ordinal);
        await foreach (var row in tables.Reviews.AllAsync(file.OfficeId, ReviewRow.OfCase(file.CaseId), stop))
            known.Add(row.PairId, row);
        var candidates = consultation.Candidates.ToLookup(c => (c.SnapshotId, c.Row.Row), c => c.Row);
        var (matches, proposed) = (new List<RegisterMatch>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var match in report.Matches)
        {
            if (match.Confirmed || match.Proposal == MatchProposal.NoMatch || candidates[(match.SnapshotId, match.Row)].FirstOrDefault() is not { } row)
            {
                matches.Add(match);
                continue;
            }

            var rowToken = LookupTokens.OfRow(row, ids).Tokens[0];
            var pairId = PairId(file.CaseId, match.PersonId, match, rowToken);
            proposed.Add(pairId);
            matches.Add(Decided(match, known.GetValueOrDefault(pairId)?.Decision));
            await ProposeAsync(file, match, (pairId, rowToken), row, report.AsOf, stop);
        }

        foreach (var gone in known.Values.Where(r => r.State == ReviewState.Open && !proposed.Contains(r.PairId)))
            await tables.Reviews.ChangeAsync(file.OfficeId, gone.PairId, there => there is { State: ReviewState.Open } ? there with { State = ReviewState.Gone } : there, stop);
        return report with { Matches = [.. matches.Where(m => m.Proposal != MatchProposal.NoMatch)] };
    }

    /// <summary>Notes a decision and has the case matched again with it; null when there is no such pair.</summary>
    public Task<ReviewRow?> DecideAsync(string officeId, string pairId, ReviewVerdict verdict, string reason, string by, CancellationToken stop) =>
        ChangeAsync(officeId, pairId, there => there.Decision is { } last && last.Verdict == verdict && last.Reason == reason ? there : there with
        {
            State = ReviewState.Decided,
            Decisions = [.. Undone(there, by), new ReviewDecision(verdict, reason, by, clock.GetUtcNow())],
        }, stop);

    /// <summary>Takes the decision back; the pair waits again. Null when there is no such pair.</summary>
    public Task<ReviewRow?> UndoAsync(string officeId, string pairId, string by, CancellationToken stop) =>
        ChangeAsync(officeId, pairId, there => there.Decision is null ? there : there with { State = ReviewState.Open, Decisions = [.. Undone(there, by)] }, stop);

    /// <summary>
    /// Hands what people decided about the pairs of a case on to the case it became part of; where that has a decision of its own, that one
    /// stays. What waits in the case is not asked any more.
    /// </summary>
    public async Task CarryAsync(CaseRow merged, string intoCaseId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(merged);
        var people = merged.CaseFileId is { } fileId ? (await records.LoadAsync<CaseFile>(fileId, stop)).People : [];
        await foreach (var row in tables.Reviews.AllAsync(merged.OfficeId, ReviewRow.OfCase(merged.CaseId), stop))
        {
            if (row.State == ReviewState.Open)
                await tables.Reviews.ChangeAsync(row.OfficeId, row.PairId, there => there is { State: ReviewState.Open } ? there with { State = ReviewState.Gone } : there, stop);
            if (row is not { Decision: not null, RowToken: { } rowToken } || people.FirstOrDefault(p => p.PersonId == row.PersonId) is not { } person)
                continue;
            var personId = ids.PersonId(intoCaseId, person.Name, 0);
            var carried = row with { PairId = PairId(intoCaseId, personId, row.Match, rowToken), CaseId = intoCaseId, PersonId = personId, Match = row.Match with { PersonId = personId } };
            await tables.Reviews.ChangeAsync(row.OfficeId, carried.PairId, there => there?.Decision is not null ? there : carried with { Decisions = [.. there?.Decisions ?? [], .. row.Decisions] }, stop);
        }
    }

    private string PairId(string caseId, string personId, RegisterMatch match, string rowToken) =>
        ReviewRow.IdOf(caseId, ids.Token("pair", personId, match.RegisterId, match.Snapshot.Region, rowToken));

    private async Task<ReviewRow?> ChangeAsync(string officeId, string pairId, Func<ReviewRow, ReviewRow> change, CancellationToken stop)
    {
        var row = await tables.Reviews.ChangeAsync(officeId, pairId, there => there is null ? null : change(there), stop);
        if (row is not null)
            await queues.SendAsync(StageMessage.MatchQueue, StageMessage.ForCase(officeId, row.CaseId, $"review-{pairId}-{row.Decisions.Count}-{row.State}"), stop);
        return row;
    }

    private IEnumerable<ReviewDecision> Undone(ReviewRow row, string by) =>
        row.Decisions.Select(d => d.UndoneAt is null ? d with { UndoneBy = by, UndoneAt = clock.GetUtcNow() } : d);

    private async Task ProposeAsync(CaseFile file, RegisterMatch match, (string Id, string RowToken) pair, RegisterRow row, DateOnly asOf, CancellationToken stop) =>
        await tables.Reviews.ChangeAsync(file.OfficeId, pair.Id, there => there switch
        {
            null => new ReviewRow
            {
                OfficeId = file.OfficeId,
                PairId = pair.Id,
                CaseId = file.CaseId,
                PersonId = match.PersonId,
                State = ReviewState.Open,
                Match = match,
                RowToken = pair.RowToken,
                Fields = ReviewSides.Of(file, match.PersonId, row, asOf),
                Since = clock.GetUtcNow(),
            },
            { State: ReviewState.Gone } => there with { State = ReviewState.Open, Match = match },
            // Weighed by newer weights, it is shown and tuned with these.
            _ when there.Match.SnapshotId != match.SnapshotId || there.Match.Weight != match.Weight || there.RowToken is null => there with { Match = match, RowToken = pair.RowToken },
            _ => there,
        }, stop);

    private static RegisterMatch Decided(RegisterMatch match, ReviewDecision? decision) => decision?.Verdict switch
    {
        ReviewVerdict.Same => match with
        {
            Proposal = MatchProposal.Match, Confirmed = true, Levels = [.. match.Levels, new ComparisonLevel("review", "same", "经人工核实为同一人")],
        },
        ReviewVerdict.Different => match with { Proposal = MatchProposal.NoMatch },
        _ => match,
    };
}
