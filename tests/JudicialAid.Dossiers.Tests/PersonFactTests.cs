using JudicialAid.Model;

namespace JudicialAid.Dossiers.Tests;

/// <summary>Fault, age, sex and hardship: whose the words are.</summary>
public class PersonFactTests
{
    [Theory]
    [InlineData("原告自行承担30%的责任。", FaultShare.AtFault)]
    [InlineData("原告苏文远对事故的发生亦有过错。", FaultShare.AtFault)]
    [InlineData("被告汪大力未注意安全，具有过错。", null)]
    [InlineData("被告汪大力在对原告苏文远的施救中存在过错。", null)]
    [InlineData("双方对原告苏文远是否存在过错有争议。", null)]
    [InlineData("被告辩称原告应承担主要责任，于法无据，不予采纳。", null)]
    [InlineData("交警认定原告苏文远、被告汪大力承担同等责任。", FaultShare.Equal)]
    [InlineData("交警认定汪大力负全责，原告无责。", FaultShare.NoLiability)]
    public void Fault_is_told_of_the_one_the_sentence_speaks_of(string reasoning, FaultShare? share) =>
        Assert.Equal(share, Cases.Civil("", reasoning).Victim("苏文远").Fault?.Value);

    [Fact]
    public void The_full_share_of_one_and_the_main_share_of_another_leave_open_what_the_victim_bears() =>
        Assert.Null(Cases.Judged("交通肇事罪", "汪大力、江涛先后碾压被害人苏文远。认定汪大力承担全部责任，江涛承担主要责任。").Victim("苏文远").Fault);

    [Theory]
    [InlineData("被害人苏文远在样例村经营小店。", false)]
    [InlineData("被害人苏文远驾驶货车经过。", false)]
    [InlineData("被害人苏文远驾驶电动自行车经过。", null)]
    [InlineData("苏文远之妻何秋月报警。", false)]
    [InlineData("汪大力打伤女儿被害人苏文远。", null)]
    public void Who_runs_a_shop_drives_a_lorry_or_is_married_is_of_age(string sentence, bool? minor)
    {
        var file = Cases.Judged("故意伤害罪", "汪大力打伤被害人苏文远。" + sentence);
        Assert.Equal(minor is { } known ? known : (bool?)null, file.Person(file.Victim("苏文远").PersonId).Minor?.Value);
    }

    [Theory]
    [InlineData("女儿被害人苏小溪被打伤。", Sex.Female)]
    [InlineData("被害人苏小溪陈述，证实她在店内被打。", Sex.Female)]
    [InlineData("被害人苏小溪，男1990年5月2日出生，被打伤。", Sex.Male)]
    public void Sex_is_read_through_a_role_word_a_pronoun_and_a_missing_comma(string sentence, Sex sex)
    {
        var file = Cases.Judged("故意伤害罪", "汪大力打人。" + sentence);
        Assert.Equal(sex, file.Person(file.Victim("苏小溪").PersonId).Sex!.Value);
    }

    [Theory]
    [InlineData("上诉人系残疾人，请求从轻处罚。", false)]
    [InlineData("被害人苏文远系残疾人。", true)]
    public void An_offenders_disability_is_not_the_victims(string sentence, bool disabled)
    {
        var file = Cases.Judged("故意伤害罪", "汪大力打伤被害人苏文远。" + sentence);
        Assert.Equal(disabled, file.Person(file.Victim("苏文远").PersonId).Hardship.Any(h => h.Value == HardshipKind.Disabled));
    }

    [Theory]
    [InlineData("公民身份号码990001198005060012", "990001198005060012")]
    [InlineData("身份证号：99000119800506001", "99000119800506001")]
    [InlineData("身份证号码 990001 19800506 OO12", "99000119800506OO12")]
    [InlineData("公民身份号码990001198005060013", null)]
    [InlineData("银行卡号6222021234567890123", null)]
    [InlineData("联系电话13800001111", null)]
    public void A_number_that_cannot_be_right_is_kept_as_written_where_the_words_call_it_one(string printed, string? written)
    {
        var file = Cases.Found($"2026年3月5日，被告人汪大力打伤被害人苏文远（男，1980年5月6日出生，{printed}，住样例省样例县）。");
        var person = file.Person(file.Victim("苏文远").PersonId);
        Assert.Equal(written, person.IdNumberAsWritten?.Value);
        Assert.Null(written is null ? null : person.IdNumber);
    }

    [Fact]
    public void Compensation_for_a_disability_tells_of_one()
    {
        var file = Cases.Civil("", "原告的损失为：残疾赔偿金12万元。");
        Assert.Contains(file.Person(file.Victim("苏文远").PersonId).Hardship, h => h.Value == HardshipKind.Disabled);
    }

    [Fact]
    public void Both_children_of_a_list_are_tied_and_the_old_father_was_supported()
    {
        var file = Cases.Judged("交通肇事罪", "2026年1月5日，汪大力驾车撞死被害人苏文远。被扶养人苏小溪、苏小河系苏文远之女。苏文远父亲苏德贵，1950年3月1日出生。被扶养人生活费5万元。");
        var kin = file.Kin.ToDictionary(k => file.Person(k.PersonId).Name);
        Assert.Equal(Kinship.Child, kin["苏小溪"].Kinship.Value);
        Assert.Equal(Kinship.Child, kin["苏小河"].Kinship.Value);
        Assert.True(kin["苏德贵"].Dependent!.Value);
    }

    [Fact]
    public void A_name_that_only_the_order_uncovers_is_nobody_new() =>
        Assert.Equal(["苏某"], Cases.Judged("诈骗罪", "汪大力骗取被害人苏某1万元。", "二、责令被告人汪大力退赔被害人苏文远1万元。").VictimNames());

    [Fact]
    public void Of_a_list_before_an_injury_all_were_hurt() =>
        Assert.Equal(["林某甲", "苏某乙"], Cases.Judged("交通肇事罪", "汪大力驾车翻车，造成林某甲、苏某乙轻伤。").VictimNames());

    [Fact]
    public void What_is_taken_from_a_relative_in_somebodys_house_is_the_relatives() =>
        Assert.Equal(["杜某"], Cases.Judged("盗窃罪", "汪大力进入林某家中，窃取林某母亲杜某现金200元。").VictimNames());

    [Theory]
    [InlineData("经鉴定，苏文远的损伤程度为重伤二级。经重新鉴定，苏文远的损伤程度为轻伤一级。", InjuryGrade.Minor1, HarmKind.MinorInjury)]
    [InlineData("经鉴定，苏文远的损伤程度为重伤二级。汪大力申请重新鉴定，认为苏文远系轻伤一级。", InjuryGrade.Serious2, HarmKind.SeriousInjury)]
    public void A_second_opinion_that_was_adopted_replaces_the_first(string opinions, InjuryGrade grade, HarmKind harm)
    {
        var victim = Cases.Judged("故意伤害罪", "汪大力打伤被害人苏文远。" + opinions).Victim("苏文远");
        Assert.Equal(grade, victim.InjuryGrade!.Value);
        Assert.Equal(harm, victim.Harm!.Value);
    }

    [Fact]
    public void The_husband_who_killed_the_mother_cannot_care_for_the_child_either()
    {
        var file = Cases.Judged("故意杀人罪", "2026年1月5日，汪大力杀害其妻被害人何秋月。何秋月之夫汪大力被抓获。被扶养人汪小溪系何秋月之女，2015年3月1日出生。");
        var father = file.Kin.Single(k => file.Person(k.PersonId).Name == "汪大力");
        Assert.Equal(Kinship.Spouse, father.Kinship.Value);
        Assert.Equal(KinAbsence.InCustody, father.Absence!.Value);
        Assert.Equal(Kinship.Child, file.Kin.Single(k => file.Person(k.PersonId).Name == "汪小溪").Kinship.Value);
    }

    [Theory]
    [InlineData("被告汪大力应对因苏文远死亡造成的损失承担主要责任。", null)]
    [InlineData("原告苏文远应承担主要责任。", FaultShare.Primary)]
    public void A_share_for_somebodys_death_is_not_the_dead_persons(string reasoning, FaultShare? share) =>
        Assert.Equal(share, Cases.Civil("", reasoning).Victim("苏文远").Fault?.Value);

    [Theory]
    [InlineData("被告应承担全部赔偿责任。", null)]
    [InlineData("原告的工钱已付清。", null)]
    [InlineData("被告已全额赔偿原告损失。", CompensationStatus.Full)]
    public void A_duty_and_another_debt_are_no_compensation(string sentence, CompensationStatus? status) =>
        Assert.Equal(status, Cases.Civil(sentence).Victim("苏文远").Compensation?.Value);

    [Theory]
    [InlineData("汪大力打伤被害人苏某某。", "苏某某")]
    [InlineData("汪大力打伤被害人苏某某，被害人苏某劝阻时也被打伤。", "苏某、苏某某")]
    public void Two_masks_of_one_name_in_different_parts_are_one_person(string findings, string victims) =>
        Assert.Equal(victims, string.Join('、', Cases.Read(
            "样例省样例县人民法院\n刑事判决书\n（2026）样0001刑初1号\n被告人汪大力，男，1990年2月11日出生。\n样例县人民检察院指控：被告人汪大力打伤被害人苏某。\n经审理查明：2026年1月5日，" + findings
            + "\n本院认为，被告人汪大力的行为已构成故意伤害罪，判决如下：\n一、被告人汪大力犯故意伤害罪，判处有期徒刑一年。\n审判员江平\n二〇二六年八月二十日\n").VictimNames()));

    [Theory]
    [InlineData("房屋租赁合同纠纷", "", "")]
    [InlineData("财产损害赔偿纠纷", "", "")]
    [InlineData("财产损害赔偿纠纷", "原告苏文远被打伤，支出医疗费2,000元。", "苏文远")]
    [InlineData("机动车交通事故责任纠纷", "", "苏文远")]
    public void Who_sues_over_a_contract_or_a_thing_was_not_hurt(string cause, string more, string victims) =>
        Assert.Equal(victims, string.Join('、', Cases.Read(
            "样例省样例县人民法院\n民事判决书\n（2026）样0001民初1号\n原告：苏文远，男，1980年3月4日出生。\n被告：汪大力，男，1990年2月11日出生。\n原告苏文远与被告汪大力" + cause
            + "一案，本院立案后公开开庭审理。\n经审理查明：2026年1月5日，被告侵害原告权益，造成损失3,000元。" + more
            + "原告有权就财产损失主张权利。\n本院认为，被告应当赔偿。判决如下：\n被告汪大力赔偿原告苏文远损失3,000元。\n审判员江平\n二〇二六年八月二十日\n").VictimNames()));
}
