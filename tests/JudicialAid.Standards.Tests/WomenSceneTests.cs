using JudicialAid.Model;

namespace JudicialAid.Standards.Tests;

/// <summary>The campaign for women looks at the woman who would get the aid, and not at anybody of her side (domain §2.3).</summary>
public class WomenSceneTests
{
    [Fact]
    public void A_killed_mans_disabled_widow_is_a_disabled_woman_and_his_disabled_brother_is_not()
    {
        Assert.Equal(Answer.Yes, Told(Killed().InRegister("w1", "disabled"), "women.4"));
        Assert.Null(Told(Killed().InRegister("b1", "disabled"), "women.4"));
    }

    [Fact]
    public void The_answer_says_whose_disability_it_is()
    {
        var situation = Killed().InRegister("w1", "disabled").Victim().Situations.Single(s => s.Id == "women.4");
        Assert.Contains("申请人在残疾人名册中", situation.Why, StringComparison.Ordinal);
        Assert.Equal(["disabled#1"], situation.Matches);
    }

    [Theory]
    [InlineData("women.1", "poverty-monitoring")]
    [InlineData("women.4", "serious-illness")]
    [InlineData("women.5", "tekun")]
    public void A_hurt_man_is_none_of_the_women_whatever_register_he_is_in(string situation, string register) =>
        Assert.Null(Told(Hurt(Sex.Male, 1950).InRegister("v1", register), situation));

    [Theory]
    [InlineData("women.1", "poverty-monitoring")]
    [InlineData("women.4", "serious-illness")]
    [InlineData("women.5", "tekun")]
    public void A_hurt_woman_is_the_woman_of_the_situation_by_her_own_register(string situation, string register) =>
        Assert.Equal(Answer.Yes, Told(Hurt(Sex.Female, 1950).InRegister("v1", register), situation));

    [Fact]
    public void A_register_row_of_a_woman_that_nobody_confirmed_is_no_yes() =>
        Assert.Equal(Answer.Unknown, Told(Hurt(Sex.Female, 1950).InRegister("v1", "disabled", confirmed: false), "women.4"));

    [Fact]
    public void A_woman_who_could_not_be_looked_up_leaves_it_open() =>
        Assert.Equal(Answer.Unknown, Told(Hurt(Sex.Female, 1950, lookedUp: false), "women.4"));

    [Fact]
    public void An_elderly_woman_without_support_is_one_person_and_not_two()
    {
        var youngWidow = Killed().InRegister("w1", "tekun").Person("m1", 1950, Sex.Female).Kin("m1", "v1", Kinship.Parent);
        Assert.Null(Told(youngWidow, "women.5"));
        Assert.Equal(Answer.Yes, Told(youngWidow.InRegister("m1", "tekun"), "women.5"));
    }

    [Fact]
    public void A_killed_woman_needs_no_aid_herself()
    {
        var widower = new SampleCase().Person("v1", 1984, Sex.Female).Victim("v1", Dead).Offender().Person("w1", 1983, Sex.Male).Kin("w1", "v1", Kinship.Spouse)
            .Person("m1", 1950, Sex.Female).Kin("m1", "v1", Kinship.Parent).InRegister("v1", "disabled");
        Assert.Contains("women", widower.Victim().Scenes);
        Assert.Null(Told(widower, "women.4"));
    }

    [Fact]
    public void Violence_in_the_family_against_a_man_is_not_violence_against_his_wife() =>
        Assert.Null(Told(Killed().Cause("虐待罪"), "women.2"));

    [Fact]
    public void A_household_once_registered_as_poor_is_not_monitored_today()
    {
        static SampleCase Woman(HardshipKind word) => Hurt(Sex.Female, 1970, words: word);
        Assert.Equal(Answer.Yes, Told(Woman(HardshipKind.PovertyMonitored), "women.1"));
        Assert.Null(Told(Woman(HardshipKind.LiftedPoverty), "women.1"));
    }

    // A killed man with a wife and a brother who lived on his income.
    private static SampleCase Killed() => new SampleCase().Person("v1", 1984, Sex.Male).Victim("v1", Dead).Offender()
        .Person("w1", 1986, Sex.Female).Kin("w1", "v1", Kinship.Spouse).Person("b1", 1990, Sex.Male).Kin("b1", "v1", Kinship.Sibling, dependent: true);

    private static SampleCase Hurt(Sex sex, int born, bool lookedUp = true, params HardshipKind[] words) => new SampleCase().Person("v1", born, sex, lookedUp, words)
        .Victim("v1", f => f with { Harm = SampleCase.Found(HarmKind.SeriousInjury), Compensation = SampleCase.Found(CompensationStatus.None) }).Offender();

    private static VictimFacts Dead(VictimFacts facts) => facts with { Harm = SampleCase.Found(HarmKind.Death), Compensation = SampleCase.Found(CompensationStatus.None) };

    // Situations of a campaign that do not apply are not listed.
    private static Answer? Told(SampleCase file, string situation) => file.Victim().Situations.FirstOrDefault(s => s.Id == situation)?.Answer;
}
