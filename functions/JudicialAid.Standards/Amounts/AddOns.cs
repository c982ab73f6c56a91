using JudicialAid.Model;

namespace JudicialAid.Standards;

/// <summary>Sums added for groups, each once a case however many people carry the tag.</summary>
internal static class AddOns
{
    /// <summary>The total, or null with a refusal on the sheet.</summary>
    public static Figure? Total(AddOnRule rule, AmountFacts facts, SheetBuilder sheet)
    {
        var applying = rule.Items.Where(i => Applies(rule, i, facts, sheet)).ToList();
        if (applying.Find(i => i.Amount is null) is { } unpublished)
        {
            sheet.Refuse($"{rule.Label}“{unpublished.Group}”的数额未公布");
            sheet.Unused(rule.Id, rule.Label, rule.Label, "数额未公布", rule.Citation);
            return null;
        }

        var counted = rule.Stacking == AddOnStacking.Max ? applying.OrderByDescending(i => i.Amount).Take(1).ToList() : applying;
        foreach (var item in applying)
            Show(rule, item, counted.Contains(item), sheet);
        var sums = counted.Select(i => i.Amount!.Value.Amount).ToList();
        var total = rule.Stacking switch
        {
            AddOnStacking.Capped => Math.Min(sums.Sum(), rule.Cap!.Value.Amount),
            _ => sums.Sum(),
        };
        var working = sums.Count == 0 ? "0" : string.Join("+", sums.Select(s => new Yuan(s).ToString()));
        sheet.Step(rule.Id, rule.Label, Label(rule), working, $"{new Yuan(total)}元", sums.Count == 0 ? "没有适用的群体" : string.Join("、", counted.Select(i => i.Group)), rule.Citation);
        return Figure.Of(total);
    }

    private static bool Applies(AddOnRule rule, AddOn item, AmountFacts facts, SheetBuilder sheet)
    {
        if (facts.Groups?.Contains(item.Group) == true)
            return true;
        var sum = item.Amount is { } amount ? $"{amount}元" : "未公布";
        var toConfirm = facts.Groups is null || facts.GroupsToConfirm.Contains(item.Group);
        if (facts.GroupsToConfirm.Contains(item.Group))
            sheet.Ask($"是否属于{item.Group}(追加{sum})尚待确认");
        else if (facts.Groups is null)
            sheet.Ask("特殊群体情况尚未知,追加金额可能提高");
        sheet.Unused(StepId(rule, item), item.Group, rule.Label, toConfirm ? "尚待确认,未计入" : $"不属于{item.Group}", rule.Citation);
        return false;
    }

    private static void Show(AddOnRule rule, AddOn item, bool counted, SheetBuilder sheet)
    {
        if (counted)
            sheet.Step(StepId(rule, item), item.Group, rule.Label, item.Amount!.Value.ToString(), $"{item.Amount}元", $"属于{item.Group}", rule.Citation);
        else
            sheet.Unused(StepId(rule, item), item.Group, rule.Label, $"属于{item.Group}({item.Amount}元),多项中只取最高的一项", rule.Citation);
    }

    private static string StepId(AddOnRule rule, AddOn item) => $"{rule.Id}.{item.Group}";

    private static string Label(AddOnRule rule) => rule.Stacking switch
    {
        AddOnStacking.Max => "各项追加金额中最高的一项",
        AddOnStacking.Capped => $"各项追加金额之和,不超过{rule.Cap}元",
        _ => "各项追加金额之和",
    };
}
