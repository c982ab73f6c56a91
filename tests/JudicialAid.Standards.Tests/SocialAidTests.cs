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

    [Fact]
    public void Aid_that_a_person_gets_already_is_not_proposed_again()
    {
        var assessment = Slight().InRegister("v1", "tekun").Assess();
        Assert.DoesNotContain(assessment.SocialAid.Single().Items, i => i.Kind == "特困供养");
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

    [Fact]
    public void A_child_with_a_mother_of_whom_nothing_is_said_is_not_called_unattended() =>
        Assert.Empty(new SampleCase().Victim("v1", f => f with { Harm = SampleCase.Found(HarmKind.Death) }).Offender().Kin("c1", "v1", Kinship.Child).Kin("m1", "v1", Kinship.Spouse).Assess().SocialAid);

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

    private static SampleCase Slight() => new SampleCase().Offender().Victim("v1", f => f with
    {
        Harm = SampleCase.Found(HarmKind.SlightInjury),
        InjuryGrade = SampleCase.Found(InjuryGrade.Slight),
        Compensation = SampleCase.Found(CompensationStatus.None),
    });
}
