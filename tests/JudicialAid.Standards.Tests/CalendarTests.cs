using System.Globalization;
using JudicialAid.Model;

namespace JudicialAid.Standards.Tests;

/// <summary>Working days by the published tables, and the periods of the law that count them.</summary>
public class CalendarTests
{
    [Theory]
    [InlineData("2026-11-20", 2, "2026-11-24")]
    [InlineData("2026-09-24", 1, "2026-09-28")]
    [InlineData("2026-09-30", 2, "2026-10-09")]
    [InlineData("2026-02-13", 1, "2026-02-14")]
    [InlineData("2026-02-13", 2, "2026-02-24")]
    [InlineData("2025-12-31", 1, "2026-01-04")]
    [InlineData("2025-09-26", 3, "2025-09-30")]
    public void The_day_of_the_event_is_not_counted_and_days_off_are_skipped(string from, int days, string last) =>
        Assert.Equal(Day(last), Book.Shipped.Calendar.AddWorkdays(Day(from), days).Day);

    [Fact]
    public void A_period_that_runs_into_a_year_without_a_table_is_a_finding_and_no_guess()
    {
        var counted = Book.Shipped.Calendar.AddWorkdays(new DateOnly(2026, 12, 30), 5);
        Assert.Null(counted.Day);
        Assert.Equal("CALENDAR-MISSING", counted.Finding!.Code);
        Assert.Contains("2027", counted.Finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-08-20", "2026-09-20")]
    [InlineData("2026-08-26", "2026-09-28")]
    public void Thirty_calendar_days_that_end_on_a_day_off_end_on_the_next_working_day(string from, string last) =>
        Assert.Equal(Day(last), Book.Shipped.Calendar.AddCalendarDays(Day(from), 30).Day);

    [Fact]
    public void A_decision_is_due_ten_working_days_after_acceptance() =>
        Assert.Equal(new DateOnly(2026, 11, 16), Clock("decision").Due(new DateOnly(2026, 11, 2), [], Book.Shipped.Calendar).Day);

    [Fact]
    public void Time_for_supplementing_does_not_count()
    {
        // 3 of 10 days are used by Thursday 5 November; the rest runs after the 20th.
        var due = Clock("decision").Due(new DateOnly(2026, 11, 2), [new Pause(new DateOnly(2026, 11, 5), new DateOnly(2026, 11, 20))], Book.Shipped.Calendar);
        Assert.Equal(new DateOnly(2026, 12, 1), due.Day);
    }

    [Fact]
    public void A_pause_after_the_last_day_changes_nothing() =>
        Assert.Equal(new DateOnly(2026, 11, 16), Clock("decision").Due(new DateOnly(2026, 11, 2), [new Pause(new DateOnly(2026, 11, 17), new DateOnly(2026, 12, 20))], Book.Shipped.Calendar).Day);

    [Fact]
    public void Only_periods_compared_with_their_text_may_be_printed() =>
        Assert.Equal(["decision", "payment-notice"], Book.Shipped.Clocks.Where(c => c.Citation is not null).Select(c => c.Id));

    [Fact]
    public void The_tables_have_the_published_number_of_days_off() =>
        Assert.Equal([(2025, 28, 5), (2026, 33, 6)], Book.Shipped.Calendar.Years.Values.OrderBy(y => y.Year).Select(y => (y.Year, y.DaysOff.Count, y.Worked.Count)));

    private static ClockDefinition Clock(string id) => Book.Shipped.Clocks.Single(c => c.Id == id);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
