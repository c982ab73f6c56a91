using JudicialAid.Model;

namespace JudicialAid.Standards.Tests;

/// <summary>Whom the campaign for soldiers, their families and veterans concerns (domain §2.3), each by the right name.</summary>
public class MilitarySceneTests
{
    [Theory]
    [InlineData(HardshipKind.ServingSoldier, "military.serving")]
    [InlineData(HardshipKind.MilitaryFamily, "military.family")]
    [InlineData(HardshipKind.Veteran, "military.veteran")]
    [InlineData(HardshipKind.MilitaryCivilian, "military.civilian")]
    public void Each_standing_is_told_as_what_it_is(HardshipKind word, string question)
    {
        var victim = Hurt(word).Victim();
        Assert.Contains("军人军属", victim.Tags);
        Assert.True(victim.GreenChannel);
        Assert.Equal([question], Standing(victim));
    }

    [Fact]
    public void The_wife_of_a_serving_soldier_is_a_soldiers_family() =>
        Assert.Equal(["military.family"], Standing(Hurt().Person("h1", 1980, words: HardshipKind.ServingSoldier).Kin("h1", "v1", Kinship.Spouse).Victim()));

    [Fact]
    public void The_nephew_of_a_serving_soldier_is_not() =>
        Assert.DoesNotContain("military", Hurt().Person("h1", 1980, words: HardshipKind.ServingSoldier).Kin("h1", "v1", Kinship.Other).Victim().Scenes);

    [Fact]
    public void A_soldier_who_did_it_brings_his_victim_no_standing()
    {
        var file = Hurt().Person("h1", 1980, words: HardshipKind.ServingSoldier).Kin("h1", "v1", Kinship.Spouse).File;
        file = file with { People = [.. file.People.Select(p => p.PersonId == "h1" ? p with { Roles = [PersonRole.Offender] } : p)] };
        Assert.DoesNotContain("military", Assessor.Assess(file, Hurt().Matches, Book.Shipped, SampleCase.AsOf).Victims[0].Scenes);
    }

    [Fact]
    public void A_martyrs_family_is_of_the_group_and_no_veteran() =>
        Assert.Equal(["军烈属"], Hurt(HardshipKind.MilitaryFamily).Victim().Groups.Select(g => g.Group));

    [Fact]
    public void A_standing_moves_no_colour() => Assert.Equal(Hurt(HardshipKind.Farming).Victim().Colour, Hurt(HardshipKind.ServingSoldier).Victim().Colour);

    private static SampleCase Hurt(params HardshipKind[] words) => new SampleCase().Person("v1", 1980, words: words)
        .Victim("v1", f => f with { Harm = SampleCase.Found(HarmKind.SeriousInjury), Compensation = SampleCase.Found(CompensationStatus.None) }).Offender();

    private static IEnumerable<string> Standing(VictimAssessment victim) =>
        victim.Questions.Where(q => q.Answer == Answer.Yes && q.Id.StartsWith("military.", StringComparison.Ordinal) && q.Id is not ("military.compensation" or "military.hardship")).Select(q => q.Id);
}
