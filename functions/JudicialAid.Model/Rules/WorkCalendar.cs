namespace JudicialAid.Model;

/// <summary>Holidays and shifted working days of one year (standards/calendars/cn-YYYY.yaml).</summary>
/// <param name="Year">The year.</param>
/// <param name="DaysOff">Days off, weekend days of a holiday included.</param>
/// <param name="Worked">Saturdays and Sundays that are worked.</param>
public sealed record WorkYear(int Year, IReadOnlySet<DateOnly> DaysOff, IReadOnlySet<DateOnly> Worked);

/// <summary>
/// Counts working days by the published tables. A year without a table is a <see cref="Finding"/>, never a guess: the days off
/// of a year are decided anew each autumn.
/// </summary>
/// <param name="Years">The published years.</param>
public sealed record WorkCalendar(IReadOnlyDictionary<int, WorkYear> Years)
{
    /// <summary>Code of the finding about a year without a table.</summary>
    public const string MissingCode = "CALENDAR-MISSING";

    /// <summary>Whether a day is worked; null when its year has no table.</summary>
    public bool? IsWorkday(DateOnly day)
    {
        if (!Years.TryGetValue(day.Year, out var year))
            return null;
        var weekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return weekend ? year.Worked.Contains(day) : !year.DaysOff.Contains(day);
    }

    /// <summary>
    /// The last day of a period of working days. The day of the event is not counted: 2 working days from Friday end on Tuesday.
    /// </summary>
    /// <param name="from">Day of the event.</param>
    /// <param name="days">Working days, at least 1.</param>
    public CountedDay AddWorkdays(DateOnly from, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        var day = from;
        while (days > 0)
        {
            day = day.AddDays(1);
            if (IsWorkday(day) is not { } worked)
                return Missing(day.Year);
            days -= worked ? 1 : 0;
        }

        return new CountedDay(day, null);
    }

    /// <summary>The last day of a period of calendar days; one that ends on a day off ends on the next working day.</summary>
    /// <param name="from">Day of the event, not counted.</param>
    /// <param name="days">Calendar days, at least 1.</param>
    public CountedDay AddCalendarDays(DateOnly from, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        var day = from.AddDays(days);
        while (true)
        {
            switch (IsWorkday(day))
            {
                case null:
                    return Missing(day.Year);
                case true:
                    return new CountedDay(day, null);
                default:
                    day = day.AddDays(1);
                    break;
            }
        }
    }

    private static CountedDay Missing(int year) =>
        new(null, new Finding(MissingCode, $"缺少{year}年的节假日表，无法计算工作日。请在 standards/calendars 补充 cn-{year}.yaml。", FindingSeverity.Error));
}

/// <summary>A counted day, or why it cannot be counted.</summary>
/// <param name="Day">The day.</param>
/// <param name="Finding">Names the year without a table.</param>
public sealed record CountedDay(DateOnly? Day, Finding? Finding);

/// <summary>A period that the law sets for a step (standards/clocks.yaml).</summary>
/// <param name="Id">Stable id, e.g. "decision".</param>
/// <param name="Label">For people.</param>
/// <param name="Days">How many.</param>
/// <param name="Unit">Of which.</param>
/// <param name="Starts">The event after which it runs.</param>
/// <param name="Ends">The event that stops it.</param>
/// <param name="PausedBy">What does not count.</param>
/// <param name="Citation">As documents may print it; null while the text was not compared with the one in force: then it only reminds.</param>
public sealed record ClockDefinition(string Id, string Label, int Days, ClockUnit Unit, string Starts, string Ends, IReadOnlyList<string> PausedBy, string? Citation)
{
    /// <summary>The last day.</summary>
    /// <param name="start">Day of the starting event.</param>
    /// <param name="pauses">Pauses that have ended; days inside do not count.</param>
    /// <param name="calendar">The published days off.</param>
    public CountedDay Due(DateOnly start, IEnumerable<Pause> pauses, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(pauses);
        ArgumentNullException.ThrowIfNull(calendar);
        var due = Count(start, Days, calendar);
        foreach (var pause in pauses.OrderBy(p => p.From))
        {
            if (due.Day is not { } last || pause.From > last)
                return due;
            due = Count(pause.Through, Left(start, pause.From, calendar), calendar);
            start = pause.Through;
        }

        return due;
    }

    private CountedDay Count(DateOnly from, int days, WorkCalendar calendar) =>
        Unit == ClockUnit.WorkingDays ? calendar.AddWorkdays(from, days) : calendar.AddCalendarDays(from, days);

    // What remains when the clock stops; the day on which it stops is still counted.
    private int Left(DateOnly start, DateOnly stopped, WorkCalendar calendar)
    {
        var used = 0;
        for (var day = start.AddDays(1); day <= stopped; day = day.AddDays(1))
            used += Unit == ClockUnit.CalendarDays || calendar.IsWorkday(day) == true ? 1 : 0;
        return Math.Max(Days - used, 1);
    }
}

/// <summary>A time that does not count.</summary>
/// <param name="From">Day on which the clock stops, still counted.</param>
/// <param name="Through">Last day that is not counted.</param>
public sealed record Pause(DateOnly From, DateOnly Through);

/// <summary>Unit of a period.</summary>
public enum ClockUnit
{
    /// <summary>工作日.</summary>
    WorkingDays,

    /// <summary>日, calendar days.</summary>
    CalendarDays,
}
