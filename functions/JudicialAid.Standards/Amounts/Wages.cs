using JudicialAid.Model;

namespace JudicialAid.Standards;

/// <summary>A wage and where it stands.</summary>
internal sealed record Wage(Yuan Amount, Citation Citation);

/// <summary>Finds the monthly wage of the year that a rule names.</summary>
internal static class Wages
{
    /// <summary>The wage; else null, and <paramref name="why"/> says what is missing.</summary>
    public static Wage? Of(WageRule? rule, DateOnly? day, out string why)
    {
        if (rule is null || rule.Series is not { } series)
        {
            why = $"{rule?.Label ?? "职工月平均工资"}的数值尚未录入";
            return null;
        }

        if (day is not { } on)
        {
            why = $"缺少计算日期,无法确定{rule.Label}的年度";
            return null;
        }

        var year = on.Year + rule.YearOffset;
        var found = series.ByYear.ContainsKey(year) ? year : rule.LatestWhenMissing ? series.ByYear.Keys.Where(y => y < year).DefaultIfEmpty(0).Max() : 0;
        why = found == 0 ? $"{series.Title}缺少{year}年的数值"
            : found == year ? $"{series.Title}{year}年"
            : $"{series.Title}{year}年尚未公布,采用最近公布的{found}年";
        return found == 0 ? null : new Wage(series.ByYear[found], series.Citation);
    }
}
