using System.Globalization;

namespace JudicialAid.Standards.Reading;

/// <summary>
/// Refuses two texts for the same place, kind of organ and day, and a hole between two texts of which one follows the other there,
/// whatever their folders are called.
/// </summary>
/// <param name="what">What the texts are, for people: 标准, 救助条件.</param>
/// <param name="mistakes">Where mistakes go.</param>
internal sealed class Periods(string what, Mistakes mistakes)
{
    private static readonly OrganScope[] Organs = [.. Enum.GetValues<OrganScope>().Where(o => o != OrganScope.Any)];

    /// <summary>Of texts of which exactly one holds for a place, an organ and a day.</summary>
    public void Refuse(IEnumerable<DatedText> texts)
    {
        var dated = texts.Where(t => t.From is not null).OrderBy(t => t.From).ToList();
        foreach (var (one, other) in Pairs(dated).Where(p => p.One.Organ == p.Other.Organ && p.One.Regions.Intersect(p.Other.Regions, StringComparer.Ordinal).Any() && Clash(p.One, p.Other)))
            mistakes.AddAtKey(RuleCodes.TwoStandards, other.File, "from", $"与 {one.File} 的适用地区和期间重叠。{Fix(one, other)}");
        Gaps(dated);
    }

    /// <summary>Of overlays, of which several may hold at once: none of them twice.</summary>
    public void RefuseTwice(IEnumerable<(DatedText Text, string InstrumentId)> overlays)
    {
        var dated = overlays.Where(o => o.Text.From is not null).OrderBy(o => o.Text.From).ToList();
        foreach (var ((one, basis), (other, otherBasis)) in Pairs(dated))
        {
            if (Clash(one, other) && (one.Folder == other.Folder || basis == otherBasis) && (one.Covers(other) || other.Covers(one)))
                mistakes.AddAtKey(RuleCodes.OverlayTwice, other.File, "from", $"与 {one.File} 是同一规定，同一天会附加两次。{Fix(one, other)}");
        }
    }

    // Why one does not end with the other has been told where it was said that it does.
    private static bool Clash(DatedText one, DatedText other) => one.Meets(other) && !other.Replaces.Contains(one.Id);

    private static string Fix(DatedText one, DatedText other) =>
        one.From == other.From ? "两份自同一天施行，请删除一份，或者改正施行日期、适用地区。"
        : other.Covers(one) ? $"如果它被本文件取代，请在本文件中写 replaces: [{one.Id}]，它就到本文件施行的前一日为止；否则请修改起止日期或者适用地区，使每一天只有一份。"
        : "两份的适用地区只有一部分相同。请修改起止日期或者适用地区，使每一天只有一份。";

    private void Gaps(IReadOnlyList<DatedText> dated)
    {
        var holes = Organs
            .SelectMany(organ => dated.SelectMany(t => t.Regions).Distinct(StringComparer.Ordinal)
                .SelectMany(region => Holes([.. dated.Where(t => t.Binds(organ) && t.Regions.Contains(region))]).Select(h => (h.Earlier, h.Later, region))))
            .Distinct()
            .GroupBy(h => (h.Earlier, h.Later), h => h.region);
        foreach (var hole in holes)
        {
            var (earlier, later) = hole.Key;
            var days = string.Create(CultureInfo.InvariantCulture, $"{earlier.Through!.Value.AddDays(1):yyyy-MM-dd} 至 {later.From!.Value.AddDays(-1):yyyy-MM-dd}");
            var places = string.Join("、", hole.Select(r => r == RegionReader.Everywhere ? "全国" : r));
            mistakes.AddAtKey(RuleCodes.BadPeriod, later.File, "from", $"与 {earlier.File} 之间有空档（{days}），其间{places}没有{what}。请修改起止日期，使前后相接；其间另有规定的，请补充。");
        }
    }

    // Sorted by first day. The one that reaches farthest so far must reach the next one.
    private static IEnumerable<(DatedText Earlier, DatedText Later)> Holes(IReadOnlyList<DatedText> texts)
    {
        var farthest = texts.Count > 0 ? texts[0] : null;
        foreach (var next in texts.Skip(1))
        {
            if (farthest!.Through is { } last && last.AddDays(1) < next.From)
                yield return (farthest, next);
            if ((next.Through ?? DateOnly.MaxValue) > (farthest.Through ?? DateOnly.MaxValue))
                farthest = next;
        }
    }

    private static IEnumerable<(T One, T Other)> Pairs<T>(IReadOnlyList<T> all) =>
        all.SelectMany((one, i) => all.Skip(i + 1).Select(other => (one, other)));
}
