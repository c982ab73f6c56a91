using JudicialAid.Functions.Stages;
using JudicialAid.Model;
using JudicialAid.Registers;
using JudicialAid.Standards;
using JudicialAid.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace JudicialAid.Functions.Http;

/// <summary>A person and a register row that may be the same.</summary>
/// <param name="PairId">Id.</param>
/// <param name="CaseId">Case.</param>
/// <param name="PersonId">Person of the case.</param>
/// <param name="RegisterId">Register.</param>
/// <param name="RegisterName">Its name for people.</param>
/// <param name="SnapshotDate">Day of the register's data.</param>
/// <param name="State">open, decided or gone.</param>
/// <param name="Proposal">What the linkage proposes.</param>
/// <param name="Weight">Bits of evidence for the same person; absent where a rule alone decides.</param>
/// <param name="Fields">Both sides, masked.</param>
/// <param name="Levels">The comparison field by field, with weights: the waterfall.</param>
/// <param name="Decisions">What was decided, newest last.</param>
/// <param name="Since">When it was first proposed (UTC).</param>
public sealed record ReviewView(
    string PairId,
    string CaseId,
    string PersonId,
    string RegisterId,
    string RegisterName,
    DateOnly SnapshotDate,
    ReviewState State,
    MatchProposal Proposal,
    decimal? Weight,
    IReadOnlyList<ReviewField> Fields,
    IReadOnlyList<ComparisonLevel> Levels,
    IReadOnlyList<ReviewDecision> Decisions,
    DateTimeOffset Since)
{
    internal static ReviewView Of(ReviewRow row) => new(
        row.PairId, row.CaseId, row.PersonId, row.Match.RegisterId, row.Match.RegisterName, row.Match.Snapshot.Date, row.State, row.Match.Proposal, row.Match.Weight, row.Fields, row.Match.Levels, row.Decisions, row.Since);
}

/// <summary>What a person decides about a pair.</summary>
/// <param name="Verdict">same, different or unknown.</param>
/// <param name="Reason">Why; without names.</param>
public sealed record ReviewRequest(ReviewVerdict? Verdict, string? Reason);

/// <summary>Clerical review of pairs the linkage is not sure of: list, look, decide, undo.</summary>
public sealed class ReviewsApi(Access access, AidTables tables, Reviews reviews, RuleBook book, ILogger<ReviewsApi> log) : Door(access, log)
{
    private const int LongestReason = 500;

    /// <summary>Lists pairs.</summary>
    [Function(nameof(ListReviews))]
    [Route("待人工核实的比对结果", Role.Handler, Role.Approver, Role.Auditor)]
    [Parameter("office", "检察院代码"), Parameter("state", "open、decided 或 gone；省略时为 open"), Parameter("cursor", "上一页返回的 next"), Parameter("limit", "每页条数，1至200")]
    [Answers(200, typeof(ListPage<ReviewView>)), Answers(304)]
    public Task<IResult> ListReviews([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/reviews")] HttpRequest request, CancellationToken stop) =>
        EnterAsync(request, async caller =>
        {
            var state = Paging.Word<ReviewState>(request, "state") ?? ReviewState.Open;
            var page = await tables.Reviews.PageAsync(Office(caller, request), TableFilters.Equal("State", AidTables.Word(state)), Paging.Cursor(request), Paging.Limit(request), stop);
            return Answers.Cached(request, new ListPage<ReviewView>([.. page.Items.Select(ReviewView.Of)], page.Next));
        });

    /// <summary>One pair.</summary>
    [Function(nameof(GetReview))]
    [Route("一条待核实的比对：双方信息和逐项比对", Role.Handler, Role.Approver, Role.Auditor)]
    [Parameter("office", "检察院代码")]
    [Answers(200, typeof(ReviewView)), Answers(304), Answers(404)]
    public Task<IResult> GetReview([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/reviews/{id}")] HttpRequest request, string id, CancellationToken stop) =>
        EnterAsync(request, async caller =>
            OpaqueNames.IsId(id) && await tables.Reviews.FindAsync(Office(caller, request), id, stop) is { } row
                ? Answers.Cached(request, ReviewView.Of(row.Value))
                : throw ProblemException.NotFound());

    /// <summary>Decides a pair; the case is matched again with it.</summary>
    [Function(nameof(DecideReview))]
    [Route("核实结论:same 同一人、different 不是同一人、unknown 无法判断", Role.Handler, Role.Approver)]
    [Parameter("office", "检察院代码；可省略")]
    [Takes(typeof(ReviewRequest))]
    [Answers(200, typeof(ReviewView)), Answers(404)]
    public Task<IResult> DecideReview([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/reviews/{id}/decision")] HttpRequest request, string id, CancellationToken stop) =>
        EnterAsync(request, async caller =>
        {
            var asked = await JsonBody.ReadAsync<ReviewRequest>(request, stop);
            if (asked.Verdict is not { } verdict)
                throw ProblemException.Invalid("请用 verdict 说明结论:same、different 或 unknown。");
            if (asked.Reason?.Trim() is not { Length: > 0 and <= LongestReason } reason)
                throw ProblemException.Invalid($"请用 reason 说明理由（1至{LongestReason}字，不写姓名和证件号码）。");
            return Row(OpaqueNames.IsId(id) ? await reviews.DecideAsync(Office(caller, request), id, verdict, reason, caller.Id, stop) : null);
        });

    /// <summary>Takes a decision back.</summary>
    [Function(nameof(UndoReview))]
    [Route("撤回核实结论", Role.Handler, Role.Approver)]
    [Parameter("office", "检察院代码；可省略")]
    [Answers(200, typeof(ReviewView)), Answers(404)]
    public Task<IResult> UndoReview([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/reviews/{id}/undo")] HttpRequest request, string id, CancellationToken stop) =>
        EnterAsync(request, async caller => Row(OpaqueNames.IsId(id) ? await reviews.UndoAsync(Office(caller, request), id, caller.Id, stop) : null));

    /// <summary>The decided pairs of an office, or those that wait, for tuning the weights (`desk tune`).</summary>
    [Function(nameof(ListDecidedPairs))]
    [Route("已核实或者待核实的比对（不含个人信息），用于校准比对权重", Role.Lawyer, Role.Operator, Role.Auditor)]
    [Parameter("office", "检察院代码", Required = true), Parameter("state", "decided 或 open；省略时为 decided"), Parameter("cursor", "上一页返回的 next"), Parameter("limit", "每页条数，1至200")]
    [Answers(200, typeof(ListPage<ComparedPair>))]
    public Task<IResult> ListDecidedPairs([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/decided-pairs")] HttpRequest request, CancellationToken stop) =>
        EnterAsync(request, async caller =>
        {
            var state = Paging.Word<ReviewState>(request, "state") ?? ReviewState.Decided;
            var page = await tables.Reviews.PageAsync(Office(caller, request), TableFilters.Equal("State", AidTables.Word(state)), Paging.Cursor(request), Paging.Limit(request), stop);
            return Answers.Json(new ListPage<ComparedPair>([.. page.Items.Select(r => ComparedPair.Of(r.Match, book.Linkage, r.Same, r.PairId)).OfType<ComparedPair>()], page.Next));
        });

    private static IResult Row(ReviewRow? row) => row is null ? throw ProblemException.NotFound() : Answers.Json(ReviewView.Of(row));
}
