using System.Globalization;
using JudicialAid.Casework;
using JudicialAid.Functions.Http;
using JudicialAid.Model;
using JudicialAid.Standards;
using JudicialAid.Storage;

namespace JudicialAid.Functions.Stages;

/// <summary>What people do with a referral: a handler releases it, a partner acknowledges it.</summary>
public sealed class ReferralDesk(AidTables tables, RuleBook book, TimeProvider clock)
{
    /// <summary>
    /// Numbers and sends a draft. Releasing again what is sent changes nothing. The number is taken first: a crash may leave a gap in
    /// the numbers, never the same number twice.
    /// </summary>
    public async Task<ReferralRow> ReleaseAsync(string officeId, string referralId, string handlerId, CancellationToken stop)
    {
        var row = OpaqueNames.IsId(referralId) ? (await tables.Referrals.FindAsync(officeId, referralId, stop))?.Value : null;
        if (row is null)
            throw ProblemException.NotFound();
        if (row is { ReleasedAt: null, Referral.State: ReferralState.Withdrawn })
            throw new ProblemException(409, "REFERRAL-WITHDRAWN", "该线索已不再成立，移送函已撤回；请查看线索变化原因。");
        if (row.ReleasedAt is null)
            row = await SendAsync(row, handlerId, stop);
        await tables.PartnerFeed.UpsertAsync(new FeedRow(row.Referral.AgencyId, row.FeedKey!, officeId, referralId), stop);
        return row;
    }

    /// <summary>The partner has it. Again changes nothing.</summary>
    public async Task<ReferralRow> AcknowledgeAsync(string agencyId, string feedKey, CancellationToken stop)
    {
        var feed = await tables.PartnerFeed.FindAsync(agencyId, feedKey, stop) ?? throw ProblemException.NotFound();
        var row = await tables.Referrals.ChangeAsync(feed.Value.OfficeId, feed.Value.ReferralId, there => there switch
        {
            null or { AcknowledgedAt: not null } => there,
            _ => there with { AcknowledgedAt = clock.GetUtcNow(), UpdatedAt = clock.GetUtcNow(), Referral = there.Referral with { State = ReferralState.Acknowledged } },
        }, stop);
        return row ?? throw ProblemException.NotFound();
    }

    private async Task<ReferralRow> SendAsync(ReferralRow draft, string handlerId, CancellationToken stop)
    {
        var today = clock.Today();
        var now = clock.GetUtcNow();
        var number = NoticeNumbers.Format(book.Offices[draft.Referral.OfficeId].Prefix, today.Year, await NextAsync(draft.Referral.OfficeId, today.Year, stop));
        var row = await tables.Referrals.ChangeAsync(draft.Referral.OfficeId, draft.Referral.ReferralId, there => there switch
        {
            null or { ReleasedAt: not null } => there,
            _ => there with
            {
                Referral = there.Referral with { State = ReferralState.Sent, Notice = there.Referral.Notice with { Number = number, Date = today } },
                UpdatedAt = now,
                ReleasedAt = now,
                ReleasedBy = handlerId,
                FeedKey = string.Create(CultureInfo.InvariantCulture, $"{now.UtcTicks:D19}-{there.Referral.ReferralId}"),
            },
        }, stop);
        return row ?? throw ProblemException.NotFound();
    }

    private async Task<int> NextAsync(string officeId, int year, CancellationToken stop)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"notice-{year}");
        var counter = await tables.Counters.ChangeAsync(officeId, name, there => new CounterRow(officeId, name, (there?.Last ?? 0) + 1), stop);
        return counter!.Last;
    }
}
