using System.Globalization;
using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>
/// Birth dates of the farmers' calendar (农历) that stand in a column for solar ones, as many older people know only that date.
/// The calendar is the one in .NET, 1901 to 2100.
/// </summary>
internal static class LunarDates
{
    private static readonly ChineseLunisolarCalendar Calendar = new();
    private static readonly DateOnly First = DateOnly.FromDateTime(Calendar.MinSupportedDateTime);
    private static readonly DateOnly Last = DateOnly.FromDateTime(Calendar.MaxSupportedDateTime);

    /// <summary>The solar day of a lunar date of an ordinary month; null when that month has no such day.</summary>
    public static DateOnly? ToSolar(PartialDate lunar)
    {
        if (lunar is not { Month: { } month, Day: { } day } || day > 30 || lunar.Year <= First.Year || lunar.Year >= Last.Year)
            return null;
        var leap = Calendar.GetLeapMonth(lunar.Year);
        var position = leap > 0 && month >= leap ? month + 1 : month;
        return day <= Calendar.GetDaysInMonth(lunar.Year, position) ? DateOnly.FromDateTime(Calendar.ToDateTime(lunar.Year, position, day, 0, 0, 0, 0)) : null;
    }

    /// <summary>The lunar date of a solar day as people write it (a leap month like the month before it); null out of range.</summary>
    public static PartialDate? ToLunar(DateOnly solar)
    {
        if (solar < First || solar > Last)
            return null;
        var day = solar.ToDateTime(TimeOnly.MinValue);
        var (year, position) = (Calendar.GetYear(day), Calendar.GetMonth(day));
        var leap = Calendar.GetLeapMonth(year);
        return new PartialDate(year, leap > 0 && position >= leap ? position - 1 : position, Calendar.GetDayOfMonth(day));
    }
}
