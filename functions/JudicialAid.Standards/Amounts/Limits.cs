using JudicialAid.Model;

namespace JudicialAid.Standards;

/// <summary>Second half of a calculation: choice in a range, floor, caps, bound, set-off and rounding, in the order of the standard.</summary>
internal sealed class Limits
{
    private const decimal Fen = 0.01m;

    private readonly AmountFacts _facts;
    private readonly StandardDefinition _standard;
    private readonly SheetBuilder _sheet;
    private readonly Overlays _overlays;
    private readonly Caps _caps;

    public Limits(AmountFacts facts, StandardDefinition standard, SheetBuilder sheet)
    {
        (_facts, _standard, _sheet) = (facts, standard, sheet);
        _overlays = Overlays.Of(facts, standard, sheet);
        _caps = new Caps(facts, _overlays.ExceedFor, sheet);
    }

    /// <summary>Shows the upper limits when no sum can be given: a person may still use them.</summary>
    public void ShowCeilings()
    {
        foreach (var cap in _standard.Caps)
            _caps.Show(cap);
    }

    /// <summary>Takes a sum through the limits and puts it on the sheet.</summary>
    public void Apply(Figure sum)
    {
        // A choice that the standard does not order comes first: an overlay or a person may still ask for it.
        if (!_standard.Order.Contains(LimitKind.Pick))
            sum = Pick(sum);
        Figure? aid = null;
        for (var i = 0; i < _standard.Order.Count; i++)
        {
            // What was paid in advance is part of the aid that caps are about.
            aid ??= _standard.Order[i] == LimitKind.SetOff ? sum : null;
            sum = One(_standard.Order[i], sum);
        }

        _caps.Settle(aid ?? sum);
        if (sum.Low % Fen != 0 || sum.High % Fen != 0)
            _sheet.Ask("取整方法未公布，金额按精确数列出，请承办人确定到分");
        _sheet.Result = sum;
        Approve(sum);
        _sheet.Parts = JointAward.Divide(_facts.JointParts, sum, _standard, _sheet);
        if (_sheet.Trace is not null)
            _sheet.Payment = (Plan(sum.Low), sum.IsSingle ? null : Plan(sum.High));
    }

    private PaymentPlan? Plan(decimal sum) => PaymentPlans.Of(_standard.PaymentRule, new Yuan(sum), _facts);

    private Figure One(LimitKind limit, Figure sum) => limit switch
    {
        LimitKind.Pick => Pick(sum),
        LimitKind.Floor => Floor(sum),
        LimitKind.Caps => Caps(sum),
        LimitKind.Bound => Bound(sum),
        LimitKind.SetOff => SetOff(sum),
        LimitKind.Fund => Fund(sum),
        _ => Round(sum),
    };

    private Figure Pick(Figure sum) => RangeChoice.Make(sum, _standard, _facts, _overlays.PickHighBecause, _sheet);

    private Figure Caps(Figure sum)
    {
        for (var i = 0; i < _standard.Caps.Count; i++)
            sum = _caps.Apply(sum, _standard.Caps[i]);
        return sum;
    }

    private Figure Floor(Figure sum)
    {
        if (_standard.Floor is not { } floor)
            return sum;
        var least = floor.Amount.Amount;
        var raised = new Figure(Raise(sum.Low, least), Raise(sum.High, least));
        if (raised == sum)
            _sheet.Trace?.Unused("floor", floor.Label, $"不低于{floor.Amount}元", sum.High == 0 ? "计算结果为0，不适用最低金额" : "计算结果不低于最低金额", floor.Citation);
        else
            _sheet.Trace?.Used("floor", floor.Label, $"不低于{floor.Amount}元", sum.ToString(), $"{raised}元", "计算结果低于最低金额", floor.Citation);
        return raised;
    }

    // Nothing stays nothing: the floor is for whoever gets anything.
    private static decimal Raise(decimal value, decimal least) => value > 0 && value < least ? least : value;

    private Figure Bound(Figure sum)
    {
        if (_standard.Bound is not { } bound)
            return sum;
        foreach (var source in bound.Of)
        {
            if (SumOf(source) is not { } limit)
                continue;
            var name = source == BoundSource.Unenforced ? "未执行到位数额" : "应当判决的赔偿数额";
            var cut = sum.AtMost(limit.Amount);
            _sheet.Trace?.Used("bound", bound.Label, $"{name}{limit}元", sum.ToString(), $"{cut}元", cut == sum ? $"未超过{name}" : $"{sum}元超过{name}，以{name}为准", bound.Citation);
            return cut;
        }

        _sheet.Ask("应当判决、已判决或者未执行到位的赔偿数额尚未知，救助金额不得超过该数额");
        _sheet.Trace?.Unused("bound", bound.Label, bound.Label, "赔偿数额尚未知", bound.Citation);
        return sum;
    }

    private Yuan? SumOf(BoundSource source) => source == BoundSource.Unenforced ? _facts.UnpaidAward : _facts.Awarded ?? _facts.ShouldAward;

    private Figure SetOff(Figure sum)
    {
        if (_facts.AdvancePaid is not { } advance || advance == Yuan.Zero)
        {
            _sheet.Trace?.Unused("setOff", "抵扣先行救助", "减去先行救助金额", "没有先行救助", _standard.Citation);
            return sum;
        }

        var rest = new Figure(Math.Max(sum.Low - advance.Amount, 0), Math.Max(sum.High - advance.Amount, 0));
        _sheet.Trace?.Used("setOff", "抵扣先行救助", "减去先行救助金额", $"{sum}-{advance}", $"{rest}元", sum.Low < advance.Amount ? "已先行救助的金额予以抵扣，不足抵扣的按0" : "已先行救助的金额予以抵扣", _standard.Citation);
        if (sum.High < advance.Amount)
            _sheet.ToRecover = AdvanceAid.OnSheet(_standard.Afterwards, advance, new Yuan(sum.High), _sheet);
        return rest;
    }

    private Figure Fund(Figure sum)
    {
        if (_standard.Fund is not { } fund)
            return sum;
        var yearly = fund.Principal * fund.YearlyShare;
        if (_facts.FundSpentThisYear is not { } spent)
        {
            _sheet.Ask($"本年度已使用的资金尚未知，全年可用{yearly}元");
            _sheet.Trace?.Unused("fund", fund.Label, $"全年可用{yearly}元减去已使用", "已使用的资金尚未知", fund.Citation);
            return sum;
        }

        var left = spent > yearly ? Yuan.Zero : yearly - spent;
        var cut = sum.AtMost(left.Amount);
        _sheet.Trace?.Used("fund", fund.Label, $"本年度余额{left}元，即全年可用{yearly}元减去已使用{spent}元", sum.ToString(), $"{cut}元", cut == sum ? "未超过本年度余额" : "超过本年度余额，以余额为准", fund.Citation);
        return cut;
    }

    private Figure Round(Figure sum)
    {
        if (_standard.Rounding is not { } rule)
            return sum;
        var rounded = new Figure(rule.Round(sum.Low), rule.Round(sum.High));
        if (rounded == sum)
            _sheet.Trace?.Unused("rounding", "取整", $"{rule.How}，以{rule.Unit}元为单位", "没有尾数", rule.Citation);
        else
            _sheet.Trace?.Used("rounding", "取整", $"{rule.How}，以{rule.Unit}元为单位", sum.ToString(), $"{rounded}元", "计算结果带有尾数", rule.Citation);
        return rounded;
    }

    // An excess goes to whoever approves excesses; otherwise the size of the sum decides.
    private void Approve(Figure sum)
    {
        var tier = _standard.Approvals.LastOrDefault(a => a.From.Amount <= sum.High);
        _sheet.Approval = _caps.Approval ?? tier?.Body;
        if (_caps.Approval is { } above)
            _sheet.Trace?.Used("approval", "审批", "超过上限的报批", $"{sum}元", above, "超过上限，须报批准", _standard.Citation);
        else if (tier is not null)
            _sheet.Trace?.Used("approval", "审批", tier.From == Yuan.Zero ? $"由{tier.Body}决定" : $"{tier.From}元以上由{tier.Body}决定", $"{sum}元", tier.Body, Why(tier, sum), _standard.Citation);
    }

    private string Why(ApprovalTier tier, Figure sum)
    {
        var high = sum.IsSingle ? "" : "幅度的高端";
        var next = _standard.Approvals.FirstOrDefault(a => a.From > tier.From);
        return tier.From > Yuan.Zero ? $"{high}达到{tier.From}元，含本数" : next is null ? "各种数额均由其决定" : $"{high}未达到{next.From}元";
    }
}
