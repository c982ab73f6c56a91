using JudicialAid.Model;
using JudicialAid.Standards.Eligibility;

namespace JudicialAid.Standards;

/// <summary>
/// A screening package (standards/scenes/*.yaml, ZJ1): when it applies, its questions, its further situations and its colours.
/// A new file is a new scene; no code is needed.
/// </summary>
public sealed record Scene
{
    /// <summary>Id: the file name without extension, e.g. "elder-fraud".</summary>
    public required string Id { get; init; }

    /// <summary>Name for people: 养老诈骗.</summary>
    public required string Name { get; init; }

    /// <summary>What people should know about it, e.g. which thresholds are this project's assumption (zh-CN).</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Tags of campaigns, for statistics (NA4).</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Where it is used: region codes or their first digits; "*" everywhere. A pilot names its county (试点先行, ZJ1).</summary>
    public IReadOnlyList<string> Regions { get; init; } = ["*"];

    /// <summary>Whether its leads are handled first (绿色通道, TL3).</summary>
    public bool GreenChannel { get; init; }

    /// <summary>Version of the data.</summary>
    public required RuleVersion Version { get; init; }

    // Until it is read a scene applies to nobody.
    internal Criterion Applies { get; init; } = new AnyOf([]);

    /// <summary>Who of those it applies to is inside the campaign: tagged, and handled first; null for all of them.</summary>
    internal Criterion? Tagged { get; init; }

    internal IReadOnlyList<LabelledRule> Questions { get; init; } = [];

    internal IReadOnlyList<Situation> Situations { get; init; } = [];

    internal IReadOnlyList<ColourRule> Colours { get; init; } = [];
}

/// <summary>A colour, when it is proposed and how that is said.</summary>
/// <param name="Colour">The colour.</param>
/// <param name="Reason">Why, for people.</param>
/// <param name="When">When it holds.</param>
/// <param name="Explain">Whether the item of Article 7 that says most is added to the reason.</param>
internal sealed record ColourRule(Colour Colour, string Reason, Criterion When, bool Explain);
