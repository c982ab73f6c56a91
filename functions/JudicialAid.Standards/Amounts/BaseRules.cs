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

/// <summary>Income per head against the 低保 line.</summary>
/// <param name="Label">For people.</param>
/// <param name="Edge">How many times the line still counts as its edge (边缘), 1.5 for one and a half; null when not published: then a person decides.</param>
/// <param name="Citation">Where it stands.</param>
public sealed record IncomeTest(string Label, decimal? Edge, Citation Citation);

/// <summary>What an overlay changes for the people of whom its facts hold.</summary>
/// <param name="Rank">Order among overlays, the smallest first.</param>
/// <param name="When">For whom; all must hold.</param>
/// <param name="PickHigh">就高: the high end of a range is taken.</param>
/// <param name="ExceedFor">Further reasons for which a soft cap may be exceeded.</param>
/// <param name="ExceedMonths">Which cap: the one of this many months; null when no reasons are added.</param>
public sealed record OverlayRule(int Rank, IReadOnlyList<FactTest> When, bool PickHigh, IReadOnlyList<string> ExceedFor, decimal? ExceedMonths)
{
    /// <summary>Whether the further reasons are for this cap.</summary>
    internal bool Widens(CapRule cap) => ExceedFor.Count > 0 && cap.Soft && cap.Months is { } months && months == ExceedMonths;
}

/// <summary>A text of a higher level under which this one stands, and what is taken from it where this one says nothing.</summary>
/// <param name="StandardId">The other text, e.g. "procuratorate-2021/2021-12-31".</param>
/// <param name="Caps">Its caps hold as well.</param>
/// <param name="Bound">Its bound holds when this text has none.</param>
public sealed record UnderRule(string StandardId, bool Caps, bool Bound)
{
    /// <summary>The text itself; set when the book is complete.</summary>
    public StandardDefinition? Standard { get; init; }
}

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
/// <param name="Series">The numbers, when the text names one series; null when they follow from the region or are not entered.</param>
/// <param name="Area">Whose wage.</param>
/// <param name="YearOffset">Years from the year of calculation: −1 is last year.</param>
/// <param name="LatestWhenMissing">Whether the latest published earlier year is used when that year is missing.</param>
public sealed record WageRule(string Label, WageSeries? Series, WageArea Area, int YearOffset, bool LatestWhenMissing)
{
    /// <summary>What is counted: 职工, 在岗职工, 全口径城镇单位就业人员; null when the text names one series.</summary>
    public string? Counted { get; init; }

    /// <summary>The entered series that count the same, by region code.</summary>
    public IReadOnlyDictionary<string, WageSeries> ByRegion { get; init; } = new Dictionary<string, WageSeries>();
}

/// <summary>Monthly wages by year (standards/parameters/…).</summary>
/// <param name="Id">"sample/monthly-wage".</param>
/// <param name="Title">What is counted: 示例省职工月平均工资.</param>
/// <param name="ByYear">Yuan a month, by year.</param>
/// <param name="Citation">Where it stands.</param>
/// <param name="Version">Version of the data.</param>
public sealed record WageSeries(string Id, string Title, IReadOnlyDictionary<int, Yuan> ByYear, Citation Citation, RuleVersion Version)
{
    /// <summary>What is counted, as <see cref="WageRule.Counted"/>.</summary>
    public string? Counted { get; init; }

    /// <summary>Region code or its leading digits.</summary>
    public string? Region { get; init; }

    /// <summary>Month and day of the following year by which a year is usually published; null when not known.</summary>
    public (int Month, int Day)? PublishedBy { get; init; }

    /// <summary>Day the numbers were last compared with their source.</summary>
    public DateOnly? LastChecked { get; init; }

    /// <summary>file:line:column of that day; null when it is not written.</summary>
    internal string? LastCheckedAt { get; init; }

    /// <summary>
    /// The first year up to a given one that should have been published by a day and is not here; null when none is, or nobody knows
    /// when a year is published. Years before the newest that is here are history, and no longer waited for.
    /// </summary>
    public int? OverdueYear(int upTo, DateOnly on)
    {
        if (PublishedBy is not { } by || ByYear.ContainsKey(upTo))
            return null;
        for (var year = ByYear.Keys.Where(y => y < upTo).DefaultIfEmpty(upTo - 1).Max() + 1; year <= upTo; year++)
        {
            if (on > new DateOnly(year + 1, by.Month, by.Day))
                return year;
        }

        return null;
    }
}
