using JudicialAid.Model;

namespace JudicialAid.Standards;

/// <summary>What the overlays of a standard change for these facts, each shown on the sheet, used or not.</summary>
internal sealed record Overlays(string? PickHighBecause, IReadOnlyList<string> ExceedFor)
{
    /// <summary>Applies them in order.</summary>
    public static Overlays Of(AmountFacts facts, StandardDefinition standard, SheetBuilder sheet)
    {
        string? high = null;
        var reasons = new List<string>();
        foreach (var overlay in standard.Overlays)
        {
            var rule = overlay.Overlay!;
            if (!Applies(rule, overlay, facts, sheet))
                continue;
            high ??= rule.PickHigh ? overlay.Title : null;
            reasons.AddRange(rule.ExceedFor);
        }

        return new Overlays(high, reasons);
    }

    private static bool Applies(OverlayRule rule, StandardDefinition overlay, AmountFacts facts, SheetBuilder sheet)
    {
        var answers = rule.When.Select(t => t.Holds(facts)).ToList();
        var applies = answers.TrueForAll(a => a == Answer.Yes);
        var what = string.Join("、", new[] { rule.PickHigh ? "幅度内就高确定" : "", rule.ExceedFor.Count > 0 ? $"可超过上限的情形增加:{string.Join("、", rule.ExceedFor)}" : "" }.Where(w => w.Length > 0));
        if (applies)
            sheet.Step(overlay.Id, overlay.Title, what, "", what, "适用", overlay.Citation);
        else
            sheet.Unused(overlay.Id, overlay.Title, what, answers.Contains(Answer.No) ? "不属于其适用对象" : "是否适用尚待核实", overlay.Citation);
        return applies;
    }
}
