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
}
