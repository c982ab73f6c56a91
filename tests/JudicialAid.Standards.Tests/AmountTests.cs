using JudicialAid.Model;
using JudicialAid.TestKit;

namespace JudicialAid.Standards.Tests;

public class AmountTests
{
    /// <summary>Facts that give 40,000 under the sample standard.</summary>
    private static AmountFacts Child => new()
    {
        Day = new DateOnly(2026, 10, 15),
        Harm = HarmKind.Death,
        Hardship = ["低保"],
        Groups = ["困境儿童"],
        Fault = FaultShare.NoFault,
    };

    // Serves GY7, GY8, GY11.
    [Fact]
    public void Example_34000_plus_6000_times_1_is_40000()
    {
        var sheet = AmountCalculator.Calculate(Child, Book.Sample);
        Assert.Equal(new Yuan(40000), sheet.Amount);
        Assert.Equal("(34,000+6,000)×1", sheet.Steps.Single(s => s.Id == "amount").Working);
        Assert.Equal("20,000×(1.2+0.5)", sheet.Steps.Single(s => s.Id == "basic").Working);
    }

    // Serves GY10.
    [Theory]
    [InlineData(FaultShare.NoFault, 40000)]
    [InlineData(FaultShare.NoLiability, 40000)]
    [InlineData(FaultShare.Secondary, 36000)]
    [InlineData(FaultShare.Equal, 28000)]
    [InlineData(FaultShare.Primary, 16000)]
    [InlineData(FaultShare.Full, 0)]
    public void The_fault_coefficient_multiplies_the_whole_sum(FaultShare fault, int amount) =>
        Assert.Equal(new Yuan(amount), AmountCalculator.Calculate(Child with { Fault = fault }, Book.Sample).Amount);

    [Fact]
    public void Full_fault_gives_nothing_and_the_floor_does_not_lift_it()
    {
        var sheet = AmountCalculator.Calculate(Child with { Fault = FaultShare.Full }, Book.Sample);
        Assert.Equal(Yuan.Zero, sheet.Amount);
        Assert.False(sheet.Steps.Single(s => s.Id == "floor").Used);
    }

    [Fact]
    public void A_fault_of_unstated_share_gives_a_range()
    {
        var sheet = AmountCalculator.Calculate(Child with { Fault = FaultShare.AtFault }, Book.Sample);
        Assert.Equal((new Yuan(16000), new Yuan(36000)), (sheet.Amount, sheet.UpTo));
    }

    [Fact]
    public void Without_the_harm_the_figure_is_refused_and_the_missing_fact_is_named()
    {
        var sheet = AmountCalculator.Calculate(Child with { Harm = null }, Book.Sample);
        Assert.Equal(AmountOutcome.Refused, sheet.Outcome);
        Assert.Null(sheet.Amount);
        Golden.Match(Sheets.Print(sheet), "refused-harm-unknown.txt");
    }

    [Fact]
    public void A_real_standard_refuses_and_names_each_unpublished_table()
    {
        var sheet = AmountCalculator.Calculate(Child, Book.Shipped.Standard("guanyun/undated")!);
        Assert.Equal(AmountOutcome.Refused, sheet.Outcome);
        Golden.Match(Sheets.Print(sheet), "refused-guanyun.txt");
    }

    [Fact]
    public void Nothing_known_about_fault_counts_as_none_and_is_asked() =>
        Assert.Contains("过错责任未载明，暂按无过错计算，请核实", AmountCalculator.Calculate(Child with { Fault = null }, Book.Sample).OpenQuestions);

    [Fact]
    public void A_level_of_hardship_that_the_table_does_not_know_is_asked_about() =>
        Assert.Contains("“低保户”不是生活困难系数表中的一项，未计入，请核对", AmountCalculator.Calculate(Child with { Hardship = ["低保户"] }, Book.Sample).OpenQuestions);

    [Fact]
    public void A_group_that_is_not_confirmed_adds_nothing_and_is_asked()
    {
        var sheet = AmountCalculator.Calculate(Child with { Groups = [], GroupsToConfirm = ["困境儿童"] }, Book.Sample);
        Assert.Equal(new Yuan(34000), sheet.Amount);
        Assert.Contains("是否属于困境儿童（追加6,000元）尚待确认", sheet.OpenQuestions);
    }

    [Theory]
    [InlineData(AddOnStacking.Sum, 11000)]
    [InlineData(AddOnStacking.Max, 6000)]
    [InlineData(AddOnStacking.Capped, 8000)]
    public void Two_add_ons_follow_the_stacking_rule(AddOnStacking stacking, int addOn)
    {
        var standard = Book.Sample with { AddOns = Book.Sample.AddOns! with { Stacking = stacking, Cap = new Yuan(8000) } };
        var sheet = AmountCalculator.Calculate(Child with { Groups = ["残疾人", "困境儿童"] }, standard);
        Assert.Equal(new Yuan(34000 + addOn), sheet.Amount);
    }

    [Fact]
    public void Exactly_36_months_is_within_the_cap_and_one_fen_more_is_not()
    {
        var exact = Paying(36 * 6200m);
        Assert.Empty(exact.SoftCapsExceeded);
        Assert.Equal("分管检察长", Paying(1m).Approval);

        var above = Paying((36 * 6200m) + 0.01m);
        Assert.Equal(new Yuan((36 * 6200m) + 0.01m), above.Amount);
        Assert.Single(above.SoftCapsExceeded);
        Assert.Equal("上级人民检察院", above.Approval);
    }

    [Fact]
    public void A_hard_cap_cuts_and_shows_it()
    {
        var hard = Book.Sample with { Caps = [Book.Sample.Caps[0] with { Months = 6, Soft = false }] };
        var sheet = AmountCalculator.Calculate(Child, hard);
        Assert.Equal(new Yuan(37200), sheet.Amount);
        Assert.Contains("40,000元超过上限", sheet.Steps.Single(s => s.Id == "months36").Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_a_cap_in_months_and_one_in_yuan_are_compared()
    {
        var cap = Book.Sample.Caps[0];
        var both = Book.Sample with { Caps = [cap, cap with { Id = "case", Label = "每案每人上限", Months = null, Amount = new Yuan(39999.99m) }] };
        Assert.Equal(["超过“每案每人上限”（39,999.99元），需载明理由（限于损失特别重大并且生活特别困难）并报上级人民检察院批准"], AmountCalculator.Calculate(Child, both).SoftCapsExceeded);
    }

    [Fact]
    public void What_is_still_unpaid_of_the_award_bounds_the_sum()
    {
        var sheet = AmountCalculator.Calculate(Child with { Awarded = new Yuan(50000), Paid = new Yuan(15000) }, Book.Sample);
        Assert.Equal(new Yuan(35000), sheet.Amount);
    }

    [Fact]
    public void The_bound_wins_over_the_floor() =>
        Assert.Equal(new Yuan(1500), AmountCalculator.Calculate(Child with { Unenforced = new Yuan(1500) }, Book.Sample).Amount);

    [Fact]
    public void A_small_sum_is_lifted_to_the_floor() => Assert.Equal(new Yuan(2000), Paying(1999.99m).Amount);

    [Fact]
    public void An_unknown_award_is_an_open_question_and_no_refusal()
    {
        var sheet = AmountCalculator.Calculate(Child, Book.Sample);
        Assert.Equal(AmountOutcome.Computed, sheet.Outcome);
        Assert.Contains("应当判决、已判决或者未执行到位的赔偿数额尚未知，救助金额不得超过该数额", sheet.OpenQuestions);
    }

    [Theory]
    [InlineData(2026, "2025年")]
    [InlineData(2027, "2026年尚未公布，采用最近公布的2025年")]
    public void The_wage_is_last_years_or_the_latest_published(int year, string why)
    {
        var (rule, day) = (Book.Sample.Base!.Wages!, new DateOnly(year, 5, 1));
        var wage = Wages.Of(rule, new AmountFacts { Day = day }, out _)!;
        Assert.Equal(new Yuan(6200), wage.Amount);
        Assert.EndsWith(why, Wages.Why(wage, rule, day), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_wage_year_refuses_when_no_fallback_is_written()
    {
        var cap = Book.Sample.Caps[0];
        var strict = Book.Sample with { Caps = [cap with { Wages = cap.Wages! with { LatestWhenMissing = false } }] };
        var sheet = AmountCalculator.Calculate(Child with { Day = new DateOnly(2028, 5, 1) }, strict);
        Assert.Equal(AmountOutcome.Refused, sheet.Outcome);
        Assert.Contains("缺少2027年的数值", sheet.Refusals[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RoundingMode.Down, 40000)]
    [InlineData(RoundingMode.Up, 40100)]
    [InlineData(RoundingMode.HalfUp, 40100)]
    public void Rounding_follows_the_mode_and_the_unit(RoundingMode mode, int amount)
    {
        var standard = Fixed(40050m) with { Rounding = Book.Sample.Rounding! with { Mode = mode, Unit = new Yuan(100) } };
        Assert.Equal(new Yuan(amount), AmountCalculator.Calculate(Child, standard).Amount);
    }

    [Theory]
    [InlineData(9999.99, "分管检察长")]
    [InlineData(10000.00, "检察长办公会")]
    public void From_10000_yuan_on_includes_10000(decimal amount, string body)
    {
        var standard = Fixed(amount) with { Approvals = [new ApprovalTier(Yuan.Zero, "分管检察长"), new ApprovalTier(new Yuan(10000), "检察长办公会")] };
        Assert.Equal(body, AmountCalculator.Calculate(Child, standard).Approval);
    }

    [Fact]
    public void A_text_for_notes_is_never_computed() =>
        Assert.Equal(AmountOutcome.Refused, AmountCalculator.Calculate(Child, Book.Sample with { Kind = StandardKind.Note }).Outcome);

    [Theory]
    [InlineData(RangePick.Low, new string[0], 32000)]
    [InlineData(RangePick.Mid, new string[0], 44000)]
    [InlineData(RangePick.High, new string[0], 56000)]
    [InlineData(RangePick.Low, new[] { "困境儿童" }, 56000)]
    public void A_range_is_narrowed_as_the_standard_says(RangePick pick, string[] highFor, int amount)
    {
        var standard = Book.Sample with { Pick = new PickRule(pick, highFor), Order = [LimitKind.Pick, .. Book.Sample.Order] };
        Assert.Equal(new Yuan(amount), AmountCalculator.Calculate(Child with { Harm = HarmKind.PropertyLoss, PropertyLoss = new Yuan(300000) }, standard).Amount);
    }

    [Theory]
    [InlineData("交通肇事", 8000)]
    [InlineData("故意伤害", 12000)]
    [InlineData("盗窃", 1000)]
    public void A_table_may_be_keyed_by_the_type_of_case(string cause, int amount)
    {
        const string ByCase = """
              - id: byCase
                label: 案件类型数额
                unit: 元
                key: caseType
                rows:
                  - {label: 故意伤害, when: {caseType: [故意伤害, 故意杀人]}, value: 12000}
                  - {label: 交通肇事, when: {caseType: 交通肇事}, value: 8000}
                  - {label: 其他案件, otherwise: true, value: 1000}

            addOns:
            """;
        var standard = Book.With("standards/sample/2020-01-01/standard.yaml", text => text
            .Replace("\naddOns:", "\n" + ByCase, StringComparison.Ordinal)
            .Replace("(basic + addon) * fault", "byCase * fault", StringComparison.Ordinal)
            .Replace("floor: {label: 最低救助金额, amount: 2000}", "floor: {label: 最低救助金额, amount: 1000}", StringComparison.Ordinal)).Require().Standard("sample/2020-01-01")!;
        Assert.Equal(new Yuan(amount), AmountCalculator.Calculate(Child with { Causes = [cause] }, standard).Amount);
        Assert.Contains("缺少案件类型", AmountCalculator.Calculate(Child with { Causes = null }, standard).Refusals[0], StringComparison.Ordinal);
    }

    /// <summary>The sample standard with a sum of its own and no rounding.</summary>
    private static StandardDefinition Fixed(decimal amount) =>
        Book.Sample with { Steps = [Book.Sample.Steps[1] with { Formula = new Formula.Number(amount) }], Rounding = null };

    private static AmountSheet Paying(decimal amount) => AmountCalculator.Calculate(Child, Fixed(amount));
}
