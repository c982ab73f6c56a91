using JudicialAid.Model;

namespace JudicialAid.Standards.Tests;

/// <summary>
/// The structures of published texts with invented numbers (never shipped), so that their arithmetic is really exercised:
/// the file on the shelf is kept, only its unpublished nulls are filled.
/// </summary>
public class FilledVariantTests
{
    private const string Wage = """
        title: 虚构工资
        unit: 元/月
        counted: 虚构
        region: "99"
        citation: {instrument: sample}
        years: {2024: 5000, 2025: 6000}
        """;

    private static readonly AmountFacts Facts = new()
    {
        Day = new DateOnly(2026, 10, 15),
        Harm = HarmKind.Death,
        Hardship = ["低保"],
        Groups = ["困难妇女"],
        Fault = FaultShare.Secondary,
        Compensation = CompensationStatus.None,
    };

    [Fact]
    public void Months_plus_and_minus_auxiliary_steps_times_the_wage()
    {
        var fujian = Load("fujian/undated", text => text
            .Replace("counted: 在岗职工", "series: test/wage", StringComparison.Ordinal)
            .Replace("key: harm, rows: null}", "key: harm, rows: [{label: 死亡, when: {harm: death}, value: [20, 24]}, {label: 其他, otherwise: true, value: 10}]}", StringComparison.Ordinal)
            .Replace("key: hardship, rows: null}", "key: hardship, rows: [{label: 低保, when: {hardship: 低保}, value: 3}, {label: 其他, otherwise: true, value: 0}]}", StringComparison.Ordinal)
            .Replace("key: fault, rows: null}", "key: fault, rows: [{label: 次要, when: {fault: secondary}, value: -2}, {label: 其他, otherwise: true, value: 0}]}", StringComparison.Ordinal)
            .Replace("key: compensation, rows: null}", "key: compensation, rows: [{label: 未获赔, when: {compensation: none}, value: 1}, {label: 其他, otherwise: true, value: -1}]}", StringComparison.Ordinal));
        var sheet = AmountCalculator.Calculate(Facts, fujian);
        Assert.Equal((new Yuan(6000 * 22), new Yuan(6000 * 26)), (sheet.Amount, sheet.UpTo));
        Assert.Empty(sheet.SoftCapsExceeded);
    }

    [Fact]
    public void An_overlay_picks_the_high_end_for_its_group_only()
    {
        var women = Load("women-2022/undated", text => text);
        var ranged = Book.Sample with { Order = [LimitKind.Pick, .. Book.Sample.Order], Pick = new PickRule(RangePick.Low, []), Overlays = [women] };
        var facts = Facts with { Fault = FaultShare.AtFault };
        Assert.Equal(new Yuan(34200), AmountCalculator.Calculate(facts, ranged).Amount);
        Assert.Equal(new Yuan(13600), AmountCalculator.Calculate(facts with { Groups = [] }, ranged).Amount);
    }

    [Fact]
    public void A_table_of_sums_with_an_uplift_a_floor_and_approval_from_10000_on()
    {
        var binhai = Load("binhai/undated", text => text
            .Replace("key: harm, rows: null}", "key: harm, rows: [{label: 死亡, when: {harm: death}, value: 9999.99}, {label: 其他, otherwise: true, value: 1000}]}", StringComparison.Ordinal)
            .Replace("amount: null", "amount: 0.01", StringComparison.Ordinal));
        Assert.Equal((new Yuan(10000), "检察长办公会或者院党组会"), Result(binhai, Facts));
        Assert.Equal((new Yuan(9999.99m), "分管检察长"), Result(binhai, Facts with { Groups = [] }));
        Assert.Equal((new Yuan(3000), "分管检察长"), Result(binhai, Facts with { Harm = HarmKind.MinorInjury }));
    }

    [Fact]
    public void An_advance_shows_its_two_ceilings_and_leaves_the_sum_to_a_person()
    {
        var advance = Load("beijing-second-court-advance/undated", text => text.Replace("counted: 职工", "series: test/wage", StringComparison.Ordinal));
        var sheet = AmountCalculator.Calculate(Facts, advance);
        Assert.Equal(AmountOutcome.Refused, sheet.Outcome);
        Assert.Equal(["6,000元", "18,000元", "36,000元"], sheet.Steps.Where(s => s.Used).Select(s => s.Result));
    }

    [Fact]
    public void What_was_paid_in_advance_is_set_off()
    {
        var facts = Facts with { Fault = FaultShare.NoFault, Groups = ["困境儿童"] };
        Assert.Equal(new Yuan(28000), AmountCalculator.Calculate(facts with { AdvancePaid = new Yuan(12000) }, Book.Sample).Amount);
        Assert.Equal(Yuan.Zero, AmountCalculator.Calculate(facts with { AdvancePaid = new Yuan(50000) }, Book.Sample).Amount);
    }

    [Theory]
    [InlineData(400, "符合")]
    [InlineData(900, "高于低保标准")]
    public void Income_is_compared_with_the_line_of_the_home_place(int income, string result)
    {
        var sheet = AmountCalculator.Calculate(Facts with { MonthlyIncomePerHead = new Yuan(income), DibaoLine = new Yuan(400) }, Load("yunnan/undated", t => t));
        Assert.Equal(result, sheet.Steps.Single(s => s.Id == "income").Result);
    }

    private static (Yuan?, string?) Result(StandardDefinition standard, AmountFacts facts)
    {
        var sheet = AmountCalculator.Calculate(facts, standard);
        return (sheet.Amount, sheet.Approval);
    }

    private static StandardDefinition Load(string id, Func<string, string> fill) =>
        Book.With(new Dictionary<string, Func<string, string?>> { ["parameters/test/wage.yaml"] = _ => Wage, [$"standards/{id}/standard.yaml"] = fill }).Require().Standard(id)!;
}
