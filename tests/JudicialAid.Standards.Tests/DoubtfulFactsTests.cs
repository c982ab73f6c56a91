using JudicialAid.Model;
using JudicialAid.Standards.Tests.Naive;

namespace JudicialAid.Standards.Tests;

/// <summary>Facts that contradict each other, are not known or were not counted: never the higher sum in silence (GY9, NA2, B1, B2).</summary>
public class DoubtfulFactsTests
{
    private static readonly AmountFacts Facts = new() { Day = new DateOnly(2026, 10, 15), Region = "990001", Harm = HarmKind.Death, Hardship = ["低保"], Groups = [], Fault = FaultShare.NoFault };

    private static readonly AmountFacts Woman = Facts with { Harm = HarmKind.MinorInjury, Groups = ["困难妇女"] };

    [Theory]
    [InlineData(null, 10_000, 500_000, null, 10_000, "未执行到位数额500,000元超过应当判决的赔偿数额10,000元")]
    [InlineData(10_000, null, 500_000, null, 10_000, "未执行到位数额500,000元超过判决的赔偿数额10,000元")]
    [InlineData(100_000, 20_000, null, null, 20_000, "判决的赔偿数额100,000元超过应当判决的赔偿数额20,000元")]
    [InlineData(30_000, null, 25_000, 20_000, 10_000, "未执行到位数额25,000元超过判决数额减去已支付的余额10,000元")]
    [InlineData(30_000, null, 10_000, 20_000, 10_000, null)]
    [InlineData(20_000, 30_000, null, null, 20_000, null)]
    public void Of_contradictory_sums_the_lowest_bounds_and_it_is_asked(int? awarded, int? should, int? unenforced, int? paid, int amount, string? question)
    {
        var sheet = AmountCalculator.Calculate(Facts with { Awarded = Sum(awarded), ShouldAward = Sum(should), Unenforced = Sum(unenforced), Paid = Sum(paid) }, Book.Sample);
        Assert.Equal(new Yuan(amount), sheet.Amount);
        Assert.Equal(question is null ? [] : [$"{question}，相互矛盾，暂以较低的为准，请核对"], sheet.OpenQuestions.Where(q => q.Contains("相互矛盾", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(HarmKind.SlightInjury, InjuryGrade.Serious1, 16_000, "损害后果为轻微伤，伤情等级为重伤一级")]
    [InlineData(HarmKind.SeriousInjury, InjuryGrade.Minor2, 20_000, "损害后果为重伤，伤情等级为轻伤二级")]
    [InlineData(HarmKind.SeriousInjury, InjuryGrade.Serious2, 28_000, null)]
    [InlineData(HarmKind.Death, InjuryGrade.Serious1, 34_000, null)]
    public void Of_a_harm_and_a_grade_that_contradict_each_other_the_slighter_counts_and_it_is_asked(HarmKind harm, InjuryGrade grade, int amount, string? question)
    {
        var sheet = AmountCalculator.Calculate(Facts with { Harm = harm, InjuryGrade = grade }, Book.Sample);
        Assert.Equal(new Yuan(amount), sheet.Amount);
        Assert.Equal(question is null ? [] : [$"{question}，相互矛盾，暂按较轻的计算，请核对"], sheet.OpenQuestions.Where(q => q.Contains("相互矛盾", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_high_end_is_that_of_the_standard_and_never_that_of_ignorance()
    {
        var women = Book.Sample with { Overlays = [Book.Shipped.Standard("women-2022/undated")!] };
        Assert.Equal((14_000m, 26_000m), Ends(AmountCalculator.Calculate(Woman with { Hardship = null }, women)));
        Assert.Equal((15_200m, 34_200m), Ends(AmountCalculator.Calculate(Facts with { Groups = ["困难妇女"], Fault = FaultShare.AtFault }, women)));
        var loss = Woman with { Harm = HarmKind.PropertyLoss, PropertyLoss = new Yuan(300_000) };
        Assert.Equal((54_000m, 54_000m), Ends(AmountCalculator.Calculate(loss, women)));
        Assert.Equal((44_000m, 56_000m), Ends(AmountCalculator.Calculate(loss with { Hardship = null }, women)));
        Assert.Equal((21_600m, 48_600m), Ends(AmountCalculator.Calculate(loss with { Fault = FaultShare.AtFault }, women)));
    }

    [Theory]
    [InlineData(RangePick.Low, 20_000, 32_000)]
    [InlineData(RangePick.Mid, 32_000, 44_000)]
    [InlineData(RangePick.High, 44_000, 56_000)]
    public void No_pick_of_a_standard_settles_what_is_not_known(RangePick pick, int low, int high)
    {
        var loss = Woman with { Harm = HarmKind.PropertyLoss, PropertyLoss = new Yuan(300_000), Hardship = null };
        var first = Book.Sample with { Pick = new PickRule(pick, []), Order = [LimitKind.Pick, .. Book.Sample.Order] };
        Assert.Equal((low, high), Ends(AmountCalculator.Calculate(loss, first)));
        var afterCaps = first with { Order = [LimitKind.Floor, LimitKind.Caps, LimitKind.Pick, LimitKind.Bound] };
        Assert.Equal((low, high), Ends(AmountCalculator.Calculate(loss, afterCaps)));
        Assert.Equal((14_000m, 26_000m), Ends(AmountCalculator.Calculate(Woman with { Hardship = null }, first)));
    }

    [Fact]
    public void Fault_that_is_not_divided_is_asked_under_every_standard_that_looks_at_fault()
    {
        foreach (var standard in FilledBook.Rules.Standards.Where(s => s.Kind == StandardKind.Standard && s.Tables.Any(t => t.Key == "fault")))
        {
            var open = new OpenSheet(Facts with { Fault = FaultShare.AtFault, Compensation = CompensationStatus.None }, standard);
            var question = Assert.Single(open.Now.OpenQuestions, q => q.Contains("责任尚未划分", StringComparison.Ordinal));
            Assert.NotEmpty(open.AnswersTo(question));
        }
    }

    [Theory]
    [InlineData("guanyun/undated")]
    [InlineData("procuratorate-2021/2021-12-31")]
    [InlineData("sample/2020-01-01")]
    public void Money_that_came_already_and_is_not_counted_is_shown_and_asked_about(string id)
    {
        var standard = FilledBook.Rules.Standard(id)!;
        var received = Facts with { AdvancePaid = Sum(20_000), JudicialAidGiven = Sum(30_000), Paid = Sum(5_000), ShouldAward = Sum(100_000), Compensation = CompensationStatus.Full };
        var sheet = AmountCalculator.Calculate(received, standard);
        Assert.Contains("已获司法救助的金额30,000元没有从金额中减去：同一案件只救助一次，请承办人核对是否同一案件", sheet.OpenQuestions);
        Assert.Contains(sheet.OpenQuestions, q => q.StartsWith("已支付的赔偿5,000元没有从金额中减去", StringComparison.Ordinal));
        Assert.Contains(sheet.OpenQuestions, q => q.StartsWith("已经全部获赔", StringComparison.Ordinal));
        Assert.Equal(id.StartsWith("sample", StringComparison.Ordinal), !sheet.OpenQuestions.Any(q => q.StartsWith("已先行救助的金额20,000元没有", StringComparison.Ordinal)));
        Assert.Contains(sheet.Steps, s => s is { Id: "judicialAidGiven", Used: false });
    }

    [Fact]
    public void What_was_paid_is_not_asked_about_where_the_bound_counts_it_and_a_payment_contradicts_none()
    {
        var counted = AmountCalculator.Calculate(Facts with { Awarded = Sum(50_000), Paid = Sum(20_000), Compensation = CompensationStatus.Partial }, Book.Sample);
        Assert.Equal((new Yuan(30_000), 0), (counted.Amount, counted.OpenQuestions.Count));
        var none = AmountCalculator.Calculate(Facts with { Awarded = Sum(50_000), Paid = Sum(30_000), Compensation = CompensationStatus.None }, Book.Sample);
        Assert.Contains("获赔情况为未获赔偿，已支付的赔偿却为30,000元，相互矛盾，请核对", none.OpenQuestions);
    }

    [Fact]
    public void Compensation_that_is_said_to_be_unknown_is_not_known()
    {
        var sheet = AmountCalculator.Calculate(Facts with { Compensation = CompensationStatus.Unknown }, FilledBook.Rules.Standard("fujian/undated")!);
        Assert.Contains("缺少获赔情况，无法确定获赔增减", sheet.Refusals);
    }

    private static Yuan? Sum(int? yuan) => yuan is { } sum ? new Yuan(sum) : null;

    private static (decimal Low, decimal High) Ends(AmountSheet sheet) => (sheet.Amount!.Value.Amount, (sheet.UpTo ?? sheet.Amount)!.Value.Amount);
}
