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
        var book = Book.With(Series, "unit: 元/月", "unit: 元/月\npublishedBy: \"07-31\"").Require();
        Assert.Equal(overdue, Codes(book, on).Contains("RULES-WAGE-OVERDUE"));
        var standard = book.Standard("sample/2020-01-01")!;
        var sheet = AmountCalculator.Calculate(Facts with { Day = on }, standard);
        Assert.Equal(overdue ? AmountOutcome.Refused : AmountOutcome.Computed, sheet.Outcome);
        Assert.Equal(AmountOutcome.Computed, AmountCalculator.Calculate(Facts with { Day = on, AcceptsOlderWage = true }, standard).Outcome);
    }

    private static List<string> Codes(RuleBook book, DateOnly day) => [.. StaleParameters.On(book, day).Select(f => f.Code)];
}
