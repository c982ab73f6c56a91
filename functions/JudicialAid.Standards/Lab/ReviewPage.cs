using System.Text;
using JudicialAid.Model;

namespace JudicialAid.Standards.Lab;

/// <summary>The review page of one standard (Markdown, zh-CN): what a lawyer checks against the text of the rule.</summary>
public static class ReviewPage
{
    /// <summary>The page.</summary>
    /// <param name="standard">The standard.</param>
    /// <param name="book">The rules it stands in: overlays, legal texts, worked examples.</param>
    public static string Render(StandardDefinition standard, RuleBook book)
    {
        ArgumentNullException.ThrowIfNull(standard);
        ArgumentNullException.ThrowIfNull(book);
        var clauses = StandardText.Of(standard, book.Instruments);
        var page = new StringBuilder();
        page.Append("<!-- 由 desk render 生成，请勿手改；改规则数据后重新生成。 -->\n");
        page.Append($"# {Escape(standard.Title)}\n\n");
        page.Append($"编号 `{standard.Id}`，数据版本 `{standard.Version.Hash}`，规则文件 [standard.yaml](../../functions/standards/standards/{standard.Id}/standard.yaml)。\n\n");
        page.Append($"**{Escape(Computability(standard, clauses))}**\n");
        foreach (var section in clauses.GroupBy(c => c.Section))
            Section(page, section.Key, [.. section]);
        Unpublished(page, clauses);
        Overlays(page, standard, book);
        Examples(page, standard, book);
        Basis(page, standard, book);
        return page.ToString();
    }

    /// <summary>Whether this standard can give a figure by itself, and if not why.</summary>
    public static string Computability(StandardDefinition standard, IReadOnlyList<Clause> clauses)
    {
        ArgumentNullException.ThrowIfNull(standard);
        ArgumentNullException.ThrowIfNull(clauses);
        if (standard.Kind is StandardKind.Overlay or StandardKind.Note)
            return standard.Kind == StandardKind.Overlay ? "只改变所附加的标准，不单独计算金额。" : "只供参考，不计算金额。";
        var needed = clauses.Where(c => c.IsUnpublished && !c.Key.StartsWith("thresholds.", StringComparison.Ordinal)).Select(c => c.Section).Distinct(StringComparer.Ordinal).ToList();
        return needed.Count == 0
            ? "数值齐全，可以自动计算金额。"
            : $"有数值未公布（{string.Join("、", needed)}）：计算需要它们时，软件拒绝给出金额并说明缺什么。";
    }

    private static void Section(StringBuilder page, string title, IReadOnlyList<Clause> clauses)
    {
        page.Append($"\n## {Escape(title)}\n\n");
        var withBasis = clauses.Any(c => c.Basis is not null);
        page.Append(withBasis ? "| 项目 | 内容 | 依据 |\n|---|---|---|\n" : "| 项目 | 内容 |\n|---|---|\n");
        foreach (var clause in clauses)
            page.Append($"| {Escape(clause.Label)} | {(clause.IsUnpublished ? $"**{Escape(clause.Text)}**" : Escape(clause.Text))} |{(withBasis ? $" {Escape(clause.Basis ?? "同上述依据")} |" : "")}\n");
    }

    private static void Unpublished(StringBuilder page, IReadOnlyList<Clause> clauses)
    {
        var missing = clauses.Where(c => c.IsUnpublished).ToList();
        page.Append("\n## 未公布的数值\n\n");
        if (missing.Count == 0)
            page.Append("无。\n");
        foreach (var clause in missing)
            page.Append($"- {Escape(clause.Section)}：{Escape(clause.Label)}\n");
    }

    private static void Overlays(StringBuilder page, StandardDefinition standard, RuleBook book)
    {
        if (standard.Kind == StandardKind.Note)
            return;
        page.Append(standard.Kind == StandardKind.Overlay ? "\n## 附加在哪些标准上\n\n" : "\n## 附加的补充规定\n\n");
        var others = standard.Kind == StandardKind.Overlay
            ? book.Standards.Where(s => s.Kind == StandardKind.Standard && OverlayScope.Fits(standard, s))
            : book.Standards.Where(s => s.Kind == StandardKind.Overlay && OverlayScope.Fits(s, standard));
        var list = others.OrderBy(s => s.Overlay?.Rank).ThenBy(s => s.Id, StringComparer.Ordinal).ToList();
        if (list.Count == 0)
            page.Append("无。\n");
        foreach (var other in list)
            page.Append($"- [{Escape(other.Title)}]({ReviewPages.FileName(other)})：{(standard.Kind == StandardKind.Overlay ? OverlayScope.Days(standard, other) : OverlayScope.Days(other, standard))}\n");
    }

    private static void Examples(StringBuilder page, StandardDefinition standard, RuleBook book)
    {
        var examples = book.Examples.Where(e => e.OverlayId is { } overlay ? overlay == standard.Id : e.StandardId == standard.Id).ToList();
        if (examples.Count == 0)
            return;
        page.Append("\n## 算例\n\n| 算例 | 事实 | 应得结果 |\n|---|---|---|\n");
        foreach (var example in examples)
            page.Append($"| {Escape(example.Title)}{(example.Source is { } source ? $"<br>{Escape(source)}" : "")} | {Escape(SheetInputs.Print(example.Facts))} | {Escape(Result(example.Expected))} |\n");
    }

    private static string Result(Expectation expected) => expected.Amount is { } amount
        ? expected.UpTo is { } high ? $"{amount}～{high}元" : $"{amount}元"
        : $"拒绝计算：{string.Join("、", expected.Refused)}";

    private static void Basis(StringBuilder page, StandardDefinition standard, RuleBook book)
    {
        page.Append("\n## 依据文件\n\n");
        foreach (var id in Cited(standard).Distinct(StringComparer.Ordinal))
        {
            if (book.Instruments.GetValueOrDefault(id) is not { } text)
                continue;
            var link = text.Link is { } address ? $"，[来源]({address})" : "";
            var checkedOn = text.LastChecked is { } day ? $"，{day:yyyy-MM-dd} 核对" : "";
            page.Append($"- {(text.IsSample ? Escape(text.Title) : $"《{Escape(text.Title)}》")}{(text.Issuer is { } issuer ? $"，{Escape(issuer)}" : "")}{(text.Number is { } number ? $"，{Escape(number)}" : "")}{(text.Verified ? "" : "，**未核实，不印在文书上**")}{checkedOn}{link}\n");
        }
    }

    private static IEnumerable<string> Cited(StandardDefinition standard) => new[] { standard.Citation, standard.Base?.Citation, standard.Base?.Wages?.Series?.Citation, standard.AddOns?.Citation, standard.Bound?.Citation, standard.Floor?.Citation, standard.Rounding?.Citation }
        .Concat(standard.Tables.Select(t => t.Citation)).Concat(standard.Steps.Select(s => s.Citation)).Concat(standard.Caps.Select(c => c.Citation))
        .OfType<Citation>().Select(c => c.InstrumentId);

    private static string Escape(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);
}
