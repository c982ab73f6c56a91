using JudicialAid.Model;
using JudicialAid.TestKit;

namespace JudicialAid.Casework.Tests;

/// <summary>The calculation sheet as a document: the same content as text and as a page.</summary>
public class CalculationSheetTests
{
    private static readonly AmountSheet Sheet = new()
    {
        StandardId = "test/2026-01-01",
        StandardTitle = "测试用标准",
        IsSample = true,
        Outcome = AmountOutcome.Computed,
        Amount = new Yuan(30000),
        UpTo = new Yuan(40000.50m),
        Steps =
        [
            new TraceStep("base", "救助基准金额", "救助基准金额", "20,000", "20,000元", true, "标准规定的固定数额", "测试用标准"),
            new TraceStep("amount", "救助金额", "救助基准金额×(案件类型系数+生活困难系数)", "20,000×(1.5～2)", "30,000～40,000.50元", true, "按前列各项计算", "《测试用细则》第二条") { Version = "test/2026-01-01" },
            new TraceStep("overlay", "测试用补充规定", "可超过上限的情形增加：重伤", "", "", true, "适用", "《测试用补充规定》") { Version = "overlay/undated" },
            new TraceStep("rounding", "取整", "舍去尾数，以1元为单位", "30,000.50", "30,000元", true, "计算结果带有尾数", null) { Version = "test/2026-01-01" },
            new TraceStep("income", "收入条件", "收入条件", "800元与1,000元比较", "符合", true, "家庭人均月收入与低保标准比较", null),
            new TraceStep("approval", "审批", "30,000元以上由检察长办公会决定", "40,000.50元", "检察长办公会", true, "达到30,000元，含本数", null),
            new TraceStep("floor", "最低金额", "不低于2,000元", "", "", false, "计算结果不低于最低金额", null) { Version = "test/2026-01-01" },
        ],
        OpenQuestions = ["生活困难等级<尚未>核实"],
        SoftCapsExceeded = ["超过一般上限30,000元"],
        Approval = "检察长办公会",
        ToRecord = ["超过上限的理由"],
        Parts = [new OfficePart("990001", new Yuan(10000))],
        Payment = Plan("一次性发放", (new DateOnly(2026, 11, 24), 30000)),
        PaymentUpTo = Plan("一次性发放；本案分2期，每6个月一期，由监护监督人监管使用", (new DateOnly(2026, 11, 24), 20000.50m), (null, 20000)) with { Supervisor = "监护监督人", Question = "第二期的日期待定" },
        RuleVersions = ["standards/test/2026-01-01@0a1b2c3d4e5f"],
        Proof = new SheetProof([new SheetInput("harm", "损害后果", ["death"], "死亡") { Basis = new FactBasis([new Span("u1#1", 515, 5, "林大河死亡", 2)], ["dibao#12"]) }], "i", "s", "t", "aabbcc"),
    };

    private static readonly AmountSheet Refused = Sheet with
    {
        Outcome = AmountOutcome.Refused, Amount = null, UpTo = null, Refusals = ["救助基准金额的数额未公布"], OpenQuestions = [], SoftCapsExceeded = [], ToRecord = [], Parts = [], Approval = null, Payment = null, PaymentUpTo = null, Proof = null, IsSample = false,
    };

    [Fact]
    public void A_sheet_reads_as_reviewed() => Golden.Match(CalculationSheet.Text(Sheet) + "\n----\n\n" + CalculationSheet.Text(Refused), "calculation-sheet.txt");

    [Fact]
    public void Where_a_fact_stands_is_told_on_both_without_the_words_that_may_name_people() => Assert.All([CalculationSheet.Text(Sheet), CalculationSheet.Html(Sheet)], s =>
    {
        Assert.Contains("依据：文书u1#1 第2页 第516字起、名册dibao 第12行", s, StringComparison.Ordinal);
        Assert.Contains("标准版本：test/2026-01-01", s, StringComparison.Ordinal);
        Assert.DoesNotContain("林大河", s, StringComparison.Ordinal);
    });

    [Fact]
    public void The_page_says_the_same_and_no_word_becomes_markup()
    {
        var html = CalculationSheet.Html(Sheet);
        Assert.All(new[] { "30,000–40,000.50元", "20,000×(1.5～2)", "《测试用细则》第二条", "aabbcc", "死亡", "检察长办公会", "超过上限的理由", "990001：10,000元", "按40,000.50元：第1期20,000.50元，2026年11月24日", "示例标准，非任何地区规定", "&lt;尚未&gt;" }, w => Assert.Contains(w, html, StringComparison.Ordinal));
        Assert.DoesNotContain("<尚未>", html, StringComparison.Ordinal);
        Assert.Contains("不计算", CalculationSheet.Html(Refused), StringComparison.Ordinal);
    }

    private static PaymentPlan Plan(string why, params (DateOnly? Due, decimal Amount)[] payments) =>
        new(why, [.. payments.Select((p, at) => new PlannedPayment(at + 1, p.Due, new Yuan(p.Amount)))]) { Channel = "银行转账", DecidedOn = new DateOnly(2026, 11, 24), Citation = "《测试用细则》第九条" };
}
