using JudicialAid.Model;

namespace JudicialAid.Dossiers.Tests;

/// <summary>Who was harmed in a crime where no 被害人 stands before the name, and how long the name is.</summary>
public class VictimNameTests
{
    private static void Harmed(string victims, CaseFile file) =>
        Assert.Equal(victims.Split('、', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), file.VictimNames().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("汪大力骗取被害人江某霞、苏某、林某婷、童某现金。", "江某霞、苏某、林某婷、童某")]
    [InlineData("汪大力过失致江某文当场死亡。死者江某文，男，1969年生，有一女江某，在读。江某对汪大力表示谅解。", "江某文")]
    [InlineData("汪大力与被害人江某存在矛盾，将被害人江某打伤。江某存在过错。", "江某")]
    public void A_name_masked_in_the_middle_keeps_its_written_end(string findings, string victims) =>
        Harmed(victims, Cases.Judged("过失致人死亡罪", "2026年1月5日，" + findings));

    [Theory]
    [InlineData("汪大力驾车将清扫路面的保洁员林小溪（女，殁年63岁）撞倒并碾压。", "林小溪")]
    [InlineData("汪大力向驾驶员林某（男，45岁，某校教师）索要三万元。", "林某")]
    [InlineData("汪大力进入样例镇兰小溪（女，52岁）经营的小卖部，抢走现金1260元。", "兰小溪")]
    [InlineData("汪大力驾车相撞，致苏文远（男，汉族，38岁）、林小溪（女，汉族，2013年8月19日出生）死亡，童某（女）重伤二级。", "苏文远、林小溪、童某")]
    [InlineData("汪大力驾车翻覆，林某某经送医抢救无效死亡。", "林某某")]
    [InlineData("汪大力伙同林某（男，17岁）砸碎车窗，盗走苏文远停放在此的车内现金。", "")]
    [InlineData("汪大力向吸毒人员林某（男，30岁）出售毒品。", "")]
    [InlineData("汪大力与林某（男，30岁，另案处理）打碎车窗。", "")]
    public void Whom_the_findings_describe_in_a_bracket_was_harmed(string findings, string victims) =>
        Harmed(victims, Cases.Judged("抢劫罪", "2026年1月5日，" + findings));

    [Theory]
    [InlineData("汪大力砍中苏某左臂，将林某打伤。苏某左臂肌腱断裂，损伤程度为轻伤一级；林某体表挫伤，为轻微伤。", "苏某、林某")]
    [InlineData("汪大力与苏某发生争执。苏某被汪大力划伤前臂，经鉴定为轻微伤。", "苏某")]
    [InlineData("汪大力一方的林某被对方砍伤手指。汪大力砍伤苏某。", "苏某")]
    [InlineData("汪大力向驾驶员苏某索要三万元，林某持刀将其打成轻伤。", "苏某")]
    [InlineData("汪大力驾车撞倒行人林某，致乘客苏某、童某均受伤。", "林某、苏某、童某")]
    [InlineData("汪大力从林某处骗得3万元，又将苏某停放在门口的摩托车骑走。", "林某、苏某")]
    public void Whose_body_is_hurt_and_who_is_asked_for_money_was_harmed(string findings, string victims) =>
        Harmed(victims, Cases.Judged("聚众斗殴罪", "2026年1月5日，" + findings));

    [Theory]
    [InlineData("各人的损失情况为：林某兰12万元、丁某4.5万元、束某友30万元。", "", "林某兰、丁某、束某友")]
    [InlineData("汪大力翻墙入户，取得现金。", "二、责令退赔林某11800元、苏某5635元。", "林某、苏某")]
    [InlineData("骗取钱款。", "二、责令退赔：林某（男，76岁）经济损失人民币5万元；苏某3万元。", "林某、苏某")]
    [InlineData("汪大力收走了钱。\n上述事实，有下列证据证实：1、林某、苏某的陈述；2、证人童某的陈述；3、被害人之子江某的陈述；4、丁某的证言。", "", "林某、苏某")]
    public void Who_stands_in_a_list_of_losses_repayments_or_statements_was_harmed(string findings, string order, string victims) =>
        Harmed(victims, Cases.Judged("诈骗罪", "2026年1月5日，" + findings, order));

    [Theory]
    [InlineData("汪大力盗走苏某现金2000元。\n经审理查明：汪大力盗走林某现金900元。关于苏某的现金，无其他证据佐证，该笔事实不予认定。", "林某")]
    [InlineData("汪大力盗走林某现金900元。起诉书还指控汪大力盗走苏某电动车。经查，该起仅有一人陈述，证据不足，不予认定。", "林某")]
    [InlineData("汪大力骗取林某现金900元。起诉书指控该笔为5000元，经查，林某所称另外4100元无其他证据，不予认定。", "林某")]
    public void Who_stands_in_a_count_that_was_not_accepted_is_no_victim(string findings, string victims) =>
        Harmed(victims, Cases.Judged("盗窃罪", "2026年1月5日，" + findings));

    [Theory]
    [InlineData("汪大力租乘艾力·买买提驾驶的轿车，勒住艾力·买买提颈部，艾力·买买提的损伤经鉴定为轻伤。", "艾力·买买提")]
    [InlineData("汪大力捅刺阿力木·阿不都热依木胸部致其死亡，阿力木·阿不都热依木之妻报警。", "阿力木·阿不都热依木")]
    [InlineData("汪大力驾车翻覆，乘客林中明、任某某受伤。林中明、任某某住院。", "林中明、任某某")]
    [InlineData("汪大力盗走被害人苏某甲、林再富、童某的财物。林再富报警。", "苏某甲、林再富、童某")]
    [InlineData("汪大力经常殴打林小某，致林小某轻伤二级。", "林小某")]
    public void Names_with_a_dot_with_rare_middles_and_of_children_are_read_whole(string findings, string victims) =>
        Harmed(victims, Cases.Judged("故意伤害罪", "2026年1月5日，" + findings));

    [Fact]
    public void The_family_who_sues_for_the_dead_is_not_harmed_itself() =>
        Harmed("林小溪", Cases.Read("样例省样例县人民法院\n民事判决书\n（2026）样0001民初1号\n原告苏文远，男，1980年3月4日出生，住样例县。系死者之夫。\n原告苏小某，女，2010年3月4日出生，住样例县。系死者长女。\n被告汪大力，男，1990年2月11日出生。\n"
            + "原告苏文远、苏小某与被告汪大力机动车交通事故责任纠纷一案，本院受理后公开开庭审理。\n经审理查明：2026年1月5日，汪大力驾车与林小溪相撞，致林小溪颅脑损伤，经样例县人民医院抢救，于次日死亡。\n"
            + "本院认为，被告应当赔偿。判决如下：\n被告汪大力赔偿原告苏文远、苏小某30000元。\n审判员江平\n二〇二六年八月二十日\n"));

    [Fact]
    public void The_enforcement_of_a_joined_claim_names_the_dead() =>
        Harmed("林小溪", Cases.Read("样例省样例县人民法院\n执行裁定书\n（2026）样0001执1号\n申请执行人苏文远，男，1950年3月4日出生，住样例县。系被害人林小溪之父。\n被执行人汪大力，男，1990年2月11日出生。\n"
            + "本院（2025）样0001刑初1号刑事附带民事判决书认定，汪大力持刀将其妻林小溪（殁年35岁）砍死。判决发生法律效力后，苏文远向本院申请执行。\n依照法律规定，裁定如下：\n终结本次执行程序。\n审判员江平\n二〇二六年八月二十日\n"));

    [Fact]
    public void Who_died_is_told_by_the_claim_where_the_findings_speak_of_the_patient_only() =>
        Harmed("林×溪", Cases.Read("样例省样例县人民法院\n民事判决书\n（2026）样0001民初1号\n原告苏文远，男，1950年3月4日出生，住样例县。\n被告样例县医院。\n原告苏文远与被告样例县医院医疗损害责任纠纷一案，本院受理后公开开庭审理。\n"
            + "原告诉称：林×溪系苏文远之妻。医院延误诊断，致林×溪感染性休克，于1月5日死亡，请求判令赔偿死亡赔偿金。\n经审理查明：林×溪的住院经过如上所述，患者死亡。\n本院认为，医院应当赔偿。判决如下：\n样例县医院赔偿苏文远30000元。\n审判员江平\n二〇二六年八月二十日\n"));

    [Fact]
    public void Who_is_accused_and_sues_himself_after_an_affray_was_harmed_and_did_it()
    {
        var file = Cases.Read("样例省样例县人民法院\n刑事附带民事判决书\n（2026）样0001刑初1号\n公诉机关样例县人民检察院。\n被告人暨附带民事诉讼原告人苏文远，男，1980年3月4日出生，住样例县。\n被告人暨附带民事诉讼原告人汪大力，男，1990年2月11日出生，住样例县。\n"
            + "经审理查明：2026年1月5日，双方互殴，苏文远、汪大力均受轻伤。\n本院认为，二被告人的行为均已构成故意伤害罪。判决如下：\n一、被告人苏文远犯故意伤害罪，判处拘役三个月。\n二、被告人汪大力犯故意伤害罪，判处拘役三个月。\n审判员江平\n二〇二六年八月二十日\n");
        Harmed("苏文远、汪大力", file);
        Assert.Equal(["汪大力", "苏文远"], file.Offenders.Select(o => file.Person(o.PersonId!).Name).Order(StringComparer.Ordinal));
    }
}
