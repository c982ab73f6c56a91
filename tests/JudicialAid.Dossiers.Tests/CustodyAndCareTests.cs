using JudicialAid.Model;

namespace JudicialAid.Dossiers.Tests;

/// <summary>Which of the accused are held, whose treatment cannot wait, who was hurt for having reported.</summary>
public class CustodyAndCareTests
{
    private static string Held(string first, string second, string findings)
    {
        var file = Cases.Read("样例省样例县人民检察院\n起诉书\n样检刑诉〔2026〕1号\n被告人汪大力，男，1990年2月11日出生，住样例县。" + first + "\n被告人江小川，男，1991年3月1日出生，住样例县。" + second
            + "\n经依法审查查明：\n2026年1月5日，被告人汪大力、江小川打伤被害人苏文远。" + findings + "\n本院认为，应当追究刑事责任。\n2026年8月20日\n");
        return string.Join('、', file.Offenders.Where(o => o.InCustody?.Value == true).Select(o => file.Person(o.PersonId!).Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("因涉嫌犯罪于2026年1月6日被刑事拘留。现羁押于样例县看守所。", "2026年1月6日被取保候审。", "", "汪大力")]
    [InlineData("因涉嫌犯罪被逮捕，同年3月1日变更为取保候审。", "因涉嫌犯罪被逮捕。", "", "江小川")]
    [InlineData("2026年1月6日被取保候审。", "2026年1月6日被取保候审。", "苏文远之妻林小满正在服刑。", "")]
    [InlineData("", "", "汪大力曾于2010年至2012年在样例监狱服刑。", "")]
    [InlineData("", "", "江小川现在样例监狱服刑。", "江小川")]
    public void Custody_is_told_of_each_accused_in_his_own_profile(string first, string second, string findings, string held) =>
        Assert.Equal(held, Held(first, second, findings));

    [Theory]
    [InlineData("苏文远曾被送入重症监护室治疗。", null)]
    [InlineData("苏文远被送入重症监护室，现已好转出院。", null)]
    [InlineData("苏文远仍在重症监护室，靠呼吸机维持生命。", true)]
    [InlineData("因无力缴纳治疗费，苏文远被停药。", true)]
    [InlineData("苏文远等着做第二次手术，没钱交。", true)]
    [InlineData("被告人汪大力无力支付治疗费。", null)]
    public void Treatment_is_urgent_where_it_still_waits_and_not_where_it_is_over(string words, bool? urgent) =>
        Assert.Equal(urgent, Cases.Judged("故意伤害罪", "2026年1月5日，汪大力打伤被害人苏文远，致其重伤二级。" + words).Victim("苏文远").UrgentTreatment?.Value);

    [Theory]
    [InlineData("苏文远系另案证人，因向样例县人民检察院提供证言遭汪大力打击报复。", true)]
    [InlineData("苏文远系汪大力犯罪事实的举报人，汪大力为报复将其砍伤。", true)]
    [InlineData("因苏文远向检察机关举报其犯罪事实，汪大力将苏文远砍伤。", true)]
    [InlineData("苏文远受伤后向公安机关控告，汪大力被抓获。", null)]
    public void Who_was_hurt_for_having_reported_is_told_in_many_ways(string words, bool? retaliation) =>
        Assert.Equal(retaliation, Cases.Judged("故意伤害罪", "2026年1月5日，汪大力打伤被害人苏文远，致其重伤二级。" + words).Victim("苏文远").Retaliation?.Value);
}
