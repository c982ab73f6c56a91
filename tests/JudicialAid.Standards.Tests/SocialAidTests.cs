using JudicialAid.Model;

namespace JudicialAid.Standards.Tests;

public class SocialAidTests
{
    // Serves SX6, NA8.
    [Fact]
    public void A_needy_person_who_does_not_qualify_still_gets_a_social_aid_proposal()
    {
        var assessment = Slight().InRegister("v1", "dibao").Assess();
        Assert.False(assessment.Victims[0].Qualifies);
        var proposal = Assert.Single(assessment.SocialAid);
        Assert.Equal(["医疗救助", "住房救助", "临时救助"], proposal.Items.Select(i => i.Kind));
        Assert.Equal(["yibao", "zhujian", "minzheng"], proposal.Items.Select(i => i.AgencyKind));
    }

    [Fact]
    public void Nobody_without_hardship_gets_one() => Assert.Empty(Slight().Assess().SocialAid);

    [Fact]
    public void A_tag_alone_is_no_hardship() => Assert.Empty(Slight().InRegister("v1", "veterans").Assess().SocialAid);

    [Fact]
    public void A_proposal_on_an_unconfirmed_row_says_so()
    {
        var proposal = Assert.Single(Slight().InRegister("v1", "dibao", confirmed: false).Assess().SocialAid);
        Assert.False(proposal.Confirmed);
        Assert.Contains("疑似在最低生活保障名册中", proposal.Reason, StringComparison.Ordinal);
    }

    // B3
    [Fact]
    public void Each_of_the_six_kinds_of_social_aid_can_be_proposed()
    {
        string[] six = ["最低生活保障", "医疗救助", "住房救助", "教育救助", "就业救助", "受灾人员救助"];
        var words = Book.Shipped.SocialAid.Rules.SelectMany(r => r.Kinds);
        Assert.Empty(six.Except(words.Concat(Book.Shipped.Registers.Values.SelectMany(r => r.LeadsTo))));
        Assert.Empty(six.Except(Book.Shipped.Routes.Keys));
    }

    [Theory]
    [InlineData(HardshipKind.PoorFamily, true)]
    [InlineData(HardshipKind.Dibao, false)]
    public void Subsistence_is_proposed_to_the_poor_who_do_not_have_it(HardshipKind word, bool proposed)
    {
        static SampleCase Poor(params HardshipKind[] words) => new SampleCase().Person("v1", 1980, words: words).Offender().Victim("v1", f => f with { Harm = SampleCase.Found(HarmKind.SlightInjury) });
        Assert.Equal(proposed, Kinds(Poor(word)).Contains("最低生活保障"));
        Assert.DoesNotContain("最低生活保障", Kinds(Poor(word).InRegister("v1", "dibao")));
    }

    [Fact]
    public void Aid_that_a_person_gets_already_is_not_proposed_again()
    {
        var assessment = Slight().InRegister("v1", "tekun").Assess();
        Assert.DoesNotContain(assessment.SocialAid.Single().Items, i => i.Kind == "特困供养");
    }

    [Fact]
    public void A_reason_that_several_kinds_share_is_said_once()
    {
        var file = new SampleCase().Person("v1", 1980, words: [HardshipKind.PoorFamily, HardshipKind.SeriousIllness]).Offender().Victim("v1", f => f with
        {
            Harm = SampleCase.Found(HarmKind.SeriousInjury),
            TreatmentCost = SampleCase.Found(new Yuan(30000)),
            Compensation = SampleCase.Found(CompensationStatus.None),
        });
        var proposal = Assert.Single(file.InRegister("v1", "women-in-need").Assess().SocialAid);
        Assert.Equal(2, proposal.Reason.Split("家庭生活困难").Length);
        Assert.All(proposal.Items, i => Assert.Equal(i.Why.Split(';').Distinct().Count(), i.Why.Split(';').Length));
    }

    [Fact]
    public void Each_relative_has_a_proposal_of_his_own()
    {
        var file = SampleCase.KilledFather().InRegister("g1", "dibao");
        Assert.Equal(["c1", "g1"], file.Assess().SocialAid.Select(p => p.PersonId).Order());
    }

    [Fact]
    public void A_child_whose_father_is_dead_and_whose_mother_is_gone_is_unattended_before_any_register_says_so()
    {
        var file = new SampleCase().Victim("v1", f => f with { Harm = SampleCase.Found(HarmKind.Death) }).Offender().Kin("c1", "v1", Kinship.Child).Kin("m1", "v1", Kinship.Spouse, absence: KinAbsence.Missing);
        var proposal = file.Assess().SocialAid.Single(p => p.PersonId == "c1");
        Assert.Contains(proposal.Items, i => i.Kind == "儿童福利");
        Assert.Contains("符合事实无人抚养儿童情形", proposal.Reason, StringComparison.Ordinal);
    }

    // M8: minors' psychology is cared for together with the partners.
    [Theory]
    [InlineData(HarmKind.SexualAssault, true)]
    [InlineData(HarmKind.SeriousInjury, true)]
    [InlineData(HarmKind.SlightInjury, false)]
    [InlineData(HarmKind.PropertyLoss, false)]
    public void Psychological_care_is_proposed_for_a_gravely_hurt_child_and_for_no_grown_up(HarmKind harm, bool proposed)
    {
        static SampleCase Hurt(int born, HarmKind harm) => new SampleCase().Person("v1", born).Offender().Victim("v1", f => f with { Harm = SampleCase.Found(harm) });
        Assert.Equal(proposed, Kinds(Hurt(2014, harm)).Contains("心理关爱"));
        Assert.DoesNotContain("心理关爱", Kinds(Hurt(1990, harm)));
    }

    // M8
    [Fact]
    public void Psychological_care_is_proposed_for_the_child_of_a_killed_mother_and_not_for_her_husband()
    {
        var file = new SampleCase().Victim("v1", f => f with { Harm = SampleCase.Found(HarmKind.Death) }).Offender().Kin("c1", "v1", Kinship.Child).Kin("h1", "v1", Kinship.Spouse);
        var proposal = Assert.Single(file.Assess().SocialAid);
        Assert.Equal(("c1", "心理关爱", "fulian"), (proposal.PersonId, proposal.Items.Single().Kind, proposal.Items.Single().AgencyKind));
    }

    [Fact]
    public void A_child_with_a_mother_of_whom_nothing_is_said_is_not_called_unattended() =>
        Assert.DoesNotContain("儿童福利", Kinds(new SampleCase().Victim("v1", f => f with { Harm = SampleCase.Found(HarmKind.Death) }).Offender().Kin("c1", "v1", Kinship.Child).Kin("m1", "v1", Kinship.Spouse)));

    [Fact]
    public void A_father_who_killed_the_mother_and_is_held_leaves_the_child_unattended()
    {
        var file = new SampleCase().Victim("v1", f => f with { Harm = SampleCase.Found(HarmKind.Death) }).Kin("c1", "v1", Kinship.Child).Kin("h1", "v1", Kinship.Spouse, absence: KinAbsence.InCustody);
        Assert.Contains("c1", file.Assess().SocialAid.Select(p => p.PersonId));
    }

    [Fact]
    public void Every_kind_of_agency_that_aid_is_routed_to_exists_in_both_regions()
    {
        foreach (var region in new[] { "990001", "990002" })
            Assert.Empty(Book.Shipped.Routing.Values.Except(Book.Shipped.Agencies.Where(a => a.Region == region).Select(a => a.Kind)));
    }

    private static IEnumerable<string> Kinds(SampleCase file) => file.Assess().SocialAid.SelectMany(p => p.Items).Select(i => i.Kind);

    private static SampleCase Slight() => new SampleCase().Offender().Victim("v1", f => f with
    {
        Harm = SampleCase.Found(HarmKind.SlightInjury),
        InjuryGrade = SampleCase.Found(InjuryGrade.Slight),
        Compensation = SampleCase.Found(CompensationStatus.None),
    });
}
