using JudicialAid.Model;

namespace JudicialAid.Standards.Tests;

/// <summary>Special groups: who belongs to one, by which row or word, and how grave the hardship is.</summary>
public class GroupTests
{
    // Serves SN8: a register that names the group.
    [Theory]
    [InlineData("disabled", "残疾人")]
    [InlineData("women-in-need", "困难妇女")]
    [InlineData("children-in-need", "困境儿童")]
    [InlineData("veterans", "退役军人")]
    [InlineData("poverty-monitoring", "防返贫监测对象")]
    [InlineData("dibao", "低收入户")]
    public void A_row_of_a_register_gives_its_group_with_its_source_and_whether_it_is_confirmed(string register, string group)
    {
        Assert.Contains(new GroupTag(group, "v1", register, true), Injured().InRegister("v1", register).Victim().Groups);
        Assert.Contains(new GroupTag(group, "v1", register, false), Injured().InRegister("v1", register, confirmed: false).Victim().Groups);
    }

    // Serves SN8: the dossier's own words, and age.
    [Fact]
    public void Age_and_words_of_the_dossier_give_a_group_without_any_register()
    {
        Assert.Contains(new GroupTag("未成年人", "v1", "dossier", true), Injured(2014).Victim().Groups);
        Assert.Contains(new GroupTag("老年人", "v1", "dossier", true), Injured(1950).Victim().Groups);
        Assert.Contains(new GroupTag("残疾人", "v1", "dossier", true), Injured(1980, HardshipKind.Disabled).Victim().Groups);
        Assert.Empty(Injured(1980).Victim().Groups);
    }

    // Serves GY9: 6,000 for a child in need is published, the other sums are the sample's.
    [Theory]
    [InlineData("低收入户", 3000)]
    [InlineData("困境儿童", 6000)]
    [InlineData("残疾人", 5000)]
    [InlineData("困难妇女", 4000)]
    public void Each_key_group_has_an_add_on(string group, int yuan)
    {
        var facts = new AmountFacts { Day = SampleCase.AsOf, Harm = HarmKind.SeriousInjury, Hardship = ["低保"], Fault = FaultShare.NoFault };
        var without = AmountCalculator.Calculate(facts with { Groups = [] }, Book.Sample);
        var with = AmountCalculator.Calculate(facts with { Groups = [group] }, Book.Sample);
        Assert.Equal(without.Amount!.Value + new Yuan(yuan), with.Amount);
    }

    // Serves SN8: hardship is graded, and the gravest level that is shown counts.
    [Theory]
    [InlineData("特困", "tekun", "dibao")]
    [InlineData("低保", "dibao", "dibao-edge")]
    [InlineData("低保边缘", "dibao-edge", "disabled")]
    [InlineData("其他困难", "disabled", "disabled")]
    public void The_gravest_level_of_hardship_stands_first(string level, string register, string other)
    {
        var inputs = Injured().InRegister("v1", other).InRegister("v1", register).Victim().Amount!.Proof!.Inputs;
        Assert.Equal(level, inputs.Single(i => i.Name == "hardship").Values[0]);
    }

    private static SampleCase Injured(int birthYear = 1980, params HardshipKind[] words) => new SampleCase().Offender()
        .Person("v1", birthYear, true, words)
        .Victim("v1", f => f with { Harm = SampleCase.Found(HarmKind.SeriousInjury), Compensation = SampleCase.Found(CompensationStatus.None) });
}
