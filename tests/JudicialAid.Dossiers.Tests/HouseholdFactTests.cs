using JudicialAid.Model;

namespace JudicialAid.Dossiers.Tests;

/// <summary>What an interview and a village's certificate tell of an old victim's household, and who says so.</summary>
public class HouseholdFactTests
{
    private const string Indictment = """
        样例省样例县人民检察院
        起诉书
        样检刑诉〔2026〕51号
        被告人汪大力，男，1990年2月11日出生，住样例省样例县。因涉嫌诈骗罪被逮捕。
        经依法审查查明：
        2025年3月，被告人汪大力虚构养老投资项目，骗取被害人苏文远人民币48,000元。上述钱款已被挥霍一空，至今未退赔。
        本院认为，被告人汪大力的行为构成诈骗罪。
        2026年8月20日
        """;

    private const string Interview = """
        询问笔录
        时间：2026年8月25日
        地点：样例省样例县南山镇河口村
        被询问人：苏文远，男，1951年4月8日出生，住样例省样例县南山镇河口村。
        问：你家里现在是什么情况？
        答：我是退役军人，装有心脏起搏器。妻子患有慢性病，需要照顾。儿子苏建明患尿毒症，每周透析。孙女苏小禾就读小学一年级。家里只靠优抚补贴和养老保险，生活困难。
        """;

    private const string Certificate = """
        生活困难证明
        兹证明苏文远，男，1951年4月8日出生，系我村村民，该户为低保户。
        样例县南山镇河口村村民委员会
        2026年8月28日
        """;

    // Serves PA12.
    [Fact]
    public void Age_service_illness_and_the_kin_of_an_old_victim_are_read_from_an_interview()
    {
        var file = Cases.Read(Indictment, Interview);
        var victim = file.Person(Assert.Single(file.Victims).PersonId);
        Assert.Equal(75, victim.AgeOn(new DateOnly(2026, 8, 25)));
        Assert.Superset(
            new HashSet<HardshipKind>([HardshipKind.Veteran, HardshipKind.SeriousIllness, HardshipKind.PoorFamily]),
            victim.Hardship.Select(h => h.Value).ToHashSet());
        Assert.Equal(["Child SeriousIllness", "Grandchild Student", "Spouse ChronicIllness"], file.Kin.Select(k => Told(file, k)).Order(StringComparer.Ordinal));
    }

    // Serves GY5.
    [Fact]
    public void Of_each_sign_of_hardship_the_paper_that_says_so_is_known_the_own_statement_or_the_villages_certificate()
    {
        var file = Cases.Read(Indictment, Interview, Certificate);
        Assert.Equal((DocumentKind.InterviewRecord, DocumentSection.Stated), Says(file, HardshipKind.Veteran));
        Assert.Equal(DocumentKind.HardshipCertificate, Says(file, HardshipKind.Dibao).Kind);
    }

    private static (DocumentKind Kind, DocumentSection Section) Says(CaseFile file, HardshipKind kind)
    {
        var fact = file.People.Single(p => p.Name == "苏文远").Hardship.Single(h => h.Value == kind);
        return (file.Documents.Single(d => d.DocumentId == fact.Evidence.DocumentId).Kind, fact.Section);
    }

    private static string Told(CaseFile file, KinTie tie) =>
        string.Join(' ', [tie.Kinship.Value.ToString(), .. file.Person(tie.PersonId).Hardship.Select(h => h.Value.ToString())]);
}
