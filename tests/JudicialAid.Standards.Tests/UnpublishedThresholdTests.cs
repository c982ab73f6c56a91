using JudicialAid.Model;

namespace JudicialAid.Standards.Tests;

/// <summary>
/// A number that a place did not publish is no reason to drop anybody: what would be a lead with some number stays one, and a person
/// is asked to decide (design §4, PA6, PA7).
/// </summary>
public class UnpublishedThresholdTests
{
    private const string National = "procuratorate-2021/2021-12-31";

    [Theory]
    [InlineData(National)]
    [InlineData("guanyun/undated")]
    public void No_lead_of_the_samples_is_lost_under_a_standard_without_thresholds(string standardId)
    {
        var sides = Samples(standardId).ToList();
        Assert.Contains(sides, s => s.Published.Colour == Colour.Red && s.Unpublished.Colour == Colour.Orange);
        Assert.All(sides, s => Assert.True(s.Unpublished.Colour >= Lowered(s.Published.Colour), s.Unpublished.Reason));
    }

    [Fact]
    public void The_cheated_and_the_robbed_stay_leads_and_are_told_what_to_decide()
    {
        var decided = Samples(National).Where(s => s.Published.Colour == Colour.Red && s.Unpublished.Colour != Colour.Red).Select(s => s.Unpublished).ToList();
        Assert.Equal(9, decided.Count);
        Assert.All(decided, v => Assert.Equal((Colour.Orange, true), (v.Colour, v.Reason.Contains("适用标准未公布重大损失的数额，请认定", StringComparison.Ordinal))));
        Assert.All(decided, v => Assert.Contains("个人财产损失多少，是否达到重大损失标准？", v.AskNext));
    }

    [Fact]
    public void A_person_who_decides_that_the_loss_is_major_makes_the_lead_as_urgent_as_it_would_be() =>
        Assert.All(Samples(National).Where(s => s.Published.Colour == Colour.Red && s.Unpublished.Colour == Colour.Orange), s =>
            Assert.Contains(s.Unpublished.Changes, c => c.Colour == Colour.Red && c.Answers.SequenceEqual(["财产损失达到重大损失标准"])));

    [Theory]
    [InlineData("sample/2020-01-01", Colour.Red)]
    [InlineData(National, Colour.Orange)]
    public void A_disability_of_which_nobody_published_whether_it_is_severe_is_left_to_a_person(string standardId, Colour colour)
    {
        var victim = Hurt(f => f with { InjuryGrade = SampleCase.Found(InjuryGrade.Minor1), Harm = SampleCase.Found(HarmKind.MinorInjury), DisabilityGrade = SampleCase.Found(2) }, standardId);
        Assert.Equal(colour, victim.Colour);
        Assert.Equal(colour == Colour.Orange, victim.Reason.Contains("适用标准未公布严重残疾的等级，请认定", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_whoever_is_paid_or_could_be_paid_nothing_is_left_to_decide()
    {
        static VictimFacts Lost(VictimFacts f) => f with { Harm = SampleCase.Found(HarmKind.PropertyLoss), PropertyLoss = SampleCase.Found(new Yuan(90000)) };
        Assert.Equal(Colour.Green, Hurt(f => Lost(f) with { Compensation = SampleCase.Found(CompensationStatus.Full) }, National).Colour);
        Assert.Equal(Colour.Green, Hurt(Lost, National, insolvent: false).Colour);
        Assert.Equal(Colour.Orange, Hurt(Lost, National).Colour);
    }

    [Fact]
    public void Whose_hardship_is_excluded_gets_no_lead_by_an_open_threshold()
    {
        var file = new SampleCase().Offender().Person("v1", 1980).Victim("v1", f => f with
        {
            Harm = SampleCase.Found(HarmKind.PropertyLoss),
            PropertyLoss = SampleCase.Found(new Yuan(90000)),
            Compensation = SampleCase.Found(CompensationStatus.None),
        });
        Assert.Equal(Colour.None, Assess(file.File, file.Matches, National)[0].Colour);
        Assert.Equal(Colour.Orange, Assess(file.File, file.Matches with { RegistersWithoutData = ["tekun"] }, National)[0].Colour);
    }

    // Neither no harm nor grave harm: it is not known, and that is what is said.
    [Fact]
    public void Social_aid_for_somebody_whose_harm_is_not_known_does_not_say_that_there_is_none()
    {
        var victim = Hurt(f => f with { Harm = null }, "sample/2020-01-01");
        Assert.Equal(Colour.Green, victim.Colour);
        Assert.StartsWith("尚不能确定损害是否达到应当救助的程度，补充情况后重新评估；家庭有困难，提示社会救助。", victim.Reason, StringComparison.Ordinal);
    }

    private static Colour Lowered(Colour colour) => colour == Colour.Red ? Colour.Orange : colour;

    // The same people under the invented numbers of the sample standard, and under a text that publishes none.
    private static IEnumerable<(VictimAssessment Published, VictimAssessment Unpublished)> Samples(string standardId) =>
        SampleDossiers.All.SelectMany(d => Assess(d.File, d.Matches, "sample/2020-01-01").Zip(Assess(d.File, d.Matches, standardId)));

    private static VictimAssessment Hurt(Func<VictimFacts, VictimFacts> facts, string standardId, bool insolvent = true)
    {
        var file = new SampleCase().Offender(insolvent).Person("v1", 1980)
            .Victim("v1", f => facts(f with { Compensation = SampleCase.Found(CompensationStatus.None) })).InRegister("v1", "dibao");
        return Assess(file.File with { Outcome = new CaseOutcome { Unsolved = SampleCase.Found(false), TimeBarred = SampleCase.Found(false) } }, file.Matches, standardId)[0];
    }

    private static IReadOnlyList<VictimAssessment> Assess(CaseFile file, MatchReport matches, string standardId) =>
        Assessor.Assess(file, matches, Book.Shipped, SampleDossiers.AsOf, new RuleChoice { StandardId = standardId }).Victims;
}
