using JudicialAid.Casework;
using JudicialAid.Functions.Stages;
using JudicialAid.Model;
using JudicialAid.Standards;
using JudicialAid.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace JudicialAid.Functions.Http;

/// <summary>Leads: the list a handler works through, and why each is there.</summary>
public sealed class LeadsApi(Access access, AidTables tables, CaseRecords cases, RuleBook book, ILogger<LeadsApi> log) : Door(access, log)
{
    /// <summary>Lists leads.</summary>
    [Function(nameof(ListLeads))]
    [Route("救助线索列表", Role.Handler, Role.Approver, Role.Auditor)]
    [Parameter("office", "检察院代码"), Parameter("colour", "red、orange、green 或 none"), Parameter("kind", "judicialAid、socialAid 或 governance"), Parameter("state", "按线索状态筛选"), Parameter("tag", "按专项标签筛选，例如困难妇女、未成年人")]
    [Parameter("order", "urgency(默认):未办结的在前，按颜色、绿色通道、成案可能与紧急程度(rank)、等候时间排列;id:按编号，适合逐页取全部数据的程序")]
    [Parameter("since", "只列此时间（含）之后有变化的"), Parameter("cursor", "上一页返回的 next"), Parameter("limit", "每页条数，1至200")]
    [Parameter("If-None-Match", "上次返回的 ETag", In = "header")]
    [Answers(200, typeof(ListPage<LeadView>)), Answers(304)]
    public Task<IResult> ListLeads([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/leads")] HttpRequest request, CancellationToken stop) =>
        EnterAsync(request, async caller =>
        {
            var (office, filter, cursor, limit) = (Office(caller, request), Filter(request), Paging.Cursor(request), Paging.Limit(request));
            var byId = Paging.Word<LeadListOrder>(request, "order") is LeadListOrder.Id;
            // A place is longer than an id: one in the other's list would pass over leads without a word.
            if (cursor is not null && byId == cursor.Contains('-', StringComparison.Ordinal))
                throw ProblemException.Invalid("cursor 属于另一种 order 的列表；翻页时 order 应与上一页相同。");
            var page = byId
                ? await tables.Leads.PageAsync(office, filter, cursor, limit, stop)
                : await tables.Leads.OrderedPageAsync(office, filter, AidTables.LeadOrder, cursor, limit, stop);
            return Answers.Cached(request, new ListPage<LeadView>([.. page.Items.Select(r => new LeadView(r.Lead, r.UpdatedAt, r.Findings))], page.Next));
        });

    /// <summary>One lead with its explanation as data.</summary>
    [Function(nameof(GetLead))]
    [Route("一条线索及其全部依据", Role.Handler, Role.Approver, Role.Auditor)]
    [Parameter("office", "检察院代码")]
    [Answers(200, typeof(LeadDetail)), Answers(304), Answers(404)]
    public Task<IResult> GetLead([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/leads/{id}")] HttpRequest request, string id, CancellationToken stop) =>
        EnterAsync(request, async caller =>
        {
            var (row, parts) = await FindAsync(Office(caller, request), id, stop);
            return Answers.Cached(request, parts.For(caller, await DetailAsync(row, parts, stop)));
        });

    /// <summary>One lead's explanation as a page for the handler.</summary>
    [Function(nameof(GetExplanation))]
    [Route("线索说明与计算书（网页）", Role.Handler, Role.Approver, Role.Auditor)]
    [Parameter("office", "检察院代码")]
    [Answers(200, MediaType = "text/html"), Answers(404)]
    public Task<IResult> GetExplanation([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/leads/{id}/explanation")] HttpRequest request, string id, CancellationToken stop) =>
        EnterAsync(request, async caller =>
        {
            var (row, parts) = await FindAsync(Office(caller, request), id, stop);
            return Results.Text(ExplanationHtml.Render(row.Lead, parts.File, parts.Matches!, parts.Assessment!, [.. book.Registers.Values], row.Findings), "text/html", System.Text.Encoding.UTF8);
        });

    private string? Filter(HttpRequest request) => TableFilters.All(
        Paging.Word<Colour>(request, "colour") is { } colour ? TableFilters.Equal("Colour", AidTables.Word(colour)) : null,
        Paging.Word<LeadKind>(request, "kind") is { } kind ? TableFilters.Equal("Kind", AidTables.Word(kind)) : null,
        Paging.Word<LeadState>(request, "state") is { } state ? TableFilters.Equal("State", AidTables.Word(state)) : null,
        Tag(request) is { } tag ? AidTables.HasLeadTag(tag) : null,
        Paging.Time(request, "since") is { } since ? TableFilters.Since("UpdatedAt", since) : null);

    private string? Tag(HttpRequest request)
    {
        var tag = request.Query["tag"].ToString();
        if (tag.Length == 0)
            return null;
        var known = book.Scenes.SelectMany(scene => scene.Tags).Distinct().ToList();
        return known.Contains(tag) ? tag : throw ProblemException.Invalid($"tag 只能是 {string.Join("、", known)}。");
    }

    private async Task<(LeadRow Row, CaseParts Parts)> FindAsync(string officeId, string id, CancellationToken stop)
    {
        if (!OpaqueNames.IsId(id) || await tables.Leads.FindAsync(officeId, id, stop) is not { } row)
            throw ProblemException.NotFound();
        var parts = await cases.FindAsync(officeId, row.Value.Lead.CaseId, stop);
        return parts is { Matches: not null, Assessment: not null } ? (row.Value, parts) : throw ProblemException.NotFound();
    }

    private async Task<LeadDetail> DetailAsync(LeadRow row, CaseParts parts, CancellationToken stop)
    {
        var lead = row.Lead;
        var people = parts.File.Side(lead.PersonId);
        var referrals = new List<string>();
        await foreach (var referral in tables.Referrals.AllAsync(lead.OfficeId, TableFilters.Equal("CaseId", lead.CaseId), stop))
        {
            if (referral.Referral.LeadId == lead.LeadId && referral.Referral.State != ReferralState.Withdrawn)
                referrals.Add(referral.Referral.ReferralId);
        }

        return new LeadDetail(
            lead,
            row.UpdatedAt,
            lead.Kind == LeadKind.JudicialAid ? parts.Assessment!.Victims.FirstOrDefault(v => v.PersonId == lead.PersonId) : null,
            lead.Kind == LeadKind.SocialAid ? parts.Assessment!.SocialAid.FirstOrDefault(p => p.PersonId == lead.PersonId) : null,
            [.. parts.Matches!.Matches.Where(m => people.Contains(m.PersonId))],
            parts.Assessment!.RuleVersions,
            referrals,
            row.Findings);
    }
}

/// <summary>How a list of leads is ordered.</summary>
public enum LeadListOrder
{
    /// <summary>What a handler should look at first comes first.</summary>
    Urgency,

    /// <summary>By id, which never changes.</summary>
    Id,
}
