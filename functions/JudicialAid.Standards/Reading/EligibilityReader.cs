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
        var rules = new EligibilityRules
        {
            Id = map.Text("id"),
            Title = map.Text("title"),
            Organ = map.Word<OrganScope>("organ"),
            Regions = RegionReader.Required(map),
            From = map.DayOrNull("from"),
            Through = map.DayOrNull("through"),
            Replaces = map.Texts("replaces"),
            Conditions = map.Each("conditions", c => Rule(c, criteria, citations)),
            Situations = map.Each("situations", s => ReadSituation(s, criteria, citations)),
            Grounds = map.Each("grounds", g => Rule(g, criteria, citations)),
            OrganisationEndings = map.Texts("organisationEndings"),
            Version = version,
        };
        if (version.Part != $"eligibility/{rules.Id}")
            map.Mistakes.Add(RuleCodes.WrongFolder, map.Here, $"救助条件的编号“{rules.Id}”与文件名不一致。请改为相同。");
        if (rules.Through < rules.From)
            map.Mistakes.Add(RuleCodes.BadPeriod, map.Node("through")!, "失效日期早于施行日期。请改正。");
        foreach (var list in new[] { "conditions", "situations", "grounds" })
            Repeats.Refuse(map, list, "id", "编号", "请改用另一个编号，或者删除重复的一项。");
        return rules;
    }

    public static Situation ReadSituation(MapReader map, CriterionReader criteria, CitationReader citations) =>
        new(map.Text("id"), map.Text("label"), citations.Required(map), criteria.Required(map, "harm"), criteria.Optional(map, "and"), criteria.Optional(map, "concerns"));

    private static LabelledRule Rule(MapReader map, CriterionReader criteria, CitationReader citations) =>
        new(map.Text("id"), map.Text("label"), citations.Required(map), criteria.Required(map, "when"));
}
