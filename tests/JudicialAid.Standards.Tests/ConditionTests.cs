using JudicialAid.Model;

namespace JudicialAid.Standards.Tests;

/// <summary>The three conditions of judicial aid, and whether the hardship comes from the case.</summary>
public class ConditionTests
{
    // Serves NA1: each condition has an answer of its own, whatever the others say.
    [Theory]
    [InlineData(HarmKind.SeriousInjury, CompensationStatus.None, true, Answer.Yes, Answer.Yes, Answer.Yes)]
    [InlineData(HarmKind.SeriousInjury, CompensationStatus.Partial, true, Answer.Yes, Answer.Yes, Answer.Yes)]
    [InlineData(HarmKind.SeriousInjury, CompensationStatus.Full, true, Answer.Yes, Answer.No, Answer.Yes)]
    [InlineData(HarmKind.SeriousInjury, CompensationStatus.Unknown, true, Answer.Yes, Answer.Unknown, Answer.Yes)]
    [InlineData(null, CompensationStatus.None, true, Answer.Unknown, Answer.Yes, Answer.Yes)]
    [InlineData(HarmKind.SlightInjury, CompensationStatus.None, false, Answer.Yes, Answer.Yes, Answer.No)]
    public void Harm_compensation_and_hardship_are_answered_each_for_itself(
        HarmKind? harm, CompensationStatus paid, bool poor, Answer harmed, Answer unpaid, Answer inNeed)
    {
        var file = new SampleCase().Offender().Victim("v1", f => f with
        {
            Harm = harm is { } h ? SampleCase.Found(h) : null,
            Compensation = SampleCase.Found(paid),
            UrgentTreatment = SampleCase.Found(false),
            LostLabourCapacity = SampleCase.Found(false),
        });
        var victim = (poor ? file.InRegister("v1", "dibao") : file).Victim();
        Assert.Equal(
            [("na1.harm", harmed), ("na1.compensation", unpaid), ("na1.hardship", inNeed)],
            victim.Conditions.Select(c => (c.Id, c.Answer)));
    }

    // Serves NA1: two of the three are not enough.
    [Theory]
    [InlineData(CompensationStatus.None, true, true)]
    [InlineData(CompensationStatus.Full, true, false)]
    [InlineData(CompensationStatus.None, false, false)]
    public void A_lead_needs_all_three(CompensationStatus paid, bool poor, bool qualifies)
    {
        var file = new SampleCase().Offender().Victim("v1", f => f with
        {
            Harm = SampleCase.Found(HarmKind.SeriousInjury),
            InjuryGrade = SampleCase.Found(InjuryGrade.Serious2),
            Compensation = SampleCase.Found(paid),
            UrgentTreatment = SampleCase.Found(false),
            LostLabourCapacity = SampleCase.Found(false),
        });
        Assert.Equal(qualifies, (poor ? file.InRegister("v1", "dibao") : file).Victim().Qualifies);
    }

    // Serves GY4.
    [Theory]
    [InlineData("2019-01-01", HarmKind.MinorInjury, Answer.Unknown)]
    [InlineData("2026-06-01", HarmKind.MinorInjury, Answer.No)]
    [InlineData("2019-01-01", HarmKind.SeriousInjury, Answer.No)]
    [InlineData("2019-01-01", HarmKind.Death, Answer.No)]
    public void Hardship_from_before_a_case_that_brought_no_new_burden_is_put_to_a_person(string since, HarmKind harm, Answer olderThanCase)
    {
        var ground = OlderThanCase(since, f => f with { Harm = SampleCase.Found(harm) });
        Assert.Equal(olderThanCase, ground.Answer);
        Assert.NotEmpty(ground.Why);
    }

    // Serves GY4.
    [Fact]
    public void What_the_treatment_cost_is_a_burden_of_the_case_itself() =>
        Assert.Equal(Answer.No, OlderThanCase("2019-01-01", f => f with { Harm = SampleCase.Found(HarmKind.MinorInjury), TreatmentCost = SampleCase.Found(new Yuan(12000)) }).Answer);

    private static Condition OlderThanCase(string since, Func<VictimFacts, VictimFacts> facts)
    {
        var sample = new SampleCase().Offender()
            .Victim("v1", f => facts(f with { Compensation = SampleCase.Found(CompensationStatus.None) }))
            .InRegister("v1", "dibao", fields: ("from", since));
        var file = sample.File with { EventDate = SampleCase.Found(new PartialDate(2026, 3, 4)) };
        return Assessor.Assess(file, sample.Matches, Book.Shipped, SampleCase.AsOf).Victims[0].Grounds.Single(g => g.Id == "art8.5");
    }
}
