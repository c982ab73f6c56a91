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

    [Theory]
    [InlineData("""{"awarded":-5}""", "“awarded”（判决的赔偿数额）不能是-5元，应在0元至")]
    [InlineData("""{"unenforced":-1}""", "“unenforced”（未执行到位的数额）不能是-1元")]
    [InlineData("""{"advancePaid":-6000}""", "“advancePaid”（已先行救助的金额）不能是-6,000元")]
    [InlineData("""{"propertyLoss":-10}""", "“propertyLoss”（财产损失）不能是-10元")]
    [InlineData("""{"awarded":7e28}""", "“awarded”（判决的赔偿数额）不能是70,000,000,000,000,000,000,000,000,000元")]
    [InlineData("""{"awarded":7e280}""", "“awarded”（判决的赔偿数额）应为数字")]
    [InlineData("""{"harm":"propertyLoss","propertyLoss":0}""", "“propertyLoss”（财产损失）是0元，而损害后果是财产损失")]
    [InlineData("""{"disabilityGrade":0}""", "“disabilityGrade”（伤残等级）不能是0级，应为1级（最重）至10级")]
    [InlineData("""{"disabilityGrade":99}""", "不能是99级")]
    [InlineData("""{"day":"9999-12-31"}""", "“day”（计算日期）不能是9999-12-31")]
    [InlineData("""{"jointParts":[null]}""", "“jointParts”（联合救助各方份额）的每一份都应写明机关")]
    [InlineData("""{"jointParts":[{"officeId":"","share":1}]}""", "的每一份都应写明机关")]
    [InlineData("""{"jointParts":[{"officeId":"甲院","share":0.5},{"officeId":"甲院","share":0.5}]}""", "中“甲院”写了不止一次")]
    [InlineData("""{"jointParts":[{"officeId":"甲院","amount":7e28}]}""", "中“甲院”的数额应在0元至")]
    [InlineData("""{"jointParts":[{"officeId":"甲院","share":7e28}]}""", "中“甲院”的份额应大于0、不超过1")]
    [InlineData("""{"causes":[null]}""", "“causes”（罪名或者案由）不能有空白的一项")]
    public void What_cannot_be_true_is_refused_by_name_and_code(string json, string words)
    {
        Assert.Null(FactsJson.Read(json, Book.Shipped, out var mistakes));
        Assert.Contains(words, Assert.Single(mistakes), StringComparison.Ordinal);
    }

    // Serves GY9: whatever way the facts came in, nothing impossible is printed as a payment.
    [Theory]
    [MemberData(nameof(Impossible))]
    public void A_calculation_refuses_what_cannot_be_true_and_does_not_break(AmountFacts facts)
    {
        foreach (var standard in Book.Shipped.Standards)
        {
            var sheet = AmountCalculator.Calculate(facts, standard);
            Assert.Equal((AmountOutcome.Refused, null), (sheet.Outcome, sheet.Amount));
            Assert.EndsWith($"（{FactRanges.Code}）", sheet.Refusals.Single(), StringComparison.Ordinal);
        }
    }

    public static TheoryData<AmountFacts> Impossible =>
    [
        new AmountFacts { Awarded = new Yuan(7e28m), Paid = new Yuan(1) }, new AmountFacts { Chosen = new Yuan(-1) },
        new AmountFacts { Day = DateOnly.MaxValue, Groups = ["未成年人"] }, new AmountFacts { DisabilityGrade = 15 }, new AmountFacts { JointParts = [null!] },
    ];

    [Fact]
    public void The_edges_of_what_can_be_true_are_read() =>
        Assert.NotNull(FactsJson.Read("""{"awarded":0,"disabilityGrade":10,"day":"2100-12-31","jointParts":[{"officeId":"甲院","share":1}]}""", Book.Shipped, out _));

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
