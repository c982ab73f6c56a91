using JudicialAid.Model;

namespace JudicialAid.Standards.Lab;

/// <summary>A preview for people (zh-CN). Nobody is named: a case is told by its place in the list, a person by the place in the case.</summary>
public static class PreviewText
{
    /// <summary>The whole report.</summary>
    public static string Print(PreviewResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        List<string> lines =
        [
            $"试算标准 {result.StandardId}，计算日期 {result.Day:yyyy-MM-dd}（案件自带日期的从其日期），案件 {result.Cases:N0} 件，其中拟救助 {result.People:N0} 人",
            .. result.OutsidePeriod is { } outside ? [$"  注意：{outside}"] : Array.Empty<string>(),
            $"  可以计算 {result.Computed:N0} 人，合计 {Cost(result.Cost)}",
            $"  拒绝计算 {result.Refused:N0} 人",
            .. result.Reasons.Take(Reasons).Select(r => $"    {r.Text}：{r.People:N0} 人"),
            $"  超过一般上限、需要报批 {result.PassCap:N0} 人{(result.ComparedWith is null ? "" : $"，其中 {result.NewlyPassCap:N0} 人原来没有超过")}",
        ];
        if (result.CostBefore is { } before)
            Compare(result, before, lines);
        return string.Join("\n", lines) + "\n";
    }

    private const int Reasons = 5;

    private static void Compare(PreviewResult result, PreviewCost before, List<string> lines)
    {
        lines.Add($"与 {result.ComparedWith} 相比");
        lines.Add($"  增加 {result.Gains.People:N0} 人，共增加 {result.Gains.Sum}元{HighEnds(result)}");
        lines.Add($"  减少 {result.Losses.People:N0} 人，共减少 {result.Losses.Sum}元{HighEnds(result)}");
        lines.Add($"  不变 {result.Unchanged:N0} 人；原来可以计算、现在拒绝 {result.NewlyRefused:N0} 人；原来拒绝、现在可以计算 {result.NewlyComputed:N0} 人");
        lines.Add($"  合计由 {Cost(before)} 变为 {Cost(result.Cost)}，{Difference(result.Cost.Low - before.Low, result.Cost.High - before.High)}");
        // The sum of one side may be smaller only because more people have no figure there.
        lines.Add($"  拒绝计算的人在合计中按 0元 计：原来 {result.Refused - result.NewlyRefused + result.NewlyComputed:N0} 人，现在 {result.Refused:N0} 人");
        if (result.Changes.Count == 0)
            return;
        lines.Add($"变化最大的 {result.Changes.Count} 人（有幅度的按高端比较）");
        lines.AddRange(result.Changes.Select(c => $"  第 {c.Number} 件第 {c.Person} 人：{c.Before} → {c.After}（{Difference(c.Difference, c.Difference)}）"));
    }

    private static string Cost(PreviewCost cost) => cost.Low == cost.High ? $"{cost.High}元" : $"{cost.Low}～{cost.High}元";

    private static string HighEnds(PreviewResult result) => result.Cost.Low == result.Cost.High && result.CostBefore?.Low == result.CostBefore?.High ? "" : "（有幅度的按高端）";

    // Of both ends of a range; they may move in different directions.
    private static string Difference(Yuan low, Yuan high) => (low, high) switch
    {
        _ when low == high => Difference(low),
        _ when low >= Yuan.Zero && high >= Yuan.Zero => $"增加 {Ends(low, high)}元",
        _ when low <= Yuan.Zero && high <= Yuan.Zero => $"减少 {Ends(Yuan.Zero - low, Yuan.Zero - high)}元",
        _ => $"低端{Difference(low)}，高端{Difference(high)}",
    };

    private static string Ends(Yuan one, Yuan other) => one < other ? $"{one}～{other}" : $"{other}～{one}";

    private static string Difference(Yuan sum) => sum == Yuan.Zero ? "没有增减" : sum > Yuan.Zero ? $"增加 {sum}元" : $"减少 {Yuan.Zero - sum}元";
}
