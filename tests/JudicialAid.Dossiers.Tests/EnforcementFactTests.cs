using JudicialAid.Model;

namespace JudicialAid.Dossiers.Tests;

/// <summary>What enforcement fetched and what it left.</summary>
public class EnforcementFactTests
{
    private static string Ruling(string findings) =>
        "样例省样例县人民法院\n执行裁定书\n（2026）样0001执77号\n申请执行人：苏文远，男，1980年3月4日出生，住样例县。\n被执行人：汪大力，男，1990年2月11日出生，住样例县。\n"
        + "本院在执行申请执行人苏文远与被执行人汪大力机动车交通事故责任纠纷一案中，" + findings + "\n依照法律规定，裁定如下：\n终结本次执行程序。\n审判员江平\n二〇二六年九月二十日\n";

    [Theory]
    [InlineData("执行到位5万元，尚有25万元未执行到位。", "250000")]
    [InlineData("申请执行标的额30万元，执行到位5万元，未发现其他可供执行的财产。", "250000")]
    [InlineData("被执行人应当赔偿苏文远30万元。本院依法扣划被执行人存款1.5万元，另执行到位3.5万元。", "250000")]
    [InlineData("被执行人应当赔偿苏文远30万元，执行费4400元。本案未执行到位任何款项。", null)]
    [InlineData("申请执行标的额5万元，执行到位5万元。", null)]
    public void The_unenforced_remainder_is_stated_or_reckoned(string findings, string? rest) =>
        Assert.Equal(rest is null ? null : decimal.Parse(rest, System.Globalization.CultureInfo.InvariantCulture), Cases.Read(Ruling(findings)).Outcome.Unenforced?.Value.Amount);

    [Theory]
    [InlineData("另查明，民事案件已作出判决，由汪大力赔偿苏文远30万元，减去已付的5万元，还应赔偿25万元。汪大力至今未履行以上判决确定的义务。", 250000)]
    [InlineData("另查明，民事判决判令汪大力赔偿苏文远30万元，尚未履行。", 300000)]
    [InlineData("另查明，民事判决判令汪大力赔偿苏文远30万元，已全部履行。", null)]
    public void What_another_judgment_awards_and_nobody_paid_is_unenforced(string findings, int? rest) =>
        Assert.Equal(rest, Cases.Judged("交通肇事罪", "2026年1月5日，汪大力驾车撞伤行人苏文远，致其重伤二级。" + findings).Outcome.Unenforced?.Value.Amount);

    [Fact]
    public void What_a_victim_tells_of_an_award_of_which_nothing_came_is_unenforced() =>
        Assert.Equal(132600m, Cases.Read(
            "样例省样例县人民检察院\n询问笔录\n时间：2026年10月16日\n被询问人：苏文远，男，1980年3月4日出生，住样例县。\n问：你因什么事申请司法救助？\n"
            + "答：2025年4月我被汪大力的三轮车撞断了左腿，法院判他赔我132,600元，一分也没有拿到。\n").Outcome.Unenforced?.Value.Amount);

    [Fact]
    public void A_rest_of_a_price_is_no_unenforced_sum() =>
        Assert.Null(Cases.Judged("诈骗罪", "汪大力以购车为由骗取被害人苏文远首付款2万元，余款6万元未付。").Outcome.Unenforced);

    [Fact]
    public void What_enforcement_fetched_comes_on_top_of_what_the_judgment_tells()
    {
        var judgment = "样例省样例县人民法院\n民事判决书\n（2026）样0001民初1号\n原告：苏文远，男，1980年3月4日出生，住样例县。\n被告：汪大力，男，1990年2月11日出生，住样例县。\n原告苏文远与被告汪大力机动车交通事故责任纠纷一案，本院立案后公开开庭审理。\n"
            + "经审理查明：2026年1月5日，被告汪大力驾车与原告苏文远相撞，致原告受伤。事故发生后，被告汪大力支付原告2万元。\n本院认为，侵害他人应当承担责任。判决如下：\n被告汪大力赔偿原告苏文远30万元。\n审判员江平\n二〇二六年三月二十日\n";
        var victim = Cases.Read(judgment, Ruling("本院扣划被执行人存款5万元并已发放给苏文远。")).Victim("苏文远");
        Assert.Equal(70_000m, victim.Paid!.Value.Amount);
    }
}
