using System.Globalization;
using JudicialAid.Model;

namespace JudicialAid.Standards.Reading;

/// <summary>calendars/cn-YYYY.yaml: days off and worked weekend days, as the State Council publishes them each year.</summary>
internal static class CalendarReader
{
    public static WorkYear Read(MapReader map, CitationReader citations, RuleVersion version)
    {
        citations.Required(map);
        var year = map.WholeOrNull("year") ?? 0;
        if (version.Part != string.Create(CultureInfo.InvariantCulture, $"calendars/cn-{year}"))
            map.Mistakes.Add(RuleCodes.WrongFolder, map.Here, $"年份“{year}”与文件名不一致。文件名写作 cn-2026.yaml。");
        var off = map.Each("daysOff", h => Holiday(h, year)).SelectMany(d => d).ToHashSet();
        if (off.Count == 0)
            map.Mistakes.Add(RuleCodes.MissingKey, map.Here, "缺少放假日期“daysOff”。尚未公布的年份不要建文件：没有表时软件会提示，不会猜测。");
        var worked = new HashSet<DateOnly>();
        foreach (var item in map.Items("worked"))
        {
            if (DateOnly.TryParseExact(map.AsText(item, "worked"), "yyyy-MM-dd", out var day) && day.Year == year && IsWeekend(day))
                RefuseBoth(map, item, day, off, worked);
            else
                map.Mistakes.Add(RuleCodes.WrongType, item, $"“worked”应为{year}年中上班的周六或周日，写作 {year}-01-04。");
        }

        return new WorkYear(year, off, worked);
    }

    private static void RefuseBoth(MapReader map, YamlValue item, DateOnly day, HashSet<DateOnly> off, HashSet<DateOnly> worked)
    {
        if (!worked.Add(day))
            map.Mistakes.Add(RuleCodes.Repeated, item, $"上班日“{day:yyyy-MM-dd}”列了不止一次。请只保留一处。");
        if (off.Contains(day))
            map.Mistakes.Add(RuleCodes.BadPeriod, item, $"{day:yyyy-MM-dd} 既是放假日，又是上班日。请对照国务院的通知改正。");
    }

    private static List<DateOnly> Holiday(MapReader map, int year)
    {
        var (from, through) = (map.DayOrNull("from"), map.DayOrNull("through"));
        map.Text("name");
        if (from is { } first && through is { } last && first <= last && first.Year == year && last.Year == year)
            return [.. Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays)];
        map.Mistakes.Add(RuleCodes.BadPeriod, map.Here, $"放假必须写 from 和 through，都在{year}年内，先后不能颠倒。请改正。");
        return [];
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}

/// <summary>clocks.yaml: periods that the law sets.</summary>
internal static class ClockReader
{
    public static List<ClockDefinition> Read(MapReader map, CitationReader citations)
    {
        var clocks = map.Each("clocks", c => new Located<ClockDefinition>(One(c, citations), c));
        foreach (var twin in clocks.GroupBy(c => c.Value.Id, StringComparer.Ordinal).SelectMany(g => g.Skip(1)))
            map.Mistakes.Add(RuleCodes.DuplicateId, twin.At.Here, $"期限“{twin.Value.Id}”重复。请改用另一个编号。");
        return [.. clocks.Select(c => c.Value)];
    }

    private static ClockDefinition One(MapReader map, CitationReader citations)
    {
        map.Required("days");
        var (citation, days) = (citations.Required(map), map.WholeOrNull("days") ?? 1);
        NumberRange.Days.Check(map, "days", days, "期限的日数", "请写几日。");
        return new ClockDefinition(
            map.Text("id"), map.Text("label"), days, UnitReader.Word<ClockUnit>(map, $"期限“{map.TextOrNull("label")}”"), map.Text("starts"), map.Text("ends"), map.Texts("pausedBy"),
            map.Flag("verified", false) ? citation.Printed : null);
    }
}
