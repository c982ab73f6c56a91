using JudicialAid.Model;
using JudicialAid.Standards.Reading;

namespace JudicialAid.Standards;

/// <summary>
/// What in the rule data has to be looked at because time went by: a wage year that should be out, a citation that nobody compared
/// with its source for a year, a year without a table of days off. None of it is used silently: an older wage refuses the figure
/// until a person accepts it, an old citation is left off documents, and no working day is counted without a table.
/// </summary>
public static class StaleParameters
{
    private const int FromDecemberOn = 12;

    /// <summary>The findings of a day; empty when everything is fresh.</summary>
    /// <param name="book">The rules.</param>
    /// <param name="today">Calendar day in China.</param>
    public static IReadOnlyList<Finding> On(RuleBook book, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(book);
        return [.. Wages(book, today), .. Citations(book, today), .. Calendars(book, today)];
    }

    /// <summary>Whether a text was compared with its source within a year.</summary>
    internal static bool IsFresh(Instrument instrument, DateOnly today) => instrument.IsSample || instrument.LastChecked?.AddYears(1) >= today;

    private static IEnumerable<Finding> Wages(RuleBook book, DateOnly today)
    {
        foreach (var series in book.Wages)
        {
            var place = $"parameters/{series.Id}.yaml";
            if (series.PublishedBy is not { } by)
                yield return Found(RuleCodes.WageNoDueDay, $"{series.Title}没有写通常何时公布（publishedBy），逾期没有录入时无法提醒。请补上，例如 publishedBy: \"07-31\"。", place);
            else if (series.OverdueYear(today.Year - 1, today) is { } year)
                yield return Found(RuleCodes.WageOverdue, $"{series.Title}缺少{year}年的数值，通常在{year + 1}年{by.Month}月{by.Day}日以前公布。请录入；录入以前，需要该数值的计算不给出金额。", place);
        }
    }

    private static IEnumerable<Finding> Citations(RuleBook book, DateOnly today)
    {
        foreach (var old in book.Instruments.Values.Where(i => i.Verified && !IsFresh(i, today)))
            yield return Found(RuleCodes.StaleCitation, $"《{old.Title}》{(old.LastChecked is { } day ? $"上次核对为{day:yyyy-MM-dd}" : "没有核对日期")}，已超过一年。请对照来源核对并更新 lastChecked；核对以前，文书上不印该依据。", $"instruments.yaml:{old.Id}");
    }

    private static IEnumerable<Finding> Calendars(RuleBook book, DateOnly today)
    {
        var last = today.Month >= FromDecemberOn ? today.Year + 1 : today.Year;
        for (var year = today.Year; year <= last; year++)
        {
            if (!book.Calendar.Years.ContainsKey(year))
                yield return Found(RuleCodes.CalendarMissing, $"缺少{year}年的节假日表。请按国务院的通知补充；补充以前，不计算该年的工作日期限。", $"calendars/cn-{year}.yaml");
        }
    }

    /// <summary>Days of checking that have not come: mistakes of the files, told to who checks them.</summary>
    internal static IEnumerable<Finding> FutureChecks(RuleBook book, DateOnly today)
    {
        var checks = book.Instruments.Values.Select(i => (i.LastChecked, What: $"《{i.Title}》", Place: i.LastCheckedAt))
            .Concat(book.Wages.Select(w => (w.LastChecked, What: w.Title, Place: w.LastCheckedAt)));
        foreach (var (day, what, place) in checks.Where(c => c.LastChecked > today))
            yield return Found(RuleCodes.FutureCheck, $"{what}的核对日期 lastChecked 写作“{day:yyyy-MM-dd}”，还没有到。请写实际核对的日期。", place!) with { Severity = FindingSeverity.Error };
    }

    private static Finding Found(string code, string message, string place) => new(code, message, FindingSeverity.Warning, place);
}
