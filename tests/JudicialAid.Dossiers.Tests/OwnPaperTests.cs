using JudicialAid.Model;

namespace JudicialAid.Dossiers.Tests;

/// <summary>Applications on their own: who was harmed and who did it, what was paid, whose hardship is whose, in the words of the applicant.</summary>
public class OwnPaperTests
{
    private static CaseFile Applied(string told) =>
        Cases.Read("国家司法救助申请书\n申请人何秋月，女，1969年3月2日出生，住样例县河东村。\n申请事由：" + told + "\n申请人：何秋月\n2026年3月5日\n");

    private static string Harmed(CaseFile file) =>
        string.Join(' ', file.Victims.Select(v => $"{file.Person(v.PersonId).Name}{(v.Harm is { } harm ? $":{harm.Value}" : "")}"));

    private static string Kin(CaseFile file) =>
        string.Join(' ', file.Kin.Select(k => $"{file.Person(k.PersonId).Name}:{k.Kinship.Value}"));

    // Serves PA4: the dead person rather than the relative who applies.
    [Theory]
    [InlineData("我丈夫苏文远被汪大力打死，至今分文未赔。", "苏文远:Death", "何秋月:Spouse", "汪大力")]
    [InlineData("2023年5月1日，我丈夫苏文远被汪某某持刀杀害。", "苏文远:Death", "何秋月:Spouse", "汪某某")]
    [InlineData("我儿子苏小河被汪大力驾驶的货车撞死。", "苏小河:Death", "何秋月:Parent", "汪大力")]
    [InlineData("申请人之夫苏文远在2023年5月1日的车祸中死亡。", "苏文远:Death", "何秋月:Spouse", "")]
    [InlineData("被害人苏文远系我丈夫，被汪大力打成重伤。", "苏文远:SeriousInjury", "何秋月:Spouse", "汪大力")]
    [InlineData("我女儿苏小溪被汪大力强奸。", "苏小溪:SexualAssault", "何秋月:Parent", "汪大力")]
    [InlineData("我丈夫苏文远上班时被掉下来的钢管砸死。", "苏文远:Death", "何秋月:Spouse", "")]
    [InlineData("我丈夫被人打死了，凶手没有抓到。", "何秋月的丈夫:Death", "何秋月:Spouse", "")]
    [InlineData("我被汪大力打成重伤二级。", "何秋月:SeriousInjury", "", "汪大力")]
    [InlineData("我被汪大力骗走养老钱12万元。", "何秋月:PropertyLoss", "", "汪大力")]
    [InlineData("被告人汪大力因琐事持刀将申请人之子苏小河捅死。", "苏小河:Death", "何秋月:Parent", "汪大力")]
    [InlineData("申请人的女儿苏小溪多次遭邻居汪大力猥亵。", "苏小溪:SexualAssault", "何秋月:Parent", "汪大力")]
    [InlineData("我丈夫苏文远驾驶三轮车回家时被汪大力驾驶的轿车撞倒，经抢救无效于次日死亡。", "苏文远:Death", "何秋月:Spouse", "汪大力")]
    [InlineData("我儿子被汪大力等五人打伤，其余在逃。", "何秋月的儿子:InjuryUngraded", "何秋月:Parent", "汪大力")]
    [InlineData("我家两头耕牛被汪大力盗走，价值2.6万元。", "何秋月:PropertyLoss", "", "汪大力")]
    [InlineData("我听说汪大力要砍死我丈夫苏文远。", "何秋月", "苏文远:Spouse", "")]
    [InlineData("我是被害人苏小河的母亲。2023年5月1日，我儿子被汪大力开车撞死。", "苏小河:Death", "何秋月:Parent", "汪大力")]
    [InlineData("我被汪志强用刀砍成轻伤。", "何秋月:MinorInjury", "", "汪志强")]
    [InlineData("我丈夫苏文远被黄老三开车撞死。", "苏文远:Death", "何秋月:Spouse", "黄老三")]
    [InlineData("汪大力用木棒打我的头，把我打成轻伤。", "何秋月:MinorInjury", "", "汪大力")]
    public void Of_an_application_alone_the_harmed_the_relative_and_who_did_it_are_known(string told, string harmed, string kin, string offender)
    {
        var file = Applied(told);
        Assert.Equal(harmed, Harmed(file));
        Assert.Equal(kin, Kin(file));
        Assert.Equal(offender, string.Join(' ', file.Offenders.Select(o => file.Person(o.PersonId!).Name)));
    }

    [Fact]
    public void Who_was_hurt_together_with_a_relative_is_harmed_too_and_the_daughter_named_once_is_meant_again()
    {
        var file = Applied("我和我女儿苏小溪被邻居汪大力用刀砍伤，我女儿鉴定为重伤一级、六级伤残，住院花了13万多元。");
        Assert.Equal(["何秋月", "苏小溪"], file.VictimNames().Order(StringComparer.Ordinal));
        var child = file.Victim("苏小溪");
        Assert.Equal((InjuryGrade.Serious1, 6, 130_000m), (child.InjuryGrade!.Value, child.DisabilityGrade!.Value, child.TreatmentCost!.Value.Amount));
    }

    // Serves GY5, WD2.
    [Fact]
    public void What_was_awarded_fetched_and_never_came_is_read_as_people_tell_it()
    {
        var file = Applied("我被汪大力打伤，法院判决汪大力赔偿我18万元，只执行到2000元，法院说他没有财产，终结了本次执行。");
        Assert.Equal(178_000m, file.Outcome.Unenforced!.Value.Amount);
        Assert.True(file.Outcome.EnforcementTerminated!.Value);
        Assert.Equal(2_000m, Assert.Single(file.Victims).Paid!.Value.Amount);
        var killed = Applied("被告人汪大力将申请人之子苏小河捅死，法院判处汪大力死刑缓期二年执行，赔偿申请人经济损失38,650元。该判决生效后，因汪大力无财产可供执行，申请人至今未得到任何赔偿。");
        Assert.Equal(38_650m, killed.Outcome.Unenforced!.Value.Amount);
        Assert.Equal((CompensationStatus.None, null), (Assert.Single(killed.Victims).Compensation!.Value, Assert.Single(killed.Victims).Paid));
        Assert.Equal(150_000m, Applied("我被汪大力打成重伤，法院判他赔15万元，他一直不给。").Outcome.Unenforced!.Value.Amount);
        Assert.Equal(20_000m, Assert.Single(Applied("我丈夫苏文远被钢管砸死，老板只给了2万元就不管了。").Victims).Paid!.Value.Amount);
        Assert.Equal(80_000m, Assert.Single(Applied("我家房子被汪大力放火烧毁，损失8万元。").Victims).PropertyLoss!.Value.Amount);
    }

    [Fact]
    public void The_mother_of_the_dead_by_the_head_of_the_paper_has_no_second_son()
    {
        var file = Cases.Read("国家司法救助申请书\n申请人何秋月，女，1969年3月2日出生，住样例县河东村，系被害人苏小河的母亲。\n2025年12月1日，我儿子被汪大力开车撞死。\n申请人：何秋月\n2026年3月5日\n");
        Assert.Equal(("苏小河:Death", "何秋月:Parent"), (Harmed(file), Kin(file)));
    }

    [Fact]
    public void A_paper_headed_application_alone_is_one_and_a_request_for_enforcement_is_none()
    {
        static CaseFile Headed(string title) => Cases.Read(title + "\n申请人：何秋月，女，1969年3月2日出生，住样例县河东村。\n2025年1月1日，我被汪大力打伤，住院花了6万多元。\n申请人：何秋月\n2026年3月5日\n");
        var file = Headed("申请书");
        Assert.Equal(DocumentKind.AidApplication, Assert.Single(file.Documents).Kind);
        Assert.Equal((60_000m, "汪大力"), (Assert.Single(file.Victims).TreatmentCost!.Value.Amount, file.Person(Assert.Single(file.Offenders).PersonId!).Name));
        Assert.Equal(DocumentKind.Other, Assert.Single(Headed("强制执行申请书").Documents).Kind);
    }

    [Fact]
    public void What_a_household_of_an_applicant_has_to_keep_is_known_by_age_without_names()
    {
        var file = Applied("我被汪大力打成重伤。需抚养一个6岁的女儿，赡养78岁的婆婆。我妈七十多了，有糖尿病。");
        Assert.Equal(["何秋月的女儿 6 True", "何秋月的婆婆 78 True", "何秋月的母亲 70 "], file.Kin.Select(k => $"{file.Person(k.PersonId).Name} {file.Person(k.PersonId).Age?.Value} {k.Dependent?.Value}").OrderBy(k => k.Contains("母亲", StringComparison.Ordinal)).ThenBy(k => k, StringComparer.Ordinal));
        Assert.Empty(file.People.Single(p => p.Name == "何秋月").Hardship);
        Assert.Equal(HardshipKind.ChronicIllness, Assert.Single(file.People.Single(p => p.Name == "何秋月的母亲").Hardship).Value);
    }

    [Theory]
    [InlineData("我不原谅他。", false)]
    [InlineData("我原谅他了。", true)]
    public void Whether_the_injured_forgives_is_read_in_plain_words(string told, bool forgiven) =>
        Assert.Equal(forgiven, Assert.Single(Applied("我被汪大力打成重伤。" + told).Victims).Forgiven!.Value);

    // Serves PA12, GY4.
    [Theory]
    [InlineData("我哥何春山有一级残疾证，一直跟我过。", "何春山", "Disabled")]
    [InlineData("我爸何德福患糖尿病多年。", "何德福", "ChronicIllness")]
    [InlineData("我儿媳简小凤没有工作。", "简小凤", "NoFixedWork")]
    [InlineData("女儿苏小溪在镇中心小学读三年级。", "苏小溪", "Student")]
    [InlineData("儿子苏小河在读大学四年级。", "苏小河", "Student")]
    [InlineData("我患有高血压、冠心病，常年服药。", "何秋月", "ChronicIllness")]
    public void Illness_school_and_disability_belong_to_the_one_they_are_told_of(string told, string whose, string hardship)
    {
        var file = Applied("我丈夫苏文远被汪大力打死。" + told);
        Assert.Equal(hardship, string.Join(' ', file.People.Single(p => p.Name == whose).Hardship.Select(h => h.Value)));
        Assert.All(file.People.Where(p => p.Name != whose), p => Assert.Empty(p.Hardship));
    }

    [Fact]
    public void A_student_of_a_university_is_no_minor_and_a_pupil_is()
    {
        var file = Applied("我丈夫苏文远被汪大力打死。儿子苏小河在读大学四年级。女儿苏小溪在镇中心小学读三年级。");
        Assert.Null(file.People.Single(p => p.Name == "苏小河").Minor);
        Assert.True(file.People.Single(p => p.Name == "苏小溪").Minor!.Value);
    }

    [Fact]
    public void A_stronger_paper_says_who_was_harmed_whatever_the_application_tells()
    {
        var file = Cases.Read(
            "样例省样例县人民检察院\n起诉书\n样检刑诉〔2026〕1号\n被告人汪大力，男，1990年2月11日出生，住样例省样例县。\n经依法审查查明：2026年1月5日，汪大力打伤被害人苏文远，致其轻伤二级。\n本院认为，应当追究其刑事责任。\n2026年8月20日\n",
            "国家司法救助申请书\n申请人何秋月，女，1969年3月2日出生。\n我丈夫苏文远被汪大力打成轻伤，我小叔子苏文成也被简某某打伤。\n2026年9月5日\n");
        Assert.Equal("苏文远:MinorInjury", Harmed(file));
        Assert.Equal("汪大力", string.Join(' ', file.Offenders.Select(o => file.Person(o.PersonId!).Name)));
    }

    // Who only says "I" is named at the end, or by nothing but that he tells.
    [Theory]
    [InlineData("谅解书\n我丈夫被人打死了。我母亲78岁，瘫痪在床，我丈夫是家里的顶梁柱。\n谅解人：何秋月\n")]
    [InlineData("国家司法救助申请书\n申请人何秋月。\n我丈夫被人打死了，我母亲78岁，瘫痪在床。\n")]
    public void The_relatives_of_somebody_whom_no_words_introduce_are_read(string paper)
    {
        var file = Cases.Read(paper);
        Assert.Equal("何秋月的丈夫:Death", Harmed(file));
        Assert.Contains("何秋月:Spouse", Kin(file), StringComparison.Ordinal);
    }

    private const string Interview = """
        询问笔录
        时间：2025年3月6日9时10分至10时20分
        地点：样例县公安局河东派出所
        被询问人：苏文远，男，1971年4月2日出生，现住河东村2组。
        问：我们是样例县公安局民警，现依法向你询问，你听清楚了吗？
        答：听清楚了。
        问：你讲一下被打的经过？
        答：2025年3月4日下午5点多，我在村口跟汪大力因为地边的事吵起来，他从三轮车上拿了一根铁管打我头上，我当时就昏过去了。
        问：你的伤情怎么样？
        答：医院说是颅骨骨折，做了手术，到现在花了4万6千多元，汪大力家只交了5000元。
        问：你家里情况怎么样？
        答：老婆有精神病，二级残疾，常年离不开人。母亲78岁，两个孩子，大的苏小河在县一中读高一。享受低保。
        """;

    [Fact]
    public void Of_a_record_of_the_injured_who_tells_is_the_victim_and_who_struck_the_offender()
    {
        var file = Cases.Read(Interview);
        var victim = Assert.Single(file.Victims);
        Assert.Equal("苏文远:InjuryUngraded", Harmed(file));
        Assert.Equal("汪大力", file.Person(Assert.Single(file.Offenders).PersonId!).Name);
        Assert.Equal((46_000m, 5_000m), (victim.TreatmentCost!.Value.Amount, victim.Paid!.Value.Amount));
        // The wife's certificate is no grade of his injury, the school nobody's hardship but the child's.
        Assert.Null(victim.DisabilityGrade);
        Assert.Equal(["苏文远 Dibao", "苏文远的妻子 Disabled"], file.People.SelectMany(p => p.Hardship.Select(h => $"{p.Name} {h.Value}")).Order(StringComparer.Ordinal));
        Assert.Equal(78, file.People.Single(p => p.Name == "苏文远的母亲").Age!.Value);
        Assert.Equal((2025, 3, 4), (file.EventDate!.Value.Year, file.EventDate.Value.Month, file.EventDate.Value.Day));
        Assert.Equal("样例县公安局", Assert.Single(file.Documents).Issuer);
    }

    [Fact]
    public void Of_a_record_of_the_suspect_nobody_becomes_a_victim()
    {
        var file = Cases.Read("讯问笔录\n时间：2025年3月7日14时\n被讯问人：汪大力，男，1988年6月1日出生，住样例县。\n问：你为什么打人？\n答：他先打我，我被他打了一拳，我就用铁管打他头上。\n");
        Assert.Empty(file.Victims);
        Assert.Equal("汪大力", file.Person(Assert.Single(file.Offenders).PersonId!).Name);
    }

    [Fact]
    public void A_certificate_of_the_village_and_a_letter_of_understanding_name_the_harmed_by_what_was_done_to_him()
    {
        var certificate = Cases.Read("生活困难证明\n兹证明我村村民苏文远，男，1971年4月2日生。母亲鲁玉英78岁，患脑梗后瘫痪在床。苏文远2025年3月被人打伤后丧失劳动能力，家庭生活十分困难。\n样例县河东村民委员会\n2025年6月10日\n");
        Assert.Equal("苏文远:InjuryUngraded", Harmed(certificate));
        Assert.Equal("鲁玉英:Parent", Kin(certificate));
        Assert.Equal("苏文远:InjuryUngraded", Harmed(Cases.Read("生活困难证明\n兹证明我村村民苏文远，男，76岁，系低保户。2026年1月1日被汪大力打伤，至今未获赔偿。\n样例县河东村民委员会\n2026年6月10日\n")));
        var letter = Cases.Read("谅解书\n样例县人民法院：\n2025年3月4日，汪大力因琐事将我打伤，经鉴定为轻伤一级。案发后，汪大力家属一次性赔偿我医疗费、误工费等各项损失共计人民币肆万伍仟元整，已付清。本人表示谅解。\n谅解人：苏文远\n2025年6月1日\n");
        var victim = Assert.Single(letter.Victims);
        Assert.Equal((45_000m, true, null), (victim.Paid!.Value.Amount, victim.Forgiven!.Value, victim.TreatmentCost?.Value.Amount));
        Assert.Equal("汪大力", letter.Person(Assert.Single(letter.Offenders).PersonId!).Name);
        Assert.Null(Assert.Single(letter.Documents).Issuer);
    }

    [Fact]
    public void Of_an_accident_finding_the_driver_who_was_not_hurt_and_bears_a_part_did_it()
    {
        var file = Cases.Read("道路交通事故认定书\n样公交认字〔2025〕第00123号\n当事人基本情况：汪大力，男，1988年6月1日出生，驾驶重型货车。苏文远，男，1980年3月4日出生，驾驶二轮摩托车。何秋月，女，1982年5月6日出生，乘坐人。\n道路交通事故发生经过：2025年3月4日，汪大力驾驶重型货车与苏文远驾驶的摩托车相撞，造成苏文远当场死亡、何秋月受伤的道路交通事故。\n当事人导致道路交通事故的过错及责任：汪大力负事故的主要责任；苏文远负事故的次要责任；何秋月无责任。\n");
        Assert.Equal("汪大力", file.Person(Assert.Single(file.Offenders).PersonId!).Name);
        Assert.Equal("苏文远:Death 何秋月:InjuryUngraded", Harmed(file));
    }

    [Fact]
    public void A_hospital_paper_gives_the_cost_and_neither_an_address_nor_a_wrong_day()
    {
        var hospital = Cases.Read("样例县人民医院出院记录\n姓名：苏文远 性别：男 年龄：54岁 科别：神经外科 住院号：100233\n入院日期：2025-03-04 出院日期：2025-04-02\n入院诊断：重型颅脑损伤\n住院费用合计：93,115.60元，需二期手术，预计费用5万元。\n");
        Assert.Equal(93_115.60m, Assert.Single(hospital.Victims).TreatmentCost!.Value.Amount);
        Assert.Null(Assert.Single(hospital.People).Residence);
        var death = Cases.Read("居民死亡医学证明（推断）书\n死者姓名：苏文远 性别：男 出生日期：1980年3月4日\n死亡日期：2025年3月4日 死亡原因：重型颅脑损伤\n");
        Assert.Equal(2025, death.EventDate!.Value.Year);
    }
}
