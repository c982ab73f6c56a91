using System.Globalization;
using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>
/// Whether a row is in force on a day. A household whose risk was cleared, an allowance that was stopped or a card that was
/// cancelled stays in many lists and must not count as hardship of today (domain §5, 防返贫监测).
/// </summary>
internal static class RowValidity
{
    // 未消除, 未注销 and the like say the opposite.
    private static readonly string[] Negations = ["未", "尚未", "没有", "不予", "无"];

    /// <summary>The answer with its label for people. The last day of a period is part of it.</summary>
    public static (bool Current, ComparisonLevel Level) On(DateOnly day, RegisterRow row, RegisterDefinition definition)
    {
        if (Day(row, "from") is { } from && from > day)
            return (false, Level("notYet", string.Create(CultureInfo.InvariantCulture, $"{day:yyyy年M月d日}尚未生效（自{from:yyyy年M月d日}起）")));
        if (Day(row, "to") is { } to && to < day)
            return (false, Level("ended", string.Create(CultureInfo.InvariantCulture, $"已于{to:yyyy年M月d日}到期或终止")));
        if (row.Fields.TryGetValue("status", out var status) && SaysEnded(status, definition))
            return (false, Level("ended", "名册状态显示已停止、注销或风险已消除"));
        return (true, Level("current", "比对当日有效"));
    }

    private static ComparisonLevel Level(string level, string label) => new("validity", level, label);

    private static bool SaysEnded(string status, RegisterDefinition definition) => definition.EndedWords.Any(word =>
        status.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at && !Negations.Any(n => status[..at].EndsWith(n, StringComparison.Ordinal)));

    private static DateOnly? Day(RegisterRow row, string field) =>
        row.Fields.TryGetValue(field, out var text) && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
