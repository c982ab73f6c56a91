using JudicialAid.Model;

namespace JudicialAid.Standards.Reading;

/// <summary>The part of a standard that limits a sum: choice in a range, caps, bound, floor, rounding, fund, advance.</summary>
internal sealed class LimitReader(MapReader map, CitationReader citations, Citation whole, TableReader tables, WageRule? wages, KnownWords words)
{
    /// <summary>Choice in a range.</summary>
    public PickRule Pick() => MapReader.Read(map.Node("pick"), map.Mistakes, ReadPick) ?? new PickRule(RangePick.Range, []);

    /// <summary>An upper limit.</summary>
    public CapRule Cap(MapReader cap)
    {
        const string Fix = "没有上限的，请删除这一项。";
        var months = NumberRange.Months.Check(cap, "months", cap.NumberOrNull("months"), "上限的月数", Fix);
        var amount = NumberRange.Sum.Check(cap, "amount", cap.NumberOrNull("amount"), "上限的数额", Fix);
        if (months is null == amount is null)
            map.Mistakes.Add(RuleCodes.MissingKey, cap.Here, "上限必须且只能写 months（月数）或 amount（元）之一。");
        Repeats.Refuse(cap, "exceedFor", "可以超过上限的理由", "请只保留一处。");
        return new CapRule(
            cap.Text("id"),
            cap.Text("label"),
            months,
            amount is { } sum ? new Yuan(sum) : null,
            cap.Flag("soft", true),
            cap.Texts("exceedFor"),
            cap.TextOrNull("approval"),
            citations.Or(cap, whole)) { Wages = months is null ? null : wages };
    }

    /// <summary>Bound from the award.</summary>
    public BoundRule? Bound() => MapReader.Read(map.Node("bound"), map.Mistakes, ReadBound);

    /// <summary>Least sum.</summary>
    public FloorRule? Floor() => MapReader.Read(map.Node("floor"), map.Mistakes, f => 
        new FloorRule(f.Text("label"), Money(f, "amount", NumberRange.Sum, "最低救助金额", "没有最低数额的，请删除 floor。"), citations.Or(f, whole)));

    /// <summary>Rounding, of the whole or of one step.</summary>
    public RoundingRule? Rounding(MapReader of) => MapReader.Read(of.Node("rounding"), map.Mistakes, ReadRounding);

    /// <summary>Means of a fund.</summary>
    public FundRule? Fund() => MapReader.Read(map.Node("fund"), map.Mistakes, f =>
        new FundRule(f.Text("label"), Money(f, "principal", NumberRange.Sum, "基金规模", "请写多少元。"), YearlyShare(f), citations.Or(f, whole)));

    /// <summary>What becomes of an advance.</summary>
    public AfterwardsRule? Afterwards() => MapReader.Read(map.Node("afterwards"), map.Mistakes, a => new AfterwardsRule(
        a.Word<AfterAdvance>("whenLess"),
        After(a, "whenMore"),
        After(a, "whenRefused"),
        citations.Or(a, whole)));

    /// <summary>A sum that must be written.</summary>
    public static Yuan Money(MapReader from, string key, NumberRange range, string what, string fix)
    {
        if (range.Check(from, key, from.NumberOrUnpublished(key), what, fix) is { } sum)
            return new Yuan(sum);
        if (from.Has(key) && from.Node(key) is YamlText { IsNull: true } at)
            from.Mistakes.Add(RuleCodes.WrongType, at, $"“{key}”必须写数额；未公布的请删除整条规则并在 remarks 中说明。");
        return new Yuan(1);
    }

    private static decimal YearlyShare(MapReader fund) =>
        NumberRange.Share.Check(fund, "yearlyShare", fund.NumberOrUnpublished("yearlyShare"), "每年可用的份额", "每年可用百分之五的，写作 0.05。") ?? 0;

    private BoundRule ReadBound(MapReader bound)
    {
        Repeats.Refuse(bound, "of", "赔偿数额的来源", "请只保留一处。");
        List<BoundSource> sources = [.. bound.Items("of").Select(i => bound.AsWord<BoundSource>(i, "of")).OfType<BoundSource>()];
        if (bound.Items("of").Count == 0)
            map.Mistakes.Add(RuleCodes.MissingKey, bound.Here, "bound 必须写 of（按什么数额，例如 [unenforced, shouldAward]），否则不起作用。");
        return new BoundRule(bound.Text("label"), sources, citations.Or(bound, whole));
    }

    // null is written where the text does not say.
    private static AfterAdvance? After(MapReader from, string key) =>
        from.Required(key) is not { } node || node is YamlText { IsNull: true } ? null : from.AsWord<AfterAdvance>(node, key);

    private PickRule ReadPick(MapReader pick)
    {
        var rule = new PickRule(pick.Word("otherwise", RangePick.Range), pick.Texts("highFor")) { Scores = pick.Each("scores", ReadScore) };
        words.RefuseStrangeGroups(pick, "highFor", rule.HighFor);
        Repeats.Refuse(pick, "highFor", "就高的群体", "请只保留一处。");
        if (rule.Otherwise == RangePick.Score != rule.Scores.Count > 0)
            map.Mistakes.Add(RuleCodes.MissingKey, pick.Here, "otherwise: score 必须写 scores（什么情形提高多少），其他写法不能写。");
        return rule;
    }

    private ScoreRow ReadScore(MapReader row)
    {
        var share = NumberRange.Share.Check(row, "share", row.NumberOrUnpublished("share"), "提高的幅度", "提高幅度的40%写作 0.4。") ?? 0;
        row.Required("when");
        return new ScoreRow(row.Text("label"), tables.Tests(row.Node("when"), map.Mistakes), share);
    }

    private RoundingRule ReadRounding(MapReader rounding)
    {
        var unit = UnitReader.Sum(rounding, "取整");
        return new RoundingRule(rounding.Word<RoundingMode>("mode"), unit, citations.Or(rounding, whole));
    }
}
