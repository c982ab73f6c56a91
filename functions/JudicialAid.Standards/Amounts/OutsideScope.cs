using JudicialAid.Model;

namespace JudicialAid.Standards;

/// <summary>
/// Says when a standard or an overlay is used on a day or in a place for which it was not made: somebody chose it, which has to be
/// recorded. An undated text, which comes in no other way, is told by its id.
/// </summary>
internal static class OutsideScope
{
    /// <summary>Puts on the sheet what does not fit, a line each; nothing when all does.</summary>
    public static void Tell(AmountFacts facts, StandardDefinition standard, SheetBuilder sheet)
    {
        TellOf(standard, facts, sheet);
        for (var i = 0; i < standard.Overlays.Count; i++)
            TellOf(standard.Overlays[i], facts, sheet);
    }

    /// <summary>"sample/2027-01-01自2027-01-01起施行，计算日期2026-11-25不在施行期间"; null when the day fits or the text is undated.</summary>
    public static string? OfDay(StandardDefinition standard, DateOnly day) => standard.From is null || standard.CoversDay(day) ? null
        : $"{standard.Id}{Period(standard)}施行，计算日期{day:yyyy-MM-dd}不在施行期间";

    private static string? OfPlace(StandardDefinition standard, string region) => standard.CoversPlace(region) ? null
        : $"{standard.Id}适用于行政区划代码{string.Join('、', standard.Regions)}，办理机关所在地区{region}不在其中";

    private static void TellOf(StandardDefinition standard, AmountFacts facts, SheetBuilder sheet)
    {
        if (facts.Day is { } day && OfDay(standard, day) is { } outside)
            Tell("period", "施行期间", outside, standard, sheet);
        if (facts.Region is { } region && OfPlace(standard, region) is { } elsewhere)
            Tell("place", "适用地区", elsewhere, standard, sheet);
    }

    private static void Tell(string id, string label, string what, StandardDefinition standard, SheetBuilder sheet)
    {
        sheet.MustRecord($"{what}：由人明确选择采用的，载明理由");
        sheet.Trace?.Used(id, label, label, "", "不相符", $"{what}，由人明确选择", standard.Citation, standard.Id);
    }

    private static string Period(StandardDefinition standard) =>
        standard.Through is { } last ? $"自{standard.From:yyyy-MM-dd}至{last:yyyy-MM-dd}" : $"自{standard.From:yyyy-MM-dd}起";
}
