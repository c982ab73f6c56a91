using System.Text;
using JudicialAid.Model;

namespace JudicialAid.Casework;

/// <summary>
/// The calculation sheet (计算书) as a document of its own: facts taken, every step, what is open, who approves, and the hashes by which
/// it can be computed again. Nobody is named on it.
/// </summary>
public static class CalculationSheet
{
    private const string Note = "本计算书由软件按所列标准算出，供承办人和审批人参考；是否救助、救助多少由人民检察院依法决定。";

    /// <summary>A whole HTML document, UTF-8, without scripts and without anything fetched from elsewhere.</summary>
    public static string Html(AmountSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return Casework.Html.Of($"""
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>国家司法救助金额计算书</title>
            <style>
            {new Html(ExplanationStyle.Css)}
            </style>
            </head>
            <body>
            <main>
            <header>
            <h1>国家司法救助金额计算书</h1>
            <p class="note">{Note}</p>
            </header>
            {Facts(sheet)}
            {ExplanationAmount.Section(sheet)}
            {Proof(sheet)}
            </main>
            </body>
            </html>

            """).Markup;
    }

    /// <summary>The same as plain text, for a terminal or a letter.</summary>
    public static string Text(AmountSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var text = new StringBuilder("国家司法救助金额计算书\n\n");
        text.Append($"标准：{sheet.StandardTitle}{(ExplanationAmount.NeedsLabel(sheet) ? "【示例标准，非任何地区规定】" : "")}\n标准版本：{sheet.StandardId}（各步骤除注明外均依此版本）\n");
        List(text, "采用的事实", sheet.Proof?.Inputs.Select(i => $"{i.Label}：{i.Text}{(Places(i) is { Length: > 0 } places ? $"（依据：{places}）" : "")}"));
        List(text, "计算步骤", StepWords.Listed(sheet).Where(s => s.Used).Select(s => Step(s, sheet)));
        List(text, StepWords.NotUsedHeading(sheet), StepWords.Listed(sheet).Where(s => !s.Used).Select(s => $"{StepWords.NotUsed(s)}{(StepWords.Version(s, sheet) is { } version ? $"（版本：{version}）" : "")}"));
        text.Append($"\n建议救助金额：{Result(sheet)}\n");
        List(text, "不能计算的原因", sheet.Refusals);
        List(text, "尚未明确、会影响数额的事项", sheet.OpenQuestions);
        List(text, "超过一般上限", sheet.SoftCapsExceeded);
        List(text, "决定前须载明", sheet.ToRecord);
        List(text, PaymentLines.Heading(sheet), PaymentLines.Of(sheet));
        List(text, "联合救助各方", sheet.Parts.Select(p => $"{p.OfficeId}：{p.Amount}元"));
        if (sheet.ToRecover is { } back)
            text.Append($"\n先行救助应追回：{back}元\n");
        if (StepWords.Approved(sheet) is { } approval)
            text.Append($"\n审批：{approval}\n");
        List(text, "规则版本", sheet.RuleVersions);
        if (sheet.Proof is { } proof)
            text.Append($"\n校验值：{proof.Hash}\n");
        return text.Append($"\n{Note}\n").ToString();
    }

    private static Html Facts(AmountSheet sheet) => sheet.Proof is not { } proof ? Casework.Html.Empty : Casework.Html.Of($"""
        <section><h2>采用的事实</h2>
        <table>
        <tbody>
        {proof.Inputs.Select(i => Casework.Html.Of($"<tr><td>{i.Label}</td><td>{i.Text}{(Places(i) is { Length: > 0 } places ? Casework.Html.Of($"<span class=\"why\">依据：{places}</span>") : Casework.Html.Empty)}</td></tr>"))}
        </tbody>
        </table>
        <p class="why">没有列出的事实尚不清楚，计算时没有采用。</p>
        </section>
        """);

    // Places only: the quoted words may name people, and nobody is named on the sheet; the explanation page shows them masked.
    private static string Places(SheetInput input) => input.Basis is not { } basis ? "" : string.Join("、",
    [
        .. basis.Evidence.Select(e => $"文书{e.DocumentId}{(e.Page is { } page ? $" 第{page}页" : "")} 第{e.Offset + 1}字起"),
        .. basis.Matches.Select(m => Labels.OfMatch(m, id => $"名册{id}")),
    ]);

    private static Html Proof(AmountSheet sheet) => sheet.Proof is not { } proof ? Casework.Html.Empty : Casework.Html.Of($"""
        <section><h2>校验</h2>
        <ul class="items">
        {sheet.RuleVersions.Select(v => Casework.Html.Of($"<li>规则版本 {v}</li>"))}
        <li>校验值 {proof.Hash}</li>
        </ul>
        <p class="why">用同样的事实和规则重新计算，校验值相同；desk replay 可以验证。</p>
        </section>
        """);

    private static void List(StringBuilder text, string heading, IEnumerable<string>? lines)
    {
        var list = lines?.ToList() ?? [];
        if (list.Count > 0)
            text.Append($"\n{heading}\n").Append(string.Concat(list.Select((line, i) => $"  {i + 1}. {line}\n")));
    }

    private static string Step(TraceStep step, AmountSheet sheet)
    {
        string?[] notes =
        [
            step.Why.TrimEnd('。'),
            StepWords.Citation(step, sheet) is { } citation ? $"依据：{citation}" : null,
            StepWords.Version(step, sheet) is { } version ? $"版本：{version}" : null,
        ];
        var note = string.Join("；", notes.Where(n => n is { Length: > 0 }));
        return $"{step.Label}：{StepWords.Line(step)}{(note.Length > 0 ? $"（{note}）" : "")}";
    }

    private static string Result(AmountSheet sheet) => sheet.Amount is { } amount ? $"{amount}{(sheet.UpTo is { } high ? $"～{high}" : "")}元" : "不计算";
}
