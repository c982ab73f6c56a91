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
            writer.Say("rounding", "取整", $"以{rounding.Unit}元为单位，{rounding.How}", rounding.Citation);
        if (standard.IncomeTest is { } test)
            writer.Say("income", "收入条件", $"{test.Label}；边缘：{(test.Edge is { } edge ? $"低保标准的{Figure.Of(edge)}倍以内" : "幅度未公布，由人判断")}", test.Citation);
        writer.Section("caps", "上限");
        foreach (var cap in standard.Caps)
            Cap(cap, writer);
        writer.Section("approvals", "审批");
        foreach (var tier in standard.Approvals)
            writer.Say(tier.Body, tier.Body, tier.From == Yuan.Zero ? "任何数额" : $"{tier.From}元以上（含本数）");
        if (standard.PaymentRule is { } payment)
            Payment(payment, writer.Section("payment", "发放"));
        if (standard.Afterwards is { } afterwards)
            Afterwards(afterwards, writer.Section("afterwards", "先行救助的事后处理"));
        if (standard.Fund is { } fund)
            Fund(fund, writer.Section("fund", "基金"));
    }

    private static void Payment(PaymentRule payment, ClauseWriter writer)
    {
        writer.Say("payment", "方式", payment.Label, payment.Citation);
        writer.Say("channel", "渠道", payment.Channel, payment.Citation);
        writer.Say("times", "每年发放次数", payment.TimesPerYear is { } times ? $"{times}次" : "", payment.Citation);
        writer.Say("days", "发放日", string.Join("、", payment.Days.Select(d => $"{d.Month}月{d.Day}日")), payment.Citation);
        if (payment.Instalments is { } parts)
            writer.Say("instalments", "分期", $"{(parts.For.Count > 0 ? string.Join("、", parts.For) : "所有人")}，{parts.From}元以上（含本数）的分{parts.Parts}期，每{parts.EveryMonths}个月一期{(parts.Supervisor is { } body ? $"，由{body}监管" : "")}", payment.Citation);
    }

    private static void Afterwards(AfterwardsRule rule, ClauseWriter writer)
    {
        writer.Say("whenLess", "先行救助少于应救助金额", Word(rule.WhenLess), rule.Citation);
        Difference("whenMore", "先行救助多于应救助金额", rule.WhenMore, rule, writer);
        Difference("whenRefused", "事后认定不符合条件", rule.WhenRefused, rule, writer);
    }

    private static void Difference(string key, string label, AfterAdvance? what, AfterwardsRule rule, ClauseWriter writer)
    {
        if (what is { } known)
            writer.Say(key, label, Word(known), rule.Citation);
        else
            writer.NotPublished(key, label, ClauseWriter.Unpublished, rule.Citation);
    }

    private static void Fund(FundRule fund, ClauseWriter writer)
    {
        writer.Money("principal", "基金规模", fund.Principal, fund.Citation);
        writer.Number("yearlyShare", fund.Label, Figure.Of(fund.YearlyShare * 100), "%", fund.Citation);
    }

    private static string Word(AfterAdvance what) => what switch { AfterAdvance.TopUp => "补足差额", AfterAdvance.Recover => "追回", _ => "不再处理" };

    private static void Order(StandardDefinition standard, ClauseWriter writer) =>
        writer.Say("order", "先后", string.Join(" → ", standard.Order.Select(Kind)));

    private static void Pick(StandardDefinition standard, ClauseWriter writer)
    {
        if (!standard.Order.Contains(LimitKind.Pick))
            return;
        var high = standard.Pick.HighFor.Count > 0 ? $"；{string.Join("、", standard.Pick.HighFor)}就高" : "";
        writer.Say("pick", "幅度内确定", Pick(standard.Pick.Otherwise) + high);
        foreach (var score in standard.Pick.Scores)
            writer.Number($"score.{score.Label}", $"{score.Label}（{TableText.Conditions(score.When)}）在幅度内上浮", Figure.Of(score.Share * 100), "%");
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
        LimitKind.Fund => "基金余额限制",
        _ => kind.ToString(),
    };

    private static string Pick(RangePick pick) => pick switch { RangePick.Low => "取低", RangePick.Mid => "取中", RangePick.High => "取高", RangePick.Score => "按情形逐项上浮", _ => "列出幅度，由人选定" };

    private static string Source(BoundSource source) => source == BoundSource.Unenforced ? "未执行到位的数额" : "应当判决或者已判决的数额";
}
