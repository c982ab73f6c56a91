using JudicialAid.Model;
using JudicialAid.Standards.Lab;

namespace JudicialAid.Standards.Tests;

/// <summary>A case under other rules beside what it was assessed to be: what differs, and nothing that is not the same thing.</summary>
public class SideBySideTests
{
    [Fact]
    public void Two_things_under_one_id_are_not_compared()
    {
        var differences = Under(new RuleChoice { StandardId = "procuratorate-2021/2021-12-31" }).Victims[0].Differences;
        Assert.DoesNotContain(differences, d => d.Contains("由20,000元变为", StringComparison.Ordinal));
        Assert.Contains("“办理案件的检察院所在省上一年度职工月平均工资”原来没有，现在为6,200元。", differences);
    }

    [Fact]
    public void The_same_thing_with_another_number_is_told_from_what_to_what()
    {
        var book = Book.With("standards/sample/2020-01-01/standard.yaml", "{label: 低保, when: {hardship: 低保}, value: 0.5}", "{label: 低保, when: {hardship: 低保}, value: 0.4}").Require();
        Assert.Contains("“生活困难系数”由0.5变为0.4。", Under(new RuleChoice(), book: book).Victims[0].Differences);
    }

    [Fact]
    public void A_day_before_the_text_names_the_older_ones_and_one_of_them_can_be_chosen()
    {
        var day = new DateOnly(2019, 6, 1);
        var none = Under(new RuleChoice(), day);
        Assert.Contains("procuratorate-2016", none.Findings.Single(f => f.Code == "RULES-NO-ELIGIBILITY").Message, StringComparison.Ordinal);
        var chosen = Under(new RuleChoice { EligibilityId = "procuratorate-2016" }, day);
        Assert.DoesNotContain(chosen.Findings, f => f.Code == "RULES-NO-ELIGIBILITY");
        Assert.True(chosen.Victims[0].Other.Qualifies);
    }

    [Fact]
    public void A_colour_that_changes_is_told_with_its_reason()
    {
        var differences = Under(new RuleChoice(), new DateOnly(2026, 10, 15), SampleCase.KilledFather().File with { Outcome = new CaseOutcome() }, f => f with { Victims = [f.Victims[0] with { Compensation = SampleCase.Found(CompensationStatus.Partial) }] }).Victims[0].Differences;
        Assert.Contains(differences, d => d.StartsWith("颜色由橙变为红：符合应当救助情形", StringComparison.Ordinal));
    }

    // As it was assessed on the day of the samples, beside the same case under other rules.
    private static Comparison Under(RuleChoice choice, DateOnly? day = null, CaseFile? file = null, Func<CaseFile, CaseFile>? before = null, RuleBook? book = null)
    {
        var sample = SampleCase.KilledFather();
        var now = file ?? sample.File;
        var current = Assessor.Assess(before is null ? now : before(now), sample.Matches, Book.Shipped, SampleCase.AsOf);
        return SideBySide.Of(current, now, sample.Matches, book ?? Book.Shipped, day ?? SampleCase.AsOf, choice);
    }
}
