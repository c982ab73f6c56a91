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
        var (months, amount) = (cap.NumberOrNull("months"), cap.NumberOrNull("amount"));
        if (months is null == amount is null)
            map.Mistakes.Add(RuleCodes.MissingKey, cap.Here, "上限必须且只能写 months（月数）或 amount（元）之一。");
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
    public BoundRule? Bound() => MapReader.Read(map.Node("bound"), map.Mistakes, b =>
        new BoundRule(b.Text("label"), [.. b.Items("of").Select(i => b.AsWord<BoundSource>(i, "of")).OfType<BoundSource>()], citations.Or(b, whole)));

    /// <summary>Least sum.</summary>
    public FloorRule? Floor() => MapReader.Read(map.Node("floor"), map.Mistakes, f => new FloorRule(f.Text("label"), Money(f, "amount"), citations.Or(f, whole)));

    /// <summary>Rounding, of the whole or of one step.</summary>
    public RoundingRule? Rounding(MapReader of) => MapReader.Read(of.Node("rounding"), map.Mistakes, ReadRounding);

    /// <summary>Means of a fund.</summary>
    public FundRule? Fund() => MapReader.Read(map.Node("fund"), map.Mistakes, f =>
        new FundRule(f.Text("label"), Money(f, "principal"), f.NumberOrUnpublished("yearlyShare") ?? 0, citations.Or(f, whole)));

    /// <summary>What becomes of an advance.</summary>
    public AfterwardsRule? Afterwards() => MapReader.Read(map.Node("afterwards"), map.Mistakes, a => new AfterwardsRule(
        a.Word<AfterAdvance>("whenLess"),
        After(a, "whenMore"),
        After(a, "whenRefused"),
        citations.Or(a, whole)));

    /// <summary>A sum that must be written.</summary>
    public static Yuan Money(MapReader from, string key)
    {
        if (from.NumberOrUnpublished(key) is { } sum)
            return new Yuan(sum);
        if (from.Has(key) && from.Node(key) is YamlText { IsNull: true } at)
            from.Mistakes.Add(RuleCodes.WrongType, at, $"“{key}”必须写数额；未公布的请删除整条规则并在 remarks 中说明。");
        return new Yuan(1);
    }

    // null is written where the text does not say.
    private static AfterAdvance? After(MapReader from, string key) =>
        from.Required(key) is not { } node || node is YamlText { IsNull: true } ? null : from.AsWord<AfterAdvance>(node, key);

    private PickRule ReadPick(MapReader pick)
    {
        var rule = new PickRule(pick.Word("otherwise", RangePick.Range), pick.Texts("highFor")) { Scores = pick.Each("scores", ReadScore) };
        words.RefuseStrangeGroups(pick, "highFor", rule.HighFor);
        if (rule.Otherwise == RangePick.Score != rule.Scores.Count > 0)
            map.Mistakes.Add(RuleCodes.MissingKey, pick.Here, "otherwise: score 必须写 scores（什么情形提高多少），其他写法不能写。");
        return rule;
    }

    private ScoreRow ReadScore(MapReader row)
    {
        var share = row.NumberOrUnpublished("share") ?? 0;
        if (share is <= 0 or > 1)
            map.Mistakes.Add(RuleCodes.WrongType, row.Here, "“share”应大于0、不超过1，例如 0.4 表示幅度的40%。");
        row.Required("when");
        return new ScoreRow(row.Text("label"), tables.Tests(row.Node("when"), map.Mistakes), share);
    }

    private RoundingRule ReadRounding(MapReader rounding)
    {
        var unit = UnitReader.Sum(rounding, "取整");
        return new RoundingRule(rounding.Word<RoundingMode>("mode"), unit, citations.Or(rounding, whole));
    }
}
