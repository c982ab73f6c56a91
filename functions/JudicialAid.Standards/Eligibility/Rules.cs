using JudicialAid.Model;

namespace JudicialAid.Standards.Eligibility;

/// <summary>The eligibility rules of one kind of organ from a day on (standards/eligibility/*.yaml).</summary>
internal sealed record EligibilityRules
{
    public required string Id { get; init; }

    /// <summary>Title for people.</summary>
    public required string Title { get; init; }

    /// <summary>Which organs it binds.</summary>
    public required OrganScope Organ { get; init; }

    /// <summary>Region codes or their leading digits; "*" is the whole country. The longest that fits decides.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>First day in force; null when not known: then it is used only by explicit choice.</summary>
    public required DateOnly? From { get; init; }

    /// <summary>Last day in force, included; null while in force.</summary>
    public DateOnly? Through { get; init; }

    /// <summary>Ids of older rules that end the day before these take effect.</summary>
    public IReadOnlyList<string> Replaces { get; init; } = [];

    /// <summary>The three conditions of NA1.</summary>
    public required IReadOnlyList<LabelledRule> Conditions { get; init; }

    /// <summary>Situations in which aid shall be given (Article 7).</summary>
    public required IReadOnlyList<Situation> Situations { get; init; }

    /// <summary>Grounds on which aid is generally not given (Article 8): soft.</summary>
    public required IReadOnlyList<LabelledRule> Grounds { get; init; }

    /// <summary>Endings of names of organisations: they are no natural persons.</summary>
    public required IReadOnlyList<string> OrganisationEndings { get; init; }

    public required RuleVersion Version { get; init; }

    /// <summary>Whether the rules hold on a day.</summary>
    public bool CoversDay(DateOnly day) => From is { } first && first <= day && (Through is not { } last || day <= last);
}

/// <summary>A condition, ground or question with its words.</summary>
internal sealed record LabelledRule(string Id, string Label, Citation? Citation, Criterion When);

/// <summary>
/// An item of Article 7: the harm is its core, the rest are its further conditions. When no item is met, the one that concerns
/// what happened explains best why not.
/// </summary>
internal sealed record Situation(string Id, string Label, Citation? Citation, Criterion Harm, Criterion? And, Criterion? Concerns);
