using JudicialAid.Model;

namespace JudicialAid.Standards;

/// <summary>What the sum is built on: a fixed sum, or a monthly wage.</summary>
/// <param name="Label">救助基准金额, 上一年度职工月平均工资.</param>
/// <param name="Kind">Fixed or wage.</param>
/// <param name="Amount">The fixed sum; null when not published.</param>
/// <param name="Wages">The wage series, also used by caps in months; null when there is none.</param>
/// <param name="Citation">Where it stands.</param>
public sealed record BaseRule(string Label, BaseKind Kind, Yuan? Amount, WageRule? Wages, Citation Citation);

/// <summary>Kind of base.</summary>
public enum BaseKind
{
    /// <summary>A fixed sum.</summary>
    Fixed,

    /// <summary>A monthly wage.</summary>
    Wage,

    /// <summary>None: only limits are published.</summary>
    None,
}

/// <summary>Income per head against the 低保 line: shown and asked, decided by a person.</summary>
/// <param name="Label">For people.</param>
/// <param name="Citation">Where it stands.</param>
public sealed record IncomeTest(string Label, Citation Citation);

/// <summary>What an overlay changes for the people of whom its facts hold.</summary>
/// <param name="Rank">Order among overlays, the smallest first.</param>
/// <param name="When">For whom; all must hold.</param>
/// <param name="PickHigh">就高: the high end of a range is taken.</param>
/// <param name="ExceedFor">Further reasons for which soft caps may be exceeded.</param>
public sealed record OverlayRule(int Rank, IReadOnlyList<FactTest> When, bool PickHigh, IReadOnlyList<string> ExceedFor);

/// <summary>Whose wage is meant.</summary>
public enum WageArea
{
    /// <summary>The province of the handling organ.</summary>
    Province,

    /// <summary>The city with districts (设区市).</summary>
    PrefectureCity,

    /// <summary>The place of the case.</summary>
    CasePlace,
}

/// <summary>Which monthly wage: the series and the year.</summary>
/// <param name="Label">For people: 上一年度职工月平均工资.</param>
/// <param name="Series">The numbers; null when they are not part of the rule data.</param>
/// <param name="Area">Whose wage.</param>
/// <param name="YearOffset">Years from the year of calculation: −1 is last year.</param>
/// <param name="LatestWhenMissing">Whether the latest published earlier year is used when that year is missing.</param>
public sealed record WageRule(string Label, WageSeries? Series, WageArea Area, int YearOffset, bool LatestWhenMissing);

/// <summary>Monthly wages by year (standards/parameters/…).</summary>
/// <param name="Id">"sample/monthly-wage".</param>
/// <param name="Title">What is counted: 示例省职工月平均工资.</param>
/// <param name="ByYear">Yuan a month, by year.</param>
/// <param name="Citation">Where it stands.</param>
/// <param name="Version">Version of the data.</param>
public sealed record WageSeries(string Id, string Title, IReadOnlyDictionary<int, Yuan> ByYear, Citation Citation, RuleVersion Version);
