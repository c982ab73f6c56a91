using JudicialAid.Model;
using JudicialAid.Standards.Eligibility;
using JudicialAid.Standards.Lab;
using JudicialAid.Standards.Reading;
using JudicialAid.Standards.SocialAid;

namespace JudicialAid.Standards;

/// <summary>
/// All rule data of standards/, read strictly: a book exists only when nothing in it is wrong. Immutable; safe to share.
/// </summary>
public sealed class RuleBook
{
    internal RuleBook(IReadOnlyList<EligibilityRules> eligibility, GroupRules groups, SocialAidRules socialAid) =>
        (Eligibility, Groups, SocialAid) = (eligibility, groups, socialAid);

    /// <summary>Registers by id.</summary>
    public required IReadOnlyDictionary<string, RegisterDefinition> Registers { get; init; }

    /// <summary>Offices by id.</summary>
    public required IReadOnlyDictionary<string, OfficeDefinition> Offices { get; init; }

    /// <summary>Partner agencies.</summary>
    public required IReadOnlyList<AgencyDefinition> Agencies { get; init; }

    /// <summary>Kinds of social aid with the agency kind that gives each, by kind.</summary>
    public required IReadOnlyDictionary<string, AidRoute> Routes { get; init; }

    /// <summary>Agency kind by kind of social aid.</summary>
    public IReadOnlyDictionary<string, string> Routing => Routes.ToDictionary(r => r.Key, r => r.Value.AgencyKind, StringComparer.Ordinal);

    /// <summary>Screening packages.</summary>
    public required IReadOnlyList<Scene> Scenes { get; init; }

    /// <summary>Legal texts by id.</summary>
    public required IReadOnlyDictionary<string, Instrument> Instruments { get; init; }

    /// <summary>All standards, undated ones included.</summary>
    public required IReadOnlyList<StandardDefinition> Standards { get; init; }

    /// <summary>Worked examples of the standards.</summary>
    public IReadOnlyList<WorkedExample> Examples { get; init; } = [];

    /// <summary>Aids that were reported in public.</summary>
    public IReadOnlyList<PublishedCase> PublishedCases { get; init; } = [];

    /// <summary>Versions of all parts.</summary>
    public required IReadOnlyList<RuleVersion> RuleVersions { get; init; }

    internal IReadOnlyList<EligibilityRules> Eligibility { get; }

    internal GroupRules Groups { get; }

    internal SocialAidRules SocialAid { get; }

    /// <summary>Reads a standards folder; all mistakes are reported at once.</summary>
    /// <param name="directory">The folder that holds instruments.yaml.</param>
    public static RuleBookResult Load(string directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        return RuleBookReader.Read(directory);
    }

    /// <summary>
    /// The base standard for a place and day: the text with the longest region that fits, and at the same length the one for
    /// this kind of organ. None or two is a finding, never a guess. Overlays in force come with it, in the order of their rank.
    /// </summary>
    /// <param name="region">Region code (行政区划代码).</param>
    /// <param name="day">Calendar day in China.</param>
    /// <param name="organ">The organ that gives the aid.</param>
    public StandardChoice StandardFor(string region, DateOnly day, OrganScope organ = OrganScope.Procuratorate)
    {
        ArgumentNullException.ThrowIfNull(region);
        var fitting = Standards
            .Where(s => s.Kind == StandardKind.Standard && s.CoversDay(day) && (s.Organ == organ || s.Organ == OrganScope.Any))
            .Select(s => (Standard: s, Rank: (Region: RegionMatch(s, region), Organ: s.Organ == organ ? 1 : 0)))
            .Where(s => s.Rank.Region >= 0)
            .ToList();
        if (fitting.Count == 0)
            return new StandardChoice(null, Finding(RuleCodes.NoStandard, $"{region} 在 {day:yyyy-MM-dd} 没有适用的救助标准,无法计算金额。请补充该日有效的标准,或者明确指定一个标准。"));
        var best = fitting.Max(s => s.Rank);
        var chosen = fitting.Where(s => s.Rank == best).Select(s => s.Standard).ToList();
        return chosen.Count == 1
            ? new StandardChoice(WithOverlays(chosen[0], region, day, organ), null)
            : new StandardChoice(null, Finding(RuleCodes.TwoStandards, $"{region} 在 {day:yyyy-MM-dd} 有{chosen.Count}个标准同时适用:{string.Join("、", chosen.Select(s => s.Id))}。请修改起止日期,只留一个。"));
    }

    /// <summary>The standard with this id, for explicit choice; null when there is none.</summary>
    public StandardDefinition? Standard(string id) => Standards.FirstOrDefault(s => s.Id == id);

    /// <summary>
    /// The same with the overlays that hold on a day where it holds itself; without any when it is undated or not in force then: such
    /// a one is used by explicit choice, and so are its overlays. Null when there is none of this id.
    /// </summary>
    public StandardDefinition? StandardOn(string id, DateOnly? day) =>
        Standard(id) is { } standard && day is { } on && standard.CoversDay(on)
            ? WithOverlays(standard, standard.Regions[0], on, standard.Organ == OrganScope.Any ? OrganScope.Procuratorate : standard.Organ)
            : Standard(id);

    internal EligibilityRules? EligibilityOn(DateOnly day) => Eligibility.FirstOrDefault(e => e.CoversDay(day));

    private StandardDefinition WithOverlays(StandardDefinition standard, string region, DateOnly day, OrganScope organ) => standard with
    {
        Overlays =
        [
            .. Standards
                .Where(s => s.Kind == StandardKind.Overlay && s.CoversDay(day) && (s.Organ == organ || s.Organ == OrganScope.Any) && RegionMatch(s, region) >= 0)
                .OrderBy(s => s.Overlay!.Rank).ThenBy(s => s.Id, StringComparer.Ordinal),
        ],
    };

    // The number of leading digits that fit; "*" fits everything with none; -1 does not fit.
    private static int RegionMatch(StandardDefinition standard, string region) =>
        standard.Regions.Select(r => r == "*" ? 0 : region.StartsWith(r, StringComparison.Ordinal) ? r.Length : -1).Max();

    private static Finding Finding(string code, string message) => new(code, message, FindingSeverity.Warning);
}

/// <summary>What a standards folder gave.</summary>
/// <param name="Book">The rules; null when there is any mistake.</param>
/// <param name="Findings">All mistakes, each with file:line:column, in the order of files and lines.</param>
public sealed record RuleBookResult(RuleBook? Book, IReadOnlyList<Finding> Findings)
{
    /// <summary>The rules, or an exception that lists the mistakes, for programs that cannot run without.</summary>
    public RuleBook Require() =>
        Book ?? throw new InvalidDataException("The rule data cannot be used:\n" + string.Join("\n", Findings.Select(f => $"{f.Place} {f.Code} {f.Message}")));
}

/// <summary>Exactly one standard, or why there is none.</summary>
/// <param name="Standard">The standard.</param>
/// <param name="Finding">Names the gap, or both texts.</param>
public sealed record StandardChoice(StandardDefinition? Standard, Finding? Finding);
