using System.Globalization;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Tests;

/// <summary>What a household lives on (PA12), and whose the words on school, illness and income are.</summary>
public class IncomeFactTests
{
    private const string Indictment = """
        样例省样例县人民检察院
        起诉书
        样检刑诉〔2026〕51号
        被告人汪大力，男，1990年2月11日出生，住样例省样例县，务农。因涉嫌诈骗罪被逮捕。
        经依法审查查明：
        2025年3月，被告人汪大力虚构投资项目，骗取被害人苏文远养老金48,000元。上述钱款已被挥霍一空，至今未退赔。
        本院认为，被告人汪大力的行为构成诈骗罪。
        2026年8月20日
        """;

    private static CaseFile Asked(string answer) => Cases.Read(Indictment, $"""
        询问笔录
        时间：2026年8月25日
        地点：样例省样例县南山镇河口村
        被询问人：苏文远，男，1951年4月8日出生，住样例省样例县南山镇河口村。
        问：你家里靠什么生活？有没有养老金？
        答：{answer}
        """);

    private static string Told(CaseFile file, string name) =>
        file.People.SingleOrDefault(p => p.Name == name) is { } person ? string.Join("; ", person.Income.Select(Told)) : "nobody";

    private static string Told(IncomeSource income) => string.Join(' ', new[]
    {
        income.Kind.Value.ToString(),
        income.State == IncomeState.Current ? "" : income.State.ToString(),
        income.Amount?.Value.Amount.ToString(CultureInfo.InvariantCulture) ?? "",
        income.Period?.ToString() ?? "",
        income.OfHousehold ? "household" : "",
    }.Where(w => w.Length > 0));

    // Serves PA12.
    [Theory]
    [InlineData("我在家务农，没有其他收入。", "Farming")]
    [InlineData("家里每月有低保金405元，还有残疾人补贴每月100元，不够的靠亲友接济。", "Dibao 405 Month household; DisabilityAllowance 100 Month household; Relatives household")]
    [InlineData("我每月领130元的养老金。", "Pension 130 Month")]
    [InlineData("我靠养老金过日子，一年只有一千八百元。", "Pension 1800 Year")]
    [InlineData("家里种地，年收入约8000元。", "Farming household; Total 8000 Year household")]
    [InlineData("我家没有固定收入来源。", "NothingFixed household")]
    [InlineData("我没有任何收入。", "Nothing")]
    [InlineData("就靠低保和我们老两口的养老金，一个月加起来不到一千五百元。", "Pension; Dibao; Total 1500 Month")]
    public void What_somebody_lives_on_is_read_with_the_sum_the_time_and_whether_it_is_the_households(string answer, string told) =>
        Assert.Equal(told, Told(Asked(answer), "苏文远"));

    [Theory]
    [InlineData("我没有退休金，也没有养老金。", "Pension Absent")]
    [InlineData("我没有低保金和养老金。", "Pension Absent; Dibao Absent")]
    [InlineData("我没有享受低保，我干不动活只靠养老金。", "Pension; Dibao Absent")]
    [InlineData("我曾在外地打工，现在靠养老金。", "Work Ended; Pension")]
    [InlineData("案发前，我在县城打工，每月3000元左右。", "Work Ended 3000 Month")]
    [InlineData("我的低保金已停发。", "Dibao Ended")]
    [InlineData("我腿伤以后零工也打不成了。", "Work Ended")]
    public void What_is_not_had_and_what_was_had_once_are_told_apart_from_what_is_had(string answer, string told) =>
        Assert.Equal(told, Told(Asked(answer), "苏文远"));

    [Theory]
    [InlineData("他骗走了我的养老金48000元。")]
    [InlineData("我一直自己缴纳养老保险。")]
    [InlineData("村里说我家不符合低保标准。")]
    [InlineData("有无收入来源我说不清。")]
    public void Money_that_was_taken_and_conditions_that_are_spoken_of_are_no_income(string answer) =>
        Assert.Equal("", Told(Asked(answer), "苏文远"));

    [Theory]
    [InlineData("我儿子苏建明在县城打零工，月收入约2000元。", "苏建明", "Work; Total 2000 Month")]
    [InlineData("我妻子常年有病，我没有退休金。", "苏文远", "Pension Absent")]
    [InlineData("我没有退休金，儿子打工供家里。", "苏文远的儿子", "Work")]
    [InlineData("我没有退休金，儿子打工供家里。", "苏文远", "Pension Absent")]
    [InlineData("我全靠我哥苏文成接济。", "苏文远", "Relatives")]
    [InlineData("我在家务农。", "汪大力", "")]
    public void An_income_is_of_the_person_the_clause_speaks_of(string answer, string name, string told) =>
        Assert.Equal(told, Told(Asked(answer), name));

    [Theory]
    [InlineData("我孙女苏小禾今年刚上小学，读小学一年级。", "苏小禾", Kinship.Grandchild, HardshipKind.Student)]
    [InlineData("我孙女今年刚上小学。", "苏文远的孙女", Kinship.Grandchild, HardshipKind.Student)]
    [InlineData("我妻子常年有病，吃药要花钱。", "苏文远的妻子", Kinship.Spouse, null)]
    [InlineData("我老伴患有尿毒症，每周透析。", "苏文远的老伴", Kinship.Spouse, HardshipKind.SeriousIllness)]
    public void School_and_illness_are_of_the_relative_named_in_the_clause_not_of_who_speaks(string answer, string name, Kinship kinship, HardshipKind? hardship)
    {
        var file = Asked(answer);
        var relative = file.People.Single(p => p.Name == name);
        Assert.Equal(kinship, file.Kin.Single(k => k.PersonId == relative.PersonId).Kinship.Value);
        Assert.Equal(hardship is { } kind ? [kind] : [], relative.Hardship.Select(h => h.Value));
        Assert.Empty(file.Person(file.Victim("苏文远").PersonId).Hardship);
    }

    [Fact]
    public void A_grown_victim_who_pays_for_the_children_at_school_is_no_pupil() =>
        Assert.DoesNotContain(Asked("我家里穷，还要供孩子读书。").People.Single(p => p.Name == "苏文远").Hardship, h => h.Value == HardshipKind.Student);

    [Theory]
    [InlineData("家里还有残疾人补贴每月100元。", false)]
    [InlineData("我每月领残疾人补贴100元。", true)]
    public void Who_gets_an_allowance_for_disabled_people_is_disabled_a_household_that_gets_it_tells_of_nobody(string answer, bool disabled) =>
        Assert.Equal(disabled, Asked(answer).People.Single(p => p.Name == "苏文远").Hardship.Any(h => h.Value == HardshipKind.Disabled));

    [Fact]
    public void A_certificate_of_the_village_tells_the_allowance_the_years_income_and_what_it_comes_from()
    {
        var file = Cases.Read(Indictment, "生活困难证明\n兹证明苏文远，男，1951年4月8日出生，系我村村民，该户为低保户，每月领取低保金405元，家庭年收入约8,000元，主要为务农和土地流转费。\n样例县南山镇河口村村民委员会\n2026年8月28日\n");
        Assert.Equal("Farming household; Dibao 405 Month household; LandRent household; Total 8000 Year household", Told(file, "苏文远"));
        Assert.Equal("每月领取低保金405元", file.People.Single(p => p.Name == "苏文远").Income.Single(i => i.Kind.Value == IncomeKind.Dibao).Kind.Evidence.Quote);
    }

    [Theory]
    [InlineData("2025年样例省农村居民人均纯收入11,000元/年。", "")]
    [InlineData("苏文远的工资证明不能证明其月收入5,000元。", "")]
    [InlineData("苏文远的务工时间为60天，因误工减少工资3000元。", "")]
    [InlineData("苏文远一家年收入约8,000元，靠务农维持生活。", "Farming household; Total 8000 Year household")]
    public void What_a_court_reckons_damages_with_is_no_income_of_the_victim(string finding, string told) =>
        Assert.Equal(told, Told(Cases.Civil(finding), "苏文远"));

    [Fact]
    public void What_the_dead_victim_earned_for_the_family_has_ended()
    {
        var file = Cases.Judged("故意杀人罪", "2026年1月5日，汪大力杀害被害人苏文远，苏文远当场死亡。苏文远的妻子何秋月无业，何秋月一家靠苏文远打工生活。");
        Assert.Equal("Work Ended household", Told(file, "何秋月"));
    }
}
