using System.Text;
using JudicialAid.Model;

namespace JudicialAid.Standards.Lab;

/// <summary>The page of published cases with what a standard would give for the facts that were published (Markdown, zh-CN).</summary>
public static class CaseLibraryPage
{
    /// <summary>Name in docs/standards/.</summary>
    public const string Name = "cases.md";

    // The facts state no day; any day gives the same figure where the standard has a fixed base.
    private static readonly DateOnly Day = new(2026, 1, 1);

    /// <summary>The page.</summary>
    /// <param name="book">The rules and the cases.</param>
    /// <param name="standard">The standard that is tried.</param>
    public static string Render(RuleBook book, StandardDefinition standard)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(standard);
        var tried = book.PublishedCases.Select(c => (Case: c, Sheet: AmountCalculator.Calculate(c.Facts with { Day = Day }, standard))).ToList();
        var page = new StringBuilder("<!-- 由 desk render 生成，请勿手改；改规则数据后重新生成。 -->\n# 已公开报道的救助案例\n\n");
        page.Append($"案例取自公开报道，不含姓名；部分来源是转载页面，引用前请核对原文。试算用“{standard.Title}”（`{standard.Id}`），计算日期 {Day:yyyy-MM-dd}：");
        page.Append("其数值是示例，结果不说明各地应当给多少，只说明报道的事实够不够计算、同一把尺子量下来相差多少。\n\n");
        page.Append(Summary(tried));
        page.Append("\n| 编号 | 地方 | 案情 | 实际救助 | 试算 | 报道没有载明的事实 | 说明 | 来源 |\n|---|---|---|---:|---:|---|---|---|\n");
        foreach (var (item, sheet) in tried)
            page.Append($"| {item.Id} | {item.Place} | {item.Summary} | {item.Amount}元{(item.AtLeast ? "以上" : "")} | {Result(sheet)} | {string.Join("、", item.Thin)} | {item.Note} | {(item.Link is { } link ? $"[{item.Source}]({link})" : item.Source)} |\n");
        page.Append("\n## 拒绝计算和需要追问的\n");
        foreach (var (item, sheet) in tried.Where(t => t.Sheet.Refusals.Count + t.Sheet.OpenQuestions.Count > 0))
            page.Append($"\n**{item.Id} {item.Place}**：采用的事实：{(SheetInputs.Print(item.Facts) is { Length: > 0 } facts ? facts : "无")}\n\n{Lines("拒绝", sheet.Refusals)}{Lines("待问", sheet.OpenQuestions)}");
        return page.ToString();
    }

    // The complaint of unequal aid in numbers: similar harm, how far apart.
    private static string Summary(List<(PublishedCase Case, AmountSheet Sheet)> tried)
    {
        var computed = tried.Count(t => t.Sheet.Amount is not null);
        var deaths = tried.Where(t => t.Case.Facts.Harm == HarmKind.Death).Select(t => t.Case.Amount).ToList();
        return $"- 案例 {tried.Count} 件：{computed} 件的事实够算出数额或者幅度，{tried.Count - computed} 件不够。\n"
            + $"- 死亡案件 {deaths.Count} 件，实际救助从 {deaths.Min()}元 到 {deaths.Max()}元。\n";
    }

    private static string Lines(string what, IReadOnlyList<string> lines) => string.Concat(lines.Select(l => $"- {what}：{l}\n"));

    private static string Result(AmountSheet sheet) => sheet.Amount is { } amount ? sheet.UpTo is { } high ? $"{amount}～{high}元" : $"{amount}元" : "拒绝计算";
}
