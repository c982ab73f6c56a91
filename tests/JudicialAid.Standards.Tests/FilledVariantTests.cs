using JudicialAid.Model;
using JudicialAid.Standards.Tests.Naive;

namespace JudicialAid.Standards.Tests;

/// <summary>What the filled variants (invented numbers, never shipped) show of each published structure.</summary>
public class FilledVariantTests
{
    private static readonly AmountFacts Facts = new()
    {
        Day = new DateOnly(2026, 10, 15),
        Region = "990001",
        Harm = HarmKind.Death,
        Hardship = ["低保"],
        Groups = ["困难妇女"],
        Fault = FaultShare.Secondary,
        Compensation = CompensationStatus.None,
    };

    [Fact]
    public void Months_plus_and_minus_auxiliary_steps_times_the_wage_of_the_city()
    {
        var sheet = AmountCalculator.Calculate(Facts, Filled("fujian/undated"));
        Assert.Equal((new Yuan(6350.5m * 28.5m), new Yuan(6350.5m * 36.5m)), (sheet.Amount, sheet.UpTo));
        Assert.Single(sheet.SoftCapsExceeded);
    }

    [Theory]
    [InlineData("990001", 6200)]
    [InlineData("980001", null)]
    public void The_wage_is_that_of_the_province_of_the_office(string region, int? wage)
    {
        var standard = Filled("procuratorate-2016/undated");
        Assert.Equal(wage is { } w ? new Yuan(w * 24.5m) : null, AmountCalculator.Calculate(Facts with { Region = region }, standard).Amount);
    }

    // Serves GY12.
    [Fact]
    public void Three_levels_of_area_give_three_different_wages() =>
        Assert.Equal([6200m, 6350.5m, 5500m], new[] { "procuratorate-2016/undated", "fujian/undated", "national-2014/undated" }.Select(id => Wages.Of(Filled(id).Base!.Wages, Facts, out _)!.Amount.Amount));

    [Fact]
    public void An_overlay_chosen_by_hand_picks_the_high_end_for_its_group_only()
    {
        var chosen = FilledBook.Rules.Choose("990001", Facts.Day!.Value, new RuleChoice { StandardId = "procuratorate-2021/2021-12-31", OverlayIds = ["women-2022/undated", "minors-2018/2018-02-27"] }).Standard!;
        Assert.Equal(["minors-2018/2018-02-27", "women-2022/undated"], chosen.Overlays.Select(o => o.Id));
        Assert.Equal((new Yuan(6200 * 30), null), Ends(AmountCalculator.Calculate(Facts, chosen)));
        Assert.Equal((new Yuan(6200 * 24), new Yuan(6200 * 30)), Ends(AmountCalculator.Calculate(Facts with { Groups = [] }, chosen)));
    }

    [Fact]
    public void A_local_text_without_a_cap_keeps_the_cap_and_the_bound_of_the_national_one()
    {
        var guanyun = Filled("guanyun/undated");
        Assert.Equal(["months36"], guanyun.Caps.Select(c => c.Id));
        var sheet = AmountCalculator.Calculate(Facts with { Fault = FaultShare.NoFault, ShouldAward = new Yuan(12000) }, guanyun);
        Assert.Equal(new Yuan(12000), sheet.Amount);
        Assert.Contains(sheet.RuleVersions, v => v.StartsWith("standards/procuratorate-2021/2021-12-31@", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(HarmKind.SeriousInjury, new[] { "困难妇女" }, 10000, "检察长办公会或者院党组会")]
    [InlineData(HarmKind.SeriousInjury, new string[0], 9999.99, "分管检察长")]
    [InlineData(HarmKind.MinorInjury, new string[0], 3000, "分管检察长")]
    public void A_table_of_sums_with_an_uplift_a_floor_and_approval_from_10000_on(HarmKind harm, string[] groups, decimal amount, string approval)
    {
        var sheet = AmountCalculator.Calculate(Facts with { Harm = harm, Groups = groups, Hardship = [] }, Filled("binhai/undated"));
        Assert.Equal((new Yuan(amount), approval), (sheet.Amount, sheet.Approval));
        Assert.Equal(approval, sheet.Steps.Single(s => s.Id == "approval").Result);
    }

    [Fact]
    public void An_advance_has_a_soft_cap_of_three_months_and_a_hard_one_of_six()
    {
        var sheet = AmountCalculator.Calculate(Facts with { Harm = HarmKind.SeriousInjury }, Filled("beijing-second-court-advance/undated"));
        Assert.Equal((new Yuan(18600), new Yuan(37200)), Ends(sheet));
        Assert.Equal((1, new Yuan(18600)), (sheet.SoftCapsExceeded.Count, sheet.WithinCaps));
    }

    [Fact]
    public void A_fund_that_comes_after_judicial_aid_waits_for_its_result_and_pays_no_more_than_it_has_left()
    {
        var fund = Filled("yinzhou-fund/undated");
        Assert.Contains("本资金在司法救助之后使用，尚不知是否已经申请司法救助以及结果", AmountCalculator.Calculate(Facts, fund).Refusals);
        var after = Facts with { JudicialAidGiven = new Yuan(20000) };
        Assert.Equal(new Yuan(6800 * 13), AmountCalculator.Calculate(after, fund).Amount);
        Assert.Equal(new Yuan(1000), AmountCalculator.Calculate(after with { FundSpentThisYear = new Yuan(1_499_000) }, fund).Amount);
    }

    [Theory]
    [InlineData(700, "符合", true)]
    [InlineData(1050, "处于边缘", true)]
    [InlineData(1050.01, "不符合", false)]
    public void Income_is_compared_with_the_line_of_the_home_place_and_its_edge(decimal income, string result, bool computed)
    {
        var sheet = AmountCalculator.Calculate(Facts with { MonthlyIncomePerHead = new Yuan(income), DibaoLine = new Yuan(700) }, Filled("yunnan/undated"));
        Assert.Equal(result, sheet.Steps.Single(s => s.Id == "income").Result);
        Assert.Equal(computed, sheet.Outcome == AmountOutcome.Computed);
    }

    [Fact]
    public void An_edge_that_is_not_published_leaves_the_income_to_a_person()
    {
        var sheet = AmountCalculator.Calculate(Facts with { MonthlyIncomePerHead = new Yuan(900), DibaoLine = new Yuan(700) }, Book.Shipped.Standard("yunnan/undated")!);
        Assert.Equal("高于低保标准", sheet.Steps.Single(s => s.Id == "income").Result);
        Assert.Contains("家庭人均月收入高于户籍地低保标准，是否属于边缘情形请核实", sheet.OpenQuestions);
    }

    [Fact]
    public void The_lower_of_two_exceeded_soft_caps_says_what_may_be_given_without_approval()
    {
        var zhuzhou = Filled("zhuzhou/undated");
        var tight = zhuzhou with { Caps = [.. zhuzhou.Caps.Select(c => c.Months is null ? c with { Amount = new Yuan(49000) } : c with { Months = 8 })] };
        var sheet = AmountCalculator.Calculate(Facts, tight);
        Assert.Equal((new Yuan(49500), 2, new Yuan(44000)), (sheet.Amount, sheet.SoftCapsExceeded.Count, sheet.WithinCaps));
    }

    private static StandardDefinition Filled(string id) => FilledBook.Rules.Standard(id)!;

    private static (Yuan?, Yuan?) Ends(AmountSheet sheet) => (sheet.Amount, sheet.UpTo);
}
