using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace JudicialAid.Local.Run;

/// <summary>All leads as a page for the browser, with links to their explanations and notices.</summary>
internal static class LeadsPage
{
    private const string Head = """
        <!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>线索</title>
        <style>
        body{font:15px/1.6 system-ui,sans-serif;margin:2em auto;max-width:72em;padding:0 1em}
        table{border-collapse:collapse;width:100%} td,th{border-bottom:1px solid #ddd;padding:.4em .6em;text-align:left;vertical-align:top}
        .red{color:#c00} .orange{color:#c60} .green{color:#080} td.sum{text-align:right;white-space:nowrap}
        </style><h1>线索</h1>
        <p>颜色、金额和比对结果均为建议,由人决定。</p>
        <table><tr><th>颜色<th>人员<th>类型<th>理由<th>建议金额<th>说明和移送函</tr>
        """;

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The page.</summary>
    public static string Render(Findings findings)
    {
        var page = new StringBuilder(Head);
        foreach (var lead in findings.Current())
            page.AppendLine(
                CultureInfo.InvariantCulture,
                $"<tr><td class=\"{Html.Encode(lead.Colour)}\">{LeadWords.Colour(lead.Colour)}<td>{Html.Encode(lead.MaskedName)}<td>{Html.Encode(LeadWords.Kind(lead.Kind))}<td>{Html.Encode(lead.Reason)}<td class=\"sum\">{LeadWords.Amount(lead.Amount)}<td>{Links(lead, findings)}</tr>");
        return page.Append("</table></html>").ToString();
    }

    private static string Links(FoundLead lead, Findings findings) => string.Join(
        "<br>",
        findings.NoticesOf(lead).Select(notice => Link(notice.Path, $"移送函 {notice.Receiver}")).Prepend(Link(lead.ExplanationPath, "说明")));

    private static string Link(string apiPath, string words) => $"<a href=\"/local/api/{Html.Encode(apiPath)}\">{Html.Encode(words)}</a>";
}
