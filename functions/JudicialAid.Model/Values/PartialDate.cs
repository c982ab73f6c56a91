using System.Globalization;

namespace JudicialAid.Model;

/// <summary>A date as documents state it: sometimes only a year, or a year and a month ("1956年3月出生").</summary>
/// <param name="Year">Gregorian year, 1850–2200.</param>
/// <param name="Month">1–12, or null when not stated.</param>
/// <param name="Day">1–31, or null when not stated; null whenever <paramref name="Month"/> is.</param>
public readonly record struct PartialDate(int Year, int? Month = null, int? Day = null)
{
    /// <summary>A date known to the day.</summary>
    public static PartialDate From(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>The full day, or null when month or day is unknown or the day does not exist.</summary>
    public DateOnly? ToDate() =>
        Month is int m && Day is int d && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(Year, m) ? new DateOnly(Year, m, d) : null;

    /// <summary>
    /// Whole years of age (周岁) on <paramref name="day"/> counted so: the birthday itself completes the year.
    /// Null when the stated parts leave two answers, e.g. born "2008年", asked for mid-2026.
    /// </summary>
    public int? AgeOn(DateOnly day)
    {
        var youngest = AgeFrom(Latest, day);
        var oldest = AgeFrom(Earliest, day);
        return youngest == oldest ? youngest : null;
    }

    /// <summary>The least and the greatest age in whole years on a day that the stated parts allow: of somebody born in 1951 two.</summary>
    public (int Least, int Most) AgesOn(DateOnly day) => (AgeFrom(Latest, day), AgeFrom(Earliest, day));

    /// <summary>Whether surely under <paramref name="years"/> on the day; null when the stated parts cannot tell.</summary>
    public bool? YoungerThan(int years, DateOnly day) =>
        AgeFrom(Earliest, day) < years ? true : AgeFrom(Latest, day) >= years ? false : null;

    private DateOnly Earliest => new(Year, Month ?? 1, Math.Min(Day ?? 1, DateTime.DaysInMonth(Year, Month ?? 1)));

    private DateOnly Latest => new(Year, Month ?? 12, Math.Min(Day ?? 31, DateTime.DaysInMonth(Year, Month ?? 12)));

    private static int AgeFrom(DateOnly birth, DateOnly day) =>
        day.Year - birth.Year - ((day.Month, day.Day).CompareTo((birth.Month, birth.Day)) < 0 ? 1 : 0);

    /// <summary>"1956", "1956-03" or "1956-03-17".</summary>
    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        (int m, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{m:00}"),
        (int m, int d) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{m:00}-{d:00}"),
    };
}
