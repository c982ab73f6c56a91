using System.Globalization;

namespace JudicialAid.Standards.Reading;

/// <summary>
/// The numbers that can be meant at a place of the rule data. Any other is refused where it is written: it would be computed with and
/// printed as a payment.
/// </summary>
/// <param name="Least">Smallest number.</param>
/// <param name="WithLeast">Whether the smallest itself can be meant.</param>
/// <param name="Most">Largest number.</param>
internal sealed record NumberRange(decimal Least, bool WithLeast, decimal Most)
{
    // No aid, loss or fund comes near it; what is larger has a digit too many and would overflow a sum of many.
    private const decimal MostYuan = 10_000_000_000m;

    private const decimal HundredYears = 1200m;

    private const decimal MostTimes = 1000m;

    // Above a limit as high as this stands a unit that was mistaken or a digit too many.
    private const decimal Many = 1000m;

    /// <summary>Yuan that are given, counted or compared with.</summary>
    public static readonly NumberRange Sum = new(0m, false, MostYuan);

    /// <summary>Yuan from which on something holds.</summary>
    public static readonly NumberRange SumFromNothing = new(0m, true, MostYuan);

    /// <summary>Months of a wage.</summary>
    public static readonly NumberRange Months = new(0m, false, HundredYears);

    /// <summary>A share of a whole.</summary>
    public static readonly NumberRange Share = new(0m, false, 1m);

    /// <summary>How many times something.</summary>
    public static readonly NumberRange Times = new(0m, false, MostTimes);

    /// <summary>A grade of disability, 1 the gravest.</summary>
    public static readonly NumberRange DisabilityGrade = new(1m, true, 10m);

    /// <summary>Ends of a band of such grades: the end that is excluded may be one more.</summary>
    public static readonly NumberRange DisabilityBand = new(1m, true, 11m);

    /// <summary>Years from the year of calculation to the year of a wage.</summary>
    public static readonly NumberRange YearsBack = new(-10m, true, 0m);

    /// <summary>Times a year.</summary>
    public static readonly NumberRange TimesAYear = new(1m, true, 12m);

    /// <summary>Days of a period.</summary>
    public static readonly NumberRange Days = new(1m, true, 3650m);

    /// <summary>Number of an article or item.</summary>
    public static readonly NumberRange Article = new(1m, true, 9999m);

    /// <summary>Figures of a table by their unit; what is taken off by a step has another sign, unless the table measures harm.</summary>
    public static NumberRange OfTable(string unit, bool mayTakeOff)
    {
        var most = unit switch { "元" => MostYuan, "个月" => HundredYears, _ => MostTimes };
        return new NumberRange(mayTakeOff ? -most : 0m, true, most);
    }

    /// <summary>Notes a number that cannot be meant; gives it back as it is.</summary>
    /// <param name="map">Where it stands.</param>
    /// <param name="key">Under which key.</param>
    /// <param name="number">The number; null, which is not published, can always be meant.</param>
    /// <param name="what">What it is, for people.</param>
    /// <param name="fix">How to mend it, a sentence.</param>
    public decimal? Check(MapReader map, string key, decimal? number, string what, string fix)
    {
        if (number is { } written)
            Check(map.Mistakes, map.Node(key) ?? map.Here, written, $"{what}“{key}”", fix);
        return number;
    }

    /// <summary>The same for a number that stands at a node.</summary>
    public void Check(Mistakes mistakes, YamlValue at, decimal number, string what, string fix)
    {
        var wrong = number < Least || (number == Least && !WithLeast) ? $"应{(WithLeast ? "不小于" : "大于")}{Figure.Of(Least)}。{fix}"
            : number > Most ? $"应不超过{Figure.Of(Most)}。{(Most >= Many ? "请核对单位和位数。" : fix)}"
            : null;
        if (wrong is not null)
            mistakes.Add(RuleCodes.BadNumber, at, $"{what}写作“{number.ToString(CultureInfo.InvariantCulture)}”，{wrong}");
    }
}
