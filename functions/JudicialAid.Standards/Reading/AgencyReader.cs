using JudicialAid.Model;

namespace JudicialAid.Standards.Reading;

/// <summary>Offices and partner agencies (agencies.yaml).</summary>
internal sealed record AgencyBook(IReadOnlyDictionary<string, OfficeDefinition> Offices, IReadOnlyList<AgencyDefinition> Agencies);

/// <summary>agencies.yaml.</summary>
internal static class AgencyReader
{
    public static AgencyBook Read(MapReader map)
    {
        var offices = map.Each("offices", o => new Located<OfficeDefinition>(
            new OfficeDefinition(o.Text("officeId"), o.Text("name"), o.Text("region"), o.Text("prefix"), o.Flag("isSample", false)), o));
        var agencies = map.Each("agencies", a => new Located<AgencyDefinition>(
            new AgencyDefinition(a.Text("agencyId"), a.Text("kind"), a.Text("name"), a.Text("region")), a));
        foreach (var at in offices.Select(o => o.At).Concat(agencies.Select(a => a.At)).Where(at => at.Node("region") is YamlText { IsNull: false } region && (region.Text == RegionReader.Everywhere || !RegionReader.IsRegion(region.Text))))
            map.Mistakes.Add(RuleCodes.WrongType, at.Node("region")!, "“region”应为两位、四位或者六位行政区划代码，加引号，例如 \"990001\"。请改正。");
        RefuseRepeated(offices.Select(o => (o.Value.OfficeId, o.At)), map.Mistakes);
        RefuseRepeated(agencies.Select(a => (a.Value.AgencyId, a.At)), map.Mistakes);
        return new AgencyBook(
            offices.Select(o => o.Value).DistinctBy(o => o.OfficeId).ToDictionary(o => o.OfficeId, StringComparer.Ordinal),
            [.. agencies.Select(a => a.Value)]);
    }

    private static void RefuseRepeated(IEnumerable<(string Id, MapReader At)> entries, Mistakes mistakes)
    {
        foreach (var (id, at) in entries.GroupBy(e => e.Id, StringComparer.Ordinal).SelectMany(g => g.Skip(1)))
            mistakes.Add(RuleCodes.DuplicateId, at.Here, $"编号“{id}”重复。请改用另一个编号。");
    }
}
