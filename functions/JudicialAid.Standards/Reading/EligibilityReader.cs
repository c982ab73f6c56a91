using JudicialAid.Standards.Eligibility;

namespace JudicialAid.Standards.Reading;

/// <summary>criteria.yaml and eligibility/*.yaml: the conditions, Article 7, Article 8 and what to ask.</summary>
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
            Asks = map.Each("asks", a => Ask(a, criteria)),
            OrganisationEndings = map.Texts("organisationEndings"),
            Version = version,
        };
    }

    private static AskRule Ask(MapReader map, CriterionReader criteria) =>
        new(map.Text("ask"), criteria.Required(map, "when"), map.Each("answers", Answer));

    private static AskAnswer Answer(MapReader map)
    {
        var amount = MapReader.Of(map.Node("amount"), map.Mistakes)?.Entries.Select(e => Amount(e.Key, e.Value, map)).ToList();
        var answer = new AskAnswer(map.Text("answer"), map.Texts("yes"), map.Texts("no"), amount ?? []);
        foreach (var fact in answer.Yes.Concat(answer.No).Where(f => !VictimVocabulary.Names.ContainsKey(f)))
            map.Mistakes.Add(RuleCodes.UnknownWord, map.Here, $"“{fact}”不是一个事实。请查看 standards/README.md 的事实词汇表。");
        return answer with { Amount = [.. answer.Amount.Where(a => AmountFactNames.All.GetValueOrDefault(a.Key)?.WithWord is not null)] };
    }

    private static KeyValuePair<string, string> Amount(YamlText key, YamlValue value, MapReader map)
    {
        var word = map.AsText(value, key.Text) ?? "";
        if (AmountFactNames.All.GetValueOrDefault(key.Text) is not { WithWord: not null } fact)
            map.Mistakes.Add(RuleCodes.UnknownWord, key, $"不认识的事实“{key.Text}”。可用：{string.Join("、", AmountFactNames.All.Where(f => f.Value.WithWord is not null).Select(f => f.Key))}。");
        else if (fact.Vocabulary?.Contains(word) == false)
            map.Mistakes.Add(RuleCodes.UnknownWord, value, $"“{key.Text}”没有“{word}”这个值。可用：{string.Join("、", fact.Vocabulary)}。");
        return new(key.Text, word);
    }

    public static Situation ReadSituation(MapReader map, CriterionReader criteria, CitationReader citations) =>
        new(map.Text("id"), map.Text("label"), citations.Required(map), criteria.Required(map, "harm"), criteria.Optional(map, "and"), criteria.Optional(map, "concerns"));

    private static LabelledRule Rule(MapReader map, CriterionReader criteria, CitationReader citations) =>
        new(map.Text("id"), map.Text("label"), citations.Required(map), criteria.Required(map, "when"));
}
