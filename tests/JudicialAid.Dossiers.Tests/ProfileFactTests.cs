using JudicialAid.Model;

namespace JudicialAid.Dossiers.Tests;

/// <summary>Birth, age, sex and majority in the forms in which papers write them, and whose they are.</summary>
public class ProfileFactTests
{
    private static CasePerson Victim(string findings, string name = "闵某某") =>
        Cases.Judged("故意伤害罪", findings) is var file ? file.Person(file.Victim(name).PersonId) : throw new InvalidOperationException();

    [Theory]
    [InlineData("被害人闵某某（女，1968年3月2日出生）被打伤。")]
    [InlineData("被害人闵某某（1968年3月2日出生，女）被打伤。")]
    [InlineData("被害人闵某某（女、1968年3月2日生）被打伤。")]
    [InlineData("被害人闵某某(女,殁年57岁,1968年3月2日出生)被打伤。")]
    [InlineData("被害人闵某某（出生于1968年3月2日）被打伤。")]
    [InlineData("被害人闵某某，女，生于1968年3月2日，农民，被打伤。")]
    [InlineData("被害人闵某某（绰号“闵三”，1968年3月2日出生）被打伤。")]
    [InlineData("被害人闵某某（又名闵三），女，1968年3月2日出生，被打伤。")]
    [InlineData("被害人闵某某于1968年3月2日出生，被打伤。")]
    [InlineData("被害人闵某某系1968年3月2日出生的村民，被打伤。")]
    [InlineData("被害人闵某某（女，公民身份号码以下略，1968年3月2日出生，住样例县）被打伤。")]
    public void Birth_is_read_wherever_it_stands_beside_a_masked_name(string findings)
    {
        var birth = Victim("2026年1月5日，" + findings).Birth!.Value;
        Assert.Equal((1968, 3, 2), (birth.Year, birth.Month, birth.Day));
    }

    [Fact]
    public void The_number_of_a_masked_name_and_the_year_that_follows_are_told_apart() =>
        Assert.Equal(2003, Victim("2026年1月5日，汪大力打伤被害人张某1。被害人张某12003年1月5日出生。", "张某1").Birth!.Value.Year);

    [Fact]
    public void Age_at_death_is_read_behind_the_name() =>
        Assert.Equal(57, Victim("2026年1月5日，汪大力撞死被害人闵某某。闵某某死亡时为57周岁。").Age!.Value);

    [Theory]
    [InlineData("（女，时年35岁）", 35)]
    [InlineData("（殁年七十二周岁）", 72)]
    [InlineData("（女，9岁）", 9)]
    [InlineData("（男，本案发生时16岁）", 16)]
    public void Age_is_read_in_brackets(string bracket, int age) =>
        Assert.Equal(age, Victim("2026年1月5日，汪大力打伤被害人闵某某" + bracket + "。").Age!.Value);

    [Theory]
    [InlineData("被害人闵某某陈述，证实当晚有人打电话说他的店着火，他赶到现场。", Sex.Male)]
    [InlineData("被害人闵某某的陈述，证明其在店内，汪大力对她拳打脚踢。", Sex.Female)]
    [InlineData("被害人闵某某陈述，证实汪大力抢走他人财物。", null)]
    [InlineData("汪大力强行抚摸闵某某的胸部。", Sex.Female)]
    [InlineData("汪大力打伤闵某某的胸部。", null)]
    [InlineData("何秋林系闵某某（1974年10月13日出生）之夫。", Sex.Female)]
    public void Sex_is_told_by_pronouns_the_body_and_the_spouse(string sentence, Sex? sex) =>
        Assert.Equal(sex, Victim("2026年1月5日，汪大力打伤被害人闵某某。" + sentence).Sex?.Value);

    [Theory]
    [InlineData("证人何秋月证言，证实她和丈夫何秋林赶到医院看望闵某某。")]
    [InlineData("证人何秋林的证言，证实其妻子何秋月被吓哭，闵某某倒地。")]
    public void The_kin_a_witness_tells_of_is_the_witnesss_own(string testimony)
    {
        var file = Cases.Judged("故意伤害罪", "2026年1月5日，汪大力打伤被害人闵某某。" + testimony);
        Assert.Null(file.Person(file.Victim("闵某某").PersonId).Sex);
        Assert.Empty(file.Kin);
    }

    [Theory]
    [InlineData("汪大力在东街小学门口打伤被害人闵某某。", null)]
    [InlineData("汪大力在样例幼儿园停车场打伤被害人闵某某。", null)]
    [InlineData("汪大力伙同林某（未成年人，另案处理）、打伤被害人闵某某。", null)]
    [InlineData("汪大力打伤小学生闵某某。被害人闵某某报警。", true)]
    [InlineData("汪大力打伤在样例中学读书的被害人闵某某（初中生）。", true)]
    [InlineData("汪大力与其妻何秋月争吵，后打伤被害人闵某某。", null)]
    public void A_school_nearby_and_somebody_elses_age_tell_nothing_of_the_victims(string findings, bool? minor) =>
        Assert.Equal(minor, Victim("2026年1月5日，" + findings).Minor?.Value);

    [Fact]
    public void Who_was_harmed_by_indecency_with_a_child_is_a_minor()
    {
        var file = Cases.Judged("猥亵儿童罪", "2026年1月5日，汪大力猥亵被害人闵某某。");
        Assert.True(file.Person(file.Victim("闵某某").PersonId).Minor!.Value);
    }

    [Theory]
    [InlineData("被害人闵某某与何秋林系夫妻，二人育有一女闵小溪，现年13岁。", true)]
    [InlineData("被害人闵某某与何秋林系夫妻，二人育有一女闵小溪，现年23岁。", false)]
    public void A_childs_stated_age_tells_whether_the_victim_supported_it(string findings, bool dependent)
    {
        var file = Cases.Judged("故意伤害罪", "2026年1月5日，汪大力打伤被害人闵某某。" + findings);
        var child = file.Kin.Single(k => file.Person(k.PersonId).Name == "闵小溪");
        Assert.Equal((Kinship.Child, dependent), (child.Kinship.Value, child.Dependent?.Value ?? false));
    }

    [Fact]
    public void A_child_who_died_with_the_parent_is_nobodys_dependant()
    {
        var file = Cases.Judged("失火罪", "2026年1月5日，火灾致被害人闵某某（何某之妻，35岁）、何小溪（何某之女，7岁）死亡。闵某某之女何小溪当场死亡。");
        Assert.All(file.Kin, k => Assert.Null(k.Dependent));
    }

    [Fact]
    public void In_a_row_of_kin_each_word_has_the_names_before_it()
    {
        var file = Cases.Judged("交通肇事罪", "2026年1月5日，汪大力撞死被害人熊文秀。附带民事诉讼原告人石小甲、石小乙、闫桂香、熊天明请求赔偿。石小甲、石小乙系熊文秀之女，闫桂香系熊文秀之母，熊天明系熊文秀之父。");
        var kin = file.Kin.ToDictionary(k => file.Person(k.PersonId).Name, k => k.Kinship.Value);
        Assert.Equal((Kinship.Child, Kinship.Child, Kinship.Parent, Kinship.Parent), (kin["石小甲"], kin["石小乙"], kin["闫桂香"], kin["熊天明"]));
    }

    [Theory]
    [InlineData("想到闵某某当过兵，汪大力害怕。", HardshipKind.Veteran, true)]
    [InlineData("受害人无固定收入的，按照其最近三年的平均收入计算。", HardshipKind.NoFixedWork, false)]
    [InlineData("闵某某系防返贫监测对象。", HardshipKind.PovertyMonitored, true)]
    [InlineData("闵某某系原建档立卡贫困户。", HardshipKind.LiftedPoverty, true)]
    [InlineData("闵某某系建档立卡脱贫户。", HardshipKind.PovertyMonitored, false)]
    [InlineData("闵某某系现役军人。", HardshipKind.ServingSoldier, true)]
    [InlineData("闵某某系现役军人的妻子。", HardshipKind.ServingSoldier, false)]
    [InlineData("闵某某系现役军人的妻子。", HardshipKind.MilitaryFamily, true)]
    [InlineData("闵某某系因公牺牲军人遗属。", HardshipKind.MilitaryFamily, true)]
    [InlineData("闵某某系病故军人之子。", HardshipKind.MilitaryFamily, true)]
    [InlineData("闵某某系烈士子女。", HardshipKind.MilitaryFamily, true)]
    [InlineData("闵某某系军属。", HardshipKind.Veteran, false)]
    [InlineData("闵某某系军队文职人员。", HardshipKind.MilitaryCivilian, true)]
    [InlineData("闵某某曾系现役军人。", HardshipKind.ServingSoldier, false)]
    [InlineData("经退役军人事务局核实，闵某某领取补助。", HardshipKind.Veteran, false)]
    public void Hardship_is_told_in_other_words_and_not_by_a_statute(string sentence, HardshipKind kind, bool told) =>
        Assert.Equal(told, Victim("2026年1月5日，汪大力打伤被害人闵某某。" + sentence).Hardship.Any(h => h.Value == kind));
}
