using JudicialAid.Model;

namespace JudicialAid.Dossiers.Text;

/// <summary>A date in a text.</summary>
/// <param name="Start">First position.</param>
/// <param name="Length">Length.</param>
/// <param name="Date">The date as far as stated.</param>
internal readonly record struct DateHit(int Start, int Length, PartialDate Date)
{
    /// <summary>First position after it.</summary>
    public int End => Start + Length;
}

/// <summary>Finds dates: 2018年10月30日, 二〇一八年十月三十日, 2018-10-30, 2018.10.30, 1956年3月, 1956年; 同年9月3日 takes the last year.</summary>
internal static class DateReader
{
    /// <summary>All dates in a stretch of text, in order.</summary>
    public static List<DateHit> Find(string text, int start, int length)
    {
        var found = new List<DateHit>();
        var end = start + length;
        var lastYear = 0;
        for (var i = start; i < end;)
        {
            if (At(text, i, start, end, lastYear) is not { } hit)
            {
                i++;
                continue;
            }

            found.Add(hit);
            lastYear = hit.Date.Year;
            i = hit.End;
        }

        return found;
    }

    /// <summary>All dates of a text.</summary>
    public static List<DateHit> Find(string text) => Find(text, 0, text.Length);

    private static DateHit? At(string text, int i, int start, int end, int lastYear)
    {
        if (lastYear > 0 && i + 2 < end && (text[i] is '同' or '当') && text[i + 1] == '年')
            return MonthAndDay(text, i, i + 2, end, lastYear) is { Date.Month: not null } same ? same : null;
        if (ChineseNumbers.Digit(text[i]) < 0 || (i > start && (char.IsAsciiDigit(text[i - 1]) || ChineseNumbers.IsNumeral(text[i - 1]))))
            return null;
        if (i + 4 >= end || Year(text.AsSpan(i, 4)) is not { } year)
            return null;
        return text[i + 4] switch
        {
            '年' => MonthAndDay(text, i, i + 5, end, year),
            '-' or '.' or '/' => Separated(text, i, end, year, text[i + 4]),
            _ => null,
        };
    }

    private static int? Year(ReadOnlySpan<char> four)
    {
        var year = 0;
        foreach (var c in four)
        {
            if (ChineseNumbers.Digit(c) is not (>= 0 and var digit))
                return null;
            year = year * 10 + digit;
        }

        return year is >= 1850 and <= 2200 ? year : null;
    }

    private static DateHit MonthAndDay(string text, int from, int cursor, int end, int year)
    {
        if (Small(text, cursor, end, '月', 12) is not ({ } month, var afterMonth))
            return new DateHit(from, cursor - from, new PartialDate(year));
        if (Small(text, afterMonth, end, '日', 31) is not ({ } day, var afterDay) || day > DateTime.DaysInMonth(year, month))
            return new DateHit(from, afterMonth - from, new PartialDate(year, month));
        return new DateHit(from, afterDay - from, new PartialDate(year, month, day));
    }

    // A number of at most three characters before a unit: 10月, 十二月, 三十一日.
    private static (int? Value, int After) Small(string text, int cursor, int end, char unit, int most)
    {
        var run = cursor;
        while (cursor < end && cursor - run < 4 && (char.IsAsciiDigit(text[cursor]) || ChineseNumbers.IsNumeral(text[cursor])))
            cursor++;
        if (cursor == run || cursor >= end || (text[cursor] != unit && !(unit == '日' && text[cursor] == '号')))
            return (null, run);
        var number = text.AsSpan(run, cursor - run);
        var value = int.TryParse(number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var arabic) ? arabic : ChineseNumbers.Value(number);
        return value >= 1 && value <= most ? ((int)value.Value, cursor + 1) : (null, run);
    }

    private static DateHit? Separated(string text, int from, int end, int year, char separator)
    {
        var cursor = from + 5;
        var month = Digits(text, ref cursor, end);
        if (month is not (>= 1 and <= 12) || cursor >= end || text[cursor] != separator)
            return null;
        cursor++;
        var day = Digits(text, ref cursor, end);
        return day >= 1 && day <= DateTime.DaysInMonth(year, month.Value) ? new DateHit(from, cursor - from, new PartialDate(year, month, day)) : null;
    }

    private static int? Digits(string text, ref int cursor, int end)
    {
        int? value = null;
        for (var n = 0; n < 2 && cursor < end && char.IsAsciiDigit(text[cursor]); n++, cursor++)
            value = (value ?? 0) * 10 + (text[cursor] - '0');
        return value;
    }
}
