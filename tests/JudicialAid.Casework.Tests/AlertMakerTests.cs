using JudicialAid.Model;
using JudicialAid.TestKit;

namespace JudicialAid.Casework.Tests;

public class AlertMakerTests
{
    private static readonly Pseudonyms Ids = SamplePeople.Pseudonyms;

    [Fact]
    public void A_new_lead_is_told_with_colour_cause_and_amount()
    {
        var alerts = AlertMaker.Make(SampleCases.Child().Leads(), Ids);
        Assert.Equal(
            ["【红色】故意伤害罪案件发现司法救助线索1条，建议金额40,000元。", "【绿色】故意伤害罪案件发现社会救助线索1条，建议困境儿童保障、教育救助、心理抚慰。"],
            alerts.Select(alert => alert.Text));
    }

    [Fact]
    public void A_lead_without_a_figure_says_that_one_is_to_come() =>
        Assert.Contains("建议金额待补充材料后计算", AlertMaker.Make(SampleCases.SexualOffence().Leads(), Ids)[0].Text, StringComparison.Ordinal);

    // Serves TL3.
    [Fact]
    public void A_lead_of_the_green_channel_says_so_beside_its_colour() =>
        Assert.StartsWith("【红色·绿色通道】", AlertMaker.Make([SampleCases.Child().Leads()[0] with { GreenChannel = true }], Ids)[0].Text, StringComparison.Ordinal);

    [Fact]
    public void The_same_lead_told_twice_carries_one_id_and_a_changed_one_another()
    {
        var lead = SampleCases.Child().Leads()[0];
        var changed = lead with { ContentHash = "other", WhatChanged = "建议金额由30,000元变为40,000元" };
        var alerts = AlertMaker.Make([lead, lead, changed], Ids);
        Assert.Equal(alerts[0].AlertId, alerts[1].AlertId);
        Assert.NotEqual(alerts[0].AlertId, alerts[2].AlertId);
        Assert.Equal(alerts[0].Text, alerts[2].Text);
        Assert.Equal("建议金额由30,000元变为40,000元", alerts[2].WhatChanged);
    }

    [Fact]
    public void A_withdrawn_lead_is_told_too_so_that_nobody_goes_to_the_village_for_nothing()
    {
        var lead = SampleCases.Child().Leads()[0] with { Colour = Colour.None, State = LeadState.Withdrawn, WhatChanged = "线索不再成立：已获得全部赔偿。" };
        var alert = Assert.Single(AlertMaker.Make([lead], Ids));
        Assert.Equal("【撤回】故意伤害罪案件司法救助线索不再成立。", alert.Text);
        Assert.Equal("线索不再成立：已获得全部赔偿。", alert.WhatChanged);
    }

    [Fact]
    public void No_alert_names_anybody_not_even_in_masked_form()
    {
        foreach (var sample in SampleCases.All())
        {
            var before = sample.Leads().Select(lead => lead with { Applicants = [], ContentHash = "old" }).ToArray();
            foreach (var alert in AlertMaker.Make([.. sample.Leads(), .. sample.Leads(before)], Ids))
            {
                var words = alert.Text + alert.WhatChanged;
                Assert.DoesNotContain("某", words, StringComparison.Ordinal);
                Assert.DoesNotContain("×", words, StringComparison.Ordinal);
                Assert.All(sample.File.People, person => Assert.DoesNotContain(person.Name, words, StringComparison.Ordinal));
            }
        }
    }
}
