using JudicialAid.Model;
using JudicialAid.Standards.Eligibility;

namespace JudicialAid.Standards.Reading;

/// <summary>scenes/*.yaml.</summary>
internal static class SceneReader
{
    public static Scene Read(MapReader map, CriterionReader criteria, CitationReader citations, RuleVersion version)
    {
        var scene = new Scene
        {
            Id = map.Text("id"),
            Name = map.Text("name"),
            Remarks = map.Texts("remarks"),
            Tags = map.Texts("tags"),
            Regions = RegionReader.Optional(map) is { Count: > 0 } regions ? regions : ["*"],
            GreenChannel = map.Flag("greenChannel", false),
            Applies = criteria.Required(map, "applies"),
            Tagged = criteria.Optional(map, "tagged"),
            Questions = map.Each("questions", q => new LabelledRule(q.Text("id"), q.Text("text"), null, criteria.Required(q, "when"))),
            Situations = map.Each("situations", s => EligibilityReader.ReadSituation(s, criteria, citations)),
            Colours = map.Each("colours", c => new ColourRule(c.Word<Colour>("colour"), c.Text("reason"), criteria.Required(c, "when"), c.Flag("explain", true))),
            Version = version,
        };
        Repeats.Refuse(map, "questions", "id", "问题的编号", "请改用另一个编号，或者删除重复的问题。");
        Repeats.Refuse(map, "situations", "id", "情形的编号", "请改用另一个编号，或者删除重复的情形。");
        if (version.Part != $"scenes/{scene.Id}")
            map.Mistakes.Add(RuleCodes.WrongFolder, map.Here, $"场景编号“{scene.Id}”与文件名不一致。请改为相同。");
        return scene;
    }
}
