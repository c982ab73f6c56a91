using JudicialAid.Model;

namespace JudicialAid.Standards;

/// <summary>Second half of a calculation: choice in a range, floor, caps, bound and rounding, in the order of the standard.</summary>
internal sealed class Limits(AmountFacts facts, StandardDefinition standard, SheetBuilder sheet)
{
    private readonly Overlays _overlays = Overlays.Of(facts, standard, sheet);
    private string? _excessApproval;

    /// <summary>Shows the upper limits when no sum can be given: a person may still use them.</summary>
    public void ShowCeilings()
    {
        foreach (var cap in standard.Caps)
        {
            if (Ceiling(cap, out var formula, out var working) is { } ceiling)
                sheet.Step(cap.Id, cap.Label, formula, working, $"{new Yuan(ceiling)}元", "供人工确定金额时参考的上限", cap.Citation);
        }
    }

    /// <summary>Takes a sum through the limits and puts it on the sheet.</summary>
    public void Apply(Figure sum)
    {
        foreach (var limit in standard.Order)
            sum = One(limit, sum);
        sheet.Result = sum;
        sheet.Approval = _excessApproval ?? standard.Approvals.LastOrDefault(a => a.From.Amount <= sum.High)?.Body;
    }

    private Figure One(LimitKind limit, Figure sum) => limit switch
    {
        LimitKind.Pick => Pick(sum),
        LimitKind.Floor => Floor(sum),
        LimitKind.Caps => standard.Caps.Aggregate(sum, Cap),
        LimitKind.Bound => Bound(sum),
        LimitKind.SetOff => SetOff(sum),
        _ => Round(sum),
    };

    private Figure Pick(Figure sum)
    {
        var high = facts.Groups?.FirstOrDefault(standard.Pick.HighFor.Contains) ?? _overlays.PickHighBecause;
        var pick = high is null ? standard.Pick.Otherwise : RangePick.High;
        if (sum.IsSingle || pick == RangePick.Range)
            return sum;
        var picked = Figure.Of(pick switch { RangePick.Low => sum.Low, RangePick.High => sum.High, _ => (sum.Low + sum.High) * 0.5m });
        var how = pick switch { RangePick.Low => "取低", RangePick.High => "就高", _ => "取中" };
        sheet.Step("pick", "幅度内确定", how, sum.ToString(), $"{picked}元", high is null ? how : $"属于{high},就高确定", standard.Citation);
        return picked;
    }

    private Figure Floor(Figure sum)
    {
        if (standard.Floor is not { } floor)
            return sum;
        var raised = sum.Each(v => v > 0 && v < floor.Amount.Amount ? floor.Amount.Amount : v);
        if (raised == sum)
            sheet.Unused("floor", floor.Label, $"不低于{floor.Amount}元", sum.High == 0 ? "计算结果为0,不适用最低金额" : "计算结果不低于最低金额", floor.Citation);
        else
            sheet.Step("floor", floor.Label, $"不低于{floor.Amount}元", sum.ToString(), $"{raised}元", "计算结果低于最低金额", floor.Citation);
        return raised;
    }

    private Figure Cap(Figure sum, CapRule cap)
    {
        if (Ceiling(cap, out var formula, out var working) is not { } ceiling)
            return sum;
        if (sum.High <= ceiling)
        {
            sheet.Step(cap.Id, cap.Label, formula, working, $"{new Yuan(ceiling)}元", "未超过上限", cap.Citation);
            return sum;
        }

        if (!cap.Soft)
        {
            var cut = sum.Each(v => Math.Min(v, ceiling));
            sheet.Step(cap.Id, cap.Label, formula, working, $"{cut}元", $"{sum}元超过上限,以上限为准", cap.Citation);
            return cut;
        }

        IReadOnlyList<string> exceedFor = [.. cap.ExceedFor, .. _overlays.ExceedFor];
        var reasons = exceedFor.Count > 0 ? $"(限于{string.Join("、", exceedFor)})" : "";
        var excess = $"超过{cap.Label}{new Yuan(ceiling)}元,需载明理由{reasons}并报{cap.Approval ?? "有权机关"}批准";
        sheet.ExceedsSoftCap(excess);
        _excessApproval ??= cap.Approval;
        sheet.Step(cap.Id, cap.Label, formula, working, $"{new Yuan(ceiling)}元", excess, cap.Citation);
        return sum;
    }

    private decimal? Ceiling(CapRule cap, out string formula, out string working)
    {
        if (cap.Amount is { } amount)
        {
            (formula, working) = (cap.Label, amount.ToString());
            return amount.Amount;
        }

        formula = $"{cap.Months:0.##}个月×{standard.Base?.Wages?.Label ?? "职工月平均工资"}";
        working = "";
        if (Wages.Of(standard.Base?.Wages, facts.Day, out var why) is { } wage)
        {
            working = $"{cap.Months:0.##}×{wage.Amount}";
            return cap.Months * wage.Amount.Amount;
        }

        sheet.Refuse($"{why},无法核对{cap.Label}");
        sheet.Unused(cap.Id, cap.Label, formula, why, cap.Citation);
        return null;
    }

    private Figure Bound(Figure sum)
    {
        if (standard.Bound is not { } bound)
            return sum;
        var known = bound.Of.Select(s => (Source: s, Sum: SumOf(s))).FirstOrDefault(s => s.Sum is not null);
        if (known.Sum is not { } limit)
        {
            sheet.Ask("应当判决、已判决或者未执行到位的赔偿数额尚未知,救助金额不得超过该数额");
            sheet.Unused("bound", bound.Label, bound.Label, "赔偿数额尚未知", bound.Citation);
            return sum;
        }

        var source = known.Source == BoundSource.Unenforced ? "未执行到位数额" : "应当判决的赔偿数额";
        var cut = sum.Each(v => Math.Min(v, limit.Amount));
        sheet.Step("bound", bound.Label, bound.Label, $"{source}{limit}", $"{cut}元", cut == sum ? $"未超过{source}" : $"{sum}元超过{source},以{source}为准", bound.Citation);
        return cut;
    }

    private Yuan? SumOf(BoundSource source) => source == BoundSource.Unenforced ? facts.UnpaidAward : facts.Awarded ?? facts.ShouldAward;

    private Figure SetOff(Figure sum)
    {
        if (facts.AdvancePaid is not { } advance || advance == Yuan.Zero)
        {
            sheet.Unused("setOff", "抵扣先行救助", "减去先行救助金额", "没有先行救助", standard.Citation);
            return sum;
        }

        var rest = sum.Each(v => Math.Max(v - advance.Amount, 0));
        sheet.Step("setOff", "抵扣先行救助", "减去先行救助金额", $"{sum}-{advance}", $"{rest}元", "已先行救助的金额予以抵扣", standard.Citation);
        return rest;
    }

    private Figure Round(Figure sum)
    {
        if (standard.Rounding is not { } rule)
            return sum;
        var unit = rule.Unit.Amount;
        var rounded = sum.Each(v => ToUnit(v, unit, rule.Mode));
        var how = rule.Mode switch { RoundingMode.Down => "舍去尾数", RoundingMode.Up => "进位", _ => "四舍五入" };
        if (rounded == sum)
            sheet.Unused("rounding", "取整", $"{how},以{rule.Unit}元为单位", "已是整数", rule.Citation);
        else
            sheet.Step("rounding", "取整", $"{how},以{rule.Unit}元为单位", sum.ToString(), $"{rounded}元", how, rule.Citation);
        return rounded;
    }

    // The remainder is exact, a quotient may not be.
    private static decimal ToUnit(decimal value, decimal unit, RoundingMode mode)
    {
        var rest = value % unit;
        return mode switch
        {
            RoundingMode.Down => value - rest,
            RoundingMode.Up => rest == 0 ? value : value - rest + unit,
            _ => rest * 2 >= unit ? value - rest + unit : value - rest,
        };
    }
}
