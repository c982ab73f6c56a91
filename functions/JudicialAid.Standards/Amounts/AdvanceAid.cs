using JudicialAid.Model;

namespace JudicialAid.Standards;

/// <summary>What is still to be paid, or to be paid back, after an advance (先行救助).</summary>
/// <param name="ToPay">补足: still to be paid.</param>
/// <param name="ToRecover">追回: to be paid back.</param>
/// <param name="Why">For people (zh-CN).</param>
/// <param name="Question">What a person has to settle because the text does not say; null when nothing.</param>
/// <param name="Citation">Where it stands; null when unverified.</param>
public sealed record AdvanceSettlement(Yuan ToPay, Yuan ToRecover, string Why, string? Question, string? Citation);

/// <summary>Settles an advance when the case is decided (BJ2Z: eligible → top up, not eligible → recover).</summary>
public static class AdvanceAid
{
    /// <summary>The settlement.</summary>
    /// <param name="rule">What the text says; null when it says nothing.</param>
    /// <param name="advance">What was paid in advance.</param>
    /// <param name="due">The aid that was decided; null when the person does not qualify.</param>
    public static AdvanceSettlement Settle(AfterwardsRule? rule, Yuan advance, Yuan? due)
    {
        if (due is not { } sum)
            return Excess(rule?.WhenRefused, advance, "不符合救助条件", rule);
        if (sum >= advance)
            return new AdvanceSettlement(sum - advance, Yuan.Zero, $"应救助{sum}元，先行救助{advance}元，补足{sum - advance}元", null, rule?.Citation.Printed);
        return Excess(rule?.WhenMore, advance - sum, $"应救助{sum}元，少于先行救助{advance}元", rule);
    }

    /// <summary>Puts an advance that was more than the aid on the sheet; gives what is to be paid back.</summary>
    internal static Yuan? OnSheet(AfterwardsRule? rule, Yuan advance, Yuan sum, SheetBuilder sheet)
    {
        var settled = Settle(rule, advance, sum);
        if (settled.Question is { } question)
            sheet.Ask(question);
        else
            sheet.Trace?.Used("afterwards", "先行救助结算", "先行救助金额与应救助金额比较", $"{advance}-{sum}", $"追回{settled.ToRecover}元", settled.Why, rule?.Citation);
        return settled.ToRecover == Yuan.Zero ? null : settled.ToRecover;
    }

    private static AdvanceSettlement Excess(AfterAdvance? action, Yuan excess, string what, AfterwardsRule? rule) => action switch
    {
        AfterAdvance.Recover => new AdvanceSettlement(Yuan.Zero, excess, $"{what}，追回{excess}元", null, rule!.Citation.Printed),
        AfterAdvance.Keep => new AdvanceSettlement(Yuan.Zero, Yuan.Zero, $"{what}，不追回", null, rule!.Citation.Printed),
        _ => new AdvanceSettlement(Yuan.Zero, Yuan.Zero, what, $"{what}：多付的{excess}元是否追回，标准未规定，请确定", null),
    };
}
