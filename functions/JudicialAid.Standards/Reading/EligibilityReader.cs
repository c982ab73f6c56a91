using JudicialAid.Standards.Eligibility;

namespace JudicialAid.Standards.Reading;

/// <summary>criteria.yaml and eligibility/*.yaml: the conditions, Article 7 and Article 8.</summary>
internal static class EligibilityReader
{
    /// <summary>Shared criteria, each usable by the ones after it.</summary>
    public static CriterionReader ReadShared(MapReader map, CriterionReader criteria)
    {
        if (MapReader.Of(map.Required("criteria"), map.Mistakes) is not { } shared)
            return criteria;
        foreach (var (key, value) in shared.Entries)
        {
            if (!criteria.TryShare(key.Text, criteria.Read(value, map.Mistakes)))
                map.Mistakes.Add(RuleCodes.DuplicateId, key, $"“{key.Text}”已是一个事实的名称。请改用另一个名称。");
        }

        return criteria;
    }

    public static EligibilityRules Read(MapReader map, CriterionReader criteria, CitationReader citations, RuleVersion version)
    {
        map.Required("from");
        return new EligibilityRules
        {
            Id = map.Text("id"),
            Title = map.Text("title"),
            Organ = map.Word<OrganScope>("organ"),
            Regions = map.Texts("regions"),
            From = map.DayOrNull("from"),
            Through = map.DayOrNull("through"),
            Conditions = map.Each("conditions", c => Rule(c, criteria, citations)),
            Situations = map.Each("situations", s => ReadSituation(s, criteria, citations)),
            Grounds = map.Each("grounds", g => Rule(g, criteria, citations)),
            OrganisationEndings = map.Texts("organisationEndings"),
            Version = version,
        };
    }

    public static Situation ReadSituation(MapReader map, CriterionReader criteria, CitationReader citations) =>
        new(map.Text("id"), map.Text("label"), citations.Required(map), criteria.Required(map, "harm"), criteria.Optional(map, "and"), criteria.Optional(map, "concerns"));

    private static LabelledRule Rule(MapReader map, CriterionReader criteria, CitationReader citations) =>
        new(map.Text("id"), map.Text("label"), citations.Required(map), criteria.Required(map, "when"));
}
