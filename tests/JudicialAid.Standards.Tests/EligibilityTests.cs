using JudicialAid.Model;

namespace JudicialAid.Standards.Tests;

public class EligibilityTests
{
    [Theory]
    [InlineData(60000, false, true)]
    [InlineData(59999.99, false, false)]
    [InlineData(59999.99, true, true)]
    [InlineData(10000, true, true)]
    [InlineData(9999.99, true, false)]
    public void Loss_is_major_from_60000_for_anybody_and_from_10000_for_somebody_in_a_hardship_register(decimal loss, bool inRegister, bool major)
    {
        var victim = Cheated(loss, inRegister).Victim();
        Assert.Equal(major, victim.Situations.Single(s => s.Id == "art7.4").Answer != Answer.No);
        Assert.Equal(major, victim.Qualifies);
    }

    [Fact]
    public void Removing_the_register_row_takes_the_lead_away_and_changes_the_reason()
    {
        var with = Cheated(18400, inRegister: true).Victim();
        var without = Cheated(18400, inRegister: false).Victim();
        Assert.Equal((Colour.Red, Colour.None), (with.Colour, without.Colour));
        Assert.Contains("被害人在最低生活保障名册中", with.Reason, StringComparison.Ordinal);
        Assert.Contains("财产损失18,400元，低于重大损失一般标准60,000元；未在已比对的困难名册中，不适用困难群体标准10,000元", without.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_returned_is_taken_off_the_loss() =>
        Assert.Contains("财产损失9,000元", Loser(new SampleCase(), f => f with { PropertyLoss = SampleCase.Found(new Yuan(20000)), Paid = SampleCase.Found(new Yuan(11000)) }).InRegister("v1", "dibao").Victim().Situations.Single(s => s.Id == "art7.4").Why, StringComparison.Ordinal);

    [Fact]
    public void A_match_that_nobody_confirmed_leaves_the_lower_line_open_and_is_asked()
    {
        var victim = Loser(new SampleCase(), f => f with { PropertyLoss = SampleCase.Found(new Yuan(18400)) }).InRegister("v1", "dibao", confirmed: false).Victim();
        Assert.Equal(Answer.Unknown, victim.Situations.Single(s => s.Id == "art7.4").Answer);
        Assert.Contains("名册中的人是否就是本人？请核实身份", victim.AskNext);
    }

    [Fact]
    public void A_register_row_that_has_ended_counts_for_nothing() =>
        Assert.Equal(Colour.None, Loser(new SampleCase(), f => f with { PropertyLoss = SampleCase.Found(new Yuan(18400)) }).InRegister("v1", "dibao", current: false).Victim().Colour);

    [Fact]
    public void Without_an_id_number_the_answer_is_unknown_and_the_number_is_asked_for()
    {
        var victim = Loser(new SampleCase().Person("v1", 1950, lookedUp: false), f => f with { PropertyLoss = SampleCase.Found(new Yuan(30000)) }).Victim();
        Assert.Equal(Answer.Unknown, victim.Situations.Single(s => s.Id == "art7.4").Answer);
        Assert.Equal(Colour.Orange, victim.Colour);
        Assert.Contains("请补充被害人和申请人的身份证号，以便比对困难名册", victim.AskNext);
    }

    [Fact]
    public void An_unsolved_case_needs_no_offender_and_no_statement_about_payment()
    {
        var unsolved = new SampleCase { Outcome = new CaseOutcome { Unsolved = SampleCase.Found(true) } }.Cause("盗窃罪");
        var victim = unsolved.Victim("v1", f => f with { Harm = SampleCase.Found(HarmKind.PropertyLoss), PropertyLoss = SampleCase.Found(new Yuan(26800)) }).InRegister("v1", "dibao").Victim();
        Assert.Equal(Colour.Red, victim.Colour);
    }

    [Fact]
    public void An_old_case_is_not_refused_for_its_age()
    {
        var file = SampleCase.KilledFather();
        var old = file.File with { EventDate = SampleCase.Found(new PartialDate(2002)) };
        Assert.Equal(Colour.Red, Assessor.Assess(old, file.Matches, Book.Shipped, SampleCase.AsOf).Victims[0].Colour);
    }

    [Fact]
    public void A_company_is_no_victim_to_aid()
    {
        var file = Cheated(100000, inRegister: false);
        var company = file.File with { People = [.. file.File.People.Select(p => p with { Name = "示例商贸有限公司" })] };
        Assert.Empty(Assessor.Assess(company, file.Matches, Book.Shipped, SampleCase.AsOf).Victims);
    }

    [Fact]
    public void The_offender_is_never_an_applicant_though_he_is_the_father_of_the_child()
    {
        var file = new SampleCase()
            .Victim("v1", f => f with { Harm = SampleCase.Found(HarmKind.Death) })
            .Offender(id: "h1")
            .Kin("h1", "v1", Kinship.Spouse)
            .Kin("c1", "v1", Kinship.Child);
        var asOffender = file.File with { People = [.. file.File.People.Select(p => p.PersonId == "h1" ? p with { Roles = [PersonRole.Offender] } : p)] };
        Assert.Equal(["c1"], Assessor.Assess(asOffender, file.Matches, Book.Shipped, SampleCase.AsOf).Victims[0].Applicants.Select(a => a.PersonId));
    }

    [Fact]
    public void For_a_living_victim_the_victim_applies_and_for_a_dead_one_the_near_relatives()
    {
        Assert.Equal(["本人"], Cheated(100000, false).Victim().Applicants.Select(a => a.Relation));
        Assert.Equal(["子女"], SampleCase.KilledFather().Victim().Applicants.Select(a => a.Relation));
    }

    [Fact]
    public void A_person_who_may_be_poor_because_of_age_alone_is_unknown_not_poor()
    {
        var victim = Cheated(100000, inRegister: false).Victim();
        Assert.Equal(Answer.Unknown, victim.Conditions.Single(c => c.Id == "na1.hardship").Answer);
    }

    [Fact]
    public void Before_the_rules_were_in_force_nobody_is_assessed_and_it_is_said()
    {
        var file = SampleCase.KilledFather();
        var assessment = Assessor.Assess(file.File, file.Matches, Book.Shipped, new DateOnly(2021, 12, 30));
        Assert.Empty(assessment.Victims);
        Assert.Contains(assessment.Findings, f => f.Code == "RULES-NO-ELIGIBILITY");
    }

    [Fact]
    public void Twenty_four_cheated_old_people_give_hints_about_the_case()
    {
        var file = new SampleCase().Cause("诈骗罪").Offender();
        for (var i = 1; i <= 24; i++)
        {
            file.Person($"v{i}", 1950).Victim($"v{i}", f => f with { Harm = SampleCase.Found(HarmKind.PropertyLoss), PropertyLoss = SampleCase.Found(new Yuan(30000)), Compensation = SampleCase.Found(CompensationStatus.None) });
            if (i <= 8)
                file.InRegister($"v{i}", "dibao");
        }

        var assessment = file.Assess();
        Assert.Equal((24, 8), (assessment.Victims.Count, assessment.Victims.Count(v => v.Qualifies)));
        Assert.Equal(["本案24名被害人，均为老年人，其中8人在困难名册，提示司法救助线索8条", "已载明损失的24名被害人损失合计720,000元"], assessment.Hints);
    }

    [Theory]
    [InlineData(20000, 20000, 0, "20,000元")]
    [InlineData(20000, 12000, 0, "12,000元")]
    [InlineData(20000, 0, 20000, "损失已全部返还")]
    public void A_deposit_that_was_not_handed_over_is_not_received_and_what_an_insurer_paid_is(decimal paid, decimal deposited, decimal insured, string told)
    {
        static Fact<Yuan>? Sum(decimal amount) => amount > 0 ? SampleCase.Found(new Yuan(amount)) : null;
        var victim = Loser(new SampleCase(), f => f with
        {
            PropertyLoss = Sum(20000), Paid = Sum(paid), Deposited = Sum(deposited), InsurancePaid = Sum(insured), Compensation = SampleCase.Found(CompensationStatus.Full),
        }).InRegister("v1", "dibao").Victim();
        Assert.Contains(victim.Situations, s => s.Why.Contains(told, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(50000, true)]
    public void Who_was_awarded_and_paid_everything_still_qualifies_while_an_authority_keeps_the_money(decimal deposited, bool qualifies)
    {
        var victim = new SampleCase().Offender().Victim("v1", f => f with
        {
            Harm = SampleCase.Found(HarmKind.SeriousInjury), InjuryGrade = SampleCase.Found(InjuryGrade.Serious1), Awarded = SampleCase.Found(new Yuan(50000)), Paid = SampleCase.Found(new Yuan(50000)),
            Deposited = deposited > 0 ? SampleCase.Found(new Yuan(deposited)) : null,
        }).InRegister("v1", "dibao").Victim();
        Assert.Equal(qualifies, victim.Qualifies);
    }

    private static SampleCase Cheated(decimal loss, bool inRegister)
    {
        var file = Loser(new SampleCase().Person("v1", 1950), f => f with { PropertyLoss = SampleCase.Found(new Yuan(loss)) });
        return inRegister ? file.InRegister("v1", "dibao") : file;
    }

    private static SampleCase Loser(SampleCase file, Func<VictimFacts, VictimFacts> facts) => file
        .Cause("诈骗罪")
        .Offender()
        .Victim("v1", f => facts(f with { Harm = SampleCase.Found(HarmKind.PropertyLoss), Compensation = SampleCase.Found(CompensationStatus.None) }));
}
