using JudicialAid.Model;

namespace JudicialAid.Dossiers.Tests;

/// <summary>What an earlier judgment ordered, read from the papers of its appeal and its enforcement.</summary>
public class QuotedOrderTests
{
    private static CaseFile Appealed(string below, string order) => Cases.Read(
        "样例省样例市中级人民法院\n刑事裁定书\n（2026）样00刑终1号\n上诉人（原审被告人）汪大力，男，1990年2月11日出生，住样例县。\n"
        + below + "\n本院认为，原判定罪准确。裁定如下：\n" + order + "\n审判员江平\n二〇二六年九月二十日\n");

    private const string Deed = "原判认定，2026年1月5日，被告人汪大力持刀将被害人苏文远打伤，经鉴定为重伤二级。";

    [Theory]
    [InlineData("原判以故意伤害罪判处汪大力有期徒刑四年，赔偿苏文远经济损失45678元。\n经审理查明，原判认定的事实清楚，证据确实、充分。")]
    [InlineData("原审判决以故意伤害罪判处汪大力有期徒刑四年，并判令汪大力赔偿苏文远45678元。\n经审理查明的事实与原判一致。")]
    [InlineData("一审判处汪大力有期徒刑四年；赔偿苏文远经济损失45678元。\n经二审审理查明的事实、证据与一审相同。")]
    public void What_the_first_instance_awarded_and_the_second_upheld_is_awarded_and_not_paid(string below)
    {
        var victim = Appealed(Deed + below, "驳回上诉，维持原判。").Victim("苏文远");
        Assert.Equal((45_678m, null, HarmKind.SeriousInjury), (victim.Awarded?.Value.Amount, victim.Paid?.Value.Amount, victim.Harm?.Value));
    }

    [Fact]
    public void What_the_first_instance_awarded_is_not_awarded_where_the_judgment_is_quashed()
    {
        var victim = Appealed(Deed + "原判以故意伤害罪判处汪大力有期徒刑四年，赔偿苏文远经济损失45678元。", "撤销原判，发回重审。").Victim("苏文远");
        Assert.Equal((null, null), (victim.Awarded?.Value.Amount, victim.Paid?.Value.Amount));
    }

    [Fact]
    public void What_the_family_paid_after_the_first_judgment_is_paid() =>
        Assert.Equal(20_000m, Appealed(Deed + "一审判处有期徒刑四年后，汪大力的亲属赔偿苏文远2万元。", "驳回上诉，维持原判。").Victim("苏文远").Paid?.Value.Amount);

    [Fact]
    public void The_punishment_that_is_upheld_is_read_from_the_first_judgment() =>
        Assert.Equal(48, Assert.Single(Appealed(Deed + "原判认定汪大力犯故意伤害罪，判处有期徒刑四年。", "驳回上诉，维持原判。").Offenders).SentenceMonths?.Value);

    private static CaseFile Enforced(string story) => Cases.Read(
        "样例省样例县人民法院\n执行裁定书\n（2026）样0001执77号\n申请执行人：苏文远，男，1980年3月4日出生。\n被执行人：汪大力，男，1990年2月11日出生。\n"
        + story + "\n裁定如下：\n终结本次执行程序。\n审判员江平\n二〇二六年九月二十日\n");

    [Theory]
    [InlineData("申请执行人苏文远与被执行人汪大力故意伤害刑事附带民事赔偿一案，（2025）样0001刑初3号刑事附带民事判决书判令汪大力赔偿苏文远67,000元。执行过程中，执行到位2,000元。", 67_000, 2_000)]
    [InlineData("本院在执行苏文远申请执行汪大力退赔一案中，（2025）样0001刑初3号刑事判决书责令汪大力退赔苏文远67000元。", 67_000, null)]
    public void Who_enforces_the_award_of_a_criminal_court_was_harmed(string story, int awarded, int? paid)
    {
        var victim = Enforced(story).Victim("苏文远");
        Assert.Equal((awarded, paid), (victim.Awarded?.Value.Amount, victim.Paid?.Value.Amount));
    }

    [Fact]
    public void Who_enforces_a_contract_was_not_harmed() =>
        Assert.Empty(Enforced("申请执行人苏文远与被执行人汪大力买卖合同纠纷一案，民事判决书判令汪大力支付苏文远67000元。").Victims);

    [Theory]
    [InlineData("被执行人汪大力名下无房产、车辆、存款等可供执行的财产。", true)]
    [InlineData("未发现汪大力有可供执行的财产。", true)]
    [InlineData("申请执行人无法提供可供执行的财产线索。", null)]
    [InlineData("汪大力名下有可供执行的财产。", null)]
    public void Nothing_to_enforce_is_told_with_the_things_in_between(string story, bool? insolvent) =>
        Assert.Equal(insolvent, Assert.Single(Enforced("苏文远与汪大力健康权纠纷一案，" + story).Offenders).Insolvent?.Value);
}
