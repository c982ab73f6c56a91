using System.Globalization;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Tests;

/// <summary>What was lost in things: put together event by event, given to whom each thing belonged, and only as far as the court allowed it.</summary>
public class LossFactTests
{
    private static decimal? Loss(CaseFile file, string name = "苏文远") => file.Victim(name).PropertyLoss?.Value.Amount;

    private static decimal? Sum(string? sum) => sum is null ? null : decimal.Parse(sum, CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("汪大力砸坏被害人苏文远店内物品。经鉴定，物品损毁价值合计为700元，其中柜台损毁价值为300元；手机损毁价值为400元。同年2月，汪大力再次砸坏苏文远店内物品。经鉴定，物品损毁价值合计为500元，其中柜台损毁价值为200元；显示器损毁价值为300元。", "1200")]
    [InlineData("汪大力盗走被害人苏文远背包一个；其中，包内现金人民币1000元、美元4元。经折算，4美元合人民币28元。", "1028")]
    [InlineData("汪大力在被害人苏文远不知情的情况下以其账号分两次付款，合计人民币532元。", "532")]
    [InlineData("汪大力将被害人苏文远卡内剩余的800元盗取。", "800")]
    public void Each_event_has_its_own_total_and_several_events_add_up(string findings, string sum) =>
        Assert.Equal(Sum(sum), Loss(Cases.Judged("盗窃罪", "2026年1月5日，" + findings)));

    [Fact]
    public void An_appraised_thing_is_the_loss_of_whom_it_was_taken_from()
    {
        var file = Cases.Judged("盗窃罪", "2026年1月5日，汪大力盗走被害人林小满香烟两条，并骗取被害人苏文远红包1050元。经鉴定，上述香烟价值人民币1000元。");
        Assert.Equal((1000m, 1050m), (Loss(file, "林小满"), Loss(file)));
    }

    [Theory]
    [InlineData("原告的车损经评估为24000元，但车辆价值仅为20000元。综上，原告的损失为医疗费500元、车损20000元、手机损失1300元、交通费200元，共计22000元。", "21300")]
    [InlineData("原告应获赔偿的项目如下：医疗费800元、残疾赔偿金9000元、残疾辅助器具费300元、电动三轮车损失2500元。", "2500")]
    [InlineData("对原告主张的衣服损失中的800元予以支持。", "800")]
    [InlineData("原告的室内装修损失为26000元，本院予以支持。", "26000")]
    [InlineData("石头眼镜损失160元，手机损失960元，因无证据证明在事故中受损，不予采信。", null)]
    [InlineData("原告的误工损失为900元，经济损失合计1500元。", null)]
    [InlineData("车损440元，予以认定。对于手机损失1350元，因事故认定书中并没有写明手机损坏，故对此损失不予认定。", "440")]
    [InlineData("原告要求电动车损失1800元明显证据不足。本院不予支持。", null)]
    public void A_civil_court_allows_things_item_by_item(string reasoning, string? sum) =>
        Assert.Equal(Sum(sum), Loss(Cases.Civil("", reasoning)));

    [Fact]
    public void What_the_court_refused_is_not_lost_though_it_was_appraised() =>
        Assert.Null(Loss(Cases.Civil("消防机构统计火灾直接财产损失约为2000元。", "原告要求财产损失2000元，并未有其他证据证实，不予支持。")));

    [Theory]
    [InlineData("经鉴定，手机价值2000元。案发后，赃款已追回并退还失主。", "2000", CompensationStatus.Full)]
    [InlineData("经鉴定，手机价值2000元。汪大力伪造转账记录，谎称其已归还苏文远被骗的钱财。", null, null)]
    [InlineData("经鉴定，手机价值2000元。被盗香水一瓶已发还被害人苏文远。", null, CompensationStatus.Partial)]
    [InlineData("经鉴定，手机价值2000元。汪大力于案发前归还苏文远人民币500元。", "500", CompensationStatus.Partial)]
    public void What_came_back_is_told_apart_from_what_is_pretended(string findings, string? paid, CompensationStatus? status)
    {
        var victim = Cases.Judged("盗窃罪", "2026年1月5日，汪大力盗走被害人苏文远手机一部。" + findings).Victim("苏文远");
        Assert.Equal((Sum(paid), status), (victim.Paid?.Value.Amount, victim.Compensation?.Value));
    }

    [Fact]
    public void What_is_still_owed_is_taken_off_what_came_back_once() =>
        Assert.Equal(1700m, Cases.Judged("盗窃罪", "2026年1月5日，汪大力盗走被害人苏文远现金300元、手机一部。经鉴定，手机价值1700元。除现金300元未起获外，其他均已发还苏文远。", "二、责令被告人汪大力退赔被害人苏文远300元。").Victim("苏文远").Paid!.Value.Amount);

    [Fact]
    public void Goods_go_to_whom_the_words_behind_name_and_not_to_who_was_told_of_before()
    {
        var file = Cases.Judged("诈骗罪", "2026年1月5日，汪大力骗取被害人苏文远轿车一辆，当给被害人林小满。该车被依法扣押，发还苏文远。经鉴定，该车价值87500元。");
        Assert.Equal((87500m, null), (file.Victim("苏文远").Paid?.Value.Amount, file.Victim("林小满").Paid?.Value.Amount));
    }

    [Theory]
    [InlineData("", "一、被告汪大力赔偿原告苏文远110000元，其中70000元直接支付给原告苏文远，40000元直接支付给被告江涛。", "110000")]
    [InlineData("", "一、被告汪大力赔偿原告苏文远鉴定费合计3000元的80%，计2400元。", "2400")]
    [InlineData("", "一、被告汪大力赔偿原告苏文远7000元。二审另查明，苏文远的诉讼请求为：1、汪大力赔偿苏文远7000元；2、汪大力承担诉讼费。", "7000")]
    [InlineData("损失合计50000元，交强险赔偿30000元。其余20000元，保险公司赔偿16000元，汪大力赔偿4000元（20000元-16000元）。", "一、被告样例保险公司赔偿原告苏文远30000元。二、被告样例保险公司赔偿原告苏文远16000元。三、被告汪大力赔偿原告苏文远4000元。", "50000")]
    [InlineData("损失共计10000元，汪大力垫付住院费1000元、门诊费300元，应赔偿9000元。", "一、被告汪大力赔偿原告苏文远9000元。", "10000")]
    public void The_award_is_what_goes_to_the_victim_and_nothing_twice(string reasoning, string order, string sum) =>
        Assert.Equal(Sum(sum), Cases.Civil(reasoning.Length > 0 ? "事故发生后，汪大力为原告垫付住院费1000元、门诊费300元。" : "", reasoning, order).Victim("苏文远").Awarded?.Value.Amount);

    [Fact]
    public void An_order_that_a_broken_off_appeal_quotes_awards_nothing() =>
        Assert.Null(Cases.Read("样例省样例市中级人民法院\n刑事判决书\n（2026）样01刑终1号\n原判认定，2026年1月5日，被告人汪大力骗取被害人苏文远3000元。判决如下：被告人汪大力犯诈骗罪，判处罚金；责令被告人汪大力退赔被害人苏文远3000元。\n经二审审理查明，原判认定的事实清楚。\n").Victim("苏文远").Awarded);

    private static string Losses(CaseFile file) =>
        string.Join(' ', file.Victims.Where(v => v.PropertyLoss is not null).Select(v => $"{file.Person(v.PersonId).Name}:{v.PropertyLoss!.Value.Amount:0.##}"));

    [Theory]
    [InlineData("故意毁坏财物罪", "汪大力先后将被害人苏文远的轿车、被害人林小满的面包车、被害人何秋月的三轮车砸坏。经鉴定，上述车辆损失依次为4,860元、3,215元、680元。", "苏文远:4860 林小满:3215 何秋月:680")]
    [InlineData("非法吸收公众存款罪", "1、2023年3月，吸收被害人苏文远存款100 000元，扣除已付利息，造成损失82 000元。2、2023年7月，吸收被害人林小满存款60 000元，造成损失51 600元。", "苏文远:82000 林小满:51600")]
    [InlineData("诈骗罪", "汪大力骗取被害人苏文远15万元、骗取被害人林小满6万元、骗取被害人何秋月（女，1997年3月19日出生）4.5万元，合计25.5万元，均用于个人挥霍。", "苏文远:150000 林小满:60000 何秋月:45000")]
    [InlineData("诈骗罪", "汪大力与被害人苏文远举行婚礼，苏文远支付彩礼88000元，次日汪大力逃走。", "苏文远:88000")]
    [InlineData("合同诈骗罪", "汪大力从被害人苏文远经营的建材店赊购瓷砖，货值96500元，到手后低价抵债。案发后退还20000元。", "苏文远:96500")]
    [InlineData("盗窃罪", "2026年1月5日,汪大力进入被害人苏文远家,将其放在抽屉内的2600元盗走.苏文远报案,公安机关将汪大力抓获,从其身上收缴赃款1150元.", "苏文远:2600")]
    [InlineData("诈骗罪", "汪大力先后骗取下列人员钱款：（一）被害人苏文远（男，76岁）5万元；（二）被害人林小满（女，71岁，独居）3.6万元，其中1.6万元系其积蓄；（三）被害人何秋月8000元。", "苏文远:50000 林小满:36000 何秋月:8000")]
    [InlineData("集资诈骗罪", "致使下列人员的本金无法归还：被害人苏某1 18万元、被害人苏某2 9.6万元，合计27.6万元。", "苏某1:180000 苏某2:96000")]
    [InlineData("重大责任事故罪", "井下冒顶，致被害人苏文远、被害人林小满死亡，直接经济损失412.6万元。", "")]
    [InlineData("盗窃罪", "2026年1月5日，汪大力在广场准备将被害人苏文远的摩托车（鉴定价值4730元）推走时，报警器鸣响，汪大力弃车逃走。", "")]
    public void Each_clerk_tells_in_another_way_who_lost_how_much(string charge, string findings, string losses) =>
        Assert.Equal(losses, Losses(Cases.Judged(charge, findings)));

    [Fact]
    public void What_was_only_tried_harmed_without_loss() =>
        Assert.Equal(HarmKind.Other, Cases.Judged("盗窃罪", "2026年1月5日，汪大力伸手到被害人苏文远口袋行窃时被发觉，未得逞后逃走。").Victim("苏文远").Harm!.Value);
}
