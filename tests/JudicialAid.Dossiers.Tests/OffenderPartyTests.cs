using JudicialAid.Model;

namespace JudicialAid.Dossiers.Tests;

/// <summary>Who did it: the accused of this paper, and the defendants it finds liable.</summary>
public class OffenderPartyTests
{
    private static string[] Offenders(CaseFile file) => [.. file.Offenders.Select(o => file.Person(o.PersonId!).Name)];

    private static string Civil(string findings, string reasoning, string order) =>
        "样例省样例县人民法院\n民事判决书\n（2026）样0001民初1号\n原告：苏文远，男，1980年3月4日出生。\n被告：汪大力，男，1990年2月11日出生。\n被告：江涛，男，1985年6月1日出生。\n"
        + "原告苏文远与被告汪大力、江涛机动车交通事故责任纠纷一案，本院立案后公开开庭审理。\n经审理查明：2026年1月5日，汪大力驾车撞伤原告。" + findings + "\n本院认为，" + reasoning + "判决如下：\n" + order
        + "\n案件受理费100元，由被告江涛负担。\n审判员江平\n二〇二六年八月二十日\n";

    [Theory]
    [InlineData("交警认定汪大力负事故全部责任，苏文远无责任。", "江涛系车主，无过错，不承担责任。", "一、保险公司赔偿原告苏文远3000元；二、驳回原告对被告江涛的诉讼请求。", "汪大力")]
    [InlineData("", "江涛明知汪大力无驾驶资格仍出借车辆，存在过错。", "一、被告汪大力赔偿原告苏文远3000元。", "汪大力、江涛")]
    [InlineData("", "二被告应连带赔偿。", "一、被告汪大力、江涛连带赔偿原告苏文远3000元。", "汪大力、江涛")]
    [InlineData("", "原告的证据不足。", "驳回原告苏文远的诉讼请求。", "")]
    public void Of_the_defendants_those_found_liable_or_ordered_to_pay_did_it(string findings, string reasoning, string order, string offenders) =>
        Assert.Equal(offenders, string.Join('、', Offenders(Cases.Read(Civil(findings, reasoning, order)))));

    [Fact]
    public void A_convict_who_is_heard_as_a_witness_is_no_offender_of_the_case() =>
        Assert.Equal(["汪大力"], Offenders(Cases.Read("样例省样例市中级人民法院\n刑事裁定书\n（2026）样01刑更1号\n罪犯汪大力，男，1990年2月11日出生。\n罪犯汪大力及证人罪犯江某、监狱民警林某到庭参加诉讼。\n经审理查明：汪大力确有悔改表现。\n裁定如下：\n对罪犯汪大力减去有期徒刑四个月。\n审判员江平\n二〇二六年八月二十日\n")));

    [Fact]
    public void Who_was_blamed_for_the_accident_in_a_withdrawn_action_did_it() =>
        Assert.Equal(["汪大力"], Offenders(Cases.Read("样例省样例县人民法院\n民事裁定书\n（2026）样0001民初1号\n原告苏文远，男，1980年3月4日出生。\n被告汪大力，男，1990年2月11日出生。\n本院在审理原告苏文远诉被告汪大力机动车交通事故责任纠纷一案中，原告申请撤诉。\n"
            + "经审查，样例县公安局交通管理大队认定，汪大力倒车时疏于观察，负事故全部责任。\n本院认为，撤诉系自愿。裁定如下：\n准许原告苏文远撤诉。\n审判员江平\n二〇二六年八月二十日\n")));

    [Fact]
    public void A_driver_blamed_for_the_accident_is_an_offender_though_only_his_company_was_sued() =>
        Assert.Equal(["霍长风"], Offenders(Cases.Read(
            "样例省样例县人民法院\n民事判决书\n（2026）样0001民初2号\n原告：苏文远，男，1980年3月4日出生。\n被告：样例出租汽车有限公司。\n原告苏文远与被告样例出租汽车有限公司机动车交通事故责任纠纷一案，本院立案后公开开庭审理。\n"
            + "经审理查明：2026年1月5日，驾驶员霍长风驾车与原告苏文远相撞。公安机关认定霍长风负全部责任，原告无责任。\n本院认为，公司应当赔偿。判决如下：\n被告样例出租汽车有限公司赔偿原告苏文远3000元。\n审判员江平\n二〇二六年八月二十日\n")));

    [Theory]
    [InlineData("被告人汪大力伙同被告人江涛（另案处理）打伤被害人苏文远。", "汪大力")]
    [InlineData("本院另案判决被告人江涛退赔被害人苏文远，汪大力打伤苏文远。", "汪大力")]
    public void Who_is_tried_elsewhere_is_no_offender_here(string findings, string offenders) =>
        Assert.Equal(offenders, string.Join('、', Offenders(Cases.Judged("故意伤害罪", findings))));

    [Fact]
    public void Who_is_sued_beside_the_accused_is_not_accused() =>
        Assert.Equal(["汪大力"], Offenders(Cases.Read(
            "样例省样例县人民法院\n刑事附带民事判决书\n（2026）样0001刑初3号\n公诉机关样例县人民检察院。\n附带民事诉讼原告人苏文远，男，1980年3月4日出生。\n被告人（附带民事诉讼被告人）汪大力，男，1990年2月11日出生。\n附带民事诉讼被告人江涛，男，1985年6月1日出生。\n"
            + "经审理查明：2026年1月5日，被告人汪大力打伤苏文远。\n本院认为，判决如下：\n一、被告人汪大力犯故意伤害罪，判处有期徒刑一年。\n二、附带民事诉讼被告人江涛赔偿苏文远3000元。\n审判员江平\n二〇二六年八月二十日\n")));

    [Fact]
    public void Who_is_acquitted_is_no_offender() =>
        Assert.Empty(Offenders(Cases.Read(
            "样例省样例县人民法院\n刑事判决书\n（2026）样0001刑初4号\n公诉机关样例县人民检察院。\n被告人汪大力，男，1990年2月11日出生。\n样例县人民检察院指控：被告人汪大力打伤被害人苏文远。\n经审理查明：指控的事实证据不足。\n本院认为，判决如下：\n被告人汪大力无罪。\n审判员江平\n二〇二六年八月二十日\n")));

    [Theory]
    [InlineData("律大川、母小令、依布拉江")]
    [InlineData("安旭、方正、全四海")]
    [InlineData("欧阳青、木沙尔呷、阿力木·买买提")]
    public void What_stands_between_accused_and_committed_is_names_of_whatever_characters(string accused) =>
        Assert.Equal(accused, string.Join('、', Offenders(Cases.Read(
            "样例省样例县人民法院\n刑事判决书\n（2026）样0001刑初5号\n样例县人民检察院指控被告人" + accused + "犯盗窃罪一案，本院公开开庭审理了本案。\n经审理查明：2026年1月5日，被告人盗走被害人苏文远的手机。\n本院认为，判决如下：\n各被告人犯盗窃罪，判处罚金。\n审判员江平\n二〇二六年八月二十日\n"))));

    [Theory]
    [InlineData("汪大力，曾用名汪力，", "汪力打伤被害人苏文远。")]
    [InlineData("汪大力（绰号“老汪”），", "“老汪”打伤被害人苏文远。")]
    [InlineData("汪大力，男，别名汪小力、汪二力，", "汪二力打伤被害人苏文远。")]
    [InlineData("汪大力，", "被告人汪太力打伤被害人苏文远。")]
    public void An_alias_and_a_slip_of_the_pen_name_the_same_person(string head, string findings)
    {
        var file = Cases.Read("样例省样例县人民检察院\n起诉书\n样检刑诉〔2026〕1号\n被告人" + head + "1990年2月11日出生，住样例省样例县。\n经依法审查查明：\n2026年1月5日，" + findings + "\n本院认为，应当追究其刑事责任。\n2026年8月20日\n");
        Assert.Equal(["汪大力"], Offenders(file));
        Assert.Equal(["苏文远"], file.VictimNames());
        Assert.Equal(2, file.People.Count);
    }

    [Fact]
    public void Two_brothers_named_in_one_sentence_are_two() =>
        Assert.Equal(["汪大力", "汪小力"], Offenders(Cases.Read(
            "样例省样例县人民检察院\n起诉书\n样检刑诉〔2026〕1号\n被告人汪大力，男，1990年2月11日出生。\n被告人汪小力，男，1992年2月11日出生。\n经依法审查查明：\n2026年1月5日，被告人汪大力、汪小力打伤被害人苏文远。\n本院认为，应当追究其刑事责任。\n2026年8月20日\n")));

    [Theory]
    [InlineData("以下简称原告")]
    [InlineData("以下简称样例公司")]
    public void A_role_or_a_company_is_nobodys_alias(string bracket) =>
        Assert.Equal(["苏文远"], Cases.Read(Civil("", "被告应当赔偿。", "被告汪大力赔偿原告苏文远（" + bracket + "）3000元。")).VictimNames());
}
