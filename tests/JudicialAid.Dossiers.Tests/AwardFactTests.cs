using JudicialAid.Model;

namespace JudicialAid.Dossiers.Tests;

/// <summary>What an order gives to the victim's side where its items repeat, split or net one another.</summary>
public class AwardFactTests
{
    private static decimal Sum(string sum) => decimal.Parse(sum, System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("一、被告汪大力赔偿原告苏文远各项损失50000元，扣除已付的20000元，再付30000元。", "50000")]
    [InlineData("一、被告汪大力赔偿原告苏文远90000元；二、被告江涛对上述款项中的40000元承担连带赔偿责任。", "90000")]
    [InlineData("一、被告汪大力赔偿原告苏文远90000元；二、被告江涛在40000元范围内与汪大力共同承担赔偿责任。", "90000")]
    [InlineData("一、样例财险公司在交强险限额内赔偿原告苏文远60000元、在商业三者险限额内赔偿原告苏文远25000元；二、被告汪大力赔偿原告苏文远鉴定费1000元；三、扣减样例财险公司已付10000元、汪大力已付6000元后，由样例财险公司支付原告苏文远70000元、支付被告汪大力5000元。", "86000")]
    [InlineData("一、双方确认由被告方赔偿原告苏文远90000元。其中样例财险公司赔偿60000元，于2026年9月1日前付清；被告汪大力赔偿30000元，扣除已付的10000元，下余20000元于2026年12月1日前付清。", "90000")]
    [InlineData("一、被告汪大力赔偿原告苏文远1500元、原告样例园林有限公司600元。", "1500")]
    public void An_item_that_repeats_splits_or_nets_another_is_ordered_once(string order, string sum) =>
        Assert.Equal(Sum(sum), Cases.Civil("", "", order).Victim("苏文远").Awarded?.Value.Amount);

    [Fact]
    public void More_was_paid_than_owed_leaves_the_award_as_it_is() =>
        Assert.Equal(47_000m, Cases.Civil("", "被告汪大力已支付12000元，超出其应负担部分5000元。", "一、样例财险公司赔偿原告苏文远40000元；二、被告汪大力赔偿原告苏文远7000元。").Victim("苏文远").Awarded?.Value.Amount);

    [Fact]
    public void The_order_of_the_judgment_that_is_enforced_is_no_award_of_the_enforcement_paper()
    {
        var file = Cases.Read("样例省样例县人民法院\n执行裁定书\n（2026）样0001执1号\n申请执行人：苏文远，男，1980年3月4日出生。\n被执行人：汪大力，男，1990年2月11日出生。\n苏文远诉汪大力机动车交通事故责任纠纷一案，本院于2025年5月6日作出民事判决：汪大力赔偿苏文远50000元，扣除汪大力已付的6000元，还应赔偿44000元。\n本院认为，被执行人无遗产可供执行，裁定如下：\n终结执行。\n审判员江平\n二〇二六年八月二十日\n");
        Assert.Equal((null, 6000m), (file.Victims[0].Awarded?.Value.Amount, file.Victims[0].Paid?.Value.Amount));
        Assert.True(Assert.Single(file.Offenders).Insolvent!.Value);
    }

    [Theory]
    [InlineData("被害人苏文远因经营向江涛借款12万元，后无力偿还。汪大力将苏文远打伤。", null)]
    [InlineData("汪大力将被害人苏文远打伤。庭审中，汪大力称家庭困难，没有能力赔偿。", null)]
    [InlineData("汪大力将被害人苏文远打伤。汪大力没有能力赔偿。", true)]
    public void Who_cannot_pay_is_told_apart_from_who_says_so_and_from_the_victims_own_debts(string findings, bool? insolvent) =>
        Assert.Equal(insolvent, Assert.Single(Cases.Judged("故意伤害罪", findings).Offenders).Insolvent?.Value);

    [Theory]
    [InlineData("扣划了汪大力的存款90000元（包含赔偿款、诉讼费、执行费）。", "15000")]
    [InlineData("汪大力已付苏文远15000元。", "15000")]
    public void What_was_fetched_with_the_costs_tells_no_payment_and_a_sum_told_again_in_the_order_stays(string findings, string sum) =>
        Assert.Equal(Sum(sum), Cases.Judged("故意伤害罪", "汪大力打伤被害人苏文远。" + findings, "二、被告人汪大力赔偿苏文远52000元（含已付的15000元）。").Victim("苏文远").Paid?.Value.Amount);
}
