using JudicialAid.Model;

namespace JudicialAid.Dossiers.Tests;

/// <summary>The grammar of court texts: who says a thing, of whom it is said, and where a paper tells what it is.</summary>
public class CourtTextTests
{
    private static CaseFile Charged(string answer) => Cases.Read(
        "样例省样例县人民法院\n刑事判决书\n（2026）样0001刑初1号\n被告人汪大力，男，1990年2月11日出生。\n样例县人民检察院指控：2026年1月5日，被告人汪大力打伤被害人苏文远，致其轻伤。\n" + answer
        + "\n经审理查明：被告人汪大力打伤被害人苏文远。\n本院认为，被告人汪大力的行为已构成故意伤害罪。判决如下：\n被告人汪大力犯故意伤害罪，判处有期徒刑一年。\n审判员江平\n二〇二六年八月二十日\n");

    [Theory]
    [InlineData("被告人汪大力对指控的事实不持异议，认为被害人有过错。", null)]
    [InlineData("公诉机关认为，被害人有过错。", FaultShare.AtFault)]
    public void What_the_accused_answers_is_a_plea_though_no_word_of_pleading_stands_there(string answer, FaultShare? share) =>
        Assert.Equal(share, Charged(answer).Victim("苏文远").Fault?.Value);

    [Theory]
    [InlineData("二者过错相当，以双方承担事故的同等责任为宜。", FaultShare.Equal)]
    [InlineData("交警认定被告汪大力与原告在此次事故中负同等责任。", FaultShare.Equal)]
    [InlineData("如果具有过错，应当承担责任。", null)]
    [InlineData("样例医院在苏文远摔伤的事件中不存在过错。", null)]
    [InlineData("无法证明样例医院对于患者苏文远的损害具有过错。", null)]
    public void A_share_is_the_victims_where_both_bear_it_and_not_where_it_happened_to_him(string reasoning, FaultShare? share) =>
        Assert.Equal(share, Cases.Civil("", reasoning).Victim("苏文远").Fault?.Value);

    [Fact]
    public void Facts_that_a_court_confirms_below_are_findings()
    {
        var victim = Cases.Read("样例省样例县人民法院\n民事判决书\n（2026）样0001民初1号\n原告：苏文远，男，1980年3月4日出生。\n被告：汪大力，男，1990年2月11日出生。\n原告苏文远与被告汪大力机动车交通事故责任纠纷一案，本院公开开庭审理。\n被告汪大力辩称，请求依法判决。本院依据有效证据，确认以下事实：2026年1月5日，被告汪大力驾车与原告相撞，致原告受伤。交警认定原告承担事故的主要责任。\n本院认为，应当赔偿。判决如下：\n驳回原告的诉讼请求。\n审判员江平\n二〇二六年八月二十日\n").Victim("苏文远");
        Assert.Equal((HarmKind.InjuryUngraded, FaultShare.Primary), (victim.Harm!.Value, victim.Fault?.Value));
    }

    [Fact]
    public void What_a_plaintiff_asks_the_court_to_order_is_not_ordered() =>
        Assert.Null(Cases.Read("样例省样例县人民法院\n民事判决书\n（2026）样0001民初1号\n原告：苏文远，男，1980年3月4日出生。\n被告：汪大力，男，1990年2月11日出生。\n原告苏文远与被告汪大力健康权纠纷一案，本院公开开庭审理。\n原告诉称，被告打伤原告，请求法院依法判决：1、由被告汪大力赔偿原告苏文远3000元。\n经审理查明：2026年1月5日，被告汪大力打伤原告苏文远。\n本院认为，证据不足。\n审判员江平\n二〇二六年八月二十日\n").Victim("苏文远").Awarded);

    [Fact]
    public void A_grade_of_counted_victims_is_the_grade_of_each_who_was_named()
    {
        var file = Cases.Judged("寻衅滋事罪", "2026年1月5日，汪大力持棍殴打被害人苏某甲、苏某乙、苏某丙，致苏某甲面部挫伤；苏某乙体表挫伤；苏某丙手部损伤，经鉴定，上述3名被害人伤势均构成轻微伤。");
        Assert.All(["苏某甲", "苏某乙", "苏某丙"], name => Assert.Equal(InjuryGrade.Slight, file.Victim(name).InjuryGrade?.Value));
    }

    [Theory]
    [InlineData("任意损毁公私财物，情节严重", HarmKind.PropertyLoss)]
    [InlineData("随意殴打他人、任意损毁公私财物，情节恶劣", HarmKind.Other)]
    public void What_the_court_calls_the_deed_tells_the_harm_of_whom_nothing_else_is_told(string deed, HarmKind harm) =>
        Assert.Equal(harm, Cases.Judged("寻衅滋事罪", "2026年1月5日，汪大力砸毁车窗。有被害人苏文远的陈述。\n本院认为，被告人汪大力" + deed + "，其行为已构成寻衅滋事罪。").Victim("苏文远").Harm?.Value);

    [Fact]
    public void Of_several_charges_each_victim_suffered_his_own() =>
        Assert.Equal(HarmKind.PropertyLoss, Cases.Judged("强奸罪", "2026年1月5日，汪大力强奸被害人林小满。又骗取被害人苏文远6000元。\n本院认为，强奸、诈骗对象均系未成年人，应酌情从重处罚。").Victim("苏文远").Harm?.Value);

    [Theory]
    [InlineData("经鉴定，苏文远构成Ⅹ级伤残。", 10)]
    [InlineData("经鉴定，苏文远构成Ⅷ级伤残。", 8)]
    public void A_disability_grade_in_roman_numerals_is_read(string findings, int grade) =>
        Assert.Equal(grade, Cases.Civil(findings).Victim("苏文远").DisabilityGrade?.Value);

    [Fact]
    public void The_birth_of_a_child_tells_its_age()
    {
        var file = Cases.Judged("交通肇事罪", "2026年1月5日，汪大力撞倒被害人苏小满，苏小满死亡。其父母于2014年4月10日生育儿子苏小满。");
        Assert.Equal(new PartialDate(2014, 4, 10), file.People.Single(p => p.Name == "苏小满").Birth?.Value);
    }

    [Theory]
    [InlineData("苏文远受伤时已经超过60周岁。", true)]
    [InlineData("苏文远未满60周岁。", false)]
    public void Old_age_is_told_in_words(string findings, bool elderly) =>
        Assert.Equal(elderly, Cases.Civil(findings).People.Single(p => p.Name == "苏文远").Hardship.Any(h => h.Value == HardshipKind.Elderly));

    [Theory]
    [InlineData("汪大力从其租住的房间爬出，进入隔壁室被害人苏文远的房间。", null)]
    [InlineData("汪大力进入租住在隔壁的被害人苏文远的房间。", false)]
    public void Whose_house_it_is_the_clause_tells(string findings, bool? minor) =>
        Assert.Equal(minor, Cases.Judged("非法侵入住宅罪", "2026年1月5日，" + findings).People.Single(p => p.Name == "苏文远").Minor?.Value);

    [Theory]
    [InlineData("积极认罪，具有坦白、退赔的量刑情节。", CompensationStatus.Partial)]
    [InlineData("汪大力自愿认罪认罚、退赔并取得谅解。", CompensationStatus.Partial)]
    [InlineData("汪大力的家属归还了被害人绝大部分钱款。", CompensationStatus.Partial)]
    public void A_restitution_without_a_sum_is_one_in_part(string reasoning, CompensationStatus status) =>
        Assert.Equal(status, Cases.Judged("诈骗罪", "2026年1月5日，汪大力骗取被害人苏文远6000元。" + reasoning).Victim("苏文远").Compensation?.Value);

    [Fact]
    public void An_insurers_duty_under_the_law_is_no_payment() =>
        Assert.Null(Cases.Civil("", "不足部分，由承保商业三者险的保险公司根据保险合同予以赔偿；该部分损失证据不足。").Victim("苏文远").Compensation);

    [Theory]
    [InlineData("原告主张被告江涛未尽管理义务，应当承担赔偿责任，于法无据。", "被告汪大力赔偿原告苏文远3000元。", "汪大力")]
    [InlineData("原告的损失由汪大力赔偿，被告江涛不需再承担赔偿责任。", "被告汪大力赔偿原告苏文远3000元。", "汪大力")]
    public void A_plaintiffs_opinion_makes_nobody_liable(string reasoning, string order, string offenders)
    {
        var file = Cases.Read("样例省样例县人民法院\n民事判决书\n（2026）样0001民初1号\n原告：苏文远，男，1980年3月4日出生。\n被告：汪大力，男，1990年2月11日出生。\n被告：江涛，男，1985年6月1日出生。\n原告苏文远与被告汪大力、江涛健康权纠纷一案，本院公开开庭审理。\n经审理查明：2026年1月5日，汪大力打伤原告。\n本院认为，" + reasoning + "判决如下：\n" + order + "\n审判员江平\n二〇二六年八月二十日\n");
        Assert.Equal(offenders, string.Join('、', file.Offenders.Select(o => file.Person(o.PersonId!).Name)));
    }

    [Fact]
    public void A_suit_that_is_withdrawn_leaves_nobody_liable() =>
        Assert.Empty(Cases.Read("样例省样例县人民法院\n民事裁定书\n（2026）样0001民初1号\n原告：苏文远，男，1980年3月4日出生。\n被告：汪大力，男，1990年2月11日出生。\n原告苏文远诉被告汪大力机动车交通事故责任纠纷一案，原告提出撤诉申请。裁定如下：\n准许原告苏文远撤回起诉。\n审判员江平\n二〇二六年八月二十日\n").Offenders);

    [Fact]
    public void People_outside_the_suit_who_were_hurt_are_victims_and_plaintiff_still_means_the_one_who_sues()
    {
        var file = Cases.Civil("此次事故造成乘车人（原告苏文远、案外人林小溪、江一民）受伤。林小溪、江一民另行起诉。汪大力负事故全部责任，原告及其他乘车人无责任。");
        Assert.Equal(["林小溪", "江一民", "苏文远"], file.VictimNames().Order(StringComparer.Ordinal));
        Assert.Equal((HarmKind.InjuryUngraded, FaultShare.NoLiability), (file.Victim("苏文远").Harm!.Value, file.Victim("苏文远").Fault?.Value));
    }

    [Fact]
    public void A_name_between_colon_and_comma_is_whole_whatever_its_characters() =>
        Assert.Contains("江于勇", Cases.Read("样例省样例县人民法院\n民事判决书\n（2026）样0001民初1号\n原告：苏文远，男，1980年3月4日出生。\n被告：江于勇，系车主，男，1990年2月11日出生。\n原告苏文远与被告江于勇健康权纠纷一案，本院公开开庭审理。\n经审理查明：2026年1月5日，江于勇打伤原告。\n本院认为，判决如下：\n被告江于勇赔偿原告苏文远3000元。\n审判员江平\n二〇二六年八月二十日\n").People.Select(p => p.Name));

    [Fact]
    public void Parents_who_agree_are_no_person_called_mother() =>
        Assert.DoesNotContain(Cases.Civil("原告经其父母同意后转院治疗。").People, p => p.Name.StartsWith('母'));

    [Theory]
    [InlineData("犯合同诈骗罪、抢劫罪、抢夺罪", "合同诈骗罪、抢劫罪、抢夺罪")]
    [InlineData("犯盗窃罪", "盗窃罪")]
    [InlineData("犯过失以危险方法危害公共安全罪", "过失以危险方法危害公共安全罪")]
    public void Every_charge_of_a_list_is_read(string charges, string causes) =>
        Assert.Equal(causes, string.Join('、', Cases.Read("样例省样例县人民法院\n刑事判决书\n（2026）样0001刑初1号\n样例县人民检察院指控被告人汪大力" + charges + "，提起公诉。\n经审理查明：2026年1月5日，被告人汪大力盗走被害人苏文远手机一部。\n").Causes.Select(c => c.Value)));

    [Theory]
    [InlineData("执行裁定书", "执1号", "本院（2025）样0001刑初1号刑事附带民事判决，以故意伤害罪判处汪大力有期徒刑三年，并赔偿苏文远30000元。", "故意伤害罪")]
    [InlineData("民事调解书", "民初1号", "案由：机动车交通事故责任纠纷。原告诉称，被告汪大力驾车撞伤原告，请求判令赔偿。", "机动车交通事故责任纠纷")]
    [InlineData("刑事裁定书", "刑更1号", "被告人汪大力犯盗窃罪，判处有期徒刑三年。罪犯汪大力及证人罪犯江某到庭。有罪犯评审鉴定表、奖励审批表、罪犯考核表证实。", "盗窃罪")]
    public void The_cause_is_what_was_tried_and_no_word_for_people(string kind, string number, string words, string cause) =>
        Assert.Equal([cause], Cases.Read($"苏文远与汪大力道路交通事故人身损害赔偿纠纷\n样例省样例县人民法院\n{kind}\n（2026）样0001{number}\n{words}\n经审理查明：上述事实属实。\n审判员江平\n二〇二六年八月二十日\n".Replace(kind == "民事调解书" ? "\0" : "苏文远与汪大力道路交通事故人身损害赔偿纠纷\n", "", StringComparison.Ordinal)).Causes.Select(c => c.Value));

    [Fact]
    public void Rights_in_another_order_are_one_cause() =>
        Assert.Equal("健康权、生命权纠纷", Cases.Read("样例省样例县人民法院\n民事判决书\n（2026）样0001民初1号\n原告：苏文远，男，1980年3月4日出生。\n原告苏文远与被告样例医院健康权、生命权纠纷一案，本院公开开庭审理。\n经审理查明：2026年1月5日，原告摔伤。\n").Causes.Single().Value);
}
