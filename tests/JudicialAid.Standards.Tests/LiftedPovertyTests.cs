using JudicialAid.Model;
using JudicialAid.Standards.Lab;

namespace JudicialAid.Standards.Tests;

/// <summary>建档立卡 and 脱贫户 tell of the past and are weaker than 防返贫监测 (domain §5).</summary>
public class LiftedPovertyTests
{
    [Theory]
    [InlineData(HardshipKind.PovertyMonitored, Answer.Yes)]
    [InlineData(HardshipKind.LiftedPoverty, Answer.Unknown)]
    public void Monitoring_shows_hardship_now_and_the_old_tag_makes_one_ask(HardshipKind word, Answer hardship) =>
        Assert.Equal(hardship, Poor(word).Victim().Conditions.Single(c => c.Label.Contains("困难", StringComparison.Ordinal)).Answer);

    [Fact]
    public void Only_monitoring_is_a_level_of_hardship_in_the_sum()
    {
        Assert.Equal(["防返贫监测"], LevelOf(HardshipKind.PovertyMonitored));
        Assert.Empty(LevelOf(HardshipKind.LiftedPoverty));
    }

    [Fact]
    public void The_first_of_the_six_rural_groups_is_the_monitored_one()
    {
        Assert.Equal(Answer.Yes, Monitored(HardshipKind.PovertyMonitored));
        Assert.Equal(Answer.No, Monitored(HardshipKind.LiftedPoverty));
    }

    [Fact]
    public void The_old_tag_alone_proposes_no_social_aid_and_beside_hardship_work_and_school()
    {
        Assert.Empty(Poor(HardshipKind.LiftedPoverty).Assess().SocialAid);
        Assert.Contains("就业救助", Poor(HardshipKind.LiftedPoverty, HardshipKind.PoorFamily).Assess().SocialAid.Single().Items.Select(i => i.Kind));
    }

    private static SampleCase Poor(params HardshipKind[] words) => new SampleCase().Person("v1", 1980, words: words).Victim("v1", f => f with
    {
        Harm = SampleCase.Found(HarmKind.SeriousInjury),
        Compensation = SampleCase.Found(CompensationStatus.None),
        UrgentTreatment = SampleCase.Found(false),
        LostLabourCapacity = SampleCase.Found(false),
    }).Offender();

    private static IReadOnlyList<string> LevelOf(HardshipKind word)
    {
        var file = Poor(word).File;
        return CaseFactsForAmount.Of(file, Poor(word).Matches, Book.Shipped, SampleCase.AsOf).Single().Hardship ?? [];
    }

    private static Answer Monitored(HardshipKind word) => Poor(word).Victim().Questions.Single(q => q.Id == "rural.monitored").Answer;
}
