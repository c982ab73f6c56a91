using JudicialAid.Model;

namespace JudicialAid.Standards;

/// <summary>Takes one sum from a range: as the standard says, 就高 for listed groups or by an overlay, or as a person chose.</summary>
internal static class RangeChoice
{
    /// <summary>The sum; the range itself while a person has to choose.</summary>
    /// <param name="sum">The range.</param>
    /// <param name="standard">How it is chosen.</param>
    /// <param name="facts">What is known.</param>
    /// <param name="overlay">The overlay that asks for the high end; null when none does.</param>
    /// <param name="sheet">Where it is shown.</param>
    public static Figure Make(Figure sum, StandardDefinition standard, AmountFacts facts, string? overlay, SheetBuilder sheet)
    {
        if (sum.IsSingle)
            return sum;
        if (facts.Chosen is { } chosen)
            return ByPerson(sum, chosen, facts, standard, sheet);
        var group = facts.Groups is { } groups ? standard.Pick.HighFor.FirstOrDefault(groups.Contains) : null;
        if ((group ?? overlay) is { } because)
            return Take(sum, sum.High, "就高", $"属于{because}，就高确定", standard, sheet);
        return standard.Pick.Otherwise switch
        {
            RangePick.Low => Take(sum, sum.Low, "取低", "取低", standard, sheet),
            RangePick.High => Take(sum, sum.High, "就高", "就高", standard, sheet),
            RangePick.Mid => Take(sum, (sum.Low + sum.High) * 0.5m, "取中", "取中", standard, sheet),
            RangePick.Score => ByScore(sum, standard, facts, sheet),
            _ => sum,
        };
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
        return Take(sum, chosen.Amount, "由承办人确定", facts.ChosenBecause ?? "理由尚未载明", standard, sheet);
    }

    private static Figure ByScore(Figure sum, StandardDefinition standard, AmountFacts facts, SheetBuilder sheet)
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
        var why = reasons.Count == 0 ? "没有加分的情形，取低" : $"{string.Join("、", reasons)}，合计按幅度的{share * 100:0.##}%";
        return Take(sum, sum.Low + ((sum.High - sum.Low) * share), "按情形加分", why, standard, sheet);
    }

    private static Figure Take(Figure sum, decimal taken, string how, string why, StandardDefinition standard, SheetBuilder sheet)
    {
        var figure = Figure.Of(taken);
        sheet.Trace?.Used("pick", "幅度内确定", how, sum.ToString(), $"{figure}元", why, standard.Citation);
        return figure;
    }
}
