using System.Globalization;
using JudicialAid.Local.Hosting;

namespace JudicialAid.Local.Tests;

public sealed class NcrontabTests
{
    [Theory]
    [InlineData("0 */5 * * * *", "2026-03-02T10:01:30", "2026-03-02T10:05:00")]
    [InlineData("0 */5 * * * *", "2026-03-02T10:05:00", "2026-03-02T10:10:00")]
    [InlineData("*/15 * * * * *", "2026-03-02T10:00:59", "2026-03-02T10:01:00")]
    [InlineData("0 30 6 * * *", "2026-03-02T06:30:00", "2026-03-03T06:30:00")]
    [InlineData("0 0 0 1 1 *", "2026-03-02T00:00:00", "2027-01-01T00:00:00")]
    [InlineData("0 0 0 29 2 *", "2026-03-02T00:00:00", "2028-02-29T00:00:00")]
    [InlineData("0 0 9 * * Mon-Fri", "2026-03-06T09:00:00", "2026-03-09T09:00:00")]
    [InlineData("0 0 9 13 * 5", "2026-03-14T00:00:00", "2026-11-13T09:00:00")]
    [InlineData("5,10 1-3 4 * Jun *", "2026-06-01T04:03:10", "2026-06-02T04:01:05")]
    [InlineData("0 50/5 * * * *", "2026-03-02T10:55:01", "2026-03-02T11:50:00")]
    [InlineData("30 6 * * *", "2026-03-02T00:00:00", "2026-03-02T06:30:00")]
    [InlineData("01:30:00", "2026-03-02T00:00:00", "2026-03-02T01:30:00")]
    [InlineData("0 59 23 31 12 *", "2026-12-31T23:59:00", "2027-12-31T23:59:00")]
    public void The_next_time_of_a_schedule(string schedule, string after, string next) =>
        Assert.Equal(At(next), Ncrontab.Parse(schedule).NextAfter(At(after)));

    [Fact]
    public void A_day_that_no_month_has_never_comes() => Assert.Null(Ncrontab.Parse("0 0 0 30 2 *").NextAfter(At("2026-01-01T00:00:00")));

    [Theory]
    [InlineData("0 0 24 * * *", "'24' is not a value of the field 'hour'")]
    [InlineData("0 60 * * * *", "'60' is not a value of the field 'minute'")]
    [InlineData("0 0 0 0 * *", "'0' is not a value of the field 'day'")]
    [InlineData("0 0 0 * * 7", "'7' is not a value of the field 'day of week'")]
    [InlineData("0 */0 * * * *", "'*/0' is not a value of the field 'minute'")]
    [InlineData("0 9-5 * * * *", "'9-5' is not a value of the field 'minute'")]
    [InlineData("every day", "six fields")]
    public void A_wrong_schedule_names_its_field(string schedule, string words) =>
        Assert.Contains(words, Assert.Throws<FormatException>(() => Ncrontab.Parse(schedule)).Message, StringComparison.Ordinal);

    private static DateTime At(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);
}
