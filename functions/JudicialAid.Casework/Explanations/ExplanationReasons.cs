using JudicialAid.Model;

namespace JudicialAid.Casework;

/// <summary>Questions of the scene, the three conditions, Articles 7 and 8 and the one-time check, each with what it rests on.</summary>
internal static class ExplanationReasons
{
    public static Html Questions(ExplanationView view) => ExplanationView.Section(
        "筛查问题",
        [
            // Two scenes may ask the same.
            .. (view.Victim?.Questions ?? [])
                .DistinctBy(question => (question.Text, question.Answer, question.Why))
                .Select(question => Line(question.Text, question.Answer, question.Why, [], Tone(question.Answer))),
        ]);

    public static Html Conditions(ExplanationView view)
    {
        if (view.Victim is not { } victim)
            return Html.Empty;
        return Html.Join(
        [
            ExplanationView.Section("三个条件", [.. victim.Conditions.Select(c => Line(view, c, Tone(c.Answer)))]),
            ExplanationView.Section("应予救助的情形（工作细则第七条）", Folded(view, victim.Situations.Where(s => !s.OfScene), warn: false)),
            ExplanationView.Section("专项活动重点关注情形", Folded(view, victim.Situations.Where(s => s.OfScene), warn: false)),
            ExplanationView.Section(
                "一般不予救助的情形（工作细则第八条）",
                Folded(view, victim.Grounds, warn: true),
                "存疑只降低预警颜色，不排除线索；软件不审查的各项不影响颜色，由承办人审查。请逐项核实。"),
            ExplanationView.Section("一次性救助核对", [Line(
                "是否已在同一案件中获得过司法救助", victim.OneTime.Answer, victim.OneTime.Why, [],
                victim.OneTime.Answer == Answer.No ? "yes" : Tone(victim.OneTime.Answer, warn: true))]),
        ]);
    }

    /// <summary>Why no more is proposed: the nearest changes that would make it more urgent.</summary>
    public static Html Changes(ExplanationView view) => ExplanationView.Section(
        "怎样会改变结论",
        [
            .. (view.Victim?.Changes ?? []).Select(change => Html.Of($"""
                <p>{(change.IsOpen ? "尚待查明，若" : "与现有材料不同，若")}<b>{string.Join("，并且", change.Answers)}</b>：{Labels.Of(change.Colour)}</p>
                """)),
        ],
        "只提示核实方向，结论以查明的事实为准。");

    // What is met comes first, then what is to be found out, then what only a person examines; what is not met is folded away.
    private static List<Html> Folded(ExplanationView view, IEnumerable<Condition> conditions, bool warn)
    {
        var all = conditions.ToList();
        var lines = all.Where(c => c.Answer != Answer.No).OrderBy(c => (c.LeftToHandler, c.Answer == Answer.Unknown)).Select(c => Line(view, c, Tone(c.Answer, warn))).ToList();
        var notMet = all.Where(c => c.Answer == Answer.No).Select(c => Line(view, c, warn ? "yes" : "no")).ToList();
        if (notMet.Count > 0)
            lines.Add(Html.Of($"<details>\n<summary>不符合的{notMet.Count}项</summary>\n{notMet}\n</details>"));
        return lines;
    }

    private static Html Line(ExplanationView view, Condition condition, string tone) =>
        Line(condition.Label, condition.Answer, condition.Why, view.Quotes(condition.Evidence), tone);

    private static Html Line(string label, Answer answer, string why, IEnumerable<Html> quotes, string tone) => Html.Of($"""
        <div class="check"><span class="answer {tone}">{Labels.Of(answer)}</span><div><b>{label}</b><p>{why}</p>{quotes}</div></div>
        """);

    private static string Tone(Answer answer, bool warn = false) => answer switch
    {
        Answer.Yes => warn ? "bad" : "yes",
        Answer.No => "no",
        _ => "open",
    };
}
