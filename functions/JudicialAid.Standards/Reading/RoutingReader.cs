using JudicialAid.Model;

namespace JudicialAid.Standards.Reading;

/// <summary>routing.yaml: kinds of social aid and who gives them; checks that registers lead only to known kinds.</summary>
internal static class RoutingReader
{
    public static Dictionary<string, AidRoute> Read(MapReader map, CriterionReader people, IReadOnlyDictionary<string, RegisterDefinition> registers, bool isWhole)
    {
        var routes = new Dictionary<string, AidRoute>(StringComparer.Ordinal);
        foreach (var (route, at) in map.Each("routes", r => One(r, people)))
        {
            foreach (var id in route.GivenBy.Where(id => isWhole && !registers.ContainsKey(id)))
                map.Mistakes.Add(RuleCodes.UnknownReference, at.Node("givenBy")!, $"没有名册“{id}”。请改正，或先在 registers 文件夹登记。");
            if (!routes.TryAdd(route.Kind, route))
                map.Mistakes.Add(RuleCodes.DuplicateId, at.Here, $"救助种类“{route.Kind}”重复。请合并。");
        }

        foreach (var (register, kind) in registers.Values.SelectMany(r => r.LeadsTo.Select(k => (r.RegisterId, k))).Where(l => !routes.ContainsKey(l.k)))
            map.Mistakes.AddAtKey(RuleCodes.UnknownReference, $"registers/{register}.yaml", "leadsTo", $"leadsTo 中的“{kind}”不在 routing.yaml 中。请先登记该救助种类由哪个部门办理。");
        return routes;
    }

    private static Located<AidRoute> One(MapReader map, CriterionReader people) => new(
        new AidRoute
        {
            Kind = map.Text("kind"),
            AgencyKind = map.Text("agencyKind"),
            GivenBy = map.Texts("givenBy"),
            Fits = people.Optional(map, "fits"),
        },
        map);
}
