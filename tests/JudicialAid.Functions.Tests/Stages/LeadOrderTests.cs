using JudicialAid.Model;
using JudicialAid.Storage;

namespace JudicialAid.Functions.Tests.Stages;

/// <summary>The list of leads in the order in which a handler should look at them (SN11, M5).</summary>
public sealed class LeadOrderTests(StageRig rig) : IClassFixture<StageRig>
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateTimeOffset Monday = new(2026, 11, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_is_open_comes_by_colour_then_green_channel_then_points_then_waiting_and_what_is_decided_comes_last()
    {
        const string office = "990101";
        foreach (var (name, lead) in (IEnumerable<(string, LeadRow)>)
        [
            ("withdrawn", Row(office, 1, Colour.Red, 90) with { Lead = Row(office, 1, Colour.Red, 90).Lead with { State = LeadState.Withdrawn } }),
            ("orange strong", Row(office, 2, Colour.Orange, 80)),
            ("red weak", Row(office, 3, Colour.Red, -20)),
            ("red green channel", Row(office, 7, Colour.Red, -90) with { Lead = Row(office, 7, Colour.Red, -90).Lead with { GreenChannel = true } }),
            ("red old", Row(office, 9, Colour.Red, 40)),
            ("red new", Row(office, 4, Colour.Red, 40) with { Since = Monday.AddDays(3) }),
            ("green", Row(office, 5, Colour.Green, 30)),
            ("accepted", Row(office, 6, Colour.Red, 60) with { Lead = Row(office, 6, Colour.Red, 60).Lead with { State = LeadState.Accepted } }),
        ])
            await rig.Tables.Leads.UpsertAsync(lead with { Lead = lead.Lead with { Reason = name } }, None);
        Assert.Equal(["red green channel", "red old", "red new", "red weak", "orange strong", "green", "accepted", "withdrawn"], (await AllAsync(office, limit: 50)).Select(r => r.Lead.Reason));
        Assert.Equal(["orange strong"], (await rig.Tables.Leads.OrderedPageAsync(office, TableFilters.Equal("Colour", "orange"), AidTables.LeadOrder, null, 50, None)).Items.Select(r => r.Lead.Reason));
    }

    [Fact]
    public async Task A_filter_by_tag_finds_every_lead_that_has_it_among_others_page_by_page()
    {
        const string office = "990103";
        for (var i = 0; i < 12; i++)
        {
            var row = Row(office, i, Colour.Orange, i);
            string[] tags = (i % 3) switch { 0 => ["困难妇女", "乡村振兴"], 1 => ["乡村振兴"], _ => [] };
            await rig.Tables.Leads.UpsertAsync(row with { Lead = row.Lead with { Tags = tags } }, None);
        }

        var filter = AidTables.HasLeadTag("困难妇女");
        var first = await rig.Tables.Leads.OrderedPageAsync(office, filter, AidTables.LeadOrder, null, 3, None);
        var second = await rig.Tables.Leads.OrderedPageAsync(office, filter, AidTables.LeadOrder, first.Next, 3, None);
        Assert.Equal([9, 6, 3, 0], first.Items.Concat(second.Items).Select(r => r.Lead.Rank!.Points));
        Assert.Null(second.Next);
        Assert.Equal(8, (await rig.Tables.Leads.PageAsync(office, AidTables.HasLeadTag("乡村振兴"), null, 50, None)).Items.Count);
    }

    [Fact]
    public async Task Pages_are_gone_on_from_where_they_ended_whatever_comes_before()
    {
        const string office = "990102";
        for (var i = 0; i < 25; i++)
            await rig.Tables.Leads.UpsertAsync(Row(office, i, Colour.Orange, i), None);
        var first = await rig.Tables.Leads.OrderedPageAsync(office, null, AidTables.LeadOrder, null, 10, None);
        await rig.Tables.Leads.UpsertAsync(Row(office, 99, Colour.Red, 0), None);
        await rig.Tables.Leads.DeleteAsync(office, first.Items[3].Lead.LeadId, None);
        var rest = new List<LeadRow>();
        for (var cursor = first.Next; cursor is not null;)
        {
            var page = await rig.Tables.Leads.OrderedPageAsync(office, null, AidTables.LeadOrder, cursor, 10, None);
            rest.AddRange(page.Items);
            cursor = page.Next;
        }

        Assert.Equal(Enumerable.Range(0, 25).Reverse(), first.Items.Concat(rest).Select(r => r.Lead.Rank!.Points));
    }

    private async Task<List<LeadRow>> AllAsync(string office, int limit) =>
        [.. (await rig.Tables.Leads.OrderedPageAsync(office, null, AidTables.LeadOrder, null, limit, None)).Items];

    private static LeadRow Row(string office, int number, Colour colour, int points) => new(
        new Lead
        {
            LeadId = $"{number:x32}",
            Kind = LeadKind.JudicialAid,
            OfficeId = office,
            CaseId = "case",
            PersonId = "p",
            Colour = colour,
            MaskedName = "某某某",
            StrictMask = false,
            Reason = "",
            ContentHash = "h",
            Rank = new LeadRank(points, [new RankReason(points, "理由")]),
        },
        Monday,
        null)
    { Since = Monday };
}
