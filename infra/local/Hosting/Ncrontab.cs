using System.Globalization;

namespace JudicialAid.Local.Hosting;

/// <summary>
/// A timer's schedule: six NCRONTAB fields <c>{second} {minute} {hour} {day} {month} {day-of-week}</c> (five, without seconds, are accepted as
/// well), or a time span between two runs. Day and day of week must both fit. All times are UTC, as in Azure.
/// </summary>
internal sealed class Ncrontab
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private static readonly (string Name, int First, int Last, string[]? Names)[] Fields =
    [
        ("second", 0, 59, null), ("minute", 0, 59, null), ("hour", 0, 23, null), ("day", 1, 31, null), ("month", 1, 12, Months), ("day of week", 0, 6, Days),
    ];

    // Leap years and weekdays repeat after 28 years, or 40 across a century without a leap year: a day not found by then never comes.
    private const int YearsToSearch = 40;
    private readonly TimeSpan? interval;
    private readonly IReadOnlyList<SortedSet<int>> fields = [];

    private Ncrontab(TimeSpan interval) => this.interval = interval;

    private Ncrontab(IReadOnlyList<SortedSet<int>> fields) => this.fields = fields;

    /// <summary>Reads a schedule.</summary>
    /// <exception cref="FormatException">With the field that is wrong.</exception>
    public static Ncrontab Parse(string text)
    {
        if (TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var interval) && interval > TimeSpan.Zero)
            return new(interval);
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 5)
            parts = ["0", .. parts];
        if (parts.Length != Fields.Length)
            throw new FormatException($"'{text}' is not a schedule: six fields {{second minute hour day month day-of-week}} or a time span are expected.");
        return new([.. Fields.Select((field, i) => ParseField(parts[i], field))]);
    }

    /// <summary>The first time after <paramref name="after"/> that fits, or null when there is none.</summary>
    public DateTime? NextAfter(DateTime after)
    {
        if (interval is { } span)
            return after + span;
        var earliest = new DateTime(after.Ticks - after.Ticks % TimeSpan.TicksPerSecond, after.Kind).AddSeconds(1);
        for (var day = earliest.Date; day.Year <= after.Year + YearsToSearch; day = day.AddDays(1))
        {
            if (!fields[3].Contains(day.Day) || !fields[4].Contains(day.Month) || !fields[5].Contains((int)day.DayOfWeek))
                continue;
            if (FirstOfDay(day == earliest.Date ? earliest.TimeOfDay : TimeSpan.Zero) is { } time)
                return day + time;
        }

        return null;
    }

    private TimeSpan? FirstOfDay(TimeSpan from)
    {
        foreach (var hour in fields[2].Where(hour => hour >= from.Hours))
        foreach (var minute in fields[1].Where(minute => hour > from.Hours || minute >= from.Minutes))
        foreach (var second in fields[0].Where(second => hour > from.Hours || minute > from.Minutes || second >= from.Seconds))
            return new TimeSpan(hour, minute, second);
        return null;
    }

    private static SortedSet<int> ParseField(string text, (string Name, int First, int Last, string[]? Names) field)
    {
        var values = new SortedSet<int>();
        foreach (var item in text.Split(','))
        {
            var (range, step) = item.Split('/') switch
            {
                [var only] => (only, 1),
                [var before, var after] when int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 => (before, number),
                _ => throw Wrong(item, field.Name),
            };
            var (first, last) = range.Split('-') switch
            {
                ["*"] => (field.First, field.Last),
                // "5/10" runs from 5 to the end; a number alone is itself.
                [var one] => (Value(one, field), item.Contains('/', StringComparison.Ordinal) ? field.Last : Value(one, field)),
                [var low, var high] => (Value(low, field), Value(high, field)),
                _ => throw Wrong(item, field.Name),
            };
            if (first > last)
                throw Wrong(item, field.Name);
            for (var value = first; value <= last; value += step)
                values.Add(value);
        }

        return values;
    }

    private static int Value(string text, (string Name, int First, int Last, string[]? Names) field)
    {
        var named = Array.FindIndex(field.Names ?? [], name => text.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        if (named >= 0)
            return field.First + named;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= field.First && number <= field.Last
            ? number
            : throw Wrong(text, field.Name);
    }

    private static FormatException Wrong(string text, string field) => new($"'{text}' is not a value of the field '{field}' of a schedule.");
}
