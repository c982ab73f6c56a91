using System.Globalization;
using JudicialAid.Model;
using JudicialAid.Standards.Eligibility;

namespace JudicialAid.Standards.Reading;

/// <summary>standards/&lt;place&gt;/&lt;first day | undated&gt;/standard.yaml.</summary>
internal sealed class StandardReader(MapReader map, CitationReader citations, IReadOnlyList<WageSeries>? wages, KnownWords words)
{
    // Names that formulas may use, in the order in which they become known.
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private Citation _whole = new("", null, null, null);
    private TableReader _tables = null!;

    /// <summary>The definition; its id is its folder.</summary>
    public StandardDefinition Read(RuleVersion version)
    {
        _whole = citations.Required(map);
        map.Required("from");
        _tables = new TableReader(citations, words, _whole, _names);
        var rule = MapReader.Read(map.Node("base"), map.Mistakes, ReadBase);
        var limits = new LimitReader(map, citations, _whole, _tables, rule?.Wages, words);
        var definition = new StandardDefinition
        {
            Id = version.Part["standards/".Length..],
            Title = map.Text("title"),
            Kind = map.Word<StandardKind>("kind"),
            Organ = map.Word("organ", OrganScope.Procuratorate),
            Regions = RegionReader.Required(map),
            From = map.DayOrNull("from"),
            Through = map.DayOrNull("through"),
            Replaces = map.Texts("replaces"),
            IsSample = map.Flag("sample", false),
            Citation = _whole,
            Remarks = map.Texts("remarks"),
            Under = MapReader.Read(map.Node("under"), map.Mistakes, ReadUnder),
            Thresholds = MapReader.Read(map.Node("thresholds"), map.Mistakes, ReadThresholds) ?? new Thresholds(),
            Base = rule,
            Tables = map.Each("tables", _tables.Read),
            AddOns = MapReader.Read(map.Node("addOns"), map.Mistakes, ReadAddOns),
            Steps = new StepReader(map, citations, limits, _whole, _names).Read(),
            Order = [.. map.Items("order").Select(i => map.AsWord<LimitKind>(i, "order")).OfType<LimitKind>()],
            Pick = limits.Pick(),
            Caps = map.Each("caps", limits.Cap),
            Bound = limits.Bound(),
            Floor = limits.Floor(),
            Rounding = limits.Rounding(map),
            Fund = limits.Fund(),
            IncomeTest = MapReader.Read(map.Node("incomeTest"), map.Mistakes, i => new IncomeTest(i.Text("label"), NumberRange.Times.Check(i, "edge", i.NumberOrUnpublished("edge"), "低保标准的倍数", "未公布的写 null。"), citations.Or(i, _whole))),
            PaymentRule = new PaymentReader(map, citations, _whole, words).Payment(),
            Afterwards = limits.Afterwards(),
            Overlay = MapReader.Read(map.Node("overlay"), map.Mistakes, ReadOverlay),
            Approvals = [.. map.Each("approvals", ReadApproval).OrderBy(a => a.From)],
            Version = version,
        };
        Check(definition);
        return definition;
    }

    private void Check(StandardDefinition standard)
    {
        var folder = standard.Id.Split('/');
        var expected = standard.From is { } from ? from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "undated";
        var isReadable = standard.From is not null || map.Node("from") is null or YamlText { IsNull: true };
        if (isReadable && (folder.Length != 2 || folder[1] != expected))
            map.Mistakes.Add(RuleCodes.WrongFolder, map.Node("from") ?? map.Here, $"应放在 standards/<地方>/{expected}/standard.yaml：文件夹名就是施行日期，日期不明的为 undated。请移动文件，或者改正 from。");
        if (standard.Through < standard.From)
            map.Mistakes.Add(RuleCodes.BadPeriod, map.Node("through")!, "失效日期早于施行日期。请改正。");
        if (standard.Kind == StandardKind.Overlay != standard.Overlay is not null)
            map.Mistakes.Add(RuleCodes.MissingKey, map.Node("overlay") ?? map.Node("kind") ?? map.Here, "kind: overlay 必须写 overlay（对谁、改变什么），其他种类不能写。请补上、删除，或者改正 kind。");
        if (standard.Kind == StandardKind.AdvanceTrack && standard.Afterwards is null)
            map.Mistakes.Add(RuleCodes.MissingKey, map.Node("kind") ?? map.Here, "kind: advanceTrack 必须写 afterwards（先行救助以后补足还是追回）。请补上；未公布的各项写 null。");
        if (standard.Caps.Any(c => c.Months is not null) && standard.Base?.Wages is null)
            map.Mistakes.Add(RuleCodes.MissingKey, map.Node("caps") ?? map.Here, "上限按月数计算，但 base 中没有写 wages（哪一种职工月平均工资）。请补上。");
        Repeats.Refuse(map, "order", "处理步骤", "每一种只处理一次，请只保留一处。");
        Repeats.Refuse(map, "approvals", "from", "审批的起点数额", "同一数额只能由一个机构审批，请合并或者改正数额。");
        foreach (var twin in standard.Caps.GroupBy(c => c.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
            map.Mistakes.Add(RuleCodes.DuplicateId, map.Node("caps") ?? map.Here, $"上限“{twin.Key}”重复。请改用另一个编号。");
        foreach (var kind in Unordered(standard))
            map.Mistakes.Add(RuleCodes.MissingKey, map.Node("order") ?? map.Here, $"“order”中没有列出 {kind}，该规则不会执行。请补上。");
    }

    // A rule that is written but never applied is the worst mistake of all.
    private static IEnumerable<string> Unordered(StandardDefinition standard)
    {
        (bool Written, LimitKind Kind, string Name)[] rules =
        [
            (standard.Floor is not null, LimitKind.Floor, "floor"),
            (standard.Caps.Count > 0 || standard.Under?.Caps == true, LimitKind.Caps, "caps"),
            (standard.Bound is not null || standard.Under?.Bound == true, LimitKind.Bound, "bound"),
            (standard.Rounding is not null, LimitKind.Rounding, "rounding"),
            (standard.Fund is not null, LimitKind.Fund, "fund"),
            (standard.Pick.Otherwise != RangePick.Range || standard.Pick.HighFor.Count > 0, LimitKind.Pick, "pick"),
        ];
        return rules.Where(r => r.Written && !standard.Order.Contains(r.Kind)).Select(r => r.Name);
    }

    private static Thresholds ReadThresholds(MapReader thresholds)
    {
        thresholds.Required("severeDisabilityGrade");
        var grade = thresholds.WholeOrNull("severeDisabilityGrade");
        NumberRange.DisabilityGrade.Check(thresholds, "severeDisabilityGrade", grade, "严重残疾的等级", "四级以上算严重残疾的写 4，未公布的写 null。");
        return new Thresholds
        {
            MajorLoss = Loss(thresholds, "majorLoss"),
            MajorLossInHardship = Loss(thresholds, "majorLossInHardship"),
            SevereDisabilityGrade = grade,
        };
    }

    private static Yuan? Loss(MapReader thresholds, string key) =>
        NumberRange.Sum.Check(thresholds, key, thresholds.NumberOrUnpublished(key), "重大损失数额", "未公布的写 null。") is { } sum ? new Yuan(sum) : null;

    private static ApprovalTier ReadApproval(MapReader tier) =>
        new(LimitReader.Money(tier, "from", NumberRange.SumFromNothing, "审批的起点数额", "从最低起的写 0。"), tier.Text("body"));

    private static UnderRule ReadUnder(MapReader under)
    {
        var takes = under.Texts("takes");
        foreach (var word in takes.Where(t => t is not ("caps" or "bound")))
            under.Mistakes.Add(RuleCodes.UnknownWord, under.Node("takes")!, $"“{word}”不能从上级标准取得。可用：caps、bound。");
        return new UnderRule(under.Text("standard"), takes.Contains("caps"), takes.Contains("bound"));
    }

    private BaseRule ReadBase(MapReader rule)
    {
        var kind = rule.Word<BaseKind>("kind");
        if (kind != BaseKind.None)
            _names.Add("base");
        var amount = kind == BaseKind.Fixed && NumberRange.Sum.Check(rule, "amount", rule.NumberOrUnpublished("amount"), "基准金额", "未公布的写 null。") is { } sum ? new Yuan(sum) : (Yuan?)null;
        return new BaseRule(rule.Text("label"), kind, amount, MapReader.Read(rule.Node("wages"), map.Mistakes, ReadWages), citations.Or(rule, _whole));
    }

    private OverlayRule ReadOverlay(MapReader overlay)
    {
        overlay.Required("when");
        var reasons = overlay.Texts("exceedFor");
        if (reasons.Count > 0)
            overlay.Required("exceedMonths");
        return new OverlayRule(
            overlay.WholeOrNull("rank") ?? 0,
            _tables.Tests(overlay.Node("when"), map.Mistakes),
            overlay.Flag("pickHigh", false),
            reasons,
            overlay.NumberOrNull("exceedMonths"));
    }

    private WageRule ReadWages(MapReader rule)
    {
        var (id, counted) = (rule.TextOrNull("series"), rule.TextOrNull("counted"));
        if (id is null == counted is null)
            map.Mistakes.Add(RuleCodes.MissingKey, rule.Here, "工资必须且只能写 counted（统计口径，如 职工、在岗职工，按地区查找）或 series（某一个参数文件）之一。");
        if (id is not null && wages?.Any(w => w.Id == id) == false)
            map.Mistakes.Add(RuleCodes.UnknownReference, rule.Here, $"没有参数文件 parameters/{id}.yaml。请先录入，或改写 counted。");
        var years = NumberRange.YearsBack.Check(rule, "yearOffset", rule.WholeOrNull("yearOffset"), "工资年度与计算年度之差", "上一年度写 -1。") ?? -1;
        return new WageRule(rule.Text("label"), wages?.FirstOrDefault(w => w.Id == id), rule.Word("area", WageArea.Province), (int)years, rule.Flag("latestWhenMissing", false))
        {
            Counted = counted,
            ByRegion = (wages ?? []).Where(w => counted is not null && w.Counted == counted && w.Region is not null).DistinctBy(w => w.Region).ToDictionary(w => w.Region!, StringComparer.Ordinal),
        };
    }

    private AddOnRule ReadAddOns(MapReader rule)
    {
        var id = rule.Text("id");
        if (!_names.Add(id))
            map.Mistakes.Add(RuleCodes.DuplicateId, rule.Here, $"名称“{id}”重复。请改用另一个名称。");
        var stacking = rule.Word<AddOnStacking>("stacking");
        var cap = stacking == AddOnStacking.Capped ? LimitReader.Money(rule, "cap", NumberRange.Sum, "追加金额的合计上限", "请写多少元。") : (Yuan?)null;
        var items = rule.Each("items", ReadAddOn);
        Repeats.Refuse(rule, "items", "group", "追加金额的群体", "请只保留一处，并核对是否少写了别的群体。");
        return new AddOnRule(id, rule.Text("label"), stacking, cap, items, citations.Or(rule, _whole));
    }

    private AddOn ReadAddOn(MapReader item)
    {
        var amount = NumberRange.Sum.Check(item, "amount", item.NumberOrUnpublished("amount"), "追加金额", "不追加的请删除这一项，未公布的写 null。");
        var addOn = new AddOn(item.Text("group"), amount is { } sum ? new Yuan(sum) : null);
        words.RefuseStrangeGroups(item, "group", [addOn.Group]);
        return addOn;
    }
}
