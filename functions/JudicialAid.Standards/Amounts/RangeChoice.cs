using JudicialAid.Model;

namespace JudicialAid.Standards;

/// <summary>
/// Takes one sum from a range that the standard leaves: as the standard says, 就高 for listed groups or by an overlay, or as a person
/// chose. What is a range only because a fact is not known stays one.
/// </summary>
internal static class RangeChoice
{
    /// <summary>The sum; the range itself while a person has to choose.</summary>
    /// <param name="sum">The range.</param>
    /// <param name="standard">How it is chosen.</param>
    /// <param name="facts">What is known.</param>
    /// <param name="overlay">The overlay that asks for the high end; null when none does.</param>
    /// <param name="sheet">Where it is shown.</param>
    /// <param name="open">The ranges at both ends of what is not known; null when everything is.</param>
    public static Figure Make(Figure sum, StandardDefinition standard, AmountFacts facts, string? overlay, SheetBuilder sheet, Limits.OpenEnds? open)
    {
        if (facts.Chosen is { } chosen)
            return ByPerson(sum, chosen, facts, standard, sheet);
        var group = facts.Groups is { } groups ? standard.Pick.HighFor.FirstOrDefault(groups.Contains) : null;
        var because = group ?? overlay;
        var pick = because is null ? standard.Pick.Otherwise : RangePick.High;
        if (pick == RangePick.Range)
            return sum;
        var (share, why) = pick == RangePick.Score ? Score(standard, facts, sheet) : (ShareOf(pick), because is null ? How(pick) : $"属于{because}，就高确定");
        return Take(sum, share, (How(pick), why), standard, sheet, open);
    }

    private static Figure ByPerson(Figure sum, Yuan chosen, AmountFacts facts, StandardDefinition standard, SheetBuilder sheet)
    {
        if (chosen.Amount < sum.Low || chosen.Amount > sum.High)
        {
            sheet.Refuse($"人工确定的{chosen}元不在幅度{sum}元以内");
            sheet.Trace?.Unused("pick", "幅度内确定", "由承办人确定", $"{chosen}元不在{sum}元以内", standard.Citation);
            return sum;
        }

        if (facts.ChosenBecause is not { Length: > 0 })
            sheet.MustRecord("在幅度内确定数额的理由");
        sheet.Trace?.Used("pick", "幅度内确定", "由承办人确定", sum.ToString(), $"{chosen}元", facts.ChosenBecause ?? "理由尚未载明", standard.Citation);
        return Figure.Of(chosen.Amount);
    }

    private static (decimal Share, string Why) Score(StandardDefinition standard, AmountFacts facts, SheetBuilder sheet)
    {
        var (share, reasons) = (0m, new List<string>());
        foreach (var row in standard.Pick.Scores)
        {
            var holds = FactTest.All(row.When, facts);
            if (holds == Answer.Unknown)
                sheet.Ask($"是否{row.Label}尚待核实，幅度内的数额可能提高");
            if (holds != Answer.Yes)
                continue;
            share += row.Share;
            reasons.Add($"{row.Label}{row.Share * 100:0.##}%");
        }

        share = Math.Min(share, 1);
        return (share, reasons.Count == 0 ? "没有加分的情形，取低" : $"{string.Join("、", reasons)}，合计按幅度的{share * 100:0.##}%");
    }

    private static Figure Take(Figure sum, decimal share, (string How, string Why) pick, StandardDefinition standard, SheetBuilder sheet, Limits.OpenEnds? open)
    {
        var (low, high) = open is null ? (sum, sum) : (open.At(UnknownEnd.Low), open.At(UnknownEnd.High));
        if (low.IsSingle && high.IsSingle)
        {
            sheet.Trace?.Unused("pick", "幅度内确定", pick.How, "幅度只因事实尚未查明，不在其中选定，请先核实", standard.Citation);
            return sum;
        }

        var (one, other) = (Within(low, share), Within(high, share));
        var taken = new Figure(Math.Min(one, other), Math.Max(one, other));
        sheet.Trace?.Used("pick", "幅度内确定", pick.How, sum.ToString(), $"{taken}元", taken.IsSingle ? pick.Why : $"{pick.Why}；因事实尚未查明的幅度保留", standard.Citation);
        return taken;
    }

    private static decimal Within(Figure range, decimal share) => range.Low + ((range.High - range.Low) * share);

    private static decimal ShareOf(RangePick pick) => pick switch { RangePick.Low => 0, RangePick.Mid => 0.5m, _ => 1 };

    private static string How(RangePick pick) => pick switch { RangePick.Low => "取低", RangePick.Mid => "取中", RangePick.High => "就高", _ => "按情形加分" };
}
