using JudicialAid.Functions.Stages;
using JudicialAid.Model;
using JudicialAid.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace JudicialAid.Functions.Http;

/// <summary>What partner agencies' systems poll: referrals released to them, in the order of release.</summary>
public sealed class PartnerApi(Access access, AidTables tables, ReferralDesk desk, ILogger<PartnerApi> log) : Door(access, log)
{
    /// <summary>Referrals after the cursor. The cursor of the last item is where to go on next time.</summary>
    [Function(nameof(PollReferrals))]
    [Route("移送给本单位的线索（轮询）", Role.Partner)]
    [Parameter("cursor", "上次返回的 next；首次省略"), Parameter("limit", "每页条数，1至200")]
    [Answers(200, typeof(PartnerFeedPage)), Answers(304)]
    public Task<IResult> PollReferrals([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/partner/referrals")] HttpRequest request, CancellationToken stop) =>
        EnterAsync(request, async caller =>
        {
            var cursor = Paging.Cursor(request);
            var page = await tables.PartnerFeed.PageAsync(caller.AgencyId!, null, cursor, Paging.Limit(request), stop);
            var items = new List<PartnerReferralView>();
            foreach (var entry in page.Items)
            {
                if (await tables.Referrals.FindAsync(entry.OfficeId, entry.ReferralId, stop) is { } row)
                    items.Add(View(row.Value));
            }

            return Answers.Cached(request, new PartnerFeedPage(items, page.Items.Count > 0 ? page.Items[^1].FeedKey : cursor, page.Next is not null));
        });

    /// <summary>The partner's system has taken the referral.</summary>
    [Function(nameof(AcknowledgeReferral))]
    [Route("签收一份移送函", Role.Partner)]
    [Answers(200, typeof(PartnerReferralView)), Answers(404)]
    public Task<IResult> AcknowledgeReferral([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/partner/referrals/{id}/ack")] HttpRequest request, string id, CancellationToken stop) =>
        EnterAsync(request, async caller =>
            Answers.Json(View(await desk.AcknowledgeAsync(caller.AgencyId!, (await FeedAsync(caller, id, stop)).FeedKey, stop))));

    /// <summary>The notice, for the partner.</summary>
    [Function(nameof(GetPartnerNotice))]
    [Route("移送函文书:html、docx 或 text", Role.Partner)]
    [Parameter("format", "html(默认)、docx 或 text")]
    [Answers(200, MediaType = "text/html"), Answers(404)]
    public Task<IResult> GetPartnerNotice([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/partner/referrals/{id}/notice")] HttpRequest request, string id, CancellationToken stop) =>
        EnterAsync(request, async caller =>
        {
            var feed = await FeedAsync(caller, id, stop);
            var row = await tables.Referrals.FindAsync(feed.OfficeId, feed.ReferralId, stop) ?? throw ProblemException.NotFound();
            return NoticeAnswer.Of(request, row.Value.Referral.Notice);
        });

    private async Task<FeedRow> FeedAsync(Caller caller, string id, CancellationToken stop)
    {
        if (!OpaqueNames.IsId(id))
            throw ProblemException.NotFound();
        await foreach (var entry in tables.PartnerFeed.AllAsync(caller.AgencyId!, TableFilters.Equal("ReferralId", id), stop))
            return entry;
        throw ProblemException.NotFound();
    }

    private static PartnerReferralView View(ReferralRow row) => new(row.Referral.ReferralId, row.Referral.State, row.ReleasedAt, row.Referral.Notice);
}

/// <summary>What a poll gives.</summary>
/// <param name="Items">Referrals, in the order of release.</param>
/// <param name="Next">Where to go on next time; keep it also when <paramref name="More"/> is false.</param>
/// <param name="More">There are more right now.</param>
public sealed record PartnerFeedPage(IReadOnlyList<PartnerReferralView> Items, string? Next, bool More);
