using JudicialAid.Model;

namespace JudicialAid.Standards;

/// <summary>How one sum is taken from a range.</summary>
/// <param name="Otherwise">In general.</param>
/// <param name="HighFor">Groups for which the high end is taken (就高).</param>
public sealed record PickRule(RangePick Otherwise, IReadOnlyList<string> HighFor)
{
    /// <summary>For <see cref="RangePick.Score"/>: what moves the sum up from the low end.</summary>
    public IReadOnlyList<ScoreRow> Scores { get; init; } = [];
}

/// <summary>A circumstance that moves the sum up within a range.</summary>
/// <param name="Label">For people.</param>
/// <param name="When">All must hold.</param>
/// <param name="Share">By which share of the range, 0.4 for 40 %; together at most the whole.</param>
public sealed record ScoreRow(string Label, IReadOnlyList<FactTest> When, decimal Share);

/// <summary>Which sum of a range.</summary>
public enum RangePick
{
    /// <summary>None: the range is shown and a person chooses (<see cref="AmountFacts.Chosen"/>).</summary>
    Range,

    /// <summary>The low end.</summary>
    Low,

    /// <summary>The middle.</summary>
    Mid,

    /// <summary>The high end.</summary>
    High,

    /// <summary>From the low end up by the shares of what holds.</summary>
    Score,
}

/// <summary>An upper limit.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Label">一般不超过三十六个月.</param>
/// <param name="Months">Months of the wage; null for a sum.</param>
/// <param name="Amount">The sum; null for months.</param>
/// <param name="Soft">May be exceeded with reasons and approval; a hard one cuts, visibly.</param>
/// <param name="ExceedFor">Reasons for which it may be exceeded.</param>
/// <param name="Approval">Who approves an excess; null when the text does not say.</param>
/// <param name="Citation">Where it stands.</param>
public sealed record CapRule(string Id, string Label, decimal? Months, Yuan? Amount, bool Soft, IReadOnlyList<string> ExceedFor, string? Approval, Citation Citation)
{
    /// <summary>Whose wage the months count; null for a sum. A cap taken from a higher text keeps that text's wage.</summary>
    public WageRule? Wages { get; init; }
}

/// <summary>Bound from the case itself: the lowest of these that is known.</summary>
/// <param name="Label">不超过应当判决或者未执行到位的数额.</param>
/// <param name="Of">In order: where they contradict each other the first is the one that is asked about.</param>
/// <param name="Citation">Where it stands.</param>
public sealed record BoundRule(string Label, IReadOnlyList<BoundSource> Of, Citation Citation);

/// <summary>A sum of the case that bounds the aid.</summary>
public enum BoundSource
{
    /// <summary>Ordered and not enforced.</summary>
    Unenforced,

    /// <summary>What the court should award, or has awarded.</summary>
    ShouldAward,
}

/// <summary>Least sum, for whoever gets anything.</summary>
/// <param name="Label">For people.</param>
/// <param name="Amount">The sum.</param>
/// <param name="Citation">Where it stands.</param>
public sealed record FloorRule(string Label, Yuan Amount, Citation Citation);

/// <summary>Rounding.</summary>
/// <param name="Mode">Direction.</param>
/// <param name="Unit">To multiples of this sum.</param>
/// <param name="Citation">Where it stands.</param>
public sealed record RoundingRule(RoundingMode Mode, Yuan Unit, Citation Citation)
{
    /// <summary>Rounds a sum that is not negative. The remainder is exact, a quotient may not be.</summary>
    internal decimal Round(decimal value)
    {
        var unit = Unit.Amount;
        var rest = value % unit;
        return Mode switch
        {
            RoundingMode.Down => value - rest,
            RoundingMode.Up => rest == 0 ? value : value - rest + unit,
            _ => rest * 2 >= unit ? value - rest + unit : value - rest,
        };
    }

    /// <summary>How, for people.</summary>
    internal string How => Mode switch { RoundingMode.Down => "舍去尾数", RoundingMode.Up => "进位", _ => "四舍五入" };
}

/// <summary>Direction of rounding.</summary>
public enum RoundingMode
{
    /// <summary>Down.</summary>
    Down,

    /// <summary>Half a unit and more up.</summary>
    HalfUp,

    /// <summary>Up.</summary>
    Up,
}

/// <summary>Who approves sums from an amount on.</summary>
/// <param name="From">Included (以上 includes the number).</param>
/// <param name="Body">Who.</param>
public sealed record ApprovalTier(Yuan From, string Body);

/// <summary>What becomes of an advance (先行救助) when the case is decided.</summary>
/// <param name="WhenLess">The aid is more than the advance.</param>
/// <param name="WhenMore">The advance is more than the aid; null when the text does not say: then it is asked.</param>
/// <param name="WhenRefused">The person does not qualify; null when the text does not say.</param>
/// <param name="Citation">Where it stands.</param>
public sealed record AfterwardsRule(AfterAdvance WhenLess, AfterAdvance? WhenMore, AfterAdvance? WhenRefused, Citation Citation);

/// <summary>What is done about a difference between advance and aid.</summary>
public enum AfterAdvance
{
    /// <summary>补足: the difference is paid.</summary>
    TopUp,

    /// <summary>追回: the difference is paid back.</summary>
    Recover,

    /// <summary>Nothing: the person keeps it.</summary>
    Keep,
}

/// <summary>Means of a fund that helps after judicial aid.</summary>
/// <param name="Label">For people.</param>
/// <param name="Principal">The fund.</param>
/// <param name="YearlyShare">The share of it that may be spent in a year, 0.05 for 5 %.</param>
/// <param name="Citation">Where it stands.</param>
public sealed record FundRule(string Label, Yuan Principal, decimal YearlyShare, Citation Citation);

/// <summary>What is done with a sum.</summary>
public enum LimitKind
{
    /// <summary>One sum is taken from a range.</summary>
    Pick,

    /// <summary>Raised to the least sum.</summary>
    Floor,

    /// <summary>Compared with the caps.</summary>
    Caps,

    /// <summary>Cut at the bound.</summary>
    Bound,

    /// <summary>Less what was paid in advance (先行救助).</summary>
    SetOff,

    /// <summary>Rounded.</summary>
    Rounding,

    /// <summary>Cut at what a fund may still spend this year.</summary>
    Fund,
}
