using JudicialAid.Model;
using JudicialAid.Standards.Eligibility;

namespace JudicialAid.Standards.Reading;

/// <summary>standards/&lt;place&gt;/&lt;first day | undated&gt;/standard.yaml.</summary>
internal sealed class StandardReader(MapReader map, CitationReader citations, IReadOnlyDictionary<string, WageSeries> wages, GroupRules? groups)
{
    private static readonly string[] Undated = ["undated"];

    // Names that formulas may use, in the order in which they become known.
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private Citation _whole = new("", null, null, null);
    private TableReader _tables = null!;

    /// <summary>The definition; its id is its folder.</summary>
    public StandardDefinition Read(RuleVersion version)
    {
        _whole = citations.Required(map);
        _tables = new TableReader(citations, groups, _whole, _names);
        var definition = new StandardDefinition
        {
            Id = version.Part["standards/".Length..],
            Title = map.Text("title"),
            Kind = map.Word<StandardKind>("kind"),
            Organ = map.Word("organ", OrganScope.Procuratorate),
            Regions = map.Texts("regions"),
            From = map.DayOrNull("from"),
            Through = map.DayOrNull("through"),
            IsSample = map.Flag("sample", false),
            Citation = _whole,
            Remarks = map.Texts("remarks"),
            Thresholds = MapReader.Read(map.Node("thresholds"), map.Mistakes, ReadThresholds) ?? new Thresholds(),
            Base = MapReader.Read(map.Node("base"), map.Mistakes, ReadBase),
            Tables = map.Each("tables", _tables.Read),
            AddOns = MapReader.Read(map.Node("addOns"), map.Mistakes, ReadAddOns),
            Steps = map.Each("steps", ReadStep),
            Order = [.. map.Items("order").Select(i => map.AsWord<LimitKind>(i, "order")).OfType<LimitKind>()],
            Pick = MapReader.Read(map.Node("pick"), map.Mistakes, p => new PickRule(p.Word("otherwise", RangePick.Range), p.Texts("highFor"))) ?? new PickRule(RangePick.Range, []),
            Caps = map.Each("caps", ReadCap),
            Bound = MapReader.Read(map.Node("bound"), map.Mistakes, ReadBound),
            Floor = MapReader.Read(map.Node("floor"), map.Mistakes, f => new FloorRule(f.Text("label"), Money(f, "amount"), citations.Or(f, _whole))),
            Rounding = MapReader.Read(map.Node("rounding"), map.Mistakes, ReadRounding),
            IncomeTest = MapReader.Read(map.Node("incomeTest"), map.Mistakes, i => new IncomeTest(i.Text("label"), citations.Or(i, _whole))),
            Payment = map.TextOrNull("payment"),
            Overlay = MapReader.Read(map.Node("overlay"), map.Mistakes, ReadOverlay),
            Approvals = [.. map.Each("approvals", a => new ApprovalTier(Money(a, "from"), a.Text("body"))).OrderBy(a => a.From)],
            Version = version,
        };
        Check(definition);
        return definition;
    }

    private void Check(StandardDefinition standard)
    {
        var folder = standard.Id.Split('/');
        var expected = standard.From is { } from ? [from.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)] : Undated;
        if (folder.Length != 2 || !expected.Contains(folder[1]))
            map.Mistakes.Add(RuleCodes.WrongFolder, map.Here, $"应放在 standards/<地方>/{expected[0]}/standard.yaml:文件夹名就是施行日期,日期不明的为 undated。");
        if (standard.Through < standard.From)
            map.Mistakes.Add(RuleCodes.BadPeriod, map.Node("through")!, "失效日期早于施行日期。请改正。");
        if (standard.Regions.Count == 0)
            map.Mistakes.Add(RuleCodes.MissingKey, map.Here, "缺少适用地区“regions”。全国写 [\"*\"]。");
        if (standard.Kind == StandardKind.Overlay != standard.Overlay is not null)
            map.Mistakes.Add(RuleCodes.MissingKey, map.Here, "kind: overlay 必须写 overlay(对谁、改变什么),其他种类不能写。");
        if (standard.Caps.Any(c => c.Months is not null) && standard.Base?.Wages is null)
            map.Mistakes.Add(RuleCodes.MissingKey, map.Here, "上限按月数计算,但 base 中没有写 wages(哪一种职工月平均工资)。");
        foreach (var kind in Unordered(standard))
            map.Mistakes.Add(RuleCodes.MissingKey, map.Here, $"“order”中没有列出 {kind},该规则不会执行。请补上。");
    }

    // A rule that is written but never applied is the worst mistake of all.
    private static IEnumerable<string> Unordered(StandardDefinition standard)
    {
        (bool Written, LimitKind Kind, string Name)[] rules =
        [
            (standard.Floor is not null, LimitKind.Floor, "floor"),
            (standard.Caps.Count > 0, LimitKind.Caps, "caps"),
            (standard.Bound is not null, LimitKind.Bound, "bound"),
            (standard.Rounding is not null, LimitKind.Rounding, "rounding"),
            (standard.Pick.Otherwise != RangePick.Range || standard.Pick.HighFor.Count > 0, LimitKind.Pick, "pick"),
        ];
        return rules.Where(r => r.Written && !standard.Order.Contains(r.Kind)).Select(r => r.Name);
    }

    private static Thresholds ReadThresholds(MapReader thresholds) => new()
    {
        MajorLoss = thresholds.NumberOrUnpublished("majorLoss") is { } general ? new Yuan(general) : null,
        MajorLossInHardship = thresholds.NumberOrUnpublished("majorLossInHardship") is { } lower ? new Yuan(lower) : null,
        SevereDisabilityGrade = thresholds.NumberOrUnpublished("severeDisabilityGrade") is { } grade ? (int)grade : null,
    };

    private BaseRule ReadBase(MapReader rule)
    {
        _names.Add("base");
        var kind = rule.Word<BaseKind>("kind");
        var amount = kind == BaseKind.Fixed && rule.NumberOrUnpublished("amount") is { } sum ? new Yuan(sum) : (Yuan?)null;
        return new BaseRule(rule.Text("label"), kind, amount, MapReader.Read(rule.Node("wages"), map.Mistakes, ReadWages), citations.Or(rule, _whole));
    }

    private OverlayRule ReadOverlay(MapReader overlay)
    {
        overlay.Required("when");
        return new OverlayRule(
            overlay.WholeOrNull("rank") ?? 0,
            _tables.Tests(overlay.Node("when"), map.Mistakes),
            overlay.Flag("pickHigh", false),
            overlay.Texts("exceedFor"));
    }

    private WageRule ReadWages(MapReader rule)
    {
        var id = rule.TextOrNull("series");
        rule.Required("series");
        if (id is not null && !wages.ContainsKey(id))
            map.Mistakes.Add(RuleCodes.UnknownReference, rule.Here, $"没有参数文件 parameters/{id}.yaml。请先录入,或写 series: null。");
        return new WageRule(rule.Text("label"), id is null ? null : wages.GetValueOrDefault(id), rule.Word("area", WageArea.Province), rule.WholeOrNull("yearOffset") ?? -1, rule.Flag("latestWhenMissing", false));
    }

    private AddOnRule ReadAddOns(MapReader rule)
    {
        var id = rule.Text("id");
        _names.Add(id);
        var stacking = rule.Word<AddOnStacking>("stacking");
        var cap = stacking == AddOnStacking.Capped ? Money(rule, "cap") : (Yuan?)null;
        var items = rule.Each("items", i => new AddOn(i.Text("group"), i.NumberOrUnpublished("amount") is { } sum ? new Yuan(sum) : null));
        return new AddOnRule(id, rule.Text("label"), stacking, cap, items, citations.Or(rule, _whole));
    }

    private StepRule? ReadStep(MapReader step)
    {
        var (id, label, written) = (step.Text("id"), step.Text("label"), step.Text("formula"));
        var citation = citations.Or(step, _whole);
        var formula = FormulaParser.Parse(written, out var mistake);
        if (formula is null)
        {
            map.Mistakes.Add(RuleCodes.BadFormula, step.Node("formula") ?? step.Here, $"公式有误:{mistake}。可用 + - * 括号 min( ) max( )。");
            return null;
        }

        // Only earlier names are known, so steps cannot run in a circle.
        foreach (var name in formula.Names.Where(n => !_names.Contains(n)).Distinct(StringComparer.Ordinal))
            map.Mistakes.Add(RuleCodes.BadFormula, step.Node("formula")!, $"公式中的“{name}”没有定义,或者定义在后面。此处可用:{string.Join("、", _names)}。");
        if (!_names.Add(id))
            map.Mistakes.Add(RuleCodes.DuplicateId, step.Here, $"名称“{id}”重复。请改用另一个名称。");
        return new StepRule(id, label, formula, citation);
    }

    private CapRule ReadCap(MapReader cap)
    {
        var (months, amount) = (cap.NumberOrNull("months"), cap.NumberOrNull("amount"));
        if (months is null == amount is null)
            map.Mistakes.Add(RuleCodes.MissingKey, cap.Here, "上限必须且只能写 months(月数)或 amount(元)之一。");
        return new CapRule(
            cap.Text("id"),
            cap.Text("label"),
            months,
            amount is { } sum ? new Yuan(sum) : null,
            cap.Flag("soft", true),
            cap.Texts("exceedFor"),
            cap.TextOrNull("approval"),
            citations.Or(cap, _whole));
    }

    private BoundRule ReadBound(MapReader bound) =>
        new(bound.Text("label"), [.. bound.Items("of").Select(i => bound.AsWord<BoundSource>(i, "of")).OfType<BoundSource>()], citations.Or(bound, _whole));

    private RoundingRule ReadRounding(MapReader rounding)
    {
        var unit = Money(rounding, "unit");
        if (unit <= Yuan.Zero)
            map.Mistakes.Add(RuleCodes.WrongType, rounding.Here, "取整单位必须大于0。");
        return new RoundingRule(rounding.Word<RoundingMode>("mode"), unit, citations.Or(rounding, _whole));
    }

    private static Yuan Money(MapReader from, string key)
    {
        if (from.NumberOrUnpublished(key) is { } sum)
            return new Yuan(sum);
        if (from.Has(key) && from.Node(key) is YamlText { IsNull: true } at)
            from.Mistakes.Add(RuleCodes.WrongType, at, $"“{key}”必须写数额;未公布的请删除整条规则并在 remarks 中说明。");
        return new Yuan(1);
    }
}
