using JudicialAid.Model;

namespace JudicialAid.Casework;

/// <summary>How a sum is paid, in words: on the calculation sheet, on the explanation page and for whoever approves.</summary>
internal static class PaymentLines
{
    /// <summary>Heading of the lines. Nobody has decided yet: the days are counted from that of the calculation, and it is said so.</summary>
    public static string Heading(AmountSheet sheet) =>
        sheet.Payment?.DecidedOn is { } day ? $"发放安排（假定{Labels.Of(day)}作出决定；实际日期自作出决定之日起算）" : "发放安排";

    /// <summary>One line a payment with what the standard says before them; for a range, those of each end. None when the standard is silent.</summary>
    public static IReadOnlyList<string> Of(AmountSheet sheet) => sheet switch
    {
        { UpTo: { } high, PaymentUpTo: { } most } => [.. Of(sheet, sheet.Payment, $"按{sheet.Amount}元："), .. Of(sheet, most, $"按{high}元：")],
        _ => [.. Of(sheet, sheet.Payment, "")],
    };

    /// <summary>In a few words where the sum itself stands; null when it is paid at once and nobody watches its use.</summary>
    public static string? InParts(AmountSheet sheet) => (sheet.Payment, sheet.PaymentUpTo) switch
    {
        ({ Payments.Count: > 1 } plan, _) => Parts(plan),
        (_, { Payments.Count: > 1 } plan) => $"按{sheet.UpTo}元的{Parts(plan)}",
        _ => null,
    };

    private static IEnumerable<string> Of(AmountSheet sheet, PaymentPlan? plan, string about)
    {
        if (plan is null)
            yield break;
        var channel = plan.Channel is { } named && !plan.Why.Contains(named, StringComparison.Ordinal) ? $"；{named}" : "";
        var citation = plan.Citation is { } printed && !StepWords.Cites(printed, sheet.StandardTitle) ? $"（依据：{printed}）" : "";
        yield return $"{about}{plan.Why}{channel}{citation}";
        foreach (var payment in plan.Payments)
            yield return $"{about}{(plan.Payments.Count > 1 ? $"第{payment.Number}期" : "一次发放")}{payment.Amount}元，{(payment.Due is { } day ? Labels.Of(day) : "日期待定")}";
        if (plan.Question is { } question)
            yield return $"{about}待核实：{question}";
    }

    private static string Parts(PaymentPlan plan) => $"分{plan.Payments.Count}期发放{(plan.Supervisor is { } who ? $"，由{who}监管使用" : "")}";
}
