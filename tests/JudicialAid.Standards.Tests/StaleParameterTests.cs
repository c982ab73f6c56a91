using JudicialAid.Model;

namespace JudicialAid.Standards.Tests;

/// <summary>What has grown old is reported, and is not used silently.</summary>
public class StaleParameterTests
{
    private const string Series = "parameters/sample/monthly-wage.yaml";

    private static readonly AmountFacts Facts = new() { Harm = HarmKind.Death, Hardship = ["低保"], Groups = [], Fault = FaultShare.NoFault };

    [Fact]
    public void On_the_day_of_checking_nothing_is_stale() => Assert.Empty(StaleParameters.On(Book.Shipped, new DateOnly(2026, 11, 24)));

    [Fact]
    public void From_December_on_the_table_of_next_year_is_missed_and_in_the_new_year_it_is_missing()
    {
        Assert.Equal(["CALENDAR-MISSING"], Codes(Book.Shipped, new DateOnly(2026, 12, 1)));
        Assert.Equal(["calendars/cn-2027.yaml"], StaleParameters.On(Book.Shipped, new DateOnly(2027, 1, 1)).Select(f => f.Place));
    }

    [Fact]
    public void A_citation_that_nobody_compared_for_a_year_is_reported_and_left_off_documents()
    {
        Assert.Equal(["《人民检察院开展国家司法救助工作细则》第五条"], Book.Shipped.LegalBasis("referral-notice", new DateOnly(2027, 11, 24)));
        Assert.Empty(Book.Shipped.LegalBasis("referral-notice", new DateOnly(2027, 11, 25)));
        Assert.Contains(StaleParameters.On(Book.Shipped, new DateOnly(2027, 11, 25)), f => f.Code == "RULES-STALE-CITATION" && f.Place == "instruments.yaml:spp-2021");
    }

    [Fact]
    public void A_day_of_checking_that_has_not_come_is_a_mistake()
    {
        var book = Book.With("instruments.yaml", "lastChecked: 2026-11-24", "lastChecked: 2099-01-01").Require();
        var today = new DateOnly(2026, 11, 24);
        Assert.Contains(StaleParameters.FutureChecks(book, today), f => f is { Code: "RULES-FUTURE-CHECK", Severity: FindingSeverity.Error, Place: "instruments.yaml:11:18" });
        Assert.Empty(StaleParameters.FutureChecks(Book.Shipped, today));
    }

    [Theory]
    [InlineData("2027-07-31", false)]
    [InlineData("2027-08-01", true)]
    public void A_wage_year_that_should_be_out_is_reported_and_the_older_one_is_taken_only_when_a_person_says_so(string day, bool overdue)
    {
        var on = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var book = Book.Shipped;
        Assert.Equal(overdue, Codes(book, on).Contains("RULES-WAGE-OVERDUE"));
        var standard = book.Standard("sample/2020-01-01")!;
        var sheet = AmountCalculator.Calculate(Facts with { Day = on }, standard);
        Assert.Equal(overdue ? AmountOutcome.Refused : AmountOutcome.Computed, sheet.Outcome);
        Assert.Equal(AmountOutcome.Computed, AmountCalculator.Calculate(Facts with { Day = on, AcceptsOlderWage = true }, standard).Outcome);
    }

    // Serves B3: the newest of several missing years is not due yet, an older one long is.
    [Fact]
    public void A_year_that_was_due_long_ago_is_not_forgotten_over_one_that_is_not_due_yet()
    {
        var later = AmountCalculator.Calculate(Facts with { Day = new DateOnly(2030, 6, 1) }, Book.Sample);
        Assert.Contains("2026年的数值按惯例应当已经公布而尚未录入", Assert.Single(later.Refusals), StringComparison.Ordinal);
        var without = Book.With(Series, "  2025: 6200\n", "").Require();
        Assert.Equal(["RULES-WAGE-OVERDUE"], Codes(without, new DateOnly(2026, 11, 25)));
        Assert.Contains("2025年的数值按惯例", AmountCalculator.Calculate(Facts with { Day = new DateOnly(2026, 11, 25) }, without.Standard("sample/2020-01-01")!).Refusals[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_year_of_the_wage_in_a_cap_is_printed_and_an_older_one_said_to_be_so()
    {
        string Why(int year) => AmountCalculator.Calculate(Facts with { Day = new DateOnly(year, 3, 1) }, Book.Sample).Steps.Single(s => s.Id == "months36").Why;
        Assert.EndsWith("未超过上限；示例省职工月平均工资（示例数值，非任何地区的统计数据）2025年", Why(2026), StringComparison.Ordinal);
        Assert.EndsWith("2026年尚未公布，采用最近公布的2025年", Why(2027), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_wrote_when_a_year_is_out_that_is_reported_and_an_older_wage_is_asked_about()
    {
        var book = Book.With(Series, "publishedBy: \"07-31\"\n", "").Require();
        Assert.Equal(["RULES-WAGE-NO-DUE-DAY"], Codes(book, new DateOnly(2026, 11, 25)));
        var sheet = AmountCalculator.Calculate(Facts with { Day = new DateOnly(2030, 6, 1) }, book.Standard("sample/2020-01-01")!);
        Assert.Contains(sheet.OpenQuestions, q => q.Contains("没有2029年的数值，采用的是2025年的", StringComparison.Ordinal));
    }

    private static List<string> Codes(RuleBook book, DateOnly day) => [.. StaleParameters.On(book, day).Select(f => f.Code)];
}
