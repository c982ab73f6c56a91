using JudicialAid.Model;
using JudicialAid.Standards.Tests.Naive;

namespace JudicialAid.Standards.Tests;

/// <summary>One line a standard: which features of published texts it has, what it gives, and what its filled variant gives.</summary>
internal static class Features
{
    public const string Heading = "标准 | 种类 | 基准 | 表(未公布为空表) | 追加 | 步骤 | 幅度 | 上限 | 赔偿上限 | 最低 | 审批 | 收入 | 先行救助 | 发放 | 资金 | 取整 | 上级 | 附加 | 随软件发布的 | 填充虚构数值的";

    public static string Of(StandardDefinition s) => string.Join(" | ",
        s.Id, s.Kind, Base(s), Tables(s), AddOns(s), Joined(s.Steps.Select(x => x.Id)), s.Order.Contains(LimitKind.Pick) ? s.Pick.Otherwise.ToString() : "-",
        Joined(s.Caps.Select(Cap)), s.Bound is null ? "-" : string.Join('>', s.Bound.Of), s.Floor?.Amount.ToString() ?? "-", Joined(s.Approvals.Select(a => a.From.ToString())),
        s.IncomeTest is null ? "-" : s.IncomeTest.Edge?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "边缘未公布",
        s.Afterwards is null ? "-" : $"{s.Afterwards.WhenLess}/{s.Afterwards.WhenMore?.ToString() ?? "未公布"}/{s.Afterwards.WhenRefused?.ToString() ?? "未公布"}",
        Payment(s), s.Fund is null ? "-" : $"{s.Fund.Principal}×{s.Fund.YearlyShare}", s.Rounding is null ? "未公布" : $"{s.Rounding.Mode} {s.Rounding.Unit}",
        s.Under?.StandardId ?? "-", s.Overlay is null ? "-" : s.Overlay.PickHigh ? "就高" : $"可超{s.Overlay.ExceedFor.Count}种",
        Result(s, AllStandardsTests.Facts), FilledBook.Ids.Contains(s.Id) ? Result(FilledBook.Rules.Standard(s.Id)!, AllStandardsTests.Facts with { Region = "990001" }) : "-");

    private static string Base(StandardDefinition s) => s.Base switch
    {
        null => "-",
        { Kind: BaseKind.Fixed } fixedSum => fixedSum.Amount?.ToString() ?? "未公布",
        var wage => $"{wage.Wages!.Counted ?? wage.Wages.Series!.Id} {wage.Wages.Area} {wage.Wages.YearOffset}{(wage.Wages.LatestWhenMissing ? " 最近" : "")}",
    };

    private static string Tables(StandardDefinition s) => Joined(s.Tables.Select(t => $"{t.Key}:{t.Rows?.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "空"}"));

    private static string AddOns(StandardDefinition s) => s.AddOns is { } a ? $"{a.Stacking} {a.Items.Count}项,未公布{a.Items.Count(i => i.Amount is null)}" : "-";

    private static string Cap(CapRule cap) => $"{(cap.Months is { } months ? $"{months:0.##}月" : $"{cap.Amount}元")}{(cap.Soft ? "软" : "硬")}";

    private static string Payment(StandardDefinition s) => s.PaymentRule is { } p ? $"{p.Channel}{(p.TimesPerYear is { } times ? $" 每年{times}次" : "")}{(p.Instalments is { } i ? $" 分{i.Parts}期监管" : "")}" : "-";

    private static string Joined(IEnumerable<string> parts) => string.Join('、', parts) is { Length: > 0 } text ? text : "-";

    private static string Result(StandardDefinition standard, AmountFacts facts)
    {
        var sheet = AmountCalculator.Calculate(facts, standard);
        return sheet.Outcome == AmountOutcome.Computed ? $"{sheet.Amount}{(sheet.UpTo is { } up ? $"～{up}" : "")}元" : standard.Kind is StandardKind.Note or StandardKind.Overlay ? "不计算" : $"拒绝({sheet.Refusals.Count}项)";
    }
}
