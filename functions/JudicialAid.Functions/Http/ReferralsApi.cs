using JudicialAid.Casework;
using JudicialAid.Functions.Stages;
using JudicialAid.Model;
using JudicialAid.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace JudicialAid.Functions.Http;

/// <summary>Referrals as the office sees them: drafts to check and release, and what became of them.</summary>
public sealed class ReferralsApi(Access access, AidTables tables, ReferralDesk desk, ILogger<ReferralsApi> log) : Door(access, log)
{
    /// <summary>Lists the referrals of an office.</summary>
    [Function(nameof(ListReferrals))]
    [Route("本院移送函（含待移送草稿）", Role.Handler, Role.Approver, Role.Auditor)]
    [Parameter("state", "按状态筛选"), Parameter("cursor", "上一页返回的 next"), Parameter("limit", "每页条数，1至200")]
    [Answers(200, typeof(ListPage<ReferralView>)), Answers(304)]
    public Task<IResult> ListReferrals([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/offices/{office}/referrals")] HttpRequest request, string office, CancellationToken stop) =>
        EnterAsync(request, async caller =>
        {
            var filter = Paging.Word<ReferralState>(request, "state") is { } state ? TableFilters.Equal("State", AidTables.Word(state)) : null;
            var page = await tables.Referrals.PageAsync(Office(caller, office), filter, Paging.Cursor(request), Paging.Limit(request), stop);
            return Answers.Cached(request, new ListPage<ReferralView>([.. page.Items.Select(ReferralView.Of)], page.Next));
        });

    /// <summary>Releases a draft: it gets its number and the partner sees it (YQ9: verified before real transfer).</summary>
    [Function(nameof(ReleaseReferral))]
    [Route("核实后移送：编号并发送给协作单位", Role.Handler, Role.Approver)]
    [Parameter("office", "检察院代码；可省略")]
    [Answers(200, typeof(ReferralView)), Answers(404), Answers(409)]
    public Task<IResult> ReleaseReferral([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/referrals/{id}/release")] HttpRequest request, string id, CancellationToken stop) =>
        EnterAsync(request, async caller => Answers.Json(ReferralView.Of(await desk.ReleaseAsync(Office(caller, request), id, caller.Id, stop))));

    /// <summary>The notice, for the office.</summary>
    [Function(nameof(GetNotice))]
    [Route("移送函文书:html、docx 或 text", Role.Handler, Role.Approver, Role.Auditor)]
    [Parameter("office", "检察院代码"), Parameter("format", "html(默认)、docx 或 text")]
    [Answers(200, MediaType = "text/html"), Answers(404)]
    public Task<IResult> GetNotice([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/referrals/{id}/notice")] HttpRequest request, string id, CancellationToken stop) =>
        EnterAsync(request, async caller =>
            OpaqueNames.IsId(id) && await tables.Referrals.FindAsync(Office(caller, request), id, stop) is { } row
                ? NoticeAnswer.Of(request, row.Value.Referral.Notice)
                : throw ProblemException.NotFound());
}

/// <summary>A notice in the form asked for.</summary>
internal static class NoticeAnswer
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static IResult Of(HttpRequest request, Notice notice) => request.Query["format"].ToString() switch
    {
        "" or "html" => Results.Text(NoticeHtml.Render(notice), "text/html", System.Text.Encoding.UTF8),
        "docx" => Results.Bytes(NoticeDocx.Render(notice), Docx, "notice.docx"),
        "text" => Results.Text(NoticeText.Render(notice), "text/plain", System.Text.Encoding.UTF8),
        _ => throw ProblemException.Invalid("format 只能是 html、docx 或 text。"),
    };
}
