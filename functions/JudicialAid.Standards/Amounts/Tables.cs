using JudicialAid.Model;

namespace JudicialAid.Standards;

/// <summary>Looks a figure up: of the rows that surely hold the highest counts; "otherwise" only when no other row can hold.</summary>
internal static class Tables
{
    /// <summary>The figure, or null with a refusal on the sheet.</summary>
    public static Figure? LookUp(RuleTable table, AmountFacts facts, SheetBuilder sheet)
    {
        if (table.Rows is not { } rows)
            return Refuse(table, $"{table.Label}表未公布", sheet);
        foreach (var word in Strange(table, rows, facts))
            sheet.Ask($"“{word}”不是{table.Label}表中的一项,未计入,请核对");
        var judged = rows.Where(r => r.When.Count > 0).Select(r => (Row: r, Holds: Holds(r, facts))).ToList();
        var sure = judged.Where(j => j.Holds == Answer.Yes).Select(j => j.Row).ToList();
        var possible = judged.Where(j => j.Holds == Answer.Unknown).Select(j => j.Row).ToList();
        if (sure.Count == 0 && possible.Count > 0)
            return Unknown(table, possible, facts, sheet);
        if (sure.Count == 0)
            sure.AddRange(rows.Where(r => r.When.Count == 0));
        if (sure.Count == 0)
            return Refuse(table, $"{table.Label}表中没有适用的一项", sheet);
        if (sure.Find(r => r.Value is null) is { } unpublished)
            return Refuse(table, $"{table.Label}表“{unpublished.Label}”的数值未公布", sheet);
        return Highest(table, sure, possible, sheet);
    }

    // A level that the table does not know would otherwise silently count for nothing.
    private static IEnumerable<string> Strange(RuleTable table, IReadOnlyList<TableRow> rows, AmountFacts facts) =>
        table.Key == "hardship"
            ? (facts.Hardship ?? []).Except(rows.SelectMany(r => r.When).Where(t => t.Fact == table.Key).SelectMany(t => t.Words), StringComparer.Ordinal)
            : [];

    private static Figure Highest(RuleTable table, List<TableRow> sure, List<TableRow> possible, SheetBuilder sheet)
    {
        var row = sure.OrderByDescending(r => r.Value!.Value.High).ThenByDescending(r => r.Value!.Value.Low).First();
        var figure = row.Value!.Value;
        var higher = possible.Where(r => r.Value is { } v && v.High > figure.High).Select(r => $"“{r.Label}”({r.Value})").ToList();
        if (higher.Count > 0)
            sheet.Ask($"如属{string.Join("、", higher)},{table.Label}可提高,请核实");
        var why = sure.Count > 1 ? $"{row.Label}(符合{sure.Count}项,取最高)" : row.Label;
        sheet.Step(table.Id, table.Label, table.Label, figure.ToString(), $"{figure}{table.Unit}", why, table.Citation);
        return figure;
    }

    private static Figure? Unknown(RuleTable table, List<TableRow> possible, AmountFacts facts, SheetBuilder sheet)
    {
        if (table.WhenUnknown is not { } rule)
            return Refuse(table, $"缺少{Missing(table, possible, facts)},无法确定{table.Label}", sheet);
        sheet.Ask(rule.Question);
        sheet.Step(table.Id, table.Label, table.Label, rule.Value.ToString(), $"{rule.Value}{table.Unit}", rule.Question, table.Citation);
        return rule.Value;
    }

    // Once the key is known most of the other facts need not be.
    private static string Missing(RuleTable table, List<TableRow> possible, AmountFacts facts)
    {
        var unknown = possible.SelectMany(r => r.When).Where(t => t.Holds(facts) == Answer.Unknown).Select(t => t.Fact).Distinct(StringComparer.Ordinal).ToList();
        return string.Join("、", (unknown.Contains(table.Key) ? [table.Key] : unknown).Select(f => AmountFactNames.All[f].Label));
    }

    private static Figure? Refuse(RuleTable table, string why, SheetBuilder sheet)
    {
        sheet.Refuse(why);
        sheet.Unused(table.Id, table.Label, table.Label, why, table.Citation);
        return null;
    }

    private static Answer Holds(TableRow row, AmountFacts facts)
    {
        var answers = row.When.Select(t => t.Holds(facts)).ToList();
        return answers.Contains(Answer.No) ? Answer.No : answers.Contains(Answer.Unknown) ? Answer.Unknown : Answer.Yes;
    }
}
