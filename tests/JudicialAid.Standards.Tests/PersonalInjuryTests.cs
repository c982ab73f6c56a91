using JudicialAid.Model;

namespace JudicialAid.Standards.Tests;

/// <summary>Crimes against the person, and what litigation did not bring.</summary>
public class PersonalInjuryTests
{
    // Serves WD1.
    [Theory]
    [InlineData(HarmKind.Death, true)]
    [InlineData(HarmKind.SeriousInjury, true)]
    [InlineData(HarmKind.SlightInjury, true)]
    [InlineData(HarmKind.SexualAssault, true)]
    [InlineData(HarmKind.PropertyLoss, false)]
    public void Who_was_harmed_in_body_is_screened_by_the_scene_of_personal_injury_and_nobody_else(HarmKind harm, bool screened)
    {
        var victim = new SampleCase().Offender().Victim("v1", f => f with { Harm = SampleCase.Found(harm), Compensation = SampleCase.Found(CompensationStatus.None) }).Victim();
        Assert.Equal(screened, victim.Scenes.Contains("personal-injury"));
        Assert.Equal(screened, victim.Tags.Contains("人身伤害"));
        Assert.Equal(
            screened ? ["personal-injury.compensation", "personal-injury.enforcement", "personal-injury.hardship"] : [],
            victim.Questions.Select(q => q.Id).Where(id => id.StartsWith("personal-injury.", StringComparison.Ordinal)));
    }

    // Serves YQ6: injured, not paid by litigation, in need; without any one of these no lead.
    [Theory]
    [InlineData(InjuryGrade.Serious2, CompensationStatus.None, true, true)]
    [InlineData(InjuryGrade.Slight, CompensationStatus.None, true, false)]
    [InlineData(InjuryGrade.Serious2, CompensationStatus.Full, true, false)]
    [InlineData(InjuryGrade.Serious2, CompensationStatus.None, false, false)]
    public void An_injury_that_nobody_pays_for_in_a_poor_household_is_a_lead(InjuryGrade grade, CompensationStatus paid, bool poor, bool lead)
    {
        var file = new SampleCase().Offender().Victim("v1", f => f with
        {
            InjuryGrade = SampleCase.Found(grade),
            Harm = SampleCase.Found(grade == InjuryGrade.Slight ? HarmKind.SlightInjury : HarmKind.SeriousInjury),
            Compensation = SampleCase.Found(paid),
            UrgentTreatment = SampleCase.Found(false),
            LostLabourCapacity = SampleCase.Found(false),
        });
        Assert.Equal(lead, (poor ? file.InRegister("v1", "dibao") : file).Victim().Qualifies);
    }

    // Serves YQ7: the court awarded, enforcement ended with nothing to take.
    [Theory]
    [InlineData(true, Answer.Yes)]
    [InlineData(false, Answer.No)]
    public void An_award_for_a_traffic_accident_that_could_not_be_enforced_raises_a_lead(bool terminated, Answer unpaid)
    {
        var victim = Accident(terminated, CompensationStatus.Full).Victim();
        Assert.Equal(unpaid, victim.Conditions.Single(c => c.Id == "na1.compensation").Answer);
        Assert.Equal(unpaid, victim.Questions.Single(q => q.Id == "personal-injury.enforcement").Answer);
        Assert.Equal(unpaid, victim.Situations.Single(s => s.Id == "art7.6").Answer);
    }

    // Serves WD2: the court's own table of enforcement cases.
    [Theory]
    [InlineData("示检刑诉[2026]12号", true, "终结本次执行程序", Answer.Yes)]
    [InlineData("（2025）示9901执21号", true, "终结本次执行程序", Answer.Unknown)]
    [InlineData("示检刑诉[2026]12号", false, "终结本次执行程序", Answer.Unknown)]
    [InlineData("示检刑诉[2026]12号", true, "执行完毕", Answer.No)]
    public void A_row_of_the_courts_table_proves_that_enforcement_ended_where_it_is_surely_this_case(string number, bool confirmed, string closed, Answer answer)
    {
        var victim = Accident(terminated: false, CompensationStatus.None).InRegister("v1", "court-enforcement", confirmed, fields: [("caseNumber", number), ("category", closed)]).Victim();
        var question = victim.Questions.Single(q => q.Id == "personal-injury.enforcement");
        Assert.Equal(answer, question.Answer);
        Assert.Equal(answer == Answer.Unknown, victim.Asks.Any(a => a.Ask.Contains("终结本次执行程序", StringComparison.Ordinal)));
    }

    // Serves YQ7: a civil wrong needs no crime and no insolvent offender.
    [Fact]
    public void A_minor_injury_counts_in_an_accident_and_not_in_a_fight()
    {
        static VictimAssessment Victim(string cause) => Accident(terminated: true, CompensationStatus.None, cause).Victim();
        Assert.True(Victim("机动车交通事故责任纠纷").Qualifies);
        Assert.False(Victim("故意伤害罪").Qualifies);
    }

    private static SampleCase Accident(bool terminated, CompensationStatus paid, string cause = "机动车交通事故责任纠纷") =>
        new SampleCase { Outcome = new CaseOutcome { EnforcementTerminated = terminated ? SampleCase.Found(true) : null } }
            .Cause(cause).Offender(insolvent: null)
            .Victim("v1", f => f with
            {
                Harm = SampleCase.Found(HarmKind.MinorInjury),
                InjuryGrade = SampleCase.Found(InjuryGrade.Minor1),
                Compensation = SampleCase.Found(paid),
            })
            .InRegister("v1", "dibao");
}
