using JudicialAid.Model;

namespace JudicialAid.Dossiers.Tests;

/// <summary>Who was harmed: told from witnesses, officers, agents, companies' spokesmen and people who sue over something else.</summary>
public class VictimPartyTests
{
    // Serves PA9: names of minorities end where they end.
    [Theory]
    [InlineData("骗取被害人古丽娜尔·买买提人民币3万元、被害人艾力·阿不拉2万元。", "古丽娜尔·买买提 艾力·阿不拉")]
    [InlineData("将被害人阿依努尔打伤致重伤二级，将被害人尼玛扎西打成轻微伤。", "尼玛扎西 阿依努尔")]
    [InlineData("将被害人次仁卓玛殴打致死，被害人其其格逃脱后报警。", "次仁卓玛 其其格")]
    [InlineData("将被害人艾力·阿不拉打伤，艾力·阿不拉不治身亡。", "艾力·阿不拉")]
    public void Names_of_minorities_are_read_whole_whatever_stands_behind(string findings, string names) =>
        Assert.Equal(names.Split(' ').Order(StringComparer.Ordinal), Cases.Found("2026年1月5日，汪大力" + findings).VictimNames().Order(StringComparer.Ordinal));

    private static string Victims(CaseFile file) => string.Join('、', file.VictimNames());

    private static string Civil(string parties, string cause, string findings, string order = "被告汪大力赔偿原告损失3000元。") =>
        "样例省样例县人民法院\n民事判决书\n（2026）样0001民初1号\n" + parties + "\n被告：汪大力，男，1990年2月11日出生。\n原告与被告汪大力" + cause + "一案，本院立案后公开开庭审理。\n经审理查明：" + findings
        + "\n本院认为，被告应当赔偿。判决如下：\n" + order + "\n审判员江平\n二〇二六年八月二十日\n";

    private const string Plaintiff = "原告：苏文远，男，1980年3月4日出生。";

    [Theory]
    [InlineData("2026年1月5日，汪大力驾车与苏文远所乘车辆相撞，造成林小溪死亡、原告受伤。", "林小溪、苏文远")]
    [InlineData("2026年1月5日，汪大力驾车撞倒林小溪，林小溪经抢救无效死亡。原告系死者林小溪之父。", "林小溪")]
    [InlineData("2026年1月5日，汪大力驾车翻车，致乘车人林小溪、苏文远受伤。林小溪受伤后住院。", "林小溪、苏文远")]
    [InlineData("2026年1月5日，汪大力驾车撞伤原告。原告在死亡伤残限额内获赔，林小溪死亡伤残限额已用尽。", "苏文远")]
    public void Beside_the_dead_a_plaintiff_is_a_victim_only_when_hurt_himself(string findings, string victims) =>
        Assert.Equal(victims.Split('、').Order(StringComparer.Ordinal), Cases.Read(Civil(Plaintiff, "机动车交通事故责任纠纷", findings)).VictimNames().Order(StringComparer.Ordinal));

    [Fact]
    public void An_agent_in_court_who_was_in_the_accident_is_a_victim_too() =>
        Assert.Equal(["林小溪", "苏文远"], Cases.Read(Civil(Plaintiff + "\n委托代理人：林小溪，系原告的妻子。", "机动车交通事故责任纠纷", "2026年1月5日，汪大力驾车撞倒二人，造成林小溪、苏文远受伤的交通事故。")).VictimNames().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("公路旅客运输合同纠纷", "2026年1月5日，原告乘坐客车受伤。")]
    [InlineData("财产损害赔偿纠纷", "2026年1月5日，被告的充电器起火，烧毁原告的家具。原告主张误工费，未提供证据。")]
    public void Who_sues_over_a_contract_or_over_things_is_no_victim(string cause, string findings) =>
        Assert.Equal("", Victims(Cases.Read(Civil(Plaintiff, cause, findings.Replace("原告主张误工费，未提供证据。", "", StringComparison.Ordinal)))));

    [Theory]
    [InlineData("原告系低保户，家庭生活困难。", "苏文远")]
    [InlineData("原告系农民。", "")]
    public void Who_lost_things_only_is_listed_where_hardship_calls_for_other_aid(string hardship, string victims)
    {
        var file = Cases.Read(Civil(Plaintiff, "财产损害赔偿纠纷", "2026年1月5日，被告的充电器起火，烧毁原告的家具。" + hardship));
        Assert.Equal(victims, Victims(file));
        Assert.All(file.Victims, v => Assert.Equal(HarmKind.PropertyLoss, v.Harm!.Value));
    }

    [Fact]
    public void What_was_paid_to_who_sues_over_things_is_still_told()
    {
        var file = Cases.Read(Civil(Plaintiff, "财产损害赔偿纠纷", "2026年1月5日，被告的充电器起火，烧毁原告的家具。"));
        Assert.Empty(file.Victims);
        Assert.Equal(3000, file.Sums.Awarded!.Value.Amount);
        Assert.Contains(file.Findings, f => f.Code == "DOSSIER-NO-VICTIM");
    }

    [Fact]
    public void Who_paid_the_injured_and_asks_his_money_back_is_no_victim() =>
        Assert.Equal("林小溪", Victims(Cases.Read(Civil(Plaintiff, "追偿权纠纷", "2026年1月5日，灶具爆炸，致林小溪受伤。原告已赔偿林小溪，向产品责任人被告追偿。"))));

    [Theory]
    [InlineData("汪大力殴打协警林某，致林某头部受伤。", "")]
    [InlineData("汪大力殴打民警被害人林某，致林某头部受伤。", "林某")]
    public void An_officer_who_was_resisted_is_a_victim_where_the_paper_calls_him_so(string findings, string victims) =>
        Assert.Equal(victims, Victims(Cases.Judged("妨害公务罪", "2026年1月5日，" + findings)));

    [Theory]
    [InlineData("汪大力与被害人苏某和林某发生争执，汪大力打伤苏某，林某受伤。证人林某的证言证实。", "苏某")]
    [InlineData("汪大力打伤被害人苏某、林某。证人林某的证言证实。", "苏某、林某")]
    [InlineData("汪大力打伤被害人苏某，店长林某受伤。", "苏某、林某")]
    public void Whom_the_paper_hears_as_a_witness_only_is_no_victim(string findings, string victims) =>
        Assert.Equal(victims, Victims(Cases.Judged("寻衅滋事罪", "2026年1月5日，" + findings)));

    [Theory]
    [InlineData("汪大力将样例电缆有限公司的电缆盗走，造成公司损失3000元。上述事实，有被害人苏某的报案材料等证据证实。", "")]
    [InlineData("汪大力盗走手机一部。上述事实，有被害人苏某的陈述等证据证实。", "苏某")]
    public void Who_is_a_victim_only_in_the_list_of_evidence_spoke_for_the_company_that_lost(string findings, string victims) =>
        Assert.Equal(victims, Victims(Cases.Judged("盗窃罪", "2026年1月5日，" + findings)));

    [Theory]
    [InlineData("汪大力尾随被害人危某。危某某报警。被害人危某某被抢。", "危某某")]
    [InlineData("汪大力打伤被害人危某、危某某。", "危某、危某某")]
    [InlineData("汪大力得知被害人纪某某有手机。汪大力打伤被害人纪某乙。纪某乙报警。", "纪某乙")]
    public void Two_masks_that_never_meet_are_one_person_where_nobody_else_was_harmed(string findings, string victims) =>
        Assert.Equal(victims, Victims(Cases.Judged("抢劫罪", "2026年1月5日，" + findings)));

    [Theory]
    [InlineData("汪大力两次窃取林某妻子年某现金700元。又潜入年某1的住处，盗走年某1的手机。", "年某、年某1")]
    [InlineData("被害人艾尔以木得知后到场。汪大力抢走林某甲和艾尔以木的现金。有被害人艾尔以木、林某甲的陈述。", "艾尔以木、林某甲")]
    [InlineData("汪大力打伤被害人欧阳小丫、阿迪力·买买提。", "欧阳小丫、阿迪力·买买提")]
    public void Rare_surnames_and_names_of_minorities_are_read_whole(string findings, string victims) =>
        Assert.Equal(victims.Split('、').Order(StringComparer.Ordinal), Cases.Judged("盗窃罪", "2014年6、7月份，" + findings).VictimNames().Order(StringComparer.Ordinal));

    [Fact]
    public void A_plaintiff_whose_name_the_head_misspells_is_one_person_with_the_birth_of_the_head()
    {
        var file = Cases.Read(Civil("原告：苏文缘，男，1980年3月4日出生。", "机动车交通事故责任纠纷", "2026年1月5日，汪大力驾车撞伤原告苏文远。苏文远住院。", "被告汪大力赔偿原告苏文远3000元。"));
        Assert.Equal("苏文远", Victims(file));
        Assert.Equal(1980, file.Person(file.Victims[0].PersonId).Birth!.Value.Year);
    }

    [Theory]
    [InlineData("汪大力持刀将邻居苏文远捅伤，苏文远经抢救无效死亡。", "苏文远")]
    [InlineData("汪大力与苏文远发生口角，后持木棍击打苏文远头部，致苏文远重伤二级。", "苏文远")]
    [InlineData("汪大力先后殴打苏某甲、苏某乙、王某1，致三人轻微伤。", "苏某甲、苏某乙、王某1")]
    [InlineData("汪大力骗取苏文远、林小溪、欧阳丫等人共计80万元。其中苏文远30万元，林小溪20万元。", "苏文远、林小溪")]
    [InlineData("汪大力将苏文远打伤。苏文远报警。", "苏文远")]
    [InlineData("汪大力对苏文远拳打脚踢。苏文远报警。", "苏文远")]
    [InlineData("汪大力扬言要殴打苏文远。苏文远报警。", "")]
    [InlineData("汪大力将熊伟停放在门口的电动车砸坏。", "")]
    public void Who_was_harmed_is_told_by_the_deed_where_no_word_calls_anybody_a_victim(string findings, string victims) =>
        Assert.Equal(victims, Victims(Cases.Found("2026年1月5日，" + findings)));

    [Fact]
    public void A_list_of_victims_goes_on_behind_a_bracket() =>
        Assert.Contains("童某", Cases.Judged("失火罪", "2026年1月5日，汪大力失火。\n上述事实，有被害人苏某、林某（何某）、童某的陈述证明。").VictimNames());

    [Fact]
    public void A_written_end_belongs_to_a_masked_name_though_witnesses_bear_another() =>
        Assert.Contains("纪某祥", Cases.Judged("失火罪", "2026年1月5日，汪大力失火，烧毁被害人苏某、纪某祥的房屋。\n上述事实，有下列证据证实：1、被害人纪某祥的陈述；2、纪某伦的证言。").VictimNames());

    [Theory]
    [InlineData("汪大力骗取被害人律九州8000元。被害人律九州报警，被害人律九州表示损失很大。", "律九州")]
    [InlineData("火灾致受害人方简死亡。受害人方简租住此处，受害人方简因吸入浓烟死亡，受害人方简无法逃生。", "方简")]
    [InlineData("被害人方要求赔偿，被害人方提出意见，被害人方主张权利。汪大力打伤被害人苏某。", "苏某")]
    public void A_surname_that_is_an_everyday_word_is_proven_by_what_stands_behind_the_name(string findings, string victims) =>
        Assert.Equal(victims, Victims(Cases.Judged("故意伤害罪", "2026年1月5日，" + findings)));
}
