using JudicialAid.Model;

namespace JudicialAid.Standards.Lab;

/// <summary>Says what is done with a sum: choice in a range, floor, caps, bound, rounding, approval, payment, and in which order.</summary>
internal static class LimitText
{
    public static void Write(StandardDefinition standard, ClauseWriter writer)
    {
        Order(standard, writer.Section("order", "得出数额后的处理"));
        Pick(standard, writer);
        if (standard.Floor is { } floor)
            writer.Money("floor", floor.Label, floor.Amount, floor.Citation);
        if (standard.Bound is { } bound)
            writer.Say("bound", "硬性限制", $"{bound.Label}（依次看：{string.Join("、", bound.Of.Select(Source))}）", bound.Citation);
        if (standard.Rounding is { } rounding)
            writer.Say("rounding", "取整", $"以{rounding.Unit}元为单位，{Rounding(rounding.Mode)}", rounding.Citation);
        if (standard.IncomeTest is { } test)
            writer.Say("income", "收入条件", test.Label, test.Citation);
        writer.Section("caps", "上限");
        foreach (var cap in standard.Caps)
            Cap(cap, writer);
        writer.Section("approvals", "审批");
        foreach (var tier in standard.Approvals)
            writer.Say(tier.Body, tier.Body, tier.From == Yuan.Zero ? "任何数额" : $"{tier.From}元以上（含本数）");
        writer.Section("payment", "发放").Say("payment", "方式", standard.Payment);
    }

    private static void Order(StandardDefinition standard, ClauseWriter writer) =>
        writer.Say("order", "先后", string.Join(" → ", standard.Order.Select(Kind)));

    private static void Pick(StandardDefinition standard, ClauseWriter writer)
    {
        if (!standard.Order.Contains(LimitKind.Pick))
            return;
        var high = standard.Pick.HighFor.Count > 0 ? $"；{string.Join("、", standard.Pick.HighFor)}就高" : "";
        writer.Say("pick", "幅度内确定", Pick(standard.Pick.Otherwise) + high);
    }

    private static void Cap(CapRule cap, ClauseWriter writer)
    {
        var unit = cap.Months is null ? "元" : "个月工资";
        writer.Number(cap.Id, cap.Label, Figure.Of(cap.Months ?? cap.Amount!.Value.Amount), unit, cap.Citation);
        var reasons = cap.ExceedFor.Count > 0 ? $"，限于{string.Join("、", cap.ExceedFor)}" : "";
        var approval = cap.Approval is { } body ? $"，报{body}批准" : "";
        writer.Say($"{cap.Id}.soft", $"{cap.Label}的效力", cap.Soft ? $"一般上限：可以超过{reasons}{approval}；超过的要载明理由，软件不截断" : "硬上限：超过的按上限", cap.Citation);
    }

    private static string Kind(LimitKind kind) => kind switch
    {
        LimitKind.Pick => "幅度内确定",
        LimitKind.Floor => "最低金额",
        LimitKind.Caps => "上限",
        LimitKind.Bound => "赔偿数额限制",
        LimitKind.SetOff => "抵扣先行救助",
        LimitKind.Rounding => "取整",
        _ => kind.ToString(),
    };

    private static string Pick(RangePick pick) => pick switch { RangePick.Low => "取低", RangePick.Mid => "取中", RangePick.High => "取高", _ => "列出幅度，由人选定" };

    private static string Source(BoundSource source) => source == BoundSource.Unenforced ? "未执行到位的数额" : "应当判决或者已判决的数额";

    private static string Rounding(RoundingMode mode) => mode switch { RoundingMode.Down => "舍去尾数", RoundingMode.Up => "进位", _ => "四舍五入" };
}
