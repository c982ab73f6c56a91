using System.Globalization;
using System.Text.RegularExpressions;
using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>
/// Dates as agencies write them: 2026-3-1, 2026/3/1 0:00:00, 2026.3.1, 20260301, 2026年3月1日, a spreadsheet's day number, or only a
/// month or a year. A period that begins or ends in a month covers all of it, so "from" becomes its first day and "to" its last;
/// any other date keeps the parts it has.
/// </summary>
internal static partial class DateCell
{
    // A spreadsheet counts days from here (it takes 1900 for a leap year); 20000 is in 1954 and 80000 in 2119.
    private static readonly DateOnly SpreadsheetEpoch = new(1899, 12, 30);

    public static CellValue Read(string written, string heading, string field)
    {
        var text = CellText.HalfWidth(written).Trim();
        if (field == "to" && text is "长期" or "永久" or "至今" or "长期有效" or "无期限")
            return new CellValue("");
        var date = Parse(text);
        if (date is not { } d || d.Year is < 1850 or > 9999)
            return new CellValue("", CellFaults.DateUnreadable(heading));
        return new CellValue(Text(d, field));
    }

    private static PartialDate? Parse(string text)
    {
        if (text.Length == 5 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 20_000 and < 80_000)
            return PartialDate.From(SpreadsheetEpoch.AddDays(days));
        var match = Written().Match(text);
        if (!match.Success)
            return null;
        var date = new PartialDate(Number(match, "y"), Part(match, "m"), Part(match, "d"));
        var monthExists = date.Month is null or (>= 1 and <= 12);
        return monthExists && (date.Day is null || date.ToDate() is not null) ? date : null;
    }

    private static string Text(PartialDate date, string field) => field switch
    {
        "from" => (date with { Month = date.Month ?? 1, Day = date.Day ?? 1 }).ToString(),
        "to" => LastDay(date).ToString(),
        _ => date.ToString(),
    };

    private static PartialDate LastDay(PartialDate date)
    {
        var month = date.Month ?? 12;
        return new PartialDate(date.Year, month, date.Day ?? DateTime.DaysInMonth(date.Year, month));
    }

    private static int? Part(Match match, string group) => match.Groups[group].Success ? Number(match, group) : null;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<y>\d{4})(?:(?<m>\d{2})(?:(?<d>\d{2}))?|\s*[-/.年]\s*(?:(?<m>\d{1,2})\s*(?:[-/.月]\s*(?:(?<d>\d{1,2})\s*日?)?)?)?)?(?:[\sT]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}
