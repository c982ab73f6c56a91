using System.Globalization;

namespace JudicialAid.Standards.Lab;

/// <summary>What one version of a standard changes against another, clause by clause, in legal Chinese.</summary>
public static class StandardDiff
{
    // Said in the heading of a difference already, or different by nature.
    private static readonly string[] Expected = ["scope.through"];

    /// <summary>The changes, in the order of the newer version; what was struck out comes at the end of its section.</summary>
    public static IReadOnlyList<ClauseChange> Of(IReadOnlyList<Clause> before, IReadOnlyList<Clause> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var old = before.GroupBy(c => c.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var kept = after.Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
        var changed = after
            .Select(c => new ClauseChange(old.GetValueOrDefault(c.Key), c))
            .Where(c => c.Before is null || c.Before.Text != c.After!.Text || c.Before.Basis != c.After.Basis || c.Before.Label != c.After.Label);
        var struck = before.Where(c => !kept.Contains(c.Key)).Select(c => new ClauseChange(c, null));
        return [.. changed.Concat(struck).Where(c => !Expected.Contains(c.Key)).OrderBy(c => SectionOrder(c, after, before))];
    }

    /// <summary>The difference as a lawyer reads it: numbered sentences under the headings of the standard.</summary>
    public static string Print(StandardDefinition before, StandardDefinition after, IReadOnlyList<ClauseChange> changes)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(changes);
        var lines = new List<string> { $"由 {before.Id} 改为 {after.Id}", Start(before, after), "" };
        if (changes.Count == 0)
            lines.Add("内容没有不同。");
        foreach (var section in changes.GroupBy(c => c.Section))
        {
            lines.Add($"【{section.Key}】");
            lines.AddRange(section.Select((c, i) => string.Create(CultureInfo.InvariantCulture, $"  {i + 1}. {c.Sentence}")));
        }

        return string.Join("\n", lines) + "\n";
    }

    private static string Start(StandardDefinition before, StandardDefinition after)
    {
        if (after.From is not { } from)
            return "新标准没有确定的施行日期，只供明确选择。";
        var until = before.Through is { } last ? $"旧标准适用至 {last:yyyy-MM-dd}"
            : before.From is null ? "旧标准没有确定的日期"
            : before.Id == after.Id ? "同一编号的两个版本" : "旧标准没有写明适用至何日（through），两个标准会重叠";
        return $"自 {from:yyyy-MM-dd} 起适用新标准；{until}。";
    }

    private static int SectionOrder(ClauseChange change, IReadOnlyList<Clause> after, IReadOnlyList<Clause> before)
    {
        var at = IndexOf(after, change.Section);
        return at >= 0 ? at : after.Count + IndexOf(before, change.Section);
    }

    private static int IndexOf(IReadOnlyList<Clause> clauses, string section)
    {
        for (var i = 0; i < clauses.Count; i++)
        {
            if (clauses[i].Section == section)
                return i;
        }

        return -1;
    }
}

/// <summary>One clause that is new, was struck out, or says something else.</summary>
/// <param name="Before">As it was; null when it is new.</param>
/// <param name="After">As it is; null when it was struck out.</param>
public sealed record ClauseChange(Clause? Before, Clause? After)
{
    /// <summary>Name of the clause.</summary>
    public string Key => (After ?? Before)!.Key;

    /// <summary>Heading it stands under.</summary>
    public string Section => (After ?? Before)!.Section;

    /// <summary>In legal Chinese: “困境儿童”由6,000元改为8,000元（增加2,000元）。.</summary>
    public string Sentence => (Before, After) switch
    {
        (null, { } added) => $"增加“{added.Label}”：{added.Text}。",
        ({ } struck, null) => $"删除“{struck.Label}”（原为：{struck.Text}）。",
        ({ } before, { } after) => Changed(before, after),
        _ => "",
    };

    private static string Changed(Clause before, Clause after)
    {
        if (before.Text != after.Text)
            return $"“{after.Label}”由{before.Text}改为{after.Text}{Difference(before, after)}。";
        return before.Label == after.Label
            ? $"“{after.Label}”的依据由{before.Basis ?? "整份标准的依据"}改为{after.Basis ?? "整份标准的依据"}。"
            : $"“{before.Label}”改称“{after.Label}”，内容不变。";
    }

    private static string Difference(Clause before, Clause after)
    {
        if (before.Number is not { } old || after.Number is not { } now || before.Unit != after.Unit)
            return "";
        return now > old ? $"（增加{Figure.Of(now - old)}{after.Unit}）" : $"（减少{Figure.Of(old - now)}{after.Unit}）";
    }
}
