using JudicialAid.Model;
using JudicialAid.Standards.Eligibility;
using JudicialAid.Standards.Reading;

namespace JudicialAid.Standards;

/// <summary>
/// Rules that a person chose instead of those of the place and day: the only way to an undated text. What is left out is found
/// by office and day.
/// </summary>
public sealed record RuleChoice
{
    /// <summary>The standard, e.g. "guanyun/undated".</summary>
    public string? StandardId { get; init; }

    /// <summary>Overlays to go with it besides those in force on the day, e.g. "women-2022/undated".</summary>
    public IReadOnlyList<string> OverlayIds { get; init; } = [];

    /// <summary>The eligibility rules, e.g. "procuratorate-2016".</summary>
    public string? EligibilityId { get; init; }

    /// <summary>The organ that gives the aid.</summary>
    public OrganScope Organ { get; init; } = OrganScope.Procuratorate;
}

/// <summary>The rules that hold for a case on a day, and what is wrong with them.</summary>
internal sealed record RulesOfDay(RuleBook Book, DateOnly AsOf, string? Region, EligibilityRules? Eligibility, StandardDefinition? Standard, IReadOnlyList<Finding> Findings)
{
    // Two and three characters are names of people, whatever they end with.
    private const int ShortestOrganisationName = 4;

    /// <summary>Chooses them by the office's region, or as a person chose.</summary>
    public static RulesOfDay Of(CaseFile file, RuleBook book, DateOnly asOf, RuleChoice choice)
    {
        var findings = new List<Finding>();
        var region = book.Offices.GetValueOrDefault(file.OfficeId)?.Region;
        if (region is null)
            findings.Add(new Finding(RuleCodes.UnknownOffice, "承办机关不在 agencies.yaml 中，无法确定适用的救助标准。请补充该机关。", FindingSeverity.Warning, file.OfficeId));
        var standard = region is null && choice.StandardId is null ? null : book.Choose(region ?? "", asOf, choice);
        if (standard?.Finding is { } finding)
            findings.Add(finding);
        var eligibility = book.EligibilityFor(region ?? "", asOf, choice, out var gap);
        if (gap is not null)
            findings.Add(gap);
        return new RulesOfDay(book, asOf, region, eligibility, standard?.Standard, findings);
    }

    /// <summary>Organisations are no applicants for judicial aid.</summary>
    public bool IsNaturalPerson(CasePerson person) =>
        person.Name.Length < ShortestOrganisationName || Eligibility?.OrganisationEndings.Any(e => person.Name.EndsWith(e, StringComparison.Ordinal)) != true;

    /// <summary>The versions that a result names.</summary>
    public IReadOnlyList<string> Versions(IEnumerable<string> sceneIds)
    {
        var wages = Standard?.Base?.Wages is { } rule ? Wages.SeriesOf(rule, Region) : null;
        RuleVersion?[] parts =
        [
            Eligibility?.Version, Standard?.Version, Standard?.Under?.Standard?.Version, wages?.Version,
            .. Standard?.Overlays.Select(o => o.Version) ?? [], Book.Groups.Version, Book.Asks.Version, Book.SocialAid.Version,
        ];
        var scenes = sceneIds.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(id => Book.Scenes.First(s => s.Id == id).Version);
        return [.. parts.OfType<RuleVersion>().Concat(scenes).Select(v => v.ToString())];
    }
}
