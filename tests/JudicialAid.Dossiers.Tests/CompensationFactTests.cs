using JudicialAid.Model;

namespace JudicialAid.Dossiers.Tests;

/// <summary>How far the victim's side was made whole, in words and by goods that came back besides payments.</summary>
public class CompensationFactTests
{
    [Theory]
    [InlineData("汪大力至今未向被害方支付过任何款项。", CompensationStatus.None)]
    [InlineData("事发至今汪大力未给付苏文远任何费用。", CompensationStatus.None)]
    [InlineData("汪大力拒不履行退赔被害人损失的义务，分文未予履行。", CompensationStatus.None)]
    [InlineData("汪大力已全额支付赔偿款。", CompensationStatus.Full)]
    public void Nothing_and_everything_are_told_in_many_words(string findings, CompensationStatus status) =>
        Assert.Equal(status, Cases.Judged("故意伤害罪", "汪大力打伤被害人苏文远。" + findings).Victim("苏文远").Compensation!.Value);

    [Theory]
    [InlineData("双方达成和解协议，约定由汪大力一次性赔偿原告26000元。该款已于当日全部给付。", CompensationStatus.Full)]
    [InlineData("双方达成和解协议：汪大力一次性给付原告26000元；原告放弃其余请求。协议签订当日，汪大力向原告付清26000元。", CompensationStatus.Full)]
    [InlineData("双方达成和解协议，约定由汪大力一次性赔偿原告26000元。该款汪大力至今未付。", null)]
    public void A_civil_settlement_makes_whole_when_it_was_performed(string findings, CompensationStatus? status) =>
        Assert.Equal(status, Cases.Civil(findings).Victim("苏文远").Compensation?.Value);

    [Fact]
    public void Goods_that_came_back_are_added_to_the_payments_of_the_case_and_of_whom_they_went_to()
    {
        var file = Cases.Judged("抢劫罪", "2026年1月5日，汪大力抢走被害人苏文远手机一部，价值2400元，已起获并发还。2026年1月9日，汪大力抢走被害人林小满手表一块，价值4000元。汪大力的叔父代为赔偿苏文远1500元、林小满5000元。");
        Assert.Equal((3900m, 5000m, 8900m), (file.Victim("苏文远").Paid!.Value.Amount, file.Victim("林小满").Paid!.Value.Amount, file.Sums.Paid!.Value.Amount));
    }

    [Fact]
    public void What_must_still_be_restored_besides_a_thing_that_came_back_is_not_taken_off_it()
    {
        var file = Cases.Judged("盗窃罪", "2026年1月5日，汪大力盗走被害人苏文远手机一部，价值1090元。民警从汪大力身上查获手机并发还苏文远。", "二、责令被告人汪大力退赔被害人苏文远经济损失5300元。");
        Assert.Equal((1090m, 5300m), (file.Victim("苏文远").Paid!.Value.Amount, file.Victim("苏文远").Awarded!.Value.Amount));
    }

    [Fact]
    public void A_thing_handed_back_by_the_police_counts_at_its_value_and_is_no_part_of_the_award()
    {
        var file = Cases.Judged("抢夺罪", "2026年1月5日，汪大力抢夺被害人苏文远项链一条，价值4200元，后项链由派出所交还苏文远。2026年1月9日，汪大力抢夺被害人林小满手机一部，价值1200元，未能追回。以上损失共计5400元。", "二、责令被告人汪大力退赔被害人林小满1200元。");
        Assert.Equal((4200m, 1200m), (file.Victim("苏文远").Paid!.Value.Amount, file.Victim("林小满").Awarded!.Value.Amount));
    }

    [Fact]
    public void A_numbered_name_and_a_sum_that_lost_the_blank_between_them_are_told_apart()
    {
        var file = Cases.Judged("诈骗罪", "汪大力骗取容某1为其办事的款项15万元、骗取苏文远6万元。汪大力的妻子退还容某1 10万元，退还苏文远6万元。被害人苏文远、容某1均表示谅解。");
        Assert.Equal(100_000m, file.Victim("容某1").Paid!.Value.Amount);
    }
}
