using JudicialAid.Model;

namespace JudicialAid.Casework;

/// <summary>Register rows that belong to the victim's side, and what was consulted: no hit in a register without data says nothing.</summary>
internal static class ExplanationRegisters
{
    public static Html Hits(ExplanationView view)
    {
        var matches = view.Report.Matches.Where(match => match.Proposal != MatchProposal.NoMatch && view.Side.Contains(match.PersonId)).ToList();
        return ExplanationView.Section("困难名册比对", [.. matches.Select(match => Hit(view, match))]);
    }

    private static Html Hit(ExplanationView view, RegisterMatch match) => Html.Of($"""
        <div class="hit">
        <p><b>{match.RegisterName}</b>{Status(match)}</p>
        <p class="meta">{view.Relation(match.PersonId)} {view.Mask.Name(match.PersonId)}　地区{match.Snapshot.Region}　数据日期{Labels.Of(match.Snapshot.Date)}　第{match.Row}行</p>
        <p class="levels">{match.Levels.Select(level => Html.Of($"<span>{level.Label}</span>"))}</p>
        </div>
        """);

    private static Html Status(RegisterMatch match) => Html.Join(
    [
        match.Confirmed ? Html.Of($"<span class=\"tag sure\">已确认同一人</span>") : Html.Of($"<span class=\"tag open\">疑似，须人工确认</span>"),
        match.Current ? Html.Of($"<span class=\"tag sure\">在册</span>") : Html.Of($"<span class=\"tag\">已退出</span>"),
        match.Purpose == RegisterPurpose.AlreadyAided ? Html.Of($"<span class=\"tag bad\">已救助记录</span>") : Html.Empty,
    ]);

    public static Html Consulted(ExplanationView view)
    {
        var consulted = view.Report.Consulted.Select(s => $"{s.RegisterName}（{Labels.Of(s.Date)}）").ToList();
        var lines = new List<string>();
        if (consulted.Count > 0)
            lines.Add($"已比对：{string.Join('、', consulted)}。");
        if (view.Report.RegistersWithoutData.Count > 0)
            lines.Add($"尚无数据、未能比对：{string.Join('、', view.Report.RegistersWithoutData.Select(view.RegisterName))}。未命中不等于没有困难。");
        lines.AddRange(view.Report.Lookups
            .Where(lookup => lookup.Note is not null && view.Side.Contains(lookup.PersonId))
            .Select(lookup => $"{view.Relation(lookup.PersonId)} {view.Mask.Name(lookup.PersonId)}：{lookup.Note}"));
        return ExplanationView.Section("比对范围", [.. lines.Select(line => Html.Of($"<p>{line}</p>"))]);
    }
}
