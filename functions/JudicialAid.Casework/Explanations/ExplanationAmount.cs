using JudicialAid.Model;

namespace JudicialAid.Casework;

/// <summary>The calculation sheet (计算书): every step, used or not, with its numbers and its rule.</summary>
internal static class ExplanationAmount
{
    public static Html Sheet(ExplanationView view) => view.Victim?.Amount is { } sheet ? Section(sheet, Facts(view, sheet)) : Html.Empty;

    /// <summary>Thresholds that the case lies near to: look twice there.</summary>
    public static Html Neighbours(ExplanationView view) => ExplanationView.Section(
        "接近的临界点",
        [.. (view.Victim?.Neighbours ?? []).Select(n => Html.Of($"<p><b>{n.Threshold}</b>：{n.Distance}{Beyond(n)}</p>"))],
        "事实稍有出入就会影响结果，请重点核实。");

    private static string Beyond(Neighbour neighbour) => neighbour is { Amount: { } now, Beyond: { } other } ? $"；现为{now}元，越过后为{other}元" : "";

    /// <summary>The section by itself, for the calculation sheet as a document.</summary>
    public static Html Section(AmountSheet sheet) => Section(sheet, Html.Empty);

    private static Html Section(AmountSheet sheet, Html facts) => ExplanationView.Section("计算书",
    [
        Html.Of($"<p class=\"standard\">{sheet.StandardTitle}{SampleLabel(sheet)}</p><p class=\"why\">标准版本：{sheet.StandardId}（各步骤除注明外均依此版本）</p>"),
        facts,
        Steps(sheet),
        .. Notes("不能计算的原因", sheet.Refusals, "bad"),
        .. Notes("尚未明确、会影响数额的事项", sheet.OpenQuestions, "open"),
        .. Notes("超过一般上限", sheet.SoftCapsExceeded, "bad"),
        .. Notes("决定前须载明", sheet.ToRecord, "open"),
        .. Notes(PaymentLines.Heading(sheet), PaymentLines.Of(sheet), "plain"),
        .. Notes("联合救助各方", [.. sheet.Parts.Select(p => $"{p.OfficeId}：{p.Amount}元")], "open"),
        .. Notes("先行救助应追回", sheet.ToRecover is { } back ? [$"{back}元"] : [], "bad"),
        .. StepWords.Approved(sheet) is { } approval ? [Html.Of($"<p class=\"approval\">审批：{approval}</p>")] : Array.Empty<Html>(),
    ]);

    // Folded away: the same words stand under the conditions above.
    private static Html Facts(ExplanationView view, AmountSheet sheet) => sheet.Proof is not { } proof ? Html.Empty : Html.Of($"""
        <details>
        <summary>采用的{proof.Inputs.Count}项事实及其依据</summary>
        {proof.Inputs.Select(input => Fact(view, input))}
        </details>
        """);

    private static Html Fact(ExplanationView view, SheetInput input) => Html.Of($"""
        <div><p><b>{input.Label}</b>：{input.Text}</p>{view.Quotes(input.Basis?.Evidence ?? [])}{(input.Basis?.Matches ?? []).Select(match => Html.Of($"<p class=\"meta\">依据：{Labels.OfMatch(match, view.RegisterName)}</p>"))}</div>
        """);

    /// <summary>Whether it has to be told that the standard is a sample: a title that already says so is not told twice.</summary>
    public static bool NeedsLabel(AmountSheet sheet) => sheet.IsSample && !sheet.StandardTitle.Contains("示例标准", StringComparison.Ordinal);

    private static Html SampleLabel(AmountSheet sheet) => NeedsLabel(sheet)
        ? Html.Of($"<span class=\"sample\">示例标准，非任何地区规定</span>")
        : Html.Empty;

    private static Html Steps(AmountSheet sheet) => Html.Of($"""
        <table class="steps">
        <thead><tr><th>步骤</th><th>算法与代入</th><th class="num">结果</th></tr></thead>
        <tbody>
        {StepWords.Listed(sheet).Select(step => Step(step, sheet))}
        </tbody>
        {Total(sheet)}
        </table>
        """);

    private static Html Step(TraceStep step, AmountSheet sheet) => Html.Of($"""
        <tr class="{(step.Used ? "used" : "unused")}"><td data-label="步骤"><b>{step.Label}</b>{(step.Used ? Html.Empty : Html.Of($"<span class=\"tag\">{(sheet.Outcome == AmountOutcome.Refused ? "未计入" : "未适用")}</span>"))}</td><td data-label="算法">{Line("formula", StepWords.Formula(step))}{Line("working", StepWords.Working(step))}{Line("why", step.Why)}{Line("why", StepWords.Citation(step, sheet), "依据：")}{Line("why", StepWords.Version(step, sheet), "版本：")}</td><td data-label="结果" class="num">{step.Result}</td></tr>
        """);

    private static Html Line(string style, string? text, string before = "") =>
        text is { Length: > 0 } ? Html.Of($"<span class=\"{style}\">{before}{text}</span>") : Html.Empty;

    private static Html Total(AmountSheet sheet) => sheet.Amount is { } amount
        ? Html.Of($"<tfoot><tr><td colspan=\"2\">建议救助金额</td><td class=\"num\">{amount.ToString()}{(sheet.UpTo is { } most && most != amount ? $"–{most}" : "")}元</td></tr></tfoot>")
        : Html.Of($"<tfoot><tr><td colspan=\"2\">建议救助金额</td><td class=\"num\">不计算</td></tr></tfoot>");

    private static Html[] Notes(string heading, IReadOnlyList<string> notes, string tone) => notes.Count == 0
        ? []
        : [Html.Of($"<div class=\"notes {tone}\"><b>{heading}</b>\n<ul>\n{notes.Select(note => Html.Of($"<li>{note}</li>"))}\n</ul></div>")];
}
