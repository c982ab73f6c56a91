namespace JudicialAid.Standards;

/// <summary>Who approves an aid: an excess goes to whoever approves excesses, otherwise the size of the whole aid decides.</summary>
internal static class Approvals
{
    /// <summary>The body; null when the standard names none.</summary>
    /// <param name="aid">The aid before an advance is taken off: an advance does not split it.</param>
    /// <param name="advanced">Whether a part was paid in advance.</param>
    /// <param name="excess">Who approves the excess over a soft cap; null without one.</param>
    /// <param name="standard">The tiers.</param>
    /// <param name="sheet">Where it is shown.</param>
    public static string? Of(Figure aid, bool advanced, string? excess, StandardDefinition standard, SheetBuilder sheet)
    {
        var tier = standard.Approvals.LastOrDefault(a => a.From.Amount <= aid.High);
        if (excess is not null)
            sheet.Trace?.Used("approval", "审批", "超过上限的报批", $"{aid}元", excess, "超过上限，须报批准", standard.Citation);
        else if (tier is not null)
            sheet.Trace?.Used("approval", "审批", tier.From.Amount == 0 ? $"由{tier.Body}决定" : $"{tier.From}元以上由{tier.Body}决定", $"{aid}元", tier.Body, Why(tier, aid, advanced, standard), standard.Citation);
        return excess ?? tier?.Body;
    }

    private static string Why(ApprovalTier tier, Figure aid, bool advanced, StandardDefinition standard)
    {
        var which = $"{(advanced ? "连同已先行救助的金额，" : "")}{(aid.IsSingle ? "" : "幅度的高端")}";
        var next = standard.Approvals.FirstOrDefault(a => a.From > tier.From);
        return tier.From.Amount > 0 ? $"{which}达到{tier.From}元，含本数" : next is null ? "各种数额均由其决定" : $"{which}未达到{next.From}元";
    }
}
