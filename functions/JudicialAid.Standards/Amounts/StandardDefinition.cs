using JudicialAid.Model;
using JudicialAid.Standards.Eligibility;

namespace JudicialAid.Standards;

/// <summary>A text about how much is given, as data (standards/standards/&lt;place&gt;/&lt;day | undated&gt;/standard.yaml).</summary>
public sealed record StandardDefinition
{
    /// <summary>Folder: "sample/2020-01-01", "guanyun/undated".</summary>
    public required string Id { get; init; }

    /// <summary>Title as printed.</summary>
    public required string Title { get; init; }

    /// <summary>What it is used for.</summary>
    public required StandardKind Kind { get; init; }

    /// <summary>Which organs it binds.</summary>
    public required OrganScope Organ { get; init; }

    /// <summary>
    /// Region codes or their leading digits; "*" is the whole country. The longest that fits a place decides; at the same
    /// length a text for one kind of organ comes before one for all.
    /// </summary>
    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>First day in force; null when not known: then it is used only by explicit choice.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day in force, included; null while in force.</summary>
    public DateOnly? Through { get; init; }

    /// <summary>Ids of older texts that end the day before this one takes effect, besides those of its own folder.</summary>
    public IReadOnlyList<string> Replaces { get; init; } = [];

    /// <summary>Invented, no place's rule.</summary>
    public bool IsSample { get; init; }

    /// <summary>Where it stands.</summary>
    public required Citation Citation { get; init; }

    /// <summary>What people should know about it (zh-CN): what is not published, what was assumed.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>What Article 7 leaves to the place.</summary>
    public Thresholds Thresholds { get; init; } = new();

    /// <summary>What the sum is built on.</summary>
    public BaseRule? Base { get; init; }

    /// <summary>Tables of coefficients and sums, in the order in which they are shown.</summary>
    public IReadOnlyList<RuleTable> Tables { get; init; } = [];

    /// <summary>Sums added for groups.</summary>
    public AddOnRule? AddOns { get; init; }

    /// <summary>Steps in the order of the text; the last gives the sum.</summary>
    public IReadOnlyList<StepRule> Steps { get; init; } = [];

    /// <summary>What is done with the sum, in order.</summary>
    public IReadOnlyList<LimitKind> Order { get; init; } = [];

    /// <summary>How one sum is taken from a range.</summary>
    public PickRule Pick { get; init; } = new(RangePick.Range, []);

    /// <summary>Upper limits.</summary>
    public IReadOnlyList<CapRule> Caps { get; init; } = [];

    /// <summary>Bound from the award or what is unenforced; null when the text has none.</summary>
    public BoundRule? Bound { get; init; }

    /// <summary>Least sum; null when the text has none.</summary>
    public FloorRule? Floor { get; init; }

    /// <summary>Rounding; null when the text has none.</summary>
    public RoundingRule? Rounding { get; init; }

    /// <summary>Who approves which sum, the smallest first.</summary>
    public IReadOnlyList<ApprovalTier> Approvals { get; init; } = [];

    /// <summary>Income test before any aid; null when the text has none.</summary>
    public IncomeTest? IncomeTest { get; init; }

    /// <summary>How it is paid; null when the text does not say.</summary>
    public PaymentRule? PaymentRule { get; init; }

    /// <summary>How it is paid, for people (zh-CN); null when the text does not say.</summary>
    public string? Payment => PaymentRule?.Label;

    /// <summary>What becomes of an advance; null when the text does not say.</summary>
    public AfterwardsRule? Afterwards { get; init; }

    /// <summary>Means of a fund; null for what is no fund.</summary>
    public FundRule? Fund { get; init; }

    /// <summary>The text of a higher level under which this one stands; null when none is stated.</summary>
    public UnderRule? Under { get; init; }

    /// <summary>What an overlay changes; null for every other kind.</summary>
    public OverlayRule? Overlay { get; init; }

    /// <summary>Overlays that hold with this standard, in the order in which they are applied; set when one is chosen for a day.</summary>
    public IReadOnlyList<StandardDefinition> Overlays { get; init; } = [];

    /// <summary>Version of the text of the data.</summary>
    public required RuleVersion Version { get; init; }

    /// <summary>Whether it is in force on a day.</summary>
    public bool CoversDay(DateOnly day) => From is { } first && first <= day && (Through is not { } last || day <= last);

    /// <summary>Whether it is made for a place.</summary>
    /// <param name="region">Region code (行政区划代码).</param>
    public bool CoversPlace(string region)
    {
        ArgumentNullException.ThrowIfNull(region);
        for (var i = 0; i < Regions.Count; i++)
        {
            if (Regions[i] == "*" || region.StartsWith(Regions[i], StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}

/// <summary>What a text is used for.</summary>
public enum StandardKind
{
    /// <summary>Gives the sum.</summary>
    Standard,

    /// <summary>Changes another standard for some people.</summary>
    Overlay,

    /// <summary>先行救助: a track of its own, set off later.</summary>
    AdvanceTrack,

    /// <summary>A fund that may help after judicial aid.</summary>
    SecondLineFund,

    /// <summary>Shown, never computed.</summary>
    Note,
}

/// <summary>Which organs a text binds.</summary>
public enum OrganScope
{
    /// <summary>All.</summary>
    Any,

    /// <summary>检察院.</summary>
    Procuratorate,

    /// <summary>法院.</summary>
    Court,

    /// <summary>公安机关.</summary>
    Police,

    /// <summary>司法行政机关.</summary>
    Justice,
}
