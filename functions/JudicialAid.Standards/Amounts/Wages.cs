using JudicialAid.Model;

namespace JudicialAid.Standards;

/// <summary>A wage and where it stands.</summary>
internal sealed record Wage(Yuan Amount, WageSeries Series, int Year)
{
    /// <summary>Where it stands.</summary>
    public Citation Citation => Series.Citation;
}

/// <summary>Finds the monthly wage of the place and the year that a rule names.</summary>
internal static class Wages
{
    private static readonly (WageArea Area, int Digits)[] Levels = [(WageArea.Province, 2), (WageArea.PrefectureCity, 4), (WageArea.CasePlace, 6)];

    /// <summary>The wage; else null, and <paramref name="refusal"/> says what is missing.</summary>
    public static Wage? Of(WageRule? rule, AmountFacts facts, out string refusal)
    {
        refusal = "";
        if (rule is null || SeriesOf(rule, facts.Region) is not { } series)
            refusal = $"{rule?.Label ?? "职工月平均工资"}的数值尚未录入";
        else if (facts.Day is not { } on)
            refusal = $"缺少计算日期，无法确定{rule.Label}的年度";
        else
            return Of(rule, series, on, facts.AcceptsOlderWage, out refusal);
        return null;
    }

    /// <summary>Why this year's, for the sheet.</summary>
    public static string Why(Wage wage, WageRule rule, DateOnly on)
    {
        var year = on.Year + rule.YearOffset;
        return wage.Year == year ? $"{wage.Series.Title}{year}年" : $"{wage.Series.Title}{year}年尚未公布，采用最近公布的{wage.Year}年";
    }

    /// <summary>Asks about an older year where nobody wrote when a year is published: whether it is overdue cannot be told.</summary>
    public static void AskAboutOlder(Wage wage, WageRule rule, AmountFacts facts, SheetBuilder sheet)
    {
        var year = facts.Day!.Value.Year + rule.YearOffset;
        if (wage.Year != year && wage.Series.PublishedBy is null && !facts.AcceptsOlderWage)
            sheet.Ask($"{wage.Series.Title}没有{year}年的数值，采用的是{wage.Year}年的；{year}年的是否已经公布，请核实");
    }

    /// <summary>The series of a rule in a region; null when none is entered.</summary>
    public static WageSeries? SeriesOf(WageRule rule, string? region)
    {
        if (rule.Series is not null || region is null || rule.Counted is null)
            return rule.Series;
        var digits = Levels.First(l => l.Area == rule.Area).Digits;
        return region.Length < digits ? null : rule.ByRegion.GetValueOrDefault(region[..digits]);
    }

    private static Wage? Of(WageRule rule, WageSeries series, DateOnly on, bool acceptsOlder, out string refusal)
    {
        refusal = "";
        var year = on.Year + rule.YearOffset;
        if (series.ByYear.TryGetValue(year, out var wage))
            return new Wage(wage, series, year);
        var latest = rule.LatestWhenMissing ? series.ByYear.Keys.Where(y => y < year).DefaultIfEmpty(0).Max() : 0;
        if (latest == 0)
            refusal = $"{series.Title}缺少{year}年的数值";
        else if (!acceptsOlder && series.OverdueYear(year, on) is { } overdue)
            refusal = $"{series.Title}{overdue}年的数值按惯例应当已经公布而尚未录入。请录入，或者明确确认采用{latest}年的数值";
        else
            return new Wage(series.ByYear[latest], series, latest);
        return null;
    }
}
