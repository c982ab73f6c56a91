using JudicialAid.Casework;
using JudicialAid.Model;

namespace JudicialAid.Desk.Pages;

/// <summary>A case with the texts it was read from, for the page.</summary>
/// <param name="File">What was read.</param>
/// <param name="Documents">Its documents with their text.</param>
/// <param name="Findings">What a person should know about the files.</param>
internal sealed record ReadCase(CaseFile File, IReadOnlyList<DocumentText> Documents, IReadOnlyList<Finding> Findings);

/// <summary>
/// The page on which a handler checks a dossier in a minute: its text with every fact marked and explained, what was not understood, and
/// beside it the people with their facts, each leading to its words. It needs nothing from elsewhere and no script.
/// </summary>
internal static class DossierPage
{
    /// <summary>Writes the page for one or more cases.</summary>
    public static string Write(IReadOnlyList<ReadCase> cases)
    {
        var title = cases.Count == 1 ? Title(cases[0].File) : $"{cases.Count}个案件";
        return Html.Of($"""
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title} · 案卷核对</title>
            <style>
            {new Html(DossierStyle.Css)}
            </style>
            </head>
            <body>
            {cases.Select((read, n) => Case("c" + (n + 1), read))}
            <footer>本页含案卷原文和个人信息，仅供承办人核对，请勿外传。标注由系统按规则提取，以原文为准。</footer>
            </body>
            </html>
            """).Markup;
    }

    private static Html Case(string key, ReadCase read)
    {
        var facts = FactMarks.Of(read.File);
        var texts = read.Documents.ToDictionary(d => d.Header.DocumentId, StringComparer.Ordinal);
        return Html.Of($"""
            <main>
            <header>
            <h1>{Title(read.File)}</h1>
            <p class="numbers">{string.Join('　', read.File.CaseNumbers)}</p>
            <p class="counts">{Counts(read.File, facts)}</p>
            <p class="legend">{Enum.GetValues<FactTopic>().Select(t => Html.Of($"<span class=\"{t.ToString()}\">{FactWords.Of(t)}</span>"))}<span class="unread">未理解</span><span class="doubt">把握不足一半</span></p>
            <p class="hint">把鼠标移到标注上（手机上点一下）看依据；点人员名下的事实，跳到它在原文中的位置。</p>
            {read.Findings.Concat(read.File.Findings).Select(f => Html.Of($"<p class=\"finding\">{f.Message}<small>{f.Code}</small></p>"))}
            </header>
            <aside>{PeoplePanel.Render(key, read.File, facts)}</aside>
            <div class="texts">
            {read.File.Documents.Where(d => texts.ContainsKey(d.DocumentId)).Select(d => Document(key, texts[d.DocumentId], facts, read.File.Unread))}
            </div>
            </main>
            """);
    }

    private static Html Document(string key, DocumentText document, IReadOnlyList<FactMark> facts, IReadOnlyList<Span> unread) => Html.Of($"""
        <article>
        <h2>{Labels.Of(document.Header.Kind)}<small>{string.Join(" · ", Line(document.Header))}</small></h2>
        <div class="text">{new MarkedText(key, document, facts, unread).Render()}</div>
        </article>
        """);

    private static IEnumerable<string> Line(DocumentHeader header) =>
        new[] { header.Issuer, header.CaseNumber, header.Date is { } day ? Labels.Of(day) : null }.OfType<string>();

    private static string Title(CaseFile file)
    {
        var offenders = file.Offenders.Where(o => o.PersonId is not null).Select(o => file.Person(o.PersonId!).Name).ToList();
        var cause = file.Causes.Count > 0 ? file.Causes[0].Value : "案件";
        return offenders.Count switch { 0 => cause, 1 => offenders[0] + cause, _ => $"{offenders[0]}等{offenders.Count}人{cause}" };
    }

    private static string Counts(CaseFile file, IReadOnlyList<FactMark> facts) =>
        $"文书{file.Documents.Count}份 · 被害人{file.Victims.Count}人 · 加害人{file.Offenders.Count}人 · 事实{facts.Count(f => f.Rule.Length > 0)}项（把握不足一半的{facts.Count(f => f.IsDoubtful)}项） · 未理解{file.Unread.Count}处";
}
