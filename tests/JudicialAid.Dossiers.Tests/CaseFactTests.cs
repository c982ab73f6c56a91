using JudicialAid.Model;

namespace JudicialAid.Dossiers.Tests;

public class CaseFactTests
{
    [Fact]
    public void A_child_of_a_killed_father_is_found_with_the_missing_mother_and_the_great_grandparents_who_raise_her()
    {
        var file = Cases.Read(Cases.Text("child-indictment.txt"));
        Assert.Equal(["苏文远"], file.VictimNames());
        var kin = file.Kin.ToDictionary(k => file.Person(k.PersonId).Name);
        Assert.Equal(Kinship.Child, kin["苏小溪"].Kinship.Value);
        Assert.Equal(Kinship.Spouse, kin["何秋月"].Kinship.Value);
        Assert.Equal(KinAbsence.Missing, kin["何秋月"].Absence!.Value);
        Assert.Equal(Kinship.Grandparent, kin["苏德贵"].Kinship.Value);
        Assert.Contains(file.People.Single(p => p.Name == "苏小溪").Hardship, h => h.Value == HardshipKind.Dibao);
    }

    [Fact]
    public void The_dead_person_is_the_victim_and_not_the_relatives_who_sue() =>
        Assert.Equal(["韩立冬"], Cases.Read(Cases.Text("traffic-ruling.txt")).VictimNames());

    [Fact]
    public void A_judgment_overrides_the_indictment_and_a_plea_overrides_nothing()
    {
        var victim = Cases.Read(Cases.Text("injury-indictment.txt"), Cases.Text("injury-judgment.txt")).Victim("雷永康");
        Assert.Equal(InjuryGrade.Serious2, victim.InjuryGrade!.Value);
        Assert.Equal(8, victim.DisabilityGrade!.Value);
        Assert.Equal(8_000m, victim.Paid!.Value.Amount);
        Assert.Equal(96_420.50m, victim.Awarded!.Value.Amount);
        Assert.Equal(150_000m, victim.Claimed!.Value.Amount);
        Assert.False(victim.Forgiven!.Value);
    }

    [Theory]
    [InlineData("被害人苏文远系低保户。", true)]
    [InlineData("被害人苏文远不是低保户。", false)]
    [InlineData("被害人苏文远曾系低保户。", false)]
    [InlineData("被告人汪大力系低保户，被害人苏文远受伤。", false)]
    public void A_hardship_word_counts_only_when_it_is_the_victims_own_and_present(string sentence, bool counts)
    {
        var file = Cases.Found("2026年5月2日，汪大力打伤被害人苏文远。" + sentence);
        Assert.Equal(counts, file.Person(file.Victim("苏文远").PersonId).Hardship.Any(h => h.Value == HardshipKind.Dibao));
    }

    [Theory]
    [InlineData("致被害人苏文远轻伤二级。", InjuryGrade.Minor2)]
    [InlineData("经鉴定，苏文远的损伤程度为重伤（一级）。", InjuryGrade.Serious1)]
    [InlineData("经鉴定，苏文远的损伤程度为轻微伤。", InjuryGrade.Slight)]
    [InlineData("经鉴定，被告人汪大力的损伤程度为轻微伤。", null)]
    [InlineData("经鉴定，苏文远的损伤未达轻伤。", null)]
    public void An_injury_grade_belongs_to_whom_the_sentence_says(string sentence, InjuryGrade? grade) =>
        Assert.Equal(grade, Cases.Found("2026年5月2日，汪大力殴打被害人苏文远。" + sentence).Victim("苏文远").InjuryGrade?.Value);

    [Fact]
    public void Grades_that_are_listed_respectively_are_given_in_order()
    {
        var file = Cases.Found("被告人汪大力打伤被害人苏文远、林小满。经鉴定，苏文远、林小满的损伤程度分别为轻伤一级、轻微伤。");
        Assert.Equal(InjuryGrade.Minor1, file.Victim("苏文远").InjuryGrade!.Value);
        Assert.Equal(InjuryGrade.Slight, file.Victim("林小满").InjuryGrade!.Value);
    }

    [Theory]
    [InlineData("经鉴定，苏文远的伤情为轻伤二级，林小满的伤情为轻微伤。", "被告人汪大力故意伤害他人，致一人轻伤、一人轻微伤。", HarmKind.MinorInjury, HarmKind.SlightInjury)]
    [InlineData("致苏文远当场死亡，林小满轻伤。", "造成一人死亡、一人轻伤。", HarmKind.Death, HarmKind.MinorInjury)]
    [InlineData("致苏文远、林小满二人死亡。", "造成二人死亡。", HarmKind.Death, HarmKind.Death)]
    public void A_count_of_the_harmed_gives_nobody_a_worse_harm_than_his_own(string findings, string reasoning, HarmKind first, HarmKind second)
    {
        var file = Cases.Judged("故意伤害罪", "2026年1月5日，汪大力殴打被害人苏文远、林小满。" + findings + "\n本院认为，" + reasoning);
        Assert.Equal((first, second), (file.Victim("苏文远").Harm!.Value, file.Victim("林小满").Harm!.Value));
    }

    [Fact]
    public void Of_two_grades_of_one_person_the_worse_counts() =>
        Assert.Equal(InjuryGrade.Minor, Cases.Found("汪大力打伤被害人苏文远。经鉴定，苏文远的腰部、手部损伤分别构成轻伤和轻微伤。").Victim("苏文远").InjuryGrade!.Value);

    [Fact]
    public void A_disability_grade_in_financial_numerals_is_read() =>
        Assert.Equal(9, Cases.Civil("经鉴定，原告苏文远的伤情构成一个玖级伤残。").Victim("苏文远").DisabilityGrade!.Value);

    [Theory]
    [InlineData("保管站的看门人称曾见过苏文远丢失的450元。", true)]
    [InlineData("汪大力曾因盗窃被判处罚金450元。", false)]
    [InlineData("住院伙食补助按每天50元计算。", false)]
    [InlineData("问：苏文远有没有拿到过赔偿的450元？", false)]
    public void A_sum_that_no_rule_understood_is_shown_and_routine_sums_are_not(string sentence, bool shown) =>
        Assert.Equal(shown, Cases.Judged("故意伤害罪", "2026年1月5日，汪大力打伤被害人苏文远。" + sentence).Unread.Any(u => u.Quote.Contains(sentence[..6], StringComparison.Ordinal)));

    [Fact]
    public void A_sum_that_no_rule_understood_is_shown_beside_one_that_a_rule_read() =>
        Assert.Equal(
            "看门人称曾见过他口袋里的450元",
            Assert.Single(Cases.Judged("故意伤害罪", "2026年1月5日，汪大力打伤被害人苏文远致轻伤二级，看门人称曾见过他口袋里的450元。").Unread).Quote);

    // Of a sentence of which only the day was read, what happened was not read.
    [Theory]
    [InlineData("2026年1月6日，汪大力还将同村一名老人的头部掐住致其昏迷。", true)]
    [InlineData("家里的孩子因此辍学。", true)]
    [InlineData("2026年1月6日，汪大力离开样例县。", false)]
    [InlineData("汪大力因涉嫌故意伤害于2026年1月7日到案。", false)]
    public void Harm_and_need_that_no_rule_understood_are_shown_whether_or_not_the_day_was_read(string sentence, bool shown) =>
        Assert.Equal(shown, Cases.Found(sentence).Unread.Any(u => u.Quote.Contains(sentence[..^1], StringComparison.Ordinal)));

    [Fact]
    public void A_payment_slip_is_all_head_and_its_sum_is_shown() =>
        Assert.Contains(Cases.Read("银行转账凭证\n付款人：汪大力\n收款人：苏文远\n金额：20000.00元\n用途：赔偿款\n").Unread, u => u.Quote.Contains("20000.00元", StringComparison.Ordinal));

    [Fact]
    public void A_line_of_the_law_about_grades_grades_nobody() =>
        Assert.Null(Cases.Found("汪大力打伤被害人苏文远。致一人以上轻伤的，属于情节恶劣。").Victim("苏文远").InjuryGrade);

    [Fact]
    public void Badly_hurt_is_no_grade_in_a_civil_paper()
    {
        var victim = Cases.Civil("苏文远受重伤，被送往医院。").Victim("苏文远");
        Assert.Equal((HarmKind.InjuryUngraded, (InjuryGrade?)null), (victim.Harm!.Value, victim.InjuryGrade?.Value));
    }

    [Fact]
    public void The_courts_own_appraisal_replaces_the_one_a_party_brought() =>
        Assert.Equal(10, Cases.Civil("经原告委托，原告的损伤评定为九级伤残。经本院委托，样例鉴定中心鉴定原告构成十级伤残。").Victim("苏文远").DisabilityGrade!.Value);

    [Theory]
    [InlineData("苏文远应承担损失的30%。", FaultShare.AtFault)]
    [InlineData("汪大力应承担损失的70%。", null)]
    [InlineData("无证据证明苏文远存在过错。", FaultShare.NoFault)]
    [InlineData("（2）关于辩护人所提被害人苏文远有过错的意见，经查，不能成立，不予采纳。", FaultShare.NoFault)]
    public void The_courts_view_of_the_victims_share_is_read(string reasoning, FaultShare? share) =>
        Assert.Equal(share, Cases.Judged("故意伤害罪", "2026年1月5日，汪大力打伤被害人苏文远。\n本院认为，" + reasoning).Victim("苏文远").Fault?.Value);

    [Theory]
    [InlineData("汪大力承担事故全部责任，苏文远无责任。", FaultShare.NoLiability)]
    [InlineData("汪大力承担事故主要责任，苏文远承担次要责任。", FaultShare.Secondary)]
    [InlineData("汪大力承担事故全部责任。", FaultShare.NoLiability)]
    [InlineData("汪大力承担事故主要责任。", null)]
    [InlineData("汪大力应承担苏文远全部赔偿责任。", FaultShare.NoLiability)]
    [InlineData("被害人苏文远对案件的发生有过错。", FaultShare.AtFault)]
    public void Fault_is_the_victims_share_never_the_other_sides(string sentence, FaultShare? share) =>
        Assert.Equal(share, Cases.Found("被告人汪大力驾车发生交通事故，致被害人苏文远死亡。" + sentence).Victim("苏文远").Fault?.Value);

    [Theory]
    [InlineData("案发后汪大力未赔偿。", CompensationStatus.None)]
    [InlineData("案发后汪大力已赔偿被害人苏文远2万元。", CompensationStatus.Partial)]
    [InlineData("案发后汪大力与苏文远亲属商定，履行赔偿义务并取得谅解。", CompensationStatus.Partial)]
    [InlineData("案发后汪大力赔偿被害人苏文远8万元，已全部履行完毕。", CompensationStatus.Full)]
    public void Compensation_is_what_was_paid(string sentence, CompensationStatus status) =>
        Assert.Equal(status, Cases.Found("汪大力打伤被害人苏文远。" + sentence).Victim("苏文远").Compensation!.Value);

    [Theory]
    [InlineData("并取得被害人苏文远谅解。", true)]
    [InlineData("被害人苏文远未对汪大力表示谅解。", false)]
    public void Understanding_is_given_or_refused(string sentence, bool given) =>
        Assert.Equal(given, Cases.Found("汪大力打伤被害人苏文远，" + sentence).Victim("苏文远").Forgiven!.Value);

    [Theory]
    [InlineData("汪大力赔偿苏文远5万元，取得苏文远谅解。", "compensation.forgiven-after-payment")]
    [InlineData("汪大力上门道歉，取得苏文远谅解。", "compensation.forgiven")]
    [InlineData("汪大力未赔偿苏文远，但苏文远表示谅解。", "compensation.forgiven")]
    public void Forgiveness_that_followed_a_payment_is_told_as_such(string sentence, string rule) =>
        Assert.Equal(rule, Cases.Found("汪大力打伤被害人苏文远。" + sentence).Victim("苏文远").Forgiven!.Rule);

    [Fact]
    public void A_promise_to_pay_is_no_payment() =>
        Assert.Null(Cases.Found("汪大力打伤被害人苏文远。汪大力承诺赔偿被害人苏文远5万元。").Victim("苏文远").Paid);

    [Fact]
    public void A_person_keeps_the_id_when_the_case_is_read_again_with_more_documents()
    {
        var before = Cases.Read(Cases.Text("injury-indictment.txt")).Victims[0].PersonId;
        var after = Cases.Read(Cases.Text("injury-indictment.txt"), Cases.Text("injury-judgment.txt")).Victims[0].PersonId;
        Assert.Equal(before, after);
    }

    [Fact]
    public void Of_twenty_thousand_repeated_sentences_in_one_line_the_victim_is_still_one()
    {
        var file = Cases.Found(string.Concat(Enumerable.Repeat("被告人汪大力殴打被害人苏文远，造成损失300元，", 20_000)) + new string('9', 200_000) + "。");
        Assert.Equal(["苏文远"], file.VictimNames());
    }
}
