using System.Globalization;
using JudicialAid.Standards.Eligibility;

namespace JudicialAid.Standards.Reading;

/// <summary>Refuses two texts for the same place, kind of organ and day, and a hole between two versions of one text.</summary>
internal static class Periods
{
    public static void Refuse(IReadOnlyList<StandardDefinition> standards, IReadOnlyList<EligibilityRules> eligibility, Mistakes mistakes)
    {
        var texts = standards.Where(s => s.Kind == StandardKind.Standard).Select(s => new Text($"standards/{s.Id}/standard.yaml", s.Id.Split('/')[0], s.Organ, s.Regions, s.From, s.Through)).ToList();
        Overlaps(texts, mistakes);
        Gaps(texts, mistakes);
        Overlaps([.. eligibility.Select(e => new Text($"{e.Version.Part}.yaml", e.Id, e.Organ, e.Regions, e.From, e.Through))], mistakes);
    }

    private static void Overlaps(IReadOnlyList<Text> all, Mistakes mistakes)
    {
        var dated = all.Where(s => s.From is not null).ToList();
        for (var i = 0; i < dated.Count; i++)
        {
            foreach (var other in dated.Skip(i + 1).Where(o => Collide(dated[i], o)))
                mistakes.Add(RuleCodes.TwoStandards, $"{other.File}:1:1", $"与 {dated[i].File} 的适用地区和期间重叠。请修改起止日期，使每一天只有一个标准。");
        }
    }

    private static void Gaps(IReadOnlyList<Text> all, Mistakes mistakes)
    {
        foreach (var versions in all.Where(s => s.From is not null).GroupBy(s => s.Place, StringComparer.Ordinal).Select(g => g.OrderBy(s => s.From).ToList()))
        {
            foreach (var (earlier, later) in versions.Zip(versions.Skip(1)).Where(p => p.First.Through?.AddDays(1) < p.Second.From))
            {
                var hole = string.Create(CultureInfo.InvariantCulture, $"{earlier.Through!.Value.AddDays(1):yyyy-MM-dd} 至 {later.From!.Value.AddDays(-1):yyyy-MM-dd}");
                mistakes.Add(RuleCodes.BadPeriod, $"{later.File}:1:1", $"与 {earlier.File} 之间有空档（{hole}），其间没有标准。请修改起止日期，使前后相接。");
            }
        }
    }

    private static bool Collide(Text a, Text b) =>
        a.Organ == b.Organ && a.Regions.Intersect(b.Regions, StringComparer.Ordinal).Any() && a.From <= (b.Through ?? DateOnly.MaxValue) && b.From <= (a.Through ?? DateOnly.MaxValue);

    private sealed record Text(string File, string Place, OrganScope Organ, IReadOnlyList<string> Regions, DateOnly? From, DateOnly? Through);
}
