using System.Globalization;
using JudicialAid.Functions.Stages;
using JudicialAid.Model;
using JudicialAid.Registers;
using JudicialAid.Standards;
using JudicialAid.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace JudicialAid.Functions.Http;

/// <summary>Whom to look up, and what for.</summary>
/// <param name="CaseId">The case the person belongs to.</param>
/// <param name="PersonId">The person.</param>
/// <param name="Purpose">What for; kept for audit.</param>
public sealed record LookupRequest(string? CaseId, string? PersonId, string? Purpose);

/// <summary>That a register holds a row of the person, and no more than that.</summary>
/// <param name="RegisterId">Register.</param>
/// <param name="RegisterName">Its name for people.</param>
/// <param name="SnapshotDate">Day of the data.</param>
/// <param name="Current">Whether the row is in force today.</param>
/// <param name="Proposal">match or review.</param>
/// <param name="Confirmed">Rests on an equal or repaired identity number.</param>
public sealed record LookupHit(string RegisterId, string RegisterName, DateOnly SnapshotDate, bool Current, MatchProposal Proposal, bool Confirmed);

/// <summary>Answer to a lookup.</summary>
/// <param name="LookupId">Id of its record.</param>
/// <param name="Hits">Registers that hold the person.</param>
/// <param name="RegistersWithoutData">Registers of which the region has no data: they say nothing.</param>
public sealed record LookupView(string LookupId, IReadOnlyList<LookupHit> Hits, IReadOnlyList<string> RegistersWithoutData);

/// <summary>A lookup as an auditor sees it.</summary>
/// <param name="LookupId">Id.</param>
/// <param name="CaseId">Case.</param>
/// <param name="PersonId">Person.</param>
/// <param name="Purpose">What for.</param>
/// <param name="By">Id of the caller's key.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Registers">Registers in which the person was found.</param>
public sealed record LookupRecordView(string LookupId, string CaseId, string PersonId, string Purpose, string By, DateTimeOffset At, IReadOnlyList<string> Registers);

/// <summary>
/// Search first: nobody browses registers. One person of a case is looked up for a stated purpose; the answer says in which registers,
/// and who asked is kept.
/// </summary>
public sealed class LookupsApi(
    Access access, AidTables tables, CaseRecords cases, RegisterInquiry registers, RuleBook book, TimeProvider clock, ILogger<LookupsApi> log) : Door(access, log)
{
    private const int LongestPurpose = 200;

    /// <summary>Looks a person up.</summary>
    [Function(nameof(PostLookup))]
    [Route("为办案目的查询一名当事人的名册登记情况（留痕）", Role.Handler, Role.Approver)]
    [Parameter("office", "检察院代码；可省略")]
    [Takes(typeof(LookupRequest))]
    [Answers(200, typeof(LookupView)), Answers(404)]
    public Task<IResult> PostLookup([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/lookups")] HttpRequest request, CancellationToken stop) =>
        EnterAsync(request, async caller =>
        {
            var asked = await JsonBody.ReadAsync<LookupRequest>(request, stop);
            if (asked.Purpose?.Trim() is not { Length: > 0 and <= LongestPurpose } purpose)
                throw ProblemException.Invalid($"请用 purpose 说明查询目的（1至{LongestPurpose}字）。");
            var officeId = Office(caller, request);
            if (asked is not { CaseId: { } caseId, PersonId: { } personId } || !OpaqueNames.IsId(caseId) || await cases.FindAsync(officeId, caseId, stop) is not { } parts
                || CrossMatch.PeopleToLookUp(parts.File).All(p => p.PersonId != personId))
                throw ProblemException.NotFound();
            var (report, now) = (await MatchAsync(parts.File, stop), clock.GetUtcNow());
            var matches = report.Matches.Where(m => m.PersonId == personId).ToList();
            var lookup = new LookupRow(officeId, IdOf(now), caseId, personId, purpose, caller.Id, now, [.. matches.Select(m => m.RegisterId).Distinct()]);
            // Written before the answer: what is not on record is not answered.
            await tables.Lookups.UpsertAsync(lookup, stop);
            return Answers.Json(new LookupView(
                lookup.LookupId,
                [.. matches.Select(m => new LookupHit(m.RegisterId, m.RegisterName, m.Snapshot.Date, m.Current, m.Proposal, m.Confirmed))],
                report.RegistersWithoutData));
        });

    /// <summary>Lists lookups, newest first.</summary>
    [Function(nameof(ListLookups))]
    [Route("名册查询留痕", Role.Auditor)]
    [Parameter("office", "检察院代码", Required = true), Parameter("cursor", "上一页返回的 next"), Parameter("limit", "每页条数，1至200")]
    [Answers(200, typeof(ListPage<LookupRecordView>))]
    public Task<IResult> ListLookups([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/lookups")] HttpRequest request, CancellationToken stop) =>
        EnterAsync(request, async caller =>
        {
            var page = await tables.Lookups.PageAsync(Office(caller, request), null, Paging.Cursor(request), Paging.Limit(request), stop);
            return Answers.Json(new ListPage<LookupRecordView>(
                [.. page.Items.Select(r => new LookupRecordView(r.LookupId, r.CaseId, r.PersonId, r.Purpose, r.By, r.At, r.Registers))], page.Next));
        });

    private async Task<MatchReport> MatchAsync(CaseFile file, CancellationToken stop) =>
        CrossMatch.Match(file, await registers.AskAsync(file, stop), book.Linkage, clock.Today());

    // Keys sort upwards: the time left until the end of time sorts the newest first.
    private static string IdOf(DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.MaxValue.UtcTicks - at.UtcTicks:D19}-{Guid.NewGuid().ToString("N")[..12]}");
}
