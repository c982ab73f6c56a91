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
    [InlineData("我听说汪大力要砍死我丈夫苏文远。", "何秋月", "苏文远:Spouse", "")]
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
        Assert.Equal(20_000m, Assert.Single(Applied("我丈夫苏文远被钢管砸死，老板只给了2万元就不管了。").Victims).Paid!.Value.Amount);
        Assert.Equal(80_000m, Assert.Single(Applied("我家房子被汪大力放火烧毁，损失8万元。").Victims).PropertyLoss!.Value.Amount);
    }

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
}
