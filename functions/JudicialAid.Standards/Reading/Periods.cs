namespace JudicialAid.Standards.Reading;

/// <summary>Refuses two base standards for the same place, kind of organ and day.</summary>
internal static class Periods
{
    public static void RefuseOverlaps(IReadOnlyList<StandardDefinition> standards, Mistakes mistakes)
    {
        var dated = standards.Where(s => s.Kind == StandardKind.Standard && s.From is not null).ToList();
        for (var i = 0; i < dated.Count; i++)
        {
            foreach (var other in dated.Skip(i + 1).Where(o => Collide(dated[i], o)))
            {
                mistakes.Add(
                    RuleCodes.TwoStandards,
                    $"standards/{other.Id}/standard.yaml:1:1",
                    $"与 standards/{dated[i].Id}/standard.yaml 的适用地区和期间重叠。请修改起止日期,使每一天只有一个标准。");
            }
        }
    }

    private static bool Collide(StandardDefinition a, StandardDefinition b) =>
        a.Organ == b.Organ && a.Regions.Intersect(b.Regions, StringComparer.Ordinal).Any() && a.From <= (b.Through ?? DateOnly.MaxValue) && b.From <= (a.Through ?? DateOnly.MaxValue);
}
