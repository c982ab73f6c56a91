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

    // What is taken off because it was paid in advance: caps, bound and approvals are about the whole aid.
    private Figure _setOff;
    private AwardBound _bound;
    private decimal? _left;

    public Limits(AmountFacts facts, StandardDefinition standard, SheetBuilder sheet)
    {
        (_facts, _standard, _sheet) = (facts, standard, sheet);
        _overlays = Overlays.Of(facts, standard, sheet);
        _caps = new Caps(facts, _overlays, sheet);
    }

    /// <summary>Shows the upper limits when no sum can be given: a person may still use them.</summary>
    public void ShowCeilings()
    {
        foreach (var cap in _standard.Caps)
            _caps.Show(cap);
    }

    /// <summary>Takes a sum through the limits and puts it on the sheet.</summary>
    /// <param name="sum">What the steps gave.</param>
    /// <param name="computation">How they gave it: for a choice within what only the standard leaves open.</param>
    public void Apply(Figure sum, Computation computation)
    {
        sum = InOrder(NotBelowZero(sum), computation);
        sum = HoldHardLimits(sum);
        var aid = sum + _setOff;
        _caps.Settle(aid);
        if (sum.Low % Fen != 0 || sum.High % Fen != 0)
            _sheet.Ask("取整方法未公布，金额按精确数列出，请承办人确定到分");
        _sheet.Result = sum;
        _sheet.Approval = Approvals.Of(aid, _setOff.High > 0, _caps.Approval, _standard, _sheet);
        ReceivedMoney.Show(_facts, _standard, _sheet);
        _sheet.Parts = JointAward.Divide(_facts.JointParts, sum, _standard, _sheet);
        if (_sheet.Trace is not null)
            _sheet.Payment = (Plan(sum.Low), sum.IsSingle ? null : Plan(sum.High));
    }

    // A choice that the standard does not order comes first: an overlay or a person may still ask for it.
    private Figure InOrder(Figure sum, Computation computation)
    {
        if (!_standard.Order.Contains(LimitKind.Pick))
            sum = Pick(sum, 0, computation);
        for (var i = 0; i < _standard.Order.Count; i++)
            sum = _standard.Order[i] == LimitKind.Pick ? Pick(sum, i, computation) : One(_standard.Order[i], sum);
        return sum;
    }

    private Figure Pick(Figure sum, int before, Computation computation) =>
        sum.IsSingle ? sum : RangeChoice.Make(sum, _standard, _facts, _overlays.PickHighBecause, _sheet, computation.IsOpen ? new OpenEnds(this, computation, before) : null);

    /// <summary>The range that the standard itself leaves, with what is not known taken at one end: what a choice may be made in.</summary>
    /// <param name="Limits">These limits.</param>
    /// <param name="Computation">What was computed.</param>
    /// <param name="Before">How many limits come before the choice.</param>
    internal sealed record OpenEnds(Limits Limits, Computation Computation, int Before)
    {
        /// <summary>The range at one end of what is not known.</summary>
        public Figure At(UnknownEnd end)
        {
            var silent = new SheetBuilder(Limits._standard, traced: false);
            var limits = new Limits(Limits._facts, Limits._standard, silent);
            var sum = limits.NotBelowZero(Computation.At(end, silent));
            for (var i = 0; i < Before; i++)
                sum = limits.One(Limits._standard.Order[i], sum);
            return sum;
        }
    }

    private Figure NotBelowZero(Figure sum)
    {
        if (sum.Low >= 0)
            return sum;
        var raised = sum.AtLeast(0);
        _sheet.Trace?.Used("zero", "金额不小于零", "小于零的按零", sum.ToString(), $"{raised}元", "各项增减之后小于零", _standard.Citation);
        return raised;
    }

    // Neither rounding nor a floor may lift the aid over a bound, a hard cap or what a fund has left again, in whatever order they stand.
    private Figure HoldHardLimits(Figure sum)
    {
        if (_bound.Limit is { } bound)
            sum = Hold(sum, bound, _bound.Name);
        if (_caps.Hard is { } cap)
            sum = Hold(sum, cap.Ceiling, cap.Label);
        if (_left is { } left && sum.High > left)
            sum = Hold(sum, left + _setOff.High, "本年度余额");
        return sum;
    }

    private Figure Hold(Figure sum, decimal most, string name)
    {
        if ((sum + _setOff).High <= most)
            return sum;
        var held = new Figure(Math.Min(sum.Low, most - _setOff.Low), Math.Min(sum.High, most - _setOff.High)).AtLeast(0);
        _sheet.Trace?.Used("last", "最后核对", $"{name}{new Yuan(most)}元", sum.ToString(), $"{held}元", $"最低金额和取整不得超过{name}，仍以其为准", _standard.Citation);
        return held;
    }

    private PaymentPlan? Plan(decimal sum) => PaymentPlans.Of(_standard.PaymentRule, new Yuan(sum), _facts);

    private Figure One(LimitKind limit, Figure sum) => limit switch
    {
        LimitKind.Floor => Floor(sum),
        LimitKind.Caps => Caps(sum),
        LimitKind.Bound => Bound(sum),
        LimitKind.SetOff => SetOff(sum),
        LimitKind.Fund => Fund(sum),
        _ => Round(sum),
    };

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
        _bound = AwardBound.Of(bound, _facts);
        if (_bound.Limit is not { } limit)
        {
            _sheet.Ask("应当判决、已判决或者未执行到位的赔偿数额尚未知，救助金额不得超过该数额");
            _sheet.Trace?.Unused("bound", bound.Label, bound.Label, "赔偿数额尚未知", bound.Citation);
            return sum;
        }

        if (_bound.Question is { } question)
            _sheet.Ask(question);
        var (cut, name) = (sum.AtMost(limit), _bound.Name);
        _sheet.Trace?.Used("bound", bound.Label, $"{name}{new Yuan(limit)}元", sum.ToString(), $"{cut}元", cut == sum ? $"未超过{name}" : $"{sum}元超过{name}，以{name}为准", bound.Citation);
        return cut;
    }

    private Figure SetOff(Figure sum)
    {
        if (_facts.AdvancePaid is not { } advance || advance == Yuan.Zero)
        {
            _sheet.Trace?.Unused("setOff", "抵扣先行救助", "减去先行救助金额", "没有先行救助", _standard.Citation);
            return sum;
        }

        var rest = new Figure(sum.Low - advance.Amount, sum.High - advance.Amount).AtLeast(0);
        _setOff = new Figure(sum.Low - rest.Low, sum.High - rest.High);
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
        _left = left.Amount;
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
}
