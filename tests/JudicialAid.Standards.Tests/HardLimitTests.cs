using JudicialAid.Model;
using JudicialAid.Standards.Tests.Naive;

namespace JudicialAid.Standards.Tests;

/// <summary>What nothing may pass, whatever comes after it; and what a soft cap asks of whom (NA2, GY9).</summary>
public class HardLimitTests
{
    private static readonly AmountFacts Facts = new() { Day = new DateOnly(2026, 10, 15), Region = "990001", Harm = HarmKind.Death, Hardship = ["低保"], Groups = [], Fault = FaultShare.NoFault };

    [Fact]
    public void Rounding_up_never_lifts_the_aid_over_the_bound()
    {
        var sheet = AmountCalculator.Calculate(Facts with { Awarded = new Yuan(12_345), Paid = Yuan.Zero }, RoundedUp(Book.Sample));
        Assert.Equal(new Yuan(12_345), sheet.Amount);
        Assert.Equal("最低金额和取整不得超过未执行到位数额，仍以其为准", sheet.Steps.Single(s => s.Id == "last").Why);
        Assert.Equal(new Yuan(34_000), AmountCalculator.Calculate(Facts with { Awarded = new Yuan(34_500), Paid = Yuan.Zero }, RoundedUp(Book.Sample)).Amount);
    }

    [Fact]
    public void Rounding_up_never_lifts_the_aid_over_a_hard_cap_or_what_a_fund_has_left()
    {
        var hard = RoundedUp(Book.Sample with { Caps = [Book.Sample.Caps[0] with { Months = null, Amount = new Yuan(20_500), Soft = false }] });
        Assert.Equal(new Yuan(20_500), AmountCalculator.Calculate(Facts, hard).Amount);
        var fund = FilledBook.Rules.Standard("yinzhou-fund/undated")!;
        var rounded = fund with { Rounding = Up, Order = [.. fund.Order, LimitKind.Rounding] };
        Assert.Equal(new Yuan(1_234), AmountCalculator.Calculate(Facts with { JudicialAidGiven = Yuan.Zero, FundSpentThisYear = new Yuan(1_498_766) }, rounded).Amount);
    }

    [Fact]
    public void The_bound_wins_over_a_floor_that_comes_after_it()
    {
        var standard = Book.Sample with { Order = [LimitKind.Caps, LimitKind.Bound, LimitKind.SetOff, LimitKind.Rounding, LimitKind.Floor] };
        Assert.Equal(new Yuan(1_000), AmountCalculator.Calculate(Facts with { ShouldAward = new Yuan(1_000) }, standard).Amount);
    }

    [Fact]
    public void The_bound_is_about_the_whole_aid_and_an_advance_is_part_of_it()
    {
        var sheet = AmountCalculator.Calculate(Facts with { Awarded = new Yuan(12_345), Paid = Yuan.Zero, AdvancePaid = new Yuan(10_000) }, RoundedUp(Book.Sample));
        Assert.Equal(new Yuan(2_345), sheet.Amount);
    }

    [Fact]
    public void Deductions_below_nothing_give_nothing()
    {
        var facts = Facts with { Harm = HarmKind.Other, Hardship = [], Fault = FaultShare.Primary, Compensation = CompensationStatus.Partial };
        var sheet = AmountCalculator.Calculate(facts, FilledBook.Rules.Standard("fujian/undated")!);
        Assert.Equal(Yuan.Zero, sheet.Amount);
        Assert.Equal("0元", sheet.Steps.Single(s => s.Id == "zero").Result);
    }

    [Theory]
    [InlineData(0, 34_000)]
    [InlineData(10_000, 24_000)]
    [InlineData(34_000, 0)]
    public void An_advance_does_not_split_the_aid_below_an_approval_tier(int advance, int left)
    {
        var standard = Book.Sample with { Approvals = [new ApprovalTier(Yuan.Zero, "分管检察长"), new ApprovalTier(new Yuan(30_000), "检察长办公会")] };
        var sheet = AmountCalculator.Calculate(Facts with { AdvancePaid = new Yuan(advance) }, standard);
        Assert.Equal((new Yuan(left), "检察长办公会"), (sheet.Amount, sheet.Approval));
        Assert.Equal("34,000元", sheet.Steps.Single(s => s.Id == "approval").Working);
    }

    // Serves NA2: the opinion on minors gives more reasons for passing 36 months, and takes no reason away anywhere.
    [Theory]
    [InlineData("未成年人")]
    [InlineData("残疾人")]
    public void Where_a_cap_names_no_reasons_any_reason_will_do_for_a_child_as_well(string group)
    {
        var facts = Facts with { Region = "330200", Groups = [group], Chosen = new Yuan(60_000), ChosenBecause = "示例", ExcessReasons = ["损失特别重大"], ExcessApprovedBy = "上级人民检察院" };
        Assert.Empty(AmountCalculator.Calculate(facts, ForMinors("ningbo/undated")).ToRecord);
    }

    [Fact]
    public void The_opinion_on_minors_widens_the_cap_of_36_months_and_no_other()
    {
        var child = Facts with { Groups = ["未成年人"], JudicialAidGiven = Yuan.Zero, FundSpentThisYear = Yuan.Zero };
        var national = AmountCalculator.Calculate(child with { Harm = HarmKind.SeriousInjury, DisabilityGrade = 1 }, ForMinors("procuratorate-2021/2021-12-31"));
        Assert.Contains(national.ToRecord, r => r.Contains("限于损失特别重大并且生活特别困难、身体重伤或者严重残疾", StringComparison.Ordinal));
        var fund = AmountCalculator.Calculate(child, ForMinors("yinzhou-fund/undated"));
        Assert.Contains(fund.ToRecord, r => r.EndsWith("（限于特别困难）", StringComparison.Ordinal));
        Assert.Equal("所用标准没有36个月的一般上限", fund.Steps.Single(s => s.Id.StartsWith("minors", StringComparison.Ordinal)).Why);
    }

    private static RoundingRule Up => Book.Sample.Rounding! with { Mode = RoundingMode.Up, Unit = new Yuan(1000) };

    private static StandardDefinition RoundedUp(StandardDefinition standard) => standard with { Rounding = Up };

    private static StandardDefinition ForMinors(string id) =>
        FilledBook.Rules.Standard(id)! with { Overlays = [FilledBook.Rules.Standard("minors-2018/2018-02-27")!] };
}
