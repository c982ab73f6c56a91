using JudicialAid.Model;
using JudicialAid.Standards.Tests.Naive;

namespace JudicialAid.Standards.Tests;

/// <summary>The boundaries that follow from the published texts alone, on the variants with invented numbers.</summary>
public class BoundaryTests
{
    private static readonly AmountFacts Facts = new() { Day = new DateOnly(2026, 10, 15), Region = "990001", Harm = HarmKind.Death, Hardship = ["低保"], Groups = [], Fault = FaultShare.NoFault, Compensation = CompensationStatus.Partial };

    // Serves NA2.
    [Fact]
    public void Exactly_36_times_the_base_is_within_the_cap()
    {
        var sheet = Months(36);
        Assert.Equal((new Yuan(223200), 0, 0), (sheet.Amount, sheet.SoftCapsExceeded.Count, sheet.ToRecord.Count));
    }

    [Fact]
    public void One_fen_above_36_times_the_base_is_blocked_without_reason_and_approval()
    {
        var sheet = Sum((36 * 6200) + 0.01m);
        Assert.Equal((1, 2, new Yuan(223200)), (sheet.SoftCapsExceeded.Count, sheet.ToRecord.Count, sheet.WithinCaps));
    }

    [Fact]
    public void A_bound_from_the_award_below_36_months_cuts() =>
        Assert.Equal(new Yuan(120000), AmountCalculator.Calculate(Facts with { Awarded = new Yuan(120000) }, Filled("procuratorate-2016/undated")).Amount);

    [Fact]
    public void A_floor_above_the_bound_gives_way() =>
        Assert.Equal(new Yuan(1200), AmountCalculator.Calculate(Facts with { Harm = HarmKind.MinorInjury, ShouldAward = new Yuan(1200) }, Filled("binhai/undated")).Amount);

    [Fact]
    public void Full_fault_gives_nothing_even_where_there_is_a_floor() =>
        Assert.Equal(Yuan.Zero, AmountCalculator.Calculate(Facts with { Fault = FaultShare.Full }, Book.Sample).Amount);

    [Fact]
    public void A_wage_year_that_is_not_out_falls_back_to_the_latest_published()
    {
        var sheet = AmountCalculator.Calculate(Facts with { Day = new DateOnly(2027, 3, 1) }, Filled("beijing-courts/undated"));
        Assert.Equal((new Yuan(9410.25m * 20), new Yuan(9410.25m * 36)), (sheet.Amount, sheet.UpTo));
        Assert.Contains("2026年尚未公布，采用最近公布的2025年", sheet.Steps.Single(s => s.Id == "base").Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_add_ons_both_count_where_the_text_adds_them()
    {
        decimal With(params string[] groups) => AmountCalculator.Calculate(Facts with { Groups = groups }, Filled("guanyun/undated")).Amount!.Value.Amount;
        Assert.Equal(10000, With("困境儿童", "残疾人") - With());
    }

    [Theory]
    [InlineData(9999.99, "分管检察长")]
    [InlineData(10000.00, "检察长办公会或者院党组会")]
    public void In_Binhai_10000_itself_goes_to_the_higher_body(decimal sum, string body) =>
        Assert.Equal(body, AmountCalculator.Calculate(Facts, Exactly(Filled("binhai/undated"), sum)).Approval);

    [Fact]
    public void The_killed_fathers_child_gets_40000_by_the_Guanyun_form_with_the_sample_table_and_Guanyun_itself_refuses()
    {
        var child = Facts with { Groups = ["困境儿童"] };
        Assert.Equal(new Yuan((34000 + 6000) * 1), AmountCalculator.Calculate(child, Book.Sample).Amount);
        var own = AmountCalculator.Calculate(child, Book.Shipped.Standard("guanyun/undated")!);
        Assert.Null(own.Amount);
        Assert.Equal(["救助基准金额的数额未公布", "案件类型系数表未公布", "生活困难系数表未公布"], own.Refusals.Take(3));
    }

    [Fact]
    public void A_larger_loss_never_gives_less_under_any_standard_with_bands_of_loss()
    {
        foreach (var standard in FilledBook.Ids.Append("sample/2020-01-01").Select(Filled))
        {
            var sums = Enumerable.Range(1, 200).Select(i => AmountCalculator.Calculate(Facts with { Harm = HarmKind.PropertyLoss, PropertyLoss = new Yuan(i * 5000), MonthlyIncomePerHead = Yuan.Zero, DibaoLine = new Yuan(700), JudicialAidGiven = Yuan.Zero, FundSpentThisYear = Yuan.Zero }, standard, traced: false).Amount!.Value).ToList();
            Assert.Equal(sums.Order(), sums);
        }
    }

    // Serves GY9: whatever the harm is called, a graver disability or lost capacity never gives less.
    [Fact]
    public void A_graver_disability_never_gives_less_under_the_sample()
    {
        foreach (var harm in Enum.GetValues<HarmKind>())
        {
            decimal[] High(bool lost) => [.. Enumerable.Range(1, 10).Reverse().Select(g => HighEnd(Facts with { Harm = harm, DisabilityGrade = g, LostLabourCapacity = lost, PropertyLoss = new Yuan(1000) }))];
            Assert.Equal(High(false).Order(), High(false));
            Assert.All(High(true).Zip(High(false)), pair => Assert.True(pair.First >= pair.Second, $"{harm}: {pair}"));
            Assert.True(HighEnd(Facts with { Harm = harm, PropertyLoss = new Yuan(1000) }) <= High(false)[0], $"{harm}");
        }
    }

    private static decimal HighEnd(AmountFacts facts) => AmountCalculator.Calculate(facts, Book.Sample, traced: false) is var sheet ? (sheet.UpTo ?? sheet.Amount)!.Value.Amount : 0;

    [Fact]
    public void The_sample_reaches_its_higher_tier_its_cap_and_the_reasons_for_passing_it()
    {
        var loss = Facts with { Harm = HarmKind.PropertyLoss, PropertyLoss = new Yuan(500_000) };
        Assert.Equal("检察长办公会", AmountCalculator.Calculate(loss with { Chosen = new Yuan(50_000), ChosenBecause = "示例" }, Book.Sample).Approval);
        var above = AmountCalculator.Calculate(loss with { Chosen = new Yuan(240_000), ChosenBecause = "示例" }, Book.Sample);
        Assert.Equal(("上级人民检察院", 2), (above.Approval, above.ToRecord.Count));
        Assert.Contains("限于损失特别重大并且生活特别困难", above.ToRecord[0], StringComparison.Ordinal);
    }

    [Fact]
    public void On_random_facts_floors_hard_caps_bounds_and_units_hold()
    {
        var draw = new RandomFacts(7);
        for (var i = 0; i < 3000; i++)
        {
            var facts = draw.Next() with { Day = new DateOnly(2026, 10, 15) };
            var sample = AmountCalculator.Calculate(facts, Book.Sample, traced: false);
            Assert.True(sample.Amount!.Value.Amount % 1 == 0);
            Assert.True(facts.Unenforced is not { } bound || (sample.UpTo ?? sample.Amount) <= bound);
            Assert.True(facts.Awarded is not { } award || (sample.UpTo ?? sample.Amount) <= award);
            if (facts.Unenforced is null && facts.Awarded is null && facts.ShouldAward is null && facts.AdvancePaid is null && facts.Fault != FaultShare.Full)
                Assert.True(sample.Amount >= Book.Sample.Floor!.Amount);
            var advance = AmountCalculator.Calculate(facts with { Day = new DateOnly(2026, 1, 5) }, Filled("beijing-second-court-advance/undated"), traced: false);
            Assert.True((advance.UpTo ?? advance.Amount) <= new Yuan(6 * 6200));
        }
    }

    private static StandardDefinition Filled(string id) => FilledBook.Rules.Standard(id)!;

    private static StandardDefinition Exactly(StandardDefinition standard, decimal sum) =>
        standard with { Steps = [standard.Steps[^1] with { Formula = new Formula.Number(sum) }] };

    private static AmountSheet Months(decimal months)
    {
        var standard = Filled("procuratorate-2016/undated");
        return AmountCalculator.Calculate(Facts, standard with { Tables = [standard.Tables[0] with { Rows = [new TableRow("其他", [], Figure.Of(months))] }] });
    }

    private static AmountSheet Sum(decimal sum) => AmountCalculator.Calculate(Facts, Exactly(Filled("procuratorate-2016/undated"), sum));
}
