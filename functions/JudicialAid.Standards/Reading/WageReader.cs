using System.Globalization;
using JudicialAid.Model;

namespace JudicialAid.Standards.Reading;

/// <summary>parameters/&lt;place&gt;/*.yaml: one number series a file.</summary>
internal static class WageReader
{
    public static WageSeries Read(MapReader map, CitationReader citations, RuleVersion version)
    {
        var citation = citations.Required(map);
        map.Required("unit");
        if (map.TextOrNull("unit") is { } unit && unit != "元/月")
            map.Mistakes.Add(RuleCodes.UnknownWord, map.Node("unit")!, "单位只能是“元/月”。年工资请除以12并注明。");
        return new WageSeries(version.Part["parameters/".Length..], map.Text("title"), Years(map), citation, version);
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
            else if (years.AsNumber(value, key.Text) is { } wage)
                byYear[year] = new Yuan(wage);
        }

        return byYear;
    }
}
