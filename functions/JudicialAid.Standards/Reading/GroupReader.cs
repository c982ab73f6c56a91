using JudicialAid.Model;
using JudicialAid.Standards.Eligibility;
using JudicialAid.Standards.SocialAid;

namespace JudicialAid.Standards.Reading;

/// <summary>groups.yaml: group tags from the dossier, levels of hardship.</summary>
internal static class GroupReader
{
    public static GroupRules Read(MapReader map, CriterionReader people, IReadOnlyDictionary<string, RegisterDefinition>? registers, RuleVersion version)
    {
        var groups = map.Each("groups", g => new GroupRule(g.Text("group"), people.Required(g, "when")));
        var levels = map.Each("levels", l => Level(l, registers));
        Repeats.Refuse(map, "levels", "level", "生活困难等级", "请合并成一项。");
        Repeats.Refuse(map, "declared", "群体", "请只保留一处。");
        return new GroupRules(groups, levels, version) { Declared = map.Texts("declared") };
    }

    private static LevelRule Level(MapReader map, IReadOnlyDictionary<string, RegisterDefinition>? registers)
    {
        var level = new LevelRule(map.Text("level"), map.Texts("registers"), map.Texts("words"));
        foreach (var id in level.Registers.Where(id => id != Groups.AnyRegister && registers?.ContainsKey(id) == false))
            map.Mistakes.Add(RuleCodes.UnknownReference, map.Here, $"没有名册“{id}”。请改正，或先在 registers 文件夹登记。");
        foreach (var word in level.Words.Where(w => !HardshipFacts.AllWords.Contains(w)))
            map.Mistakes.Add(RuleCodes.UnknownWord, map.Here, $"不认识的困难词“{word}”。可用：{string.Join("、", HardshipFacts.AllWords)}。");
        return level;
    }
}

/// <summary>social-aid.yaml: social aid that facts of the dossier suggest.</summary>
internal static class SocialAidReader
{
    public static SocialAidRules Read(MapReader map, CriterionReader people, IReadOnlyDictionary<string, AidRoute>? routes, RuleVersion version)
    {
        Repeats.Refuse(map, "rules", "id", "编号", "请改用另一个编号，或者删除重复的一项。");
        return new SocialAidRules(map.Each("rules", r => Rule(r, people, routes)), version);
    }

    private static SocialAidRule Rule(MapReader map, CriterionReader people, IReadOnlyDictionary<string, AidRoute>? routes)
    {
        var rule = new SocialAidRule(map.Text("id"), map.Texts("kinds"), people.Required(map, "when"));
        foreach (var kind in rule.Kinds.Where(k => routes?.ContainsKey(k) == false))
            map.Mistakes.Add(RuleCodes.UnknownReference, map.Here, $"救助种类“{kind}”不在 routing.yaml 中。请先登记。");
        return rule;
    }
}
