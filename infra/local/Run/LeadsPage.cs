using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace JudicialAid.Local.Run;

/// <summary>All leads as a page for the browser, with links to their explanations and notices; who has no lead, and which files need a look.</summary>
internal static class LeadsPage
{
    private const string Head = """
        <!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>线索</title>
        <style>
        body{font:15px/1.6 system-ui,sans-serif;margin:2em auto;max-width:72em;padding:0 1em}
        .wide{overflow-x:auto} table{border-collapse:collapse;width:100%} td,th{border-bottom:1px solid #ddd;padding:.4em .6em;text-align:left;vertical-align:top}
        th{white-space:nowrap} td.short{white-space:nowrap} td.why{min-width:18em}
        .red{color:#c00} .orange{color:#c60} .green{color:#080} td.sum{text-align:right;white-space:nowrap}
        details{margin-top:1em} summary{cursor:pointer}
        @media(max-width:40em){table,tbody,tr,td{display:block} tr:has(th){display:none} tr{border-bottom:1px solid #ddd;padding:.6em 0} td,td.sum{border:0;padding:.1em 0;text-align:left;white-space:normal}}
        </style><h1>线索</h1>
        <p>颜色、金额和比对结果均为建议，由人决定。</p>
        """;

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The page.</summary>
    public static string Render(Findings findings, IReadOnlyDictionary<string, string> fileNames)
    {
        var page = new StringBuilder(Head);
        page.AppendLine("<div class=\"wide\"><table><tr><th>颜色<th>人员<th>类型<th>理由<th>建议金额<th>说明和移送函</tr>");
        foreach (var lead in findings.Current())
            page.AppendLine(
                CultureInfo.InvariantCulture,
                $"<tr><td class=\"short {Html.Encode(lead.Colour)}\">{LeadWords.Colour(lead.Colour)}<td class=\"short\">{Html.Encode(lead.MaskedName)}<td class=\"short\">{Html.Encode(LeadWords.Kind(lead.Kind))}<td class=\"why\">{Html.Encode(lead.Reason)}<td class=\"sum\">{LeadWords.Amount(lead.Amount)}<td class=\"short\">{Links(lead, findings)}</tr>");
        page.AppendLine("</table></div>");
        Folded(page, "不提示司法救助的被害人及理由", [.. findings.Assessed.Where(victim => !victim.Qualifies).Select(victim => new[] { victim.CaseName, victim.MaskedName, victim.Reason })]);
        Folded(page, "需要查看的文件", [.. FileInQuestion.OfUploads(findings, fileNames).Concat(FileInQuestion.OfRegisters(findings))
            .Select(file => new[] { file.Name, file.State, string.Join("；", file.Reasons.Select(reason => reason.Message)) })]);
        return page.Append("</html>").ToString();
    }

    private static void Folded(StringBuilder page, string title, IReadOnlyList<string[]> rows)
    {
        if (rows.Count == 0)
            return;
        page.AppendLine(CultureInfo.InvariantCulture, $"<details><summary>{title}（{rows.Count}）</summary><div class=\"wide\"><table>");
        foreach (var row in rows)
            page.AppendLine(CultureInfo.InvariantCulture, $"<tr>{string.Concat(row.Select((cell, i) => $"<td class=\"{(i == 1 ? "short" : "")}\">{Html.Encode(cell)}"))}</tr>");
        page.AppendLine("</table></div></details>");
    }

    private static string Links(FoundLead lead, Findings findings) => string.Join(
        "<br>",
        findings.NoticesOf(lead).Select(notice => Link(notice.Path, $"移送函 {notice.Receiver}")).Prepend(Link(lead.ExplanationPath, "说明")));

    private static string Link(string apiPath, string words) => $"<a href=\"/local/api/{Html.Encode(apiPath)}\">{Html.Encode(words)}</a>";
}
