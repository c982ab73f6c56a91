namespace JudicialAid.Standards.Lab;

/// <summary>Says a table row by row, and what its rows ask for.</summary>
internal static class TableText
{
    public static void Write(RuleTable table, ClauseWriter writer)
    {
        if (table.Rows is not { } rows)
        {
            writer.NotPublished("rows", $"按{FactLabels.Of(table.Key)}", "全表未公布", table.Citation);
            return;
        }

        foreach (var row in rows)
        {
            var conditions = row.When.Count == 0 ? "其他情形" : Conditions(row.When);
            // 低保（生活困难等级：低保） says the same twice.
            var label = conditions == $"{FactLabels.Of(table.Key)}：{row.Label}" ? row.Label : $"{row.Label}（{conditions}）";
            writer.Number(row.Label, label, row.Value, table.Unit, table.Citation);
        }

        if (table.WhenUnknown is { } unknown)
            writer.Say("unknown", "尚不清楚时", $"{unknown.Value}{table.Unit}；待问：{unknown.Question}", table.Citation);
    }

    /// <summary>损害后果：重伤；伤残等级：1以上不满5.</summary>
    public static string Conditions(IReadOnlyList<FactTest> tests) => string.Join("；", tests.Select(Condition));

    private static string Condition(FactTest test)
    {
        var what = FactLabels.Of(test.Fact);
        if (test.Words.Count > 0)
            return $"{what}：{string.Join("或者", test.Words.Select(w => FactLabels.Of(test.Fact, w)))}";
        return (test.AtLeast, test.Below) switch
        {
            ({ } from, { } to) => $"{what}：{Figure.Of(from)}以上不满{Figure.Of(to)}",
            ({ } from, null) => $"{what}：{Figure.Of(from)}以上",
            (null, { } to) => $"{what}：不满{Figure.Of(to)}",
            _ => what,
        };
    }
}
