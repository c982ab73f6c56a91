using JudicialAid.Functions.Stages;
using JudicialAid.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace JudicialAid.Functions.Http;

/// <summary>A run that matches the cases of an office again.</summary>
/// <param name="RescanId">Id.</param>
/// <param name="OfficeId">Office.</param>
/// <param name="State">running, complete or cancelled.</param>
/// <param name="Cases">Cases within the look-back when it began.</param>
/// <param name="Sent">Cases sent to be matched so far.</param>
/// <param name="StartedAt">When it began (UTC).</param>
/// <param name="UpdatedAt">When it last moved or ended (UTC).</param>
public sealed record RescanView(string RescanId, string OfficeId, RescanState State, int Cases, int Sent, DateTimeOffset StartedAt, DateTimeOffset UpdatedAt)
{
    internal static RescanView Of(RescanRow row) => new(row.RescanId, row.OfficeId, row.State, row.Cases, row.Sent, row.StartedAt, row.UpdatedAt);
}

/// <summary>Runs over all cases of an office: what a register brought about, or an operator asked for.</summary>
public sealed class RescansApi(Access access, AidTables tables, BackScan backScan, TimeProvider clock, ILogger<RescansApi> log) : Door(access, log)
{
    /// <summary>Lists the runs of an office.</summary>
    [Function(nameof(ListRescans))]
    [Route("全部案件重新比对的进度", Role.Operator, Role.Auditor)]
    [Parameter("office", "检察院代码", Required = true), Parameter("state", "按状态筛选"), Parameter("cursor", "上一页返回的 next"), Parameter("limit", "每页条数，1至200")]
    [Answers(200, typeof(ListPage<RescanView>)), Answers(304)]
    public Task<IResult> ListRescans([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/rescans")] HttpRequest request, CancellationToken stop) =>
        EnterAsync(request, async caller =>
        {
            var filter = Paging.Word<RescanState>(request, "state") is { } state ? TableFilters.Equal("State", AidTables.Word(state)) : null;
            var page = await tables.Rescans.PageAsync(Office(caller, request), filter, Paging.Cursor(request), Paging.Limit(request), stop);
            return Answers.Cached(request, new ListPage<RescanView>([.. page.Items.Select(RescanView.Of)], page.Next));
        });

    /// <summary>Begins a run.</summary>
    [Function(nameof(PostRescan))]
    [Route("对本院回溯期内全部案件重新比对", Role.Operator)]
    [Parameter("office", "检察院代码", Required = true)]
    [Answers(202, typeof(RescanView))]
    public Task<IResult> PostRescan([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/rescans")] HttpRequest request, CancellationToken stop) =>
        EnterAsync(request, async caller =>
            Answers.Json(RescanView.Of(await backScan.StartAsync(Office(caller, request), $"{caller.Id} {clock.GetUtcNow().UtcTicks}", stop)), 202));

    /// <summary>Stops a run: what was not matched yet stays as it is.</summary>
    [Function(nameof(CancelRescan))]
    [Route("停止重新比对", Role.Operator)]
    [Parameter("office", "检察院代码", Required = true)]
    [Answers(200, typeof(RescanView)), Answers(404)]
    public Task<IResult> CancelRescan([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/rescans/{id}/cancel")] HttpRequest request, string id, CancellationToken stop) =>
        EnterAsync(request, async caller =>
            OpaqueNames.IsId(id) && await backScan.CancelAsync(Office(caller, request), id, stop) is { } row ? Answers.Json(RescanView.Of(row)) : throw ProblemException.NotFound());
}
