using System.Text;
using JudicialAid.Model;

namespace JudicialAid.Standards.Lab;

/// <summary>Which standard uses which kind of rule: what a lawyer looks at to find a model for a new text.</summary>
internal static class FeatureTable
{
    private static readonly (string Name, Func<StandardDefinition, string> Of)[] Columns =
    [
        ("基数", s => s.Base?.Kind switch { BaseKind.Fixed => Published(s.Base.Amount), BaseKind.Wage => "月工资", _ => "" }),
        ("分级表", s => s.Tables.Count == 0 ? "" : $"{s.Tables.Count}张{(s.Tables.Any(IsUnpublished) ? "，有未公布" : "")}"),
        ("追加金额", s => s.AddOns is not { } addOns ? "" : $"{addOns.Items.Count}项{(addOns.Items.Any(i => i.Amount is null) ? "，有未公布" : "")}"),
        ("计算步骤", s => s.Steps.Count == 0 ? "" : $"{s.Steps.Count}步"),
        ("幅度内取值", s => s.Overlay is { PickHigh: true } || s.Pick.HighFor.Count > 0 ? "就高" : s.Pick.Otherwise switch { RangePick.Low => "取低", RangePick.Mid => "取中", RangePick.High => "取高", RangePick.Score => "按情节", _ => s.Steps.Count == 0 ? "" : "由人选定" }),
        ("上限", s => string.Join("、", s.Caps.Select(c => (c.Months is { } months ? $"{months:0.##}个月" : Published(c.Amount)) + (c.Soft ? "（可超过）" : ""))) + (s.Overlay is { ExceedFor.Count: > 0 } ? "增加可超过的情形" : "")),
        ("案内限额", s => s.Bound is null ? "" : "有"),
        ("最低金额", s => s.Floor is null ? "" : $"{s.Floor.Amount}元"),
        ("取整", s => s.Rounding is { } rounding ? $"{rounding.Unit}元{rounding.How}" : ""),
        ("审批层级", s => s.Approvals.Count == 0 ? "" : $"{s.Approvals.Count}级"),
        ("收入核对", s => s.IncomeTest is null ? "" : "有"),
        ("先行救助后", s => s.Afterwards is null ? "" : "有"),
        ("发放", s => s.PaymentRule is null ? "" : "有"),
        ("基金", s => s.Fund is null ? "" : "有"),
        ("上位规定", s => s.Under is null ? "" : "有"),
    ];

    /// <summary>Adds the table: a row a standard, a column a kind of rule that any standard has.</summary>
    public static void Append(StringBuilder page, RuleBook book, Func<StandardDefinition, string> link)
    {
        var columns = Columns.Where(c => book.Standards.Any(s => c.Of(s).Length > 0)).ToList();
        page.Append($"\n## 各标准用到的规定\n\n空白为该标准没有这一项。\n\n| 标准 | {string.Join(" | ", columns.Select(c => c.Name))} |\n|{string.Concat(Enumerable.Repeat("---|", columns.Count + 1))}\n");
        foreach (var standard in book.Standards)
            page.Append($"| {link(standard)} | {string.Join(" | ", columns.Select(c => c.Of(standard)))} |\n");
    }

    private static string Published(Yuan? amount) => amount is { } sum ? $"{sum}元" : "未公布";

    private static bool IsUnpublished(RuleTable table) => table.Rows is not { } rows || rows.Any(r => r.Value is null);
}
