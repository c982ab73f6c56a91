using JudicialAid.Model;

namespace JudicialAid.Standards.Tests;

/// <summary>Whoever is asked the questions of a campaign is not yet inside it: tags and the green channel are for those who are (domain §2.3, NA4, TL3).</summary>
public class CampaignTagTests
{
    private static readonly string[] RuralGroups = ["rural.monitored", "rural.veteran", "rural.minor", "rural.woman", "rural.disabled", "rural.petition"];

    [Fact]
    public void A_hurt_woman_is_asked_about_the_campaign_and_tagged_only_for_one_of_its_seven_groups()
    {
        var nobody = Hurt(Sex.Female);
        Assert.Contains(nobody.Victim().Questions, q => q.Id == "women.disabled");
        Assert.Equal((false, false), (nobody.Victim().Tags.Contains("困难妇女"), nobody.Victim().GreenChannel));
        Assert.Equal((true, true), Tagged(Hurt(Sex.Female).InRegister("v1", "serious-illness"), "困难妇女"));
        Assert.Equal((false, false), Tagged(Hurt(Sex.Female).InRegister("v1", "serious-illness", confirmed: false), "困难妇女"));
    }

    [Fact]
    public void A_woman_whom_the_federation_lists_as_in_need_is_inside_and_her_husband_is_not()
    {
        Assert.Equal((true, true), Tagged(Hurt(Sex.Female).InRegister("v1", "women-in-need"), "困难妇女"));
        Assert.Equal((false, false), Tagged(Hurt(Sex.Male).InRegister("v1", "women-in-need"), "困难妇女"));
    }

    [Theory]
    [InlineData(Sex.Male, null, false)]
    [InlineData(Sex.Male, "dibao", false)]
    [InlineData(Sex.Male, "disabled", true)]
    [InlineData(Sex.Female, null, false)]
    [InlineData(Sex.Female, "dibao", true)]
    public void A_rural_household_is_tagged_for_one_of_the_six_groups_in_hardship(Sex sex, string? register, bool tagged)
    {
        var farmer = Hurt(sex, HardshipKind.Farming);
        if (register is not null)
            farmer.InRegister("v1", register);
        Assert.Contains("rural", farmer.Victim().Scenes);
        Assert.Equal(tagged, farmer.Victim().Tags.Contains("乡村振兴"));
    }

    [Fact]
    public void A_disability_grade_makes_nobody_a_registered_disabled_person()
    {
        var grade = new SampleCase().Offender().Person("v1", 1980).Victim("v1", f => f with { Harm = SampleCase.Found(HarmKind.MinorInjury), DisabilityGrade = SampleCase.Found(9) }).Victim();
        Assert.Equal((true, false, true), (grade.Tags.Contains("因案致残"), grade.Tags.Contains("残疾人"), grade.GreenChannel));
        Assert.Equal((true, true), Tagged(Hurt(Sex.Male).InRegister("v1", "disabled"), "残疾人"));
    }

    [Fact]
    public void Every_tag_of_the_samples_rests_on_an_answer_of_the_page()
    {
        var victims = SampleDossiers.All.SelectMany(d => Assessor.Assess(d.File, d.Matches, Book.Shipped, SampleDossiers.AsOf).Victims).ToList();
        Assert.All(With(victims, "困难妇女"), v => Assert.True(
            v.Situations.Any(s => s.Id.StartsWith("women.", StringComparison.Ordinal) && s.Answer == Answer.Yes) || v.Groups.Any(g => g is { Group: "困难妇女", Confirmed: true })));
        Assert.All(With(victims, "乡村振兴"), v => Assert.True(Says(v, "rural.hardship") && RuralGroups.Any(q => Says(v, q))));
        Assert.All(With(victims, "残疾人"), v => Assert.True(Says(v, "disabled.disabled")));
    }

    private static List<VictimAssessment> With(List<VictimAssessment> victims, string tag)
    {
        var tagged = victims.Where(v => v.Tags.Contains(tag)).ToList();
        Assert.NotEmpty(tagged);
        return tagged;
    }

    private static bool Says(VictimAssessment victim, string question) => victim.Questions.Any(q => q.Id == question && q.Answer == Answer.Yes);

    private static (bool Tag, bool GreenChannel) Tagged(SampleCase file, string tag) => (file.Victim().Tags.Contains(tag), file.Victim().GreenChannel);

    private static SampleCase Hurt(Sex sex, params HardshipKind[] words) => new SampleCase().Offender().Person("v1", 1980, sex, true, words)
        .Victim("v1", f => f with { Harm = SampleCase.Found(HarmKind.SeriousInjury), Compensation = SampleCase.Found(CompensationStatus.None) });
}
