using JudicialAid.Model;

namespace JudicialAid.Standards.Tests;

/// <summary>A calculation sheet as text, for golden files.</summary>
internal static class Sheets
{
    public static string Print(AmountSheet sheet) => string.Join("\n",
    [
        $"{sheet.StandardTitle} ({sheet.StandardId}) {sheet.Outcome} {sheet.Amount}{(sheet.UpTo is { } up ? "～" + up : "")}",
        .. sheet.Steps.Select(s => $"{(s.Used ? "+" : "-")} {s.Id} | {s.Label} | {s.Formula} | {s.Working} | {s.Result} | {s.Why} | {s.Citation}"),
        .. sheet.Refusals.Select(r => "拒绝: " + r),
        .. sheet.OpenQuestions.Select(q => "待问: " + q),
        .. sheet.SoftCapsExceeded.Select(c => "超限: " + c),
        $"审批: {sheet.Approval}",
        .. new[] { sheet.Payment, sheet.PaymentUpTo }.OfType<PaymentPlan>().SelectMany(Payments),
    ]);

    private static IEnumerable<string> Payments(PaymentPlan plan) =>
        plan.Payments.Select(p => $"发放: {p.Number} {p.Due:yyyy-MM-dd} {p.Amount} {plan.Channel}").Prepend($"发放: {plan.Why} {plan.Question}");
}

/// <summary>Looking into the rules for tests.</summary>
internal static class RuleBookInside
{
    /// <summary>What the citations of eligibility rules and scenes would print.</summary>
    public static IReadOnlyList<string> PrintedCitations(this RuleBook book) =>
    [
        .. book.Eligibility.SelectMany(e => e.Situations.Select(s => s.Citation).Concat(e.Grounds.Select(g => g.Citation)))
            .Concat(book.Scenes.SelectMany(s => s.Situations.Select(x => x.Citation)))
            .Select(c => c?.Printed).OfType<string>(),
    ];
}
