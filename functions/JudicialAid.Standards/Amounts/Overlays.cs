using JudicialAid.Model;

namespace JudicialAid.Standards;

/// <summary>What the overlays of a standard change for these facts, each shown on the sheet, used or not.</summary>
internal sealed record Overlays(string? PickHighBecause, IReadOnlyList<OverlayRule> Widening)
{
    private static readonly Overlays None = new(null, []);

    /// <summary>Applies them in order.</summary>
    public static Overlays Of(AmountFacts facts, StandardDefinition standard, SheetBuilder sheet)
    {
        if (standard.Overlays.Count == 0)
            return None;
        string? high = null;
        var widening = new List<OverlayRule>();
        foreach (var overlay in standard.Overlays)
        {
            var rule = overlay.Overlay!;
            if (!Applies(rule, overlay, standard, facts, sheet))
                continue;
            high ??= rule.PickHigh ? overlay.Title : null;
            widening.Add(rule);
        }

        return new Overlays(high, widening);
    }

    /// <summary>
    /// The reasons for which a cap may be exceeded: its own, and those of the overlays about a cap of so many months. Where it names
    /// none any reason will do, and an overlay takes nothing away.
    /// </summary>
    public IReadOnlyList<string> ReasonsFor(CapRule cap) =>
        cap.ExceedFor.Count == 0 ? [] : [.. cap.ExceedFor, .. Widening.Where(o => o.Widens(cap)).SelectMany(o => o.ExceedFor)];

    private static bool Applies(OverlayRule rule, StandardDefinition overlay, StandardDefinition standard, AmountFacts facts, SheetBuilder sheet)
    {
        var answer = FactTest.All(rule.When, facts);
        if (answer == Answer.Yes && !rule.PickHigh && !standard.Caps.Any(rule.Widens))
        {
            sheet.Trace?.Unused(overlay.Id, overlay.Title, What(rule), $"所用标准没有{rule.ExceedMonths:0.##}个月的一般上限", overlay.Citation, overlay.Id);
            return false;
        }

        if (answer == Answer.Yes)
            sheet.Trace?.Used(overlay.Id, overlay.Title, What(rule), "", "", "属于其适用对象", overlay.Citation, overlay.Id);
        else
            sheet.Trace?.Unused(overlay.Id, overlay.Title, What(rule), answer == Answer.No ? "不属于其适用对象" : "是否适用尚待核实", overlay.Citation, overlay.Id);
        return answer == Answer.Yes;
    }

    private static string What(OverlayRule rule) => (rule.PickHigh, rule.ExceedFor.Count > 0) switch
    {
        (true, true) => $"幅度内就高确定、{Exceed(rule)}",
        (true, false) => "幅度内就高确定",
        _ => Exceed(rule),
    };

    private static string Exceed(OverlayRule rule) => $"可超过{rule.ExceedMonths:0.##}个月上限的情形增加：{string.Join("、", rule.ExceedFor)}";
}
