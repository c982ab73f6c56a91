using JudicialAid.Model;

namespace JudicialAid.Casework;

/// <summary>A notice as a page that prints on A4 in the manner of an official letter (sizes after GB/T 9704).</summary>
public static class NoticeHtml
{
    private const string Style = """
        @page { size: A4; margin: 32mm 26mm 30mm 28mm; }
        * { box-sizing: border-box; }
        body { margin: 0; background: #e9e9ec; color: #111; font-family: "仿宋_GB2312", "仿宋", FangSong, STFangsong, "Noto Serif CJK SC", "Songti SC", SimSun, serif; font-size: 16pt; line-height: 27pt; }
        .sheet { position: relative; overflow: hidden; width: 210mm; min-height: 297mm; margin: 8mm auto; padding: 30mm 26mm 30mm 28mm; background: #fff; box-shadow: 0 1px 6px rgb(0 0 0 / .25); }
        .letterhead { margin: 0 0 7mm; padding-bottom: 3mm; border-bottom: 1.6pt solid #c8102e; color: #c8102e; text-align: center; font-family: "方正小标宋_GBK", "方正小标宋简体", STZhongsong, "Noto Serif CJK SC", "Songti SC", SimSun, serif; font-size: 26pt; line-height: 1.3; font-weight: 700; letter-spacing: .08em; }
        h1 { margin: 0 0 2mm; text-align: center; font-family: "方正小标宋_GBK", "方正小标宋简体", STZhongsong, "Noto Serif CJK SC", "Songti SC", SimSun, serif; font-size: 22pt; line-height: 34pt; font-weight: 700; }
        .number { margin: 0 0 5mm; text-align: center; }
        h2 { margin: 3mm 0 0; text-indent: 2em; font-family: "黑体", SimHei, "Noto Sans CJK SC", "Heiti SC", sans-serif; font-size: 16pt; line-height: 27pt; font-weight: 400; }
        .keep { break-after: avoid; break-inside: avoid; }
        p { margin: 0; text-align: justify; overflow-wrap: anywhere; orphans: 1; widows: 1; }
        p.body { text-indent: 2em; }
        p.signatory, p.day { text-align: right; padding-right: 2em; break-before: avoid; }
        p.signatory { margin-top: 8mm; }
        table { width: 100%; margin: 2mm 0 3mm; border-collapse: collapse; font-size: 14pt; line-height: 22pt; }
        tr { break-inside: avoid; }
        th, td { padding: .7mm 2.5mm; border: .6pt solid #333; text-align: left; vertical-align: middle; overflow-wrap: anywhere; }
        th { width: 34%; font-weight: 400; background: #f6f4f1; }
        .slip th, .slip td { height: 11mm; }
        .mark { position: absolute; inset: 0; overflow: hidden; pointer-events: none; }
        .mark span { position: absolute; left: 50%; transform: translate(-50%, -50%) rotate(-32deg); color: rgb(200 16 46 / .11); font-family: "黑体", SimHei, "Noto Sans CJK SC", sans-serif; font-size: 110pt; line-height: 1; font-weight: 700; letter-spacing: .4em; white-space: nowrap; }
        @media screen and (max-width: 210mm) {
          .sheet { width: auto; min-height: 0; margin: 0 0 4mm; padding: 10mm 5mm; }
          body { font-size: 13pt; line-height: 23pt; } h1 { font-size: 17pt; line-height: 26pt; } h2 { font-size: 13pt; } .letterhead { font-size: 18pt; } table { font-size: 12pt; }
          .mark span { font-size: 64pt; }
        }
        @media print {
          body { background: none; }
          .sheet { position: static; width: auto; min-height: 0; margin: 0; padding: 0; overflow: visible; background: none; box-shadow: none; }
          .slip { break-before: page; }
          .sheet .mark { position: fixed; } .slip .mark { display: none; }
          .mark span:not(.print) { display: none; }
          * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }
        """;

    /// <summary>A whole HTML document, UTF-8, without scripts and without anything fetched from elsewhere.</summary>
    public static string Render(Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var blocks = NoticeLayout.Of(notice);
        var letter = blocks.TakeWhile(block => !block.StartsPage).ToList();
        var slip = blocks.Skip(letter.Count).ToList();
        return Html.Of($"""
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{NoticeLayout.Name} {notice.Number}</title>
            <style>
            {new Html(Style)}
            </style>
            </head>
            <body>
            <section class="sheet">
            {Mark(notice)}
            {letter.Select(Render)}
            </section>
            <section class="sheet slip">
            {Mark(notice)}
            {slip.Select(Render)}
            </section>
            </body>
            </html>

            """).Markup;
    }

    private static Html Mark(Notice notice)
    {
        if (!notice.IsSample)
            return Html.Empty;
        var spans = Enumerable.Range(0, 4).Select(i => Html.Of($"""<span{Place(i)}>{NoticeLayout.SampleMark}</span>"""));
        return Html.Of($"""<div class="mark" aria-hidden="true">{spans}</div>""");
    }

    // On the screen a sheet may be as long as its text: one mark a page height. In print the first mark is fixed, and so on every page.
    private static Html Place(int i) => i == 0
        ? new Html(" class=\"print\" style=\"top:120mm\"")
        : new Html($" style=\"top:{120 + (i * 200)}mm\"");

    private static Html Render(NoticeBlock block) => block.Kind switch
    {
        BlockKind.Letterhead => Element("p", "letterhead", block),
        BlockKind.Title => Element("h1", "", block),
        BlockKind.Number => Element("p", "number", block),
        BlockKind.Salutation => Element("p", "", block),
        BlockKind.Heading => Element("h2", "", block),
        BlockKind.Table => Html.Of($"<table>\n{block.Rows.Select(row => Html.Of($"<tr><th scope=\"row\">{row.Label}</th><td>{row.Value}</td></tr>"))}\n</table>"),
        BlockKind.Signatory => Element("p", "signatory", block),
        BlockKind.Day => Element("p", "day", block),
        _ => Element("p", "body", block),
    };

    private static Html Element(string tag, string style, NoticeBlock block)
    {
        var classes = $"{style}{(block.KeepsWithNext ? " keep" : "")}".Trim();
        var attribute = classes.Length == 0 ? Html.Empty : Html.Of($" class=\"{classes}\"");
        return Html.Of($"<{tag}{attribute}>{block.Text}</{tag}>");
    }
}
