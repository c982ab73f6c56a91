using System.Globalization;
using JudicialAid.Model;

namespace JudicialAid.Standards.Reading;

/// <summary>parameters/&lt;place&gt;/*.yaml: one number series a file.</summary>
internal static class WageReader
{
    public static WageSeries Read(MapReader map, CitationReader citations, RuleVersion version)
    {
        var citation = citations.Required(map);
        UnitReader.Read(map, "工资", UnitReader.OfWages, "年工资请除以12并在标题中注明。");
        if (map.TextOrNull("region") is { } region && !RegionReader.IsRegion(region))
            map.Mistakes.Add(RuleCodes.WrongType, map.Node("region")!, $"“{region}”不是地区代码。省写两位、设区市写四位、县写六位行政区划代码，加引号。");
        return new WageSeries(version.Part["parameters/".Length..], map.Text("title"), Years(map), citation, version)
        {
            Counted = map.Text("counted"),
            Region = map.Text("region"),
            PublishedBy = PublishedBy(map),
            LastChecked = map.DayOrNull("lastChecked"),
            LastCheckedAt = map.Node("lastChecked")?.Place,
        };
    }

    /// <summary>Two series that count the same in the same region would be picked by chance.</summary>
    public static void RefuseTwins(IReadOnlyList<WageSeries> all, Mistakes mistakes)
    {
        foreach (var twins in all.GroupBy(w => (w.Counted, w.Region)).Where(g => g.Count() > 1))
            mistakes.AddAtKey(RuleCodes.DuplicateId, $"parameters/{twins.Last().Id}.yaml", "counted", $"与 parameters/{twins.First().Id}.yaml 的地区和统计口径相同。请合并为一个文件。");
    }

    private static (int Month, int Day)? PublishedBy(MapReader map)
    {
        if (map.TextOrNull("publishedBy") is not { } text)
            return null;
        if (PaymentReader.MonthAndDay(text) is { } day)
            return day;
        map.Mistakes.Add(RuleCodes.WrongType, map.Node("publishedBy")!, "“publishedBy”应为次年通常公布的月和日，写作 \"07-31\"；不明的不写。");
        return null;
    }

    private static Dictionary<int, Yuan> Years(MapReader map)
    {
        var byYear = new Dictionary<int, Yuan>();
        if (MapReader.Of(map.Required("years"), map.Mistakes) is not { } years)
            return byYear;
        foreach (var (key, value) in years.Entries)
        {
            if (!int.TryParse(key.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1990 or > 2100)
                map.Mistakes.Add(RuleCodes.WrongType, key, $"“{key.Text}”不是年份。");
            else if (value is YamlText { IsNull: true })
                map.Mistakes.Add(RuleCodes.WageGap, value, $"{year}年没有数值。尚未公布的年份不要写这一行；已经公布的请录入。");
            else if (years.AsNumber(value, key.Text) is { } wage)
                byYear[year] = Wage(years, key.Text, wage);
        }

        RefuseHoles(years, byYear);
        return byYear;
    }

    private static Yuan Wage(MapReader years, string year, decimal wage)
    {
        NumberRange.Sum.Check(years, year, wage, "月工资", "请写每月多少元。");
        return new Yuan(wage);
    }

    // A year in the middle was published: without it a calculation would silently take an older one.
    private static void RefuseHoles(MapReader years, Dictionary<int, Yuan> byYear)
    {
        if (byYear.Count == 0)
            return;
        var missing = Enumerable.Range(byYear.Keys.Min(), byYear.Keys.Max() - byYear.Keys.Min()).Where(y => !byYear.ContainsKey(y) && !years.Has(y.ToString(CultureInfo.InvariantCulture))).ToList();
        if (missing.Count > 0)
            years.Mistakes.Add(RuleCodes.WageGap, years.Here, $"缺少{string.Join("、", missing)}年的数值，而以后的年份已有。请补录，使各年相连。");
    }
}
