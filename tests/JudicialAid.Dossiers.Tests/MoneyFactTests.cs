using JudicialAid.Model;

namespace JudicialAid.Dossiers.Tests;

/// <summary>Sums told apart: lost, paid, awarded, claimed; whose and how much.</summary>
public class MoneyFactTests
{
    private static decimal? Loss(CaseFile file, string name = "苏文远") => file.Victim(name).PropertyLoss?.Value.Amount;

    private static decimal? Paid(CaseFile file, string name = "苏文远") => file.Victim(name).Paid?.Value.Amount;

    private static decimal? Awarded(CaseFile file, string name = "苏文远") => file.Victim(name).Awarded?.Value.Amount;

    [Theory]
    [InlineData("盗窃罪", "汪大力盗走被害人苏文远手机一部，经鉴定价值2000元。", "2000")]
    [InlineData("盗窃罪", "汪大力盗走被害人苏文远现金500元、手机一部。经鉴定，手机价值2000元，以上共计价值人民币2500元。", "2500")]
    [InlineData("盗窃罪", "汪大力盗走被害人苏文远现金500元、港币300元。", "500")]
    [InlineData("强奸罪", "汪大力持刀逼迫被害人苏文远交出人民币800元。", "800")]
    [InlineData("抢劫罪", "汪大力将被害人苏文远随身携带的人民币200元拿走。", "200")]
    [InlineData("诈骗罪", "汪大力以周转为由向被害人苏文远借款7万元。", "70000")]
    [InlineData("敲诈勒索罪", "汪大力向被害人苏文远索要5000元，遭到拒绝。", null)]
    [InlineData("盗窃罪", "汪大力盗走被害人苏文远摩托车一辆，以400元的价格卖给他人。", null)]
    [InlineData("故意伤害罪", "汪大力打伤被害人苏文远，支付医疗费3000元。", null)]
    public void What_was_taken_is_lost_and_what_was_asked_in_vain_or_fetched_by_a_sale_is_not(string charge, string findings, string? sum) =>
        Assert.Equal(sum is null ? null : decimal.Parse(sum, System.Globalization.CultureInfo.InvariantCulture), Loss(Cases.Judged(charge, "2026年1月5日，" + findings)));

    [Theory]
    [InlineData("汪大力骗取被害人苏文远共计人民币58300元及价值人民币5200元的电脑一台。", "63500")]
    [InlineData("汪大力盗走被害人苏文远拎包一只。包内有现金18000元。", "18000")]
    [InlineData("汪大力盗走被害人苏文远现金500元。该包装有证件、现金500余元。", "500")]
    [InlineData("汪大力盗走被害人苏文远手机一部，后以50元价格出售。", null)]
    [InlineData("汪大力多次盗刷被害人苏文远的银行卡共计7300元。", "7300")]
    [InlineData("汪大力盗走被害人苏文远电动车一辆。经鉴定，该车价值4000元。经重新鉴定，该车价值3200元。", "3200")]
    [InlineData("汪大力盗走被害人苏文远电动车一辆。经鉴定，该车价值4000元。汪大力申请重新鉴定，称该车价值3200元，本院不予采纳。", "4000")]
    [InlineData("汪大力抢走被害人苏文远现金300元。苏文远在样例镇盗窃摩托车一辆，价值2900元。", "300")]
    public void A_loss_is_put_together_from_what_was_taken(string findings, string? sum) =>
        Assert.Equal(sum is null ? null : decimal.Parse(sum, System.Globalization.CultureInfo.InvariantCulture), Loss(Cases.Judged("盗窃罪", "2026年1月5日，" + findings)));

    [Theory]
    [InlineData("汪大力骗取被害人苏文远6万元。汪大力骗取被害人林小满7万元。汪大力共实施诈骗二起，诈骗数额共计13万元。", 60_000, 70_000)]
    [InlineData("被害人苏文远、林小满分别被骗2万元、3万元。", 20_000, 30_000)]
    [InlineData("汪大力分别收取被害人苏文远、林小满的购车款10万元，合计20万元，均系骗取。", 100_000, 100_000)]
    [InlineData("汪大力骗取被害人苏文远、林小满各2万元。", 20_000, 20_000)]
    public void Sums_of_two_victims_are_given_to_each_and_the_sum_of_both_to_none(string findings, int first, int second)
    {
        var file = Cases.Judged("诈骗罪", "2026年1月5日，" + findings);
        Assert.Equal(((decimal?)first, (decimal?)second), (Loss(file), Loss(file, "林小满")));
    }

    [Theory]
    [InlineData("汪大力盗走被害人苏文远手机一部，价值2000元；盗走现金500元。手机已发还苏文远。", "2000", CompensationStatus.Partial)]
    [InlineData("汪大力盗走被害人苏文远手机一部，价值2000元。公安机关将手机发还给苏文远。", "2000", CompensationStatus.Full)]
    [InlineData("汪大力盗走被害人苏文远手机一部，价值2000元；盗走现金500元。上述财物除现金500元未起获外，其他均已发还。", "2000", CompensationStatus.Partial)]
    [InlineData("汪大力盗走被害人苏文远手机一部、手表一块，价值共计2000元。除手表外均已发还。", null, CompensationStatus.Partial)]
    [InlineData("汪大力盗走被害人苏文远古钱一批。该物已发还被害人。", null, CompensationStatus.Partial)]
    [InlineData("汪大力打伤被害人苏文远，抢走手机一部，价值2000元。手机已发还苏文远。", "2000", CompensationStatus.Partial)]
    public void What_came_back_is_what_was_named_and_makes_whole_only_when_it_was_all(string findings, string? paid, CompensationStatus status)
    {
        var victim = Cases.Judged("抢劫罪", "2026年1月5日，" + findings).Victim("苏文远");
        Assert.Equal((paid is null ? null : decimal.Parse(paid, System.Globalization.CultureInfo.InvariantCulture), status), (victim.Paid?.Value.Amount, victim.Compensation!.Value));
    }

    [Fact]
    public void What_the_court_still_orders_to_be_made_good_did_not_come_back()
    {
        var file = Cases.Judged("盗窃罪", "汪大力盗走被害人苏文远香烟、现金，价值共计1700元。香水一瓶已发还被害人苏文远。", "二、责令被告人汪大力退赔被害人苏文远1700元。");
        Assert.Null(file.Victim("苏文远").Paid);
    }

    [Fact]
    public void A_sum_for_many_victims_together_is_the_cases_and_no_single_persons()
    {
        var file = Cases.Judged("诈骗罪", "汪大力骗取苏文远等3名被害人共计人民币9万元。其中骗取被害人苏文远2万元；骗取被害人林小满7万元。");
        Assert.Equal(20_000m, Loss(file));
        Assert.Equal(70_000m, Loss(file, "林小满"));
        Assert.Equal(90_000m, file.Sums.Loss!.Value.Amount);
    }

    [Fact]
    public void What_must_be_restored_tells_the_loss_where_the_findings_name_no_sum() =>
        Assert.Equal(11_000m, Loss(Cases.Judged("诈骗罪", "汪大力骗取被害人苏文远的钱款。", "二、责令被告人汪大力退赔被害人苏文远经济损失11000元。")));

    [Fact]
    public void What_an_organisation_lost_is_no_persons_loss() =>
        Assert.Null(Loss(Cases.Judged("交通肇事罪", "汪大力驾车撞死被害人苏文远。样例电力有限公司财产损失5300元。")));

    [Fact]
    public void A_civil_court_counts_the_items_it_accepts_and_not_what_was_asked_for()
    {
        var file = Cases.Civil("苏文远提交修车发票一张。", "原告主张手机损失3000元，不予支持。本院酌定车损600元。财产损失限额2000元。");
        Assert.Equal(600m, Loss(file));
    }

    [Fact]
    public void What_the_insurers_bear_of_a_damaged_thing_is_not_the_whole_of_it() =>
        Assert.Equal(8000m, Loss(Cases.Civil("双方认可原告车损为8000元，本院予以确认。", "样例财险公司应在交强险责任限额内承担责任，其中车辆损失2000元；样例财险公司在商业险限额内承担车辆损失3000元。")));

    [Theory]
    [InlineData("案发后，汪大力亲属已赔偿苏文远3万元。在本院审理期间，汪大力亲属又交来3万元，自愿作为赔偿款。", "60000")]
    [InlineData("案发后，汪大力一次性赔苏文远各项损失3万元（不含此前已支付的4000元）。", "34000")]
    [InlineData("案发后，汪大力亲属将2万元交至本院用于赔偿。", "20000")]
    [InlineData("案发后，汪大力与苏文远达成赔偿105万元的协议。", null)]
    [InlineData("汪大力预缴财产刑保证金4000元。", null)]
    [InlineData("苏文远给付汪大力押金500元。", null)]
    [InlineData("案发后约定赔偿8万元（已实际履行5万元，余款3万元未付）。", "50000")]
    public void Paid_is_what_reached_the_victims_side(string findings, string? sum) =>
        Assert.Equal(sum is null ? null : decimal.Parse(sum, System.Globalization.CultureInfo.InvariantCulture), Paid(Cases.Judged("故意伤害罪", "汪大力打伤被害人苏文远。" + findings)));

    [Fact]
    public void Paid_to_each_of_two_counts_for_each_and_twice_in_all()
    {
        var file = Cases.Judged("交通肇事罪", "汪大力驾车撞死被害人苏文远、林小满。汪大力家属赔偿了被害人苏文远、林小满家属各2万元。");
        Assert.Equal(20_000m, Paid(file));
        Assert.Equal(20_000m, Paid(file, "林小满"));
        Assert.Equal(40_000m, file.Sums.Paid!.Value.Amount);
    }

    [Fact]
    public void A_receipt_in_the_evidence_tells_no_second_payment() =>
        Assert.Equal(30_000m, Paid(Cases.Judged("故意伤害罪", "汪大力打伤被害人苏文远。案发后，汪大力赔偿苏文远3万元。\n上述事实，有下列证据证实：收条，证实苏文远收到汪大力赔偿的3万元。")));

    [Theory]
    [InlineData("事故发生后，被告汪大力支付原告医疗费5000元。", "5000")]
    [InlineData("原告的医疗费2万元已由被告垫付。", "20000")]
    [InlineData("事故发生后，被告汪大力以借款形式支付原告5000元。", "5000")]
    [InlineData("原告支付医疗费5000元。", null)]
    [InlineData("被告垫付医疗费1234.56元。医疗费发票中被告垫付1234.56元。", "1234.56")]
    [InlineData("被告辩称已支付原告2万元，但无证据证明。", null)]
    public void A_civil_judgment_tells_who_paid(string findings, string? sum) =>
        Assert.Equal(sum is null ? null : decimal.Parse(sum, System.Globalization.CultureInfo.InvariantCulture), Paid(Cases.Civil(findings)));

    [Theory]
    [InlineData("", "一、被告汪大力于本判决生效后十日内赔偿原告苏文远8万元。", "80000")]
    [InlineData("原告损失合计10万元，扣除被告已付的2万元，还应赔偿8万元。", "一、被告汪大力赔偿原告苏文远8万元。", "100000")]
    [InlineData("", "一、被告汪大力赔偿原告苏文远10万元，减去已经赔偿的2万元，尚需赔偿8万元。", "100000")]
    [InlineData("", "一、被告汪大力赔偿原告苏文远8万元；二、原告苏文远返还被告汪大力垫付款2万元。", "80000")]
    [InlineData("", "一、驳回原告苏文远的诉讼请求。", null)]
    [InlineData("", "一、样例财险公司在100万元的商业三者险限额内赔偿原告苏文远64000元。", "64000")]
    [InlineData("", "一、被告汪大力赔偿原告苏文远医疗费5000元；二、被告汪大力赔偿原告苏文远误工费2000元；三、样例公司赔偿原告苏文远医疗费500元；四、样例公司赔偿原告苏文远误工费200元；上述第三至四项，共计700元，由样例公司赔偿原告苏文远。", "7700")]
    [InlineData("", "一、被告汪大力赔偿原告苏文远医疗费7000元、误工费600元，共计7600元。扣除已支付的1800元后，被告汪大力再支付原告苏文远5800元。", "7600")]
    [InlineData("", "一、被告汪大力赔偿原告苏文远各项损失合计4000元；二、被告江涛赔偿原告苏文远各项损失合计4000元。", "8000")]
    [InlineData("", "一、被告汪大力支付原告苏文远赔偿款9000元；二、被告江涛支付原告苏文远上述赔偿款的50%即4500元。", "9000")]
    [InlineData("", "一、被告汪大力赔偿原告苏文远8000元；二、样例公司赔偿原告苏文远3000元。汪大力提起上诉。本院认为，样例公司无责任。判决如下：一、维持样例县人民法院一审判决第一项；二、撤销样例县人民法院一审判决第二项。", "8000")]
    [InlineData("", "一、被告汪大力赔偿原告苏文远6100元；二、原告苏文远在获得上述赔偿后三日内向被告汪大力返还1300元。", "6100")]
    [InlineData("", "一、被告汪大力赔偿原告苏文远医疗费、护理费、住院伙食补助费、营养费、交通费、残疾赔偿金、精神损害抚慰金、误工费、鉴定费、残疾辅助器具费、后续治疗费、住宿费、被扶养人生活费等共计187000元。", "187000")]
    public void The_award_is_the_whole_also_where_the_order_names_the_rest(string reasoning, string order, string? sum) =>
        Assert.Equal(sum is null ? null : decimal.Parse(sum, System.Globalization.CultureInfo.InvariantCulture), Awarded(Cases.Civil("", reasoning, order)));

    [Fact]
    public void A_total_covers_the_item_before_it_and_an_organisations_award_is_not_the_victims()
    {
        var file = Cases.Judged("交通肇事罪", "汪大力驾车撞死被害人苏文远。",
            "二、样例保险公司赔偿附带民事诉讼原告人苏立死亡赔偿金11万元；在商业险内赔偿6万元，两项共计17万元。\n三、样例保险公司赔偿附带民事诉讼原告人样例电力有限公司财产损失8000元。");
        Assert.Equal(170_000m, Awarded(file));
    }

    [Theory]
    [InlineData("汪大力与苏文远达成赔偿协议，取得谅解。", null)]
    [InlineData("汪大力与苏文远达成赔偿协议，已赔偿苏文远2万元，取得谅解。", CompensationStatus.Full)]
    [InlineData("但汪大力未能就其行为给苏文远造成的损失，作出赔偿。", CompensationStatus.None)]
    [InlineData("汪大力对苏文远进行了赔偿。", CompensationStatus.Partial)]
    public void A_settlement_makes_whole_only_when_it_was_performed(string sentence, CompensationStatus? status) =>
        Assert.Equal(status, Cases.Judged("故意伤害罪", "汪大力打伤被害人苏文远。" + sentence).Victim("苏文远").Compensation?.Value);

    [Fact]
    public void What_was_asked_for_found_ordered_and_paid_are_four_sums()
    {
        var victim = Cases.Civil("事故发生后，被告汪大力支付原告苏文远2万元。", "原告的损失为：1、医疗费31000元；2、误工费9000元，各项损失合计12万元。被告承担70%的责任。", "一、被告汪大力赔偿原告苏文远64000元。").Victim("苏文远");
        Assert.Equal((300_000m, 120_000m, 64_000m, 20_000m, 31_000m), (victim.Claimed!.Value.Amount, victim.Damages!.Value.Amount, victim.Awarded!.Value.Amount, victim.Paid!.Value.Amount, victim.TreatmentCost!.Value.Amount));
    }

    [Fact]
    public void The_digit_of_a_name_is_no_part_of_the_sum_behind_it() =>
        Assert.Equal(19_500m, Paid(Cases.Judged("故意伤害罪", "汪大力打伤被害人苏某1。被害人苏某1报案。案发后，汪大力的亲属代为赔偿被害人苏某119500元。"), "苏某1"));

    [Fact]
    public void Who_got_back_all_that_was_stolen_is_paid_in_full() =>
        Assert.Equal(CompensationStatus.Full, Cases.Judged("盗窃罪", "汪大力盗走被害人苏文远现金3800元。案发后，汪大力亲属向苏文远退赔3800元。").Victim("苏文远").Compensation!.Value);
}
