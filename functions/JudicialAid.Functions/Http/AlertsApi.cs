using JudicialAid.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace JudicialAid.Functions.Http;

/// <summary>The inbox of an office.</summary>
public sealed class AlertsApi(Access access, AidTables tables, ILogger<AlertsApi> log) : Door(access, log)
{
    /// <summary>Lists alerts.</summary>
    [Function(nameof(ListAlerts))]
    [Route("本院预警收件箱", Role.Handler, Role.Approver, Role.Auditor)]
    [Parameter("office", "检察院代码"), Parameter("since", "只列此时间（含）之后送达的"), Parameter("all", "true 时包括已被后续预警替代的"), Parameter("cursor", "上一页返回的 next"), Parameter("limit", "每页条数，1至200")]
    [Answers(200, typeof(ListPage<AlertView>)), Answers(304)]
    public Task<IResult> ListAlerts([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/alerts")] HttpRequest request, CancellationToken stop) =>
        EnterAsync(request, async caller =>
        {
            var filter = TableFilters.All(
                Paging.Time(request, "since") is { } since ? TableFilters.Since("At", since) : null,
                Paging.Flag(request, "all") ? null : "Superseded eq false");
            var page = await tables.Alerts.PageAsync(Office(caller, request), filter, Paging.Cursor(request), Paging.Limit(request), stop);
            return Answers.Cached(request, new ListPage<AlertView>([.. page.Items.Select(r => new AlertView(r.Alert, r.At, r.Superseded))], page.Next));
        });
}
