using JudicialAid.Model;
using JudicialAid.Standards.Lab;

namespace JudicialAid.Standards.Tests.Lab;

/// <summary>Facts that somebody types in: what nobody knows is refused with the words that may be used; nothing counts as 0 by mistake (GY9, GY12).</summary>
public class FactsJsonTests
{
    [Theory]
    [InlineData("""{"hardship":["低保户"]}""", "“hardship”（生活困难等级）没有“低保户”，可用：特困、低保、")]
    [InlineData("""{"hardshipToConfirm":["低保户"]}""", "没有“低保户”，可用：特困、低保、")]
    [InlineData("""{"groups":["困境儿童儿童"]}""", "“groups”（特殊群体）没有“困境儿童儿童”，可用：未成年人、")]
    [InlineData("""{"groupsToConfirm":["残疾"]}""", "没有“残疾”")]
    [InlineData("""{"faullt":"noFault"}""", "没有“faullt”这个事实，可用：day、")]
    [InlineData("""{"harm":"dead"}""", "“harm”（损害后果）应为下列之一：death、")]
    [InlineData("""{"propertyLoss":"20000"}""", "“propertyLoss”（财产损失）应为数字")]
    [InlineData("""{"disabilityGrade":1.5}""", "应为整数")]
    [InlineData("""{"day":"2026年1月"}""", "应为日期")]
    [InlineData("""{"groups":"残疾人"}""", "应为词的列表")]
    [InlineData("""{"groupsToConfirm":null}""", "应为词的列表")]
    [InlineData("""{"jointParts":[{"officeId":"990001","shar":0.6}]}""", "应为各机关份额的列表")]
    [InlineData("""{"harm":"death","harm":"other"}""", "“harm”写了不止一次")]
    [InlineData("[]", "事实应为一个 JSON 对象")]
    [InlineData("{", "不是 JSON（第 1 行")]
    public void What_nobody_knows_is_refused_with_the_words_that_may_be_used(string json, string words)
    {
        Assert.Null(FactsJson.Read(json, Book.Shipped, out var mistakes));
        Assert.Contains(words, Assert.Single(mistakes), StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        FactsJson.Read("""{"harm":"dead","hardship":["低保户"],"x":1}""", Book.Shipped, out var mistakes);
        Assert.Equal(3, mistakes.Count);
    }

    [Fact]
    public void Null_is_not_known_and_an_empty_list_is_none()
    {
        var facts = FactsJson.Read("""{"harm":null,"hardship":[],"groups":["军烈属"]}""", Book.Shipped, out var mistakes);
        Assert.Empty(mistakes);
        Assert.Null(facts!.Harm);
        Assert.Empty(facts.Hardship!);
    }

    [Fact]
    public void Every_group_that_a_standard_names_can_be_stated() =>
        Assert.All(Book.Shipped.Standards.SelectMany(s => s.AddOns?.Items ?? []), item =>
            Assert.NotNull(FactsJson.Read(ModelJson.Write(new { groups = new[] { item.Group } }), Book.Shipped, out _)));
}
