using JudicialAid.Model;
using JudicialAid.Standards.Lab;
using JudicialAid.TestKit;

namespace JudicialAid.Standards.Tests.Lab;

/// <summary>What an amendment would mean for many cases.</summary>
public class PreviewTests
{
    private static readonly DateOnly Day = new(2027, 1, 1);

    private static readonly AmountFacts Child = new() { Harm = HarmKind.Death, Hardship = ["低保"], Groups = ["困境儿童"], Fault = FaultShare.NoFault };

    [Fact]
    public void Who_gains_who_loses_and_what_it_costs_reads_as_reviewed()
    {
        var after = Changed(("amount: 6000", "amount: 8000"), ("amount: 4000", "amount: 3500"), ("value: 0.9}\n      - {label: 同等", "value: null}\n      - {label: 同等"), ("months: 36", "months: 6"));
        AmountFacts[] facts =
        [
            Child,
            Child with { Groups = ["困难妇女"] },
            Child with { Groups = [] },
            Child with { Fault = FaultShare.Secondary },
            Child with { Fault = FaultShare.AtFault },
            Child with { Harm = null },
        ];
        var result = Preview.Run(after, Book.Sample, Numbered(facts), Day);
        Golden.Match(PreviewText.Print(result), "preview.txt");
        Assert.Equal((2, 1, 1), (result.Gains.People, result.Losses.People, result.NewlyRefused));
    }

    [Fact]
    public void Every_person_is_in_exactly_one_group_and_the_difference_of_the_costs_is_what_is_gained_less_what_is_lost()
    {
        var after = Changed(("amount: 6000", "amount: 9000"), ("amount: 5000", "amount: 2500"));
        var result = Preview.Run(after, Book.Sample, InventedCases.Draw(Book.Shipped, 3000, 7), Day);
        Assert.Equal(result.People, result.Gains.People + result.Losses.People + result.Unchanged + result.NewlyComputed + result.Refused);
        Assert.True(result.Gains.People > 0 && result.Losses.People > 0);
        Assert.Equal(result.Cost.High - result.CostBefore!.High, result.Gains.Sum - result.Losses.Sum);
        Assert.Equal(Preview.ListedChanges, result.Changes.Count);
        Assert.Equal(result.Changes.OrderByDescending(c => Math.Abs(c.Difference.Amount)), result.Changes);
    }

    [Theory]
    [InlineData(0, 0, 524000, 860000, "合计由 0元 变为 524,000～860,000元，增加 524,000～860,000元")]
    [InlineData(900, 1000, 500, 800, "减少 200～400元")]
    [InlineData(500, 800, 600, 700, "低端增加 100元，高端减少 100元")]
    [InlineData(500, 500, 500, 500, "没有增减")]
    public void The_change_of_the_total_is_told_of_both_ends(int low, int high, int newLow, int newHigh, string words) =>
        Assert.Contains(words, PreviewText.Print(Totals(low, high, newLow, newHigh)), StringComparison.Ordinal);

    [Fact]
    public void It_is_said_how_many_refused_people_stand_in_each_total_with_nothing() =>
        Assert.Contains("拒绝计算的人在合计中按 0元 计：原来 9 人，现在 4 人", PreviewText.Print(Totals(0, 0, 1, 1)), StringComparison.Ordinal);

    private static PreviewResult Totals(int low, int high, int newLow, int newHigh) => Preview.Run(Book.Sample, null, [], Day) with
    {
        ComparedWith = "other",
        Refused = 4,
        NewlyRefused = 1,
        NewlyComputed = 6,
        CostBefore = new PreviewCost(new Yuan(low), new Yuan(high)),
        Cost = new PreviewCost(new Yuan(newLow), new Yuan(newHigh)),
    };

    [Fact]
    public void Cases_and_the_people_in_them_are_counted_apart()
    {
        var result = Preview.Run(Book.Sample, null, [new PreviewCase(1, [Child, Child, Child]), new PreviewCase(2, []), new PreviewCase(3, [Child])], Day);
        Assert.Equal((3, 4, 4), (result.Cases, result.People, result.Computed));
        Assert.Contains("案件 3 件，其中拟救助 4 人", PreviewText.Print(result), StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_is_told_by_case_and_by_person()
    {
        var result = Preview.Run(Changed(("amount: 6000", "amount: 8000")), Book.Sample, [new PreviewCase(1, []), new PreviewCase(2, [Child with { Groups = [] }, Child])], Day);
        Assert.Contains("第 2 件第 2 人：40,000元 → 42,000元（增加 2,000元）", PreviewText.Print(result), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("women-2022/undated", "是补充规定，自己不给出金额")]
    [InlineData("jiangyou/undated", "只供参考")]
    public void What_gives_no_sum_by_itself_has_no_preview_and_says_so(string id, string words)
    {
        Assert.Contains(words, Preview.Refusal(Book.Shipped.Standard(id)!), StringComparison.Ordinal);
        Assert.Null(Preview.Refusal(Book.Sample));
    }

    [Fact]
    public void Progress_is_told_while_cases_stream_through()
    {
        var told = new List<int>();
        Preview.Run(Book.Sample, null, InventedCases.Draw(Book.Shipped, 11_000, 1), Day, told.Add);
        Assert.Equal([5000, 10000], told);
    }

    [Fact]
    public void A_future_standard_is_compared_with_the_one_in_force_the_day_before()
    {
        var book = Book.With("standards/sample/2027-01-01/standard.yaml", _ =>
            File.ReadAllText(Path.Combine(Book.Directory, "standards/sample/2020-01-01/standard.yaml")).Replace("from: 2020-01-01", "from: 2027-01-01", StringComparison.Ordinal)).Require();
        Assert.Equal("sample/2020-01-01", Preview.Predecessor(book.Standard("sample/2027-01-01")!, book)!.Id);
        Assert.Null(Preview.Predecessor(book.Standard("guanyun/undated")!, book));
    }

    [Fact]
    public void The_facts_of_a_stored_assessment_give_its_amount_again()
    {
        var assessment = SampleCase.KilledFather().Assess();
        var facts = Assert.Single(CaseFactsForAmount.Of(assessment));
        Assert.Equal(assessment.Victims[0].Amount!.Amount, AmountCalculator.Calculate(facts with { Day = SampleCase.AsOf }, Book.Sample).Amount);
    }

    private static IEnumerable<PreviewCase> Numbered(IEnumerable<AmountFacts> facts) => facts.Select((f, i) => new PreviewCase(i + 1, [f]));

    private static StandardDefinition Changed(params (string From, string To)[] changes) =>
        Book.With("standards/sample/2020-01-01/standard.yaml", text => changes.Aggregate(text, (t, c) => t.Replace(c.From, c.To, StringComparison.Ordinal))).Require().Standard("sample/2020-01-01")!;
}
