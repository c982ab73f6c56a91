using JudicialAid.Model;

namespace JudicialAid.Standards;

/// <summary>Sums added for groups, each once a case however many people carry the tag.</summary>
internal static class AddOns
{
    /// <summary>The total, or null with a refusal on the sheet.</summary>
    public static Figure? Total(AddOnRule rule, AmountFacts facts, SheetBuilder sheet)
    {
        var applying = Applying(rule, facts, sheet);
        if (applying.Find(i => i.Amount is null) is { } unpublished)
        {
            sheet.Refuse($"{rule.Label}“{unpublished.Group}”的数额未公布");
            sheet.Trace?.Unused(rule.Id, rule.Label, rule.Label, $"“{unpublished.Group}”的数额未公布", rule.Citation);
            return null;
        }

        var highest = rule.Stacking == AddOnStacking.Max ? applying.MaxBy(i => i.Amount) : null;
        var total = 0m;
        foreach (var item in applying)
        {
            var counts = highest is null || highest == item;
            total += counts ? item.Amount!.Value.Amount : 0;
            sheet.Trace?.Item(rule, item, counts);
        }

        if (rule.Stacking == AddOnStacking.Capped)
            total = Math.Min(total, rule.Cap!.Value.Amount);
        sheet.Trace?.Total(rule, highest is null ? applying : [highest], total);
        return Figure.Of(total);
    }

    private static List<AddOn> Applying(AddOnRule rule, AmountFacts facts, SheetBuilder sheet)
    {
        var applying = new List<AddOn>();
        foreach (var item in rule.Items)
        {
            if (facts.Groups?.Contains(item.Group) == true)
                applying.Add(item);
            else
                Leave(rule, item, facts, sheet);
        }

        return applying;
    }

    private static void Leave(AddOnRule rule, AddOn item, AmountFacts facts, SheetBuilder sheet)
    {
        var toConfirm = facts.GroupsToConfirm.Contains(item.Group);
        if (toConfirm)
            sheet.Ask($"是否属于{item.Group}（追加{(item.Amount is { } amount ? $"{amount}元" : "未公布")}）尚待确认");
        else if (facts.Groups is null)
            sheet.Ask("特殊群体情况尚未知，追加金额可能提高");
        sheet.Trace?.Unused(StepId(rule, item), Label(rule, item), Label(rule, item), toConfirm || facts.Groups is null ? "尚待确认，未计入" : $"不属于{item.Group}", rule.Citation);
    }

    private static void Item(this TraceLines trace, AddOnRule rule, AddOn item, bool counts)
    {
        if (counts)
            trace.Used(StepId(rule, item), Label(rule, item), Label(rule, item), item.Amount!.Value.ToString(), $"{item.Amount}元", $"属于{item.Group}", rule.Citation);
        else
            trace.Unused(StepId(rule, item), Label(rule, item), Label(rule, item), $"属于{item.Group}（{item.Amount}元），多项中只取最高的一项", rule.Citation);
    }

    private static void Total(this TraceLines trace, AddOnRule rule, List<AddOn> counted, decimal total)
    {
        var working = counted.Count == 0 ? "0" : string.Join('+', counted.Select(i => i.Amount!.Value.ToString()));
        var groups = counted.Count == 0 ? "没有适用的群体" : string.Join('、', counted.Select(i => i.Group));
        trace.Used(rule.Id, rule.Label, Label(rule), working, $"{new Yuan(total)}元", groups, rule.Citation);
    }

    private static string StepId(AddOnRule rule, AddOn item) => $"{rule.Id}.{item.Group}";

    private static string Label(AddOnRule rule, AddOn item) => $"{rule.Label}（{item.Group}）";

    private static string Label(AddOnRule rule) => rule.Stacking switch
    {
        AddOnStacking.Max => "各项追加金额中最高的一项",
        AddOnStacking.Capped => $"各项追加金额之和，不超过{rule.Cap}元",
        _ => "各项追加金额之和",
    };
}
