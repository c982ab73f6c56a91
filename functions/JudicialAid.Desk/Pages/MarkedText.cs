using JudicialAid.Casework;
using JudicialAid.Model;

namespace JudicialAid.Desk.Pages;

/// <summary>
/// The text of a document with its facts marked. Facts overlap (a name inside a clause about harm), so the text is cut at every edge of
/// a fact and each piece tells all facts that rest on it; it has the colour of the shortest.
/// </summary>
internal sealed class MarkedText(string caseKey, DocumentText document, IReadOnlyList<FactMark> facts, IReadOnlyList<Span> unread)
{
    private readonly HashSet<string> _anchored = [];

    /// <summary>The text as HTML.</summary>
    public Html Render()
    {
        var marks = facts.Select((fact, n) => (Fact: fact, Number: n)).Where(m => m.Fact.Evidence.DocumentId == document.Header.DocumentId).ToList();
        var ours = unread.Select((span, n) => (Span: span, Number: n)).Where(u => u.Span.DocumentId == document.Header.DocumentId).ToList();
        var edges = marks.SelectMany(m => Edges(m.Fact.Evidence)).Concat(ours.SelectMany(u => Edges(u.Span))).Concat(document.Pages.Select(p => p.Offset))
            .Append(0).Append(document.Text.Length).Where(e => e >= 0 && e <= document.Text.Length).Distinct().Order().ToList();
        return Html.Join(edges.Zip(edges.Skip(1), (start, end) => Html.Of($"{PageMark(start)}{Piece(start, end, [.. marks.Where(m => Covers(m.Fact.Evidence, start))], [.. ours.Where(u => Covers(u.Span, start)).Select(u => u.Number)])}")), "");
    }

    /// <summary>The anchor of a fact: what the list of people links to.</summary>
    public static string Anchor(string caseKey, int number) => $"{caseKey}-{number}";

    /// <summary>The anchor of what was not understood.</summary>
    public static string UnreadAnchor(string caseKey, int number) => $"{caseKey}-u{number}";

    private static IEnumerable<int> Edges(Span span) => [span.Offset, span.Offset + span.Length];

    private static bool Covers(Span span, int at) => span.Offset <= at && at < span.Offset + span.Length;

    private Html PageMark(int start) =>
        document.Pages.FirstOrDefault(p => p.Offset == start) is { } page ? Html.Of($"<span class=\"page\">第{page.Page}页</span>") : Html.Empty;

    private Html Piece(int start, int end, List<(FactMark Fact, int Number)> marks, List<int> unreadHere)
    {
        var words = document.Text[start..end];
        if (marks.Count == 0 && unreadHere.Count == 0)
            return Html.Of($"{words}");
        if (marks.Count == 0)
            return Html.Of($"<mark class=\"unread\" tabindex=\"0\">{Anchors(unreadHere.Select(n => UnreadAnchor(caseKey, n)))}{words}<span class=\"tip\"><b>未理解</b>这一处没有被任何规则读懂，请看一看是否有应当补充的事实。</span></mark>");
        var nearest = marks.MinBy(m => m.Fact.Evidence.Length).Fact;
        var doubt = marks.Exists(m => m.Fact.IsDoubtful) ? " doubt" : "";
        return Html.Of($"<mark class=\"{nearest.Topic.ToString()}{doubt}\" tabindex=\"0\">{Anchors(marks.Select(m => Anchor(caseKey, m.Number)))}{words}<span class=\"tip\">{Html.Join(marks.Select(m => Tip(m.Fact)), "")}</span></mark>");
    }

    // A fact that is cut into pieces is reached at its first.
    private Html Anchors(IEnumerable<string> ids) => Html.Join(ids.Where(_anchored.Add).Select(id => Html.Of($"<i id=\"{id}\"></i>")), "");

    private static Html Tip(FactMark fact) => fact.Rule.Length == 0
        ? Html.Of($"<span><b class=\"{fact.Topic.ToString()}\">{fact.Label}</b>{fact.Value}</span>")
        : Html.Of($"<span><b class=\"{fact.Topic.ToString()}\">{fact.Label}</b>{fact.Value}<small>{FactWords.Of(fact.Section)} · {fact.Rule} · 把握 {Percent(fact.Confidence)}</small></span>");

    private static string Percent(decimal confidence) => $"{decimal.ToInt32(confidence * 100)}%";
}
