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
    internal RuleBook(IReadOnlyList<EligibilityRules> eligibility, AskRules asks, GroupRules groups, SocialAidRules socialAid, KnownWords words) =>
        (Eligibility, Asks, Groups, SocialAid, Words) = (eligibility, asks, groups, socialAid, words);

    /// <summary>Registers by id.</summary>
    public required IReadOnlyDictionary<string, RegisterDefinition> Registers { get; init; }

    /// <summary>Weights of linkage: those of the newest file.</summary>
    public required LinkageWeights Linkage { get; init; }

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

    /// <summary>Wage series.</summary>
    public IReadOnlyList<WageSeries> Wages { get; init; } = [];

    /// <summary>Days off, by year.</summary>
    public WorkCalendar Calendar { get; init; } = new(new Dictionary<int, WorkYear>());

    /// <summary>Periods that the law sets.</summary>
    public IReadOnlyList<ClockDefinition> Clocks { get; init; } = [];

    /// <summary>What documents cite, by document.</summary>
    public IReadOnlyDictionary<string, DocumentBasis> Documents { get; init; } = new Dictionary<string, DocumentBasis>();

    /// <summary>Ids of all texts on eligibility, for explicit choice.</summary>
    public IReadOnlyList<string> EligibilityIds => [.. Eligibility.Select(e => e.Id)];

    /// <summary>Versions of all parts.</summary>
    public required IReadOnlyList<RuleVersion> RuleVersions { get; init; }

    internal IReadOnlyList<EligibilityRules> Eligibility { get; }

    internal AskRules Asks { get; }

    internal GroupRules Groups { get; }

    internal SocialAidRules SocialAid { get; }

    internal KnownWords Words { get; }

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
        var chosen = Nearest(Standards.Where(s => s.Kind == StandardKind.Standard && s.CoversDay(day)), region, organ, s => (s.Organ, s.Regions));
        return chosen.Count switch
        {
            0 => new StandardChoice(null, Finding(RuleCodes.NoStandard, $"{region} 在 {day:yyyy-MM-dd} 没有适用的救助标准，无法计算金额。请补充该日有效的标准，或者明确指定一个标准。")),
            1 => new StandardChoice(WithOverlays(chosen[0], region, day, organ), null),
            _ => new StandardChoice(null, Finding(RuleCodes.TwoStandards, $"{region} 在 {day:yyyy-MM-dd} 有{chosen.Count}个标准同时适用：{string.Join("、", chosen.Select(s => s.Id))}。请修改起止日期，只留一个。")),
        };
    }

    /// <summary>
    /// The standard that a person chose, with the overlays in force and those chosen besides; where none is chosen, the one of the place
    /// and day. An undated text comes in no other way. Something else than a standard or an overlay in its place is a finding.
    /// </summary>
    /// <param name="region">Region code.</param>
    /// <param name="day">Calendar day in China.</param>
    /// <param name="choice">What was chosen.</param>
    public StandardChoice Choose(string region, DateOnly day, RuleChoice choice)
    {
        ArgumentNullException.ThrowIfNull(region);
        ArgumentNullException.ThrowIfNull(choice);
        var found = choice.StandardId is not { } id ? StandardFor(region, day, choice.Organ)
            : Standard(id) is { Kind: not (StandardKind.Overlay or StandardKind.Note) } named ? new StandardChoice(WithOverlays(named, region, day, choice.Organ), null)
            : new StandardChoice(null, Finding(RuleCodes.UnknownChoice, $"没有可以计算的标准“{id}”。请核对编号。"));
        if (found.Standard is not { } standard || choice.OverlayIds.Count == 0)
            return found;
        return choice.OverlayIds.FirstOrDefault(o => Standard(o) is null) is { } wrong
            ? new StandardChoice(null, Finding(RuleCodes.UnknownChoice, $"没有可以附加的规定“{wrong}”。请核对编号。"))
            : Add(standard, choice.OverlayIds.Select(o => Standard(o)!));
    }

    /// <summary>
    /// A standard with further overlays, each once and in the order of their rank, beside those it has. Something else than an overlay is
    /// a finding.
    /// </summary>
    /// <param name="standard">The standard.</param>
    /// <param name="overlays">What a person chose besides.</param>
    public static StandardChoice Add(StandardDefinition standard, IEnumerable<StandardDefinition> overlays)
    {
        ArgumentNullException.ThrowIfNull(standard);
        var chosen = overlays.ToList();
        return chosen.Find(o => o.Kind != StandardKind.Overlay) is { } wrong
            ? new StandardChoice(null, Finding(RuleCodes.UnknownChoice, $"“{wrong.Id}”的种类是“{StandardText.Of(wrong.Kind)}”，不是可以附加的补充规定。请核对编号。"))
            : new StandardChoice(standard with { Overlays = InOrder(standard.Overlays.Concat(chosen).DistinctBy(o => o.Id, StringComparer.Ordinal)) }, null);
    }

    /// <summary>What a document may cite on a day, as it is printed: nothing that nobody compared with its source for a year.</summary>
    /// <param name="documentId">The document, e.g. "referral-notice".</param>
    /// <param name="today">Calendar day in China.</param>
    public IReadOnlyList<string> LegalBasis(string documentId, DateOnly today) =>
        Documents.TryGetValue(documentId, out var document)
            ? [.. document.Basis.Where(c => StaleParameters.IsFresh(Instruments[c.InstrumentId], today)).Select(c => c.Printed!)]
            : [];

    /// <summary>The standard with this id, for explicit choice; null when there is none.</summary>
    public StandardDefinition? Standard(string id) => Standards.FirstOrDefault(s => s.Id == id);

    /// <summary>The same with the overlays that hold in its first place on a day; null when there is none of this id.</summary>
    public StandardDefinition? StandardOn(string id, DateOnly? day) =>
        Standard(id) is { Kind: not (StandardKind.Overlay or StandardKind.Note) } standard && day is { } on
            ? WithOverlays(standard, standard.Regions[0], on, standard.Organ == OrganScope.Any ? OrganScope.Procuratorate : standard.Organ)
            : Standard(id);

    internal EligibilityRules? EligibilityFor(string region, DateOnly day, RuleChoice choice, out Finding? finding)
    {
        var chosen = choice.EligibilityId is { } id
            ? [.. Eligibility.Where(e => e.Id == id)]
            : Nearest(Eligibility.Where(e => e.CoversDay(day)), region, choice.Organ, e => (e.Organ, e.Regions));
        var undated = Eligibility.Where(e => e.From is null && RegionMatch(e.Regions, region) >= 0 && (e.Organ == choice.Organ || e.Organ == OrganScope.Any)).Select(e => e.Id).ToList();
        finding = chosen.Count switch
        {
            1 => null,
            0 when choice.EligibilityId is { } wrong => Finding(RuleCodes.UnknownChoice, $"没有救助条件“{wrong}”。请核对编号。"),
            0 => new Finding(RuleCodes.NoEligibility, $"{day:yyyy-MM-dd} 没有适用的救助条件规则，未作评估。请补充该日有效的规则{(undated.Count > 0 ? $"，或者明确指定：{string.Join("、", undated)}" : "")}。", FindingSeverity.Error),
            _ => Finding(RuleCodes.TwoStandards, $"{region} 在 {day:yyyy-MM-dd} 有{chosen.Count}份救助条件同时适用：{string.Join("、", chosen.Select(e => e.Id))}。请修改起止日期，只留一个。"),
        };
        return chosen.Count == 1 ? chosen[0] : null;
    }

    /// <summary>Of the texts for this place and organ, those with the longest region; at the same length those for this kind of organ.</summary>
    private static List<T> Nearest<T>(IEnumerable<T> texts, string region, OrganScope organ, Func<T, (OrganScope Organ, IReadOnlyList<string> Regions)> scope)
    {
        var fitting = texts
            .Where(t => scope(t).Organ == organ || scope(t).Organ == OrganScope.Any)
            .Select(t => (Text: t, Rank: (Region: RegionMatch(scope(t).Regions, region), Organ: scope(t).Organ == organ ? 1 : 0)))
            .Where(t => t.Rank.Region >= 0)
            .ToList();
        return fitting.Count == 0 ? [] : [.. fitting.Where(t => t.Rank == fitting.Max(f => f.Rank)).Select(t => t.Text)];
    }

    /// <summary>The scenes used where an office is; of an office that is not known, those used everywhere.</summary>
    internal IReadOnlyList<Scene> ScenesOf(string officeId) =>
        [.. Scenes.Where(s => RegionMatch(s.Regions, Offices.GetValueOrDefault(officeId)?.Region ?? "") >= 0)];

    private StandardDefinition WithOverlays(StandardDefinition standard, string region, DateOnly day, OrganScope organ) => standard with
    {
        Overlays = InOrder(Standards.Where(s => s.Kind == StandardKind.Overlay && s.CoversDay(day) && (s.Organ == organ || s.Organ == OrganScope.Any) && RegionMatch(s.Regions, region) >= 0)),
    };

    private static IReadOnlyList<StandardDefinition> InOrder(IEnumerable<StandardDefinition> overlays) =>
        [.. overlays.OrderBy(s => s.Overlay!.Rank).ThenBy(s => s.Id, StringComparer.Ordinal)];

    // The number of leading digits that fit; "*" fits everything with none; -1 does not fit.
    private static int RegionMatch(IReadOnlyList<string> regions, string region) =>
        regions.Select(r => r == "*" ? 0 : region.StartsWith(r, StringComparison.Ordinal) ? r.Length : -1).Max();

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
