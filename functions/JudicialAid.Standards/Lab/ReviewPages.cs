using System.Text;

namespace JudicialAid.Standards.Lab;

/// <summary>All generated pages of docs/standards/, by file name.</summary>
public static class ReviewPages
{
    /// <summary>Name of the list of all standards.</summary>
    public const string OverviewName = "overview.md";

    /// <summary>Pages of a book: one a standard, and the list.</summary>
    public static IReadOnlyDictionary<string, string> Render(RuleBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var pages = book.Standards.ToDictionary(FileName, s => ReviewPage.Render(s, book), StringComparer.Ordinal);
        pages[OverviewName] = Overview(book);
        // Only a standard with all its numbers can say anything about them, and only a sample may be tried on other places' cases.
        if (book.PublishedCases.Count > 0 && book.Standards.FirstOrDefault(s => s.IsSample && s.Kind == StandardKind.Standard) is { } sample)
            pages[CaseLibraryPage.Name] = CaseLibraryPage.Render(book, sample);
        return pages;
    }

    /// <summary>sample/2020-01-01 → sample-2020-01-01.md.</summary>
    public static string FileName(StandardDefinition standard)
    {
        ArgumentNullException.ThrowIfNull(standard);
        return standard.Id.Replace('/', '-') + ".md";
    }

    private static string Overview(RuleBook book)
    {
        var page = new StringBuilder("<!-- 由 desk render 生成，请勿手改；改规则数据后重新生成。 -->\n# 全部标准\n\n");
        page.Append("怎样修改见 [律师使用说明](README.md)；已公开报道的案例见 [案例](cases.md)。\n\n| 标准 | 种类 | 机关 | 地区 | 施行 | 至 | 自动计算 |\n|---|---|---|---|---|---|---|\n");
        foreach (var standard in book.Standards)
        {
            var clauses = StandardText.Of(standard, book.Instruments);
            var computes = standard.Kind is StandardKind.Overlay or StandardKind.Note ? "不单独计算" : clauses.Any(c => c.IsUnpublished && !c.Key.StartsWith("thresholds.", StringComparison.Ordinal)) ? "拒绝：有数值未公布" : "可以";
            page.Append($"| [{standard.Title}]({FileName(standard)}) | {StandardText.Of(standard.Kind)} | {StandardText.Of(standard.Organ)} | {string.Join("、", standard.Regions.Select(r => r == "*" ? "全国" : r))} | {(standard.From is { } from ? $"{from:yyyy-MM-dd}" : "未核实")} | {(standard.Through is { } last ? $"{last:yyyy-MM-dd}" : "")} | {computes} |\n");
        }

        FeatureTable.Append(page, book, s => $"[{s.Title}]({FileName(s)})");
        return page.ToString();
    }
}
