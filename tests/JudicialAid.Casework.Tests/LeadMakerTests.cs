using JudicialAid.Model;
using JudicialAid.TestKit;

namespace JudicialAid.Casework.Tests;

public class LeadMakerTests
{
    // Serves YQ8, B1.
    [Fact]
    public void A_killed_father_gives_one_judicial_lead_on_him_and_one_social_lead_on_his_child()
    {
        var leads = SampleCases.Child().Leads();
        Assert.Equal([(LeadKind.JudicialAid, "father"), (LeadKind.SocialAid, "child")], leads.Select(lead => (lead.Kind, lead.PersonId)));
        Assert.Equal(new Yuan(40000m), leads[0].Amount);
        Assert.Equal(["子女 小×"], leads[0].Applicants);
        Assert.Equal(["最低生活保障"], leads[0].Hits);
        Assert.Equal(Colour.Green, leads[1].Colour);
        Assert.All(leads, lead => Assert.Equal(LeadState.ToVerify, lead.State));
    }

    [Fact]
    public void A_victim_who_does_not_qualify_gives_no_judicial_lead_but_keeps_the_social_one() =>
        Assert.Equal([LeadKind.SocialAid], SampleCases.Traffic().Leads().Select(lead => lead.Kind));

    [Fact]
    public void The_same_facts_again_change_nothing()
    {
        foreach (var sample in SampleCases.All())
        {
            var first = sample.Leads();
            Assert.Equal(ModelJson.Write(first), ModelJson.Write(sample.Leads([.. first])));
        }
    }

    [Fact]
    public void A_new_row_number_in_the_next_snapshot_is_no_change()
    {
        var sample = SampleCases.Child();
        var first = sample.Leads();
        var moved = sample with { Assessment = Renumbered(sample.Assessment, "dibao#12", "dibao#99") };
        Assert.Equal(first.Select(lead => lead.ContentHash), moved.Leads([.. first]).Select(lead => lead.ContentHash));
    }

    [Fact]
    public void Urgent_leads_come_first_whatever_order_the_assessment_has()
    {
        var sample = SampleCases.Child();
        var orange = sample.Assessment.Victims[0] with { PersonId = "elder", Colour = Colour.Orange };
        var both = sample with { Assessment = sample.Assessment with { Victims = [orange, sample.Assessment.Victims[0]] } };
        Assert.Equal([Colour.Red, Colour.Orange, Colour.Green], both.Leads().Select(lead => lead.Colour));
    }

    public static TheoryData<string, Func<VictimAssessment, VictimAssessment>, string> Changes => new()
    {
        { "colour", v => v with { Colour = Colour.Orange }, "预警颜色由红色变为橙色" },
        { "more", v => v with { Amount = SampleCases.Amount(50000m) }, "建议金额由40,000元变为50,000元" },
        { "no amount", v => v with { Amount = null }, "不再给出建议金额（原为40,000元）" },
        { "hit lost", v => v with { Conditions = [], Situations = [] }, "困难名册命中减少：最低生活保障" },
        { "hit gained", v => v with { Situations = [v.Situations[1] with { Matches = ["dibao#12", "kunjing#7"] }] }, "困难名册命中增加：困境儿童" },
        { "applicant", v => v with { Applicants = [.. v.Applicants, new ApplicantProposal("elder", "祖父母", "由其抚养。")] }, "救助申请人由1人变为2人" },
        { "other applicant", v => v with { Applicants = [new ApplicantProposal("elder", "祖父母", "由其抚养。")] }, "救助申请人有变化" },
        { "reason", v => v with { Reason = "另有理由。" }, "理由更新：另有理由。" },
        { "two", v => v with { Colour = Colour.Orange, Amount = null }, "预警颜色由红色变为橙色；不再给出建议金额（原为40,000元）" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_is_told_in_words(string what, Func<VictimAssessment, VictimAssessment> change, string told)
    {
        ArgumentNullException.ThrowIfNull(change);
        var sample = SampleCases.Child();
        var before = sample.Leads();
        var after = (sample with { Assessment = sample.Assessment with { Victims = [change(sample.Assessment.Victims[0])] } }).Leads([.. before]);
        var lead = after.Single(l => l.Kind == LeadKind.JudicialAid);
        Assert.True(told == lead.WhatChanged, $"{what}: {lead.WhatChanged}");
        Assert.NotEqual(before[0].ContentHash, lead.ContentHash);
    }

    [Theory]
    [InlineData(LeadState.ToVerify, LeadState.Withdrawn)]
    [InlineData(LeadState.Verifying, LeadState.Verifying)]
    [InlineData(LeadState.Accepted, LeadState.Accepted)]
    [InlineData(LeadState.Dismissed, LeadState.Dismissed)]
    public void What_a_person_decided_is_not_undone_when_the_facts_go_away(LeadState before, LeadState after)
    {
        var sample = SampleCases.Child();
        var stored = sample.Leads()[0] with { State = before };
        var paid = Paid(sample);
        var lead = paid.Leads(stored).Single(l => l.LeadId == stored.LeadId);
        Assert.Equal((after, Colour.None, null), (lead.State, lead.Colour, lead.Amount));
        Assert.Equal("线索不再成立：已获得全部赔偿。", lead.WhatChanged);
        Assert.Equal(ModelJson.Write(lead), ModelJson.Write(paid.Leads(lead).Single(l => l.LeadId == lead.LeadId)));
    }

    [Fact]
    public void A_withdrawn_lead_that_is_supported_again_is_to_be_verified_again()
    {
        var sample = SampleCases.Child();
        var withdrawn = Paid(sample).Leads(sample.Leads()[0]).Single(lead => lead.State == LeadState.Withdrawn);
        var again = sample.Leads(withdrawn)[0];
        Assert.Equal((LeadState.ToVerify, "线索重新成立", new Yuan(40000m)), (again.State, again.WhatChanged, again.Amount));
    }

    [Fact]
    public void A_person_the_case_no_longer_names_is_withdrawn_with_that_reason()
    {
        var sample = SampleCases.Child();
        var stored = sample.Leads().ToArray();
        var reread = new SampleCase(
            sample.File with { People = [.. sample.File.People.Where(p => p.PersonId != "child")], Kin = [] },
            sample.Report,
            sample.Assessment with { SocialAid = [], Victims = [sample.Assessment.Victims[0] with { Applicants = [] }] });
        Assert.Equal("重新读取卷宗后，本案不再涉及此人。", reread.Leads(stored).Single(lead => lead.PersonId == "child").Reason);
    }

    [Fact]
    public void Leads_of_other_cases_and_about_governance_are_left_alone()
    {
        var sample = SampleCases.Child();
        var own = sample.Leads()[0];
        var leads = sample.Leads(own with { LeadId = "g", Kind = LeadKind.Governance }, own with { LeadId = "o", CaseId = "another" });
        Assert.DoesNotContain(leads, lead => lead.LeadId is "g" or "o");
    }

    [Fact]
    public void Somebody_related_to_two_victims_has_one_social_lead_with_all_its_items()
    {
        var sample = SampleCases.Child();
        var second = SampleCases.Proposal("child", "mother", "另一理由。", [], new AidItem("临时救助", "minzheng", "急难。"));
        var lead = (sample with { Assessment = sample.Assessment with { SocialAid = [.. sample.Assessment.SocialAid, second] } }).Lead(LeadKind.SocialAid, "child");
        Assert.Equal(["困境儿童保障", "教育救助", "心理抚慰", "临时救助"], lead.Items.Select(item => item.Kind));
        Assert.EndsWith("另一理由。", lead.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_slips_into_a_reason_is_covered()
    {
        var lead = SampleCases.Child().Lead(LeadKind.SocialAid, "child");
        Assert.Equal("小×之父林某某被赵某某打死", lead.Items[0].Why);
    }

    [Fact]
    public void Hashes_and_ids_stay_the_same_from_release_to_release() =>
        Golden.Match(string.Join('\n', SampleCases.All().SelectMany(s => s.Leads()).Select(l => $"{l.Kind} {l.PersonId} {l.LeadId} {l.ContentHash}")), "lead-hashes.txt");

    private static SampleCase Paid(SampleCase sample) => sample with
    {
        Assessment = sample.Assessment with { Victims = [sample.Assessment.Victims[0] with { Qualifies = false, Colour = Colour.None, Reason = "已获得全部赔偿。" }] },
    };

    private static Assessment Renumbered(Assessment assessment, string from, string to) =>
        ModelJson.Read<Assessment>(ModelJson.Write(assessment).Replace(from, to, StringComparison.Ordinal));
}
