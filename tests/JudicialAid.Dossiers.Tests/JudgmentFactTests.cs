using JudicialAid.Model;

namespace JudicialAid.Dossiers.Tests;

/// <summary>What a judgment tells of the crime, its punishment, and whether anything can still be got from the offender.</summary>
public class JudgmentFactTests
{
    private const string Judgment = """
        样例省样例县人民法院
        刑事判决书
        （2025）样0101刑初93号
        公诉机关样例省样例县人民检察院。
        被告人汪大力，男，1990年2月11日出生，住样例省样例县。因涉嫌诈骗罪被逮捕，现羁押于样例县看守所。
        经审理查明：2023年至2024年，被告人汪大力虚构养老项目，骗取被害人苏文远人民币88,300元。上述钱款被其挥霍一空，无力偿还。
        本院认为，被告人汪大力的行为已构成诈骗罪。依照《中华人民共和国刑法》之规定，判决如下：
        一、被告人汪大力犯诈骗罪，判处有期徒刑十年六个月，并处罚金五万元。
        二、责令被告人汪大力退赔被害人苏文远人民币88,300元。
        审判长江平
        二〇二五年十一月二十四日
        书记员方明
        """;

    // Serves PA13.
    [Fact]
    public void Crime_sentence_day_sum_and_that_all_was_spent_are_read_from_a_judgment()
    {
        var file = Cases.Read(Judgment);
        var offender = Assert.Single(file.Offenders);
        Assert.Equal(["诈骗罪"], file.Causes.Select(c => c.Value));
        Assert.Equal((126, true), (offender.SentenceMonths!.Value, offender.Insolvent!.Value));
        Assert.Contains(offender.Insolvent.Evidence.Quote, (string[])["挥霍一空", "无力偿还"]);
        Assert.Equal(new DateOnly(2025, 11, 24), Assert.Single(file.Documents).Date);
        var victim = file.Victim("苏文远");
        Assert.Equal((new Yuan(88300), new Yuan(88300)), (victim.PropertyLoss!.Value, victim.Awarded!.Value));
    }

    // Serves SN12.
    [Theory]
    [InlineData("汪大力自愿认罪认罚，签署了具结书。", true)]
    [InlineData("汪大力到案后拒不认罪。", false)]
    [InlineData("汪大力未认罪认罚。", false)]
    [InlineData("汪大力到案后如实供述。", null)]
    public void A_plea_is_read_with_its_negation_and_otherwise_left_open(string words, bool? pleaded) =>
        Assert.Equal(pleaded, Assert.Single(Cases.Judged("故意伤害罪", "被告人汪大力持刀将被害人苏文远刺成重伤二级。" + words).Offenders).PleadedGuilty?.Value);

    // Serves SN12: no plea and no forgiveness in a case that is closed.
    [Fact]
    public void A_closed_case_without_plea_and_forgiveness_shows_all_three_signs()
    {
        var file = Cases.Judged("故意伤害罪", "被告人汪大力持刀将被害人苏文远刺成重伤二级。汪大力拒不认罪，分文未赔，苏文远不予谅解。");
        Assert.Equal(DocumentKind.CriminalJudgment, Assert.Single(file.Documents).Kind);
        Assert.False(Assert.Single(file.Offenders).PleadedGuilty!.Value);
        Assert.False(file.Victim("苏文远").Forgiven!.Value);
    }

    [Theory]
    [InlineData("经审理查明：原告所述事故经过、责任认定、伤残等级属实，各方均予认可。", "8 Secondary")]
    [InlineData("经审理查明：双方对事故经过有争议。", " ")]
    public void What_the_plaintiff_tells_of_the_harm_is_found_where_the_court_finds_as_he_tells(string findings, string told)
    {
        var file = Cases.Read("样例省样例县人民法院\n民事判决书\n（2026）样0001民初1号\n原告：苏文远，男，1980年3月4日出生。\n被告：汪大力，男，1990年2月11日出生。\n原告苏文远与被告汪大力机动车交通事故责任纠纷一案，本院公开开庭审理。\n"
            + "原告苏文远诉称，2026年1月5日，被告驾车将原告撞倒。交警认定汪大力负事故主要责任，原告横过道路未下车推行，负次要责任。原告经鉴定颅脑损伤构成八级伤残。请求赔偿医疗费。\n" + findings
            + "\n本院认为，侵害他人应当承担责任。判决如下：\n一、被告汪大力赔偿原告苏文远医疗费9000元。\n审判员江平\n二〇二六年八月二十日\n");
        var victim = file.Victim("苏文远");
        Assert.Equal(told, $"{victim.DisabilityGrade?.Value} {victim.Fault?.Value}");
        // Who is to have treatment paid was hurt, whatever was found of the injury.
        Assert.Equal(HarmKind.InjuryUngraded, victim.Harm!.Value);
    }

    [Theory]
    [InlineData("原告自行委托鉴定为八级伤残；被告提出异议并申请重新鉴定，经样例司法鉴定所鉴定为九级伤残。", 9)]
    [InlineData("经本院委托，样例某司法鉴定所鉴定原告构成七级伤残。", 7)]
    [InlineData("经鉴定原告构成八级伤残，被告申请重新鉴定，本院不予准许。", 8)]
    public void A_second_opinion_counts_where_it_was_made_and_not_where_it_was_only_asked_for(string findings, int grade) =>
        Assert.Equal(grade, Cases.Civil(findings).Victim("苏文远").DisabilityGrade!.Value);

    [Theory]
    [InlineData("苏文远疏于自身安全，承担15%的责任。", FaultShare.AtFault)]
    [InlineData("汪大力应对苏文远的损失承担30%的责任。", null)]
    [InlineData("被告主张原告自行碰撞，并无证据，不予采信，原告对损害的发生没有过错。", FaultShare.NoFault)]
    [InlineData("原判认定原告有过错依据不足。", null)]
    public void A_share_is_the_victims_own_only_where_the_words_are_about_the_victim(string reasoning, FaultShare? share) =>
        Assert.Equal(share, Cases.Civil("", reasoning).Victim("苏文远").Fault?.Value);

    [Fact]
    public void Of_a_fight_both_sides_bear_the_fault() =>
        Assert.Equal(FaultShare.AtFault, Cases.Judged("故意伤害罪", "汪大力与被害人苏文远互殴，致苏文远轻伤二级。双方互殴，对于损害的发生均有过错。").Victim("苏文远").Fault!.Value);

    [Theory]
    [InlineData("汪大力将同村村民被害人苏文远（男，殁年51岁）砍死。", HarmKind.Death)]
    [InlineData("汪大力持刀喊“砍死你们”，将被害人苏文远划伤。", HarmKind.InjuryUngraded)]
    public void Who_was_killed_stands_before_the_word(string findings, HarmKind harm) =>
        Assert.Equal(harm, Cases.Judged("故意杀人罪", findings).Victim("苏文远").Harm!.Value);

    [Theory]
    [InlineData("被害人苏文远，生于1963年5月6日，务农。", 1963, 5)]
    [InlineData("苏文远，1946年出生，独居，系低保户。", 1946, null)]
    public void A_birth_is_read_without_a_profile(string sentence, int year, int? month)
    {
        var birth = Cases.Judged("故意伤害罪", "2026年1月5日，汪大力将被害人苏文远打伤，致其轻伤二级。" + sentence) is var file ? file.Person(file.Victim("苏文远").PersonId).Birth!.Value : default;
        Assert.Equal((year, month), (birth.Year, birth.Month));
    }
}
