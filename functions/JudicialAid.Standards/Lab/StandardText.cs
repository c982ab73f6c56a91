using System.Globalization;
using JudicialAid.Model;

namespace JudicialAid.Standards.Lab;

/// <summary>Says a whole standard in clauses: nothing that the rule data say is left out.</summary>
public static class StandardText
{
    /// <summary>The clauses, in the order in which a reviewer reads them.</summary>
    /// <param name="standard">The standard.</param>
    /// <param name="instruments">The legal texts, for the names of those that may not be printed on documents.</param>
    public static IReadOnlyList<Clause> Of(StandardDefinition standard, IReadOnlyDictionary<string, Instrument> instruments)
    {
        ArgumentNullException.ThrowIfNull(standard);
        ArgumentNullException.ThrowIfNull(instruments);
        var writer = new ClauseWriter(standard, instruments);
        Scope(standard, writer.Section("scope", "适用范围"));
        Thresholds(standard, writer.Section("thresholds", "第七条留给各地的数额"));
        Base(standard, writer.Section("base", "计算基数"));
        foreach (var table in standard.Tables)
            TableText.Write(table, writer.Section($"table.{table.Id}", table.Label));
        AddOns(standard, writer);
        Steps(standard, writer.Section("steps", "计算步骤"));
        LimitText.Write(standard, writer);
        Overlay(standard, writer.Section("overlay", "补充规定"));
        Remarks(standard, writer.Section("remarks", "说明"));
        return writer.Clauses;
    }

    /// <summary>标准, 补充规定, 先行救助, 后续救助基金, 仅供参考.</summary>
    public static string Of(StandardKind kind) => kind switch
    {
        StandardKind.Standard => "救助标准",
        StandardKind.Overlay => "补充规定（附加在标准上）",
        StandardKind.AdvanceTrack => "先行救助",
        StandardKind.SecondLineFund => "司法救助之后的基金",
        _ => "仅供参考，不计算",
    };

    /// <summary>检察院, 法院, 各机关.</summary>
    public static string Of(OrganScope organ) => organ switch
    {
        OrganScope.Procuratorate => "检察院",
        OrganScope.Court => "法院",
        OrganScope.Police => "公安机关",
        OrganScope.Justice => "司法行政机关",
        _ => "各办案机关",
    };

    private static void Scope(StandardDefinition standard, ClauseWriter writer)
    {
        writer.Say("title", "名称", standard.Title);
        writer.Say("kind", "种类", Of(standard.Kind));
        writer.Say("organ", "适用机关", Of(standard.Organ));
        writer.Say("regions", "适用地区", string.Join("、", standard.Regions.Select(r => r == "*" ? "全国" : $"行政区划代码 {r}")));
        writer.Say("from", "施行日期", standard.From is { } from ? Day(from) : "未核实：只供明确选择，不会自动适用");
        writer.Say("through", "适用至", standard.Through is { } through ? Day(through) : standard.From is null ? "" : "现行");
        writer.Say("replaces", "取代", string.Join("、", standard.Replaces));
        writer.Say("sample", "性质", standard.IsSample ? "示例标准，非任何地区规定" : "");
        writer.Say("basis", "依据", writer.Cite(standard.Citation));
        if (standard.Under is { } under)
            writer.Say("under", "上级规定", $"{under.Standard?.Title ?? under.StandardId}{(under.Caps ? "；其上限同样适用" : "")}{(under.Bound ? "；没有规定赔偿数额限制的，适用其限制" : "")}");
    }

    private static void Thresholds(StandardDefinition standard, ClauseWriter writer)
    {
        // An overlay or a note has nothing of the kind.
        if (standard.Kind is StandardKind.Overlay or StandardKind.Note)
            return;
        writer.Money("majorLoss", "财产重大损失", standard.Thresholds.MajorLoss);
        writer.Money("majorLossInHardship", "生活困难者的财产重大损失", standard.Thresholds.MajorLossInHardship);
        writer.Number("severeDisability", "严重残疾（此级及更重）", standard.Thresholds.SevereDisabilityGrade is { } grade ? Figure.Of(grade) : null, "级");
    }

    private static void Base(StandardDefinition standard, ClauseWriter writer)
    {
        if (standard.Base is not { } rule)
            return;
        if (rule.Kind == BaseKind.Fixed)
            writer.Money("amount", rule.Label, rule.Amount, rule.Citation);
        if (rule.Wages is { } wages)
            Wages(wages, rule, standard, writer);
    }

    private static void Wages(WageRule wages, BaseRule rule, StandardDefinition standard, ClauseWriter writer)
    {
        var use = rule.Kind == BaseKind.Wage ? "作为基数" : "只用于按月数计算的上限";
        var year = wages.YearOffset == 0 ? "当年" : string.Create(CultureInfo.InvariantCulture, $"计算日期前{-wages.YearOffset}年");
        writer.Say("wages", "职工月平均工资", $"{wages.Label}；{use}；地区：{Area(wages.Area)}；年度：{year}；当年未公布的，{(wages.LatestWhenMissing ? "采用最近公布的年度" : "拒绝计算")}", rule.Citation);
        writer.Say("counted", "统计口径", wages.Counted);
        var entered = Entered(wages, standard, writer);
        if (entered.Count == 0)
            writer.NotPublished("series", "工资数值", "尚未录入");
        foreach (var series in entered)
        {
            foreach (var (wageYear, sum) in series.ByYear.OrderBy(w => w.Key))
                writer.Money(string.Create(CultureInfo.InvariantCulture, $"{series.Id}.{wageYear}"), $"{series.Title}，{wageYear}年", sum, series.Citation);
        }
    }

    // Of the series that count the same, those of its own places; an invented one says nothing about a real place.
    private static List<WageSeries> Entered(WageRule wages, StandardDefinition standard, ClauseWriter writer)
    {
        if (wages.Series is { } one)
            return [one];
        bool Meets(string region) => standard.Regions.Any(r => r == "*" || r.StartsWith(region, StringComparison.Ordinal) || region.StartsWith(r, StringComparison.Ordinal));
        return [.. wages.ByRegion.Where(w => Meets(w.Key) && (standard.IsSample || !writer.IsSample(w.Value.Citation))).Select(w => w.Value).DistinctBy(s => s.Id)];
    }

    private static string Area(WageArea area) => area switch { WageArea.Province => "省", WageArea.PrefectureCity => "设区市", _ => "案件管辖地" };

    private static void AddOns(StandardDefinition standard, ClauseWriter writer)
    {
        if (standard.AddOns is not { } rule)
            return;
        writer.Section("addOns", rule.Label);
        writer.Say("stacking", "多项并存时", rule.Stacking switch { AddOnStacking.Max => "只取最高的一项", AddOnStacking.Capped => $"相加，合计不超过{rule.Cap}元", _ => "相加" }, rule.Citation);
        foreach (var item in rule.Items)
            writer.Money(item.Group, item.Group, item.Amount, rule.Citation);
    }

    private static void Steps(StandardDefinition standard, ClauseWriter writer)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal) { ["base"] = standard.Base?.Label ?? "" };
        foreach (var table in standard.Tables)
            labels[table.Id] = table.Label;
        if (standard.AddOns is { } addOns)
            labels[addOns.Id] = addOns.Label;
        foreach (var step in standard.Steps)
        {
            writer.Say(step.Id, step.Label, $"＝{step.Formula.Print(name => labels.GetValueOrDefault(name, name))}{(step.Rounding is { } rounding ? $"（本步{rounding.How}，以{rounding.Unit}元为单位）" : "")}", step.Citation);
            labels[step.Id] = step.Label;
        }

        if (standard.Steps.Count == 0 && standard.Kind is not (StandardKind.Overlay or StandardKind.Note))
            writer.NotPublished("none", "计算步骤", ClauseWriter.Unpublished);
    }

    private static void Overlay(StandardDefinition standard, ClauseWriter writer)
    {
        if (standard.Overlay is not { } rule)
            return;
        writer.Say("when", "适用对象", TableText.Conditions(rule.When));
        writer.Say("pickHigh", "幅度内", rule.PickHigh ? "就高确定" : "");
        writer.Say("exceedFor", string.Create(CultureInfo.InvariantCulture, $"可以超过{rule.ExceedMonths:0.##}个月一般上限的情形增加"), string.Join("、", rule.ExceedFor));
        writer.Number("rank", "附加的先后（小的在前）", Figure.Of(rule.Rank), "");
    }

    private static void Remarks(StandardDefinition standard, ClauseWriter writer)
    {
        for (var i = 0; i < standard.Remarks.Count; i++)
            writer.Say(string.Create(CultureInfo.InvariantCulture, $"{i + 1}"), $"（{i + 1}）", standard.Remarks[i]);
    }

    private static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");
}
