using JudicialAid.Model;
using JudicialAid.TestKit;

namespace JudicialAid.Casework.Tests;

public class ExplanationTests
{
    [Fact]
    public void The_page_of_a_judicial_lead_is_as_agreed() => Golden.Match(Render(SampleCases.Child(), LeadKind.JudicialAid, "father"), "explanation-judicial.html");

    [Fact]
    public void The_page_of_a_social_lead_is_as_agreed() => Golden.Match(Render(SampleCases.Traffic(), LeadKind.SocialAid, "man"), "explanation-social.html");

    [Fact]
    public void Every_step_of_the_calculation_is_shown_used_or_not()
    {
        var page = Render(SampleCases.Child(), LeadKind.JudicialAid, "father");
        foreach (var step in SampleCases.Amount(40000m).Steps)
            Assert.Contains($"<b>{step.Label}</b>", page, StringComparison.Ordinal);
        Assert.Contains("未适用", page, StringComparison.Ordinal);
        Assert.Contains("示例标准，非任何地区规定", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_to_compute_gives_its_reason_and_no_figure()
    {
        var sample = SampleCases.Child();
        var refused = SampleCases.Amount(0m) with { Outcome = AmountOutcome.Refused, Amount = null, Refusals = ["2026年职工月平均工资尚未公布。"] };
        var page = Render(sample with { Assessment = sample.Assessment with { Victims = [sample.Assessment.Victims[0] with { Amount = refused }] } }, LeadKind.JudicialAid, "father");
        Assert.Contains("2026年职工月平均工资尚未公布。", page, StringComparison.Ordinal);
        Assert.Contains("建议金额待补充材料后计算", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_register_without_data_is_called_by_its_name()
    {
        var sample = SampleCases.Child();
        var report = sample.Report with { RegistersWithoutData = ["dabing"] };
        var page = ExplanationHtml.Render(sample.Leads()[0], sample.File, report, sample.Assessment, SampleOffice.Registers);
        Assert.Contains("尚无数据、未能比对：重大疾病。", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_met_is_folded_away_and_counted() =>
        Assert.Contains("<summary>不符合的1项</summary>", Render(SampleCases.Child(), LeadKind.JudicialAid, "father"), StringComparison.Ordinal);

    [Fact]
    public void A_doubtful_match_says_that_a_person_must_confirm_it()
    {
        var sample = SampleCases.Child();
        var doubtful = sample with { Report = sample.Report with { Matches = [sample.Report.Matches[0] with { Confirmed = false, Proposal = MatchProposal.Review }] } };
        Assert.Contains("疑似，须人工确认", Render(doubtful, LeadKind.JudicialAid, "father"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_ground_against_aid_that_is_excluded_looks_good_and_one_that_is_met_looks_bad()
    {
        Assert.Contains("<span class=\"answer yes\">否</span><div><b>主动放弃民事赔偿请求</b>", WithGround(Answer.No), StringComparison.Ordinal);
        Assert.Contains("<span class=\"answer bad\">是</span><div><b>主动放弃民事赔偿请求</b>", WithGround(Answer.Yes), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_a_dossier_cannot_become_markup()
    {
        var sample = SampleCases.Child();
        var condition = sample.Assessment.Victims[0].Conditions[0] with { Evidence = [new Span("u1#1", 0, 8, "<img src=x onerror=alert(1)>")] };
        var page = Render(sample with { Assessment = sample.Assessment with { Victims = [sample.Assessment.Victims[0] with { Conditions = [condition] }] } }, LeadKind.JudicialAid, "father");
        Assert.Contains("&lt;img src=x onerror=alert(1)&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
    }

    private static string WithGround(Answer answer)
    {
        var sample = SampleCases.Child();
        var victim = sample.Assessment.Victims[0];
        victim = victim with { Grounds = [victim.Grounds[0] with { Answer = answer }] };
        return Render(sample with { Assessment = sample.Assessment with { Victims = [victim] } }, LeadKind.JudicialAid, "father");
    }

    // Serves PA12.
    [Fact]
    public void What_the_family_lives_on_is_shown_with_its_words_once_and_without_names()
    {
        var sample = SampleCases.Child();
        IncomeSource[] told =
        [
            new() { Kind = SampleCases.Fact(IncomeKind.Pension, "林有田没有养老金"), State = IncomeState.Absent },
            new() { Kind = SampleCases.Fact(IncomeKind.Dibao, "家里每月领低保金405元"), State = IncomeState.Current, OfHousehold = true, Amount = SampleCases.Fact(new Yuan(405m), "405元"), Period = IncomePeriod.Month },
        ];
        var file = sample.File with { People = [.. sample.File.People.Select(p => p.PersonId is "child" or "elder" ? p with { Income = told } : p)] };
        var page = Render(sample with { File = file }, LeadKind.JudicialAid, "father");
        Assert.Equal(1, page.Split("低保金每月405元（家庭）；养老金或退休金（没有）").Length - 1);
        Assert.Contains("<blockquote>家里每月领低保金405元", page, StringComparison.Ordinal);
        Assert.DoesNotContain("林有田", page, StringComparison.Ordinal);
    }

    private static string Render(SampleCase sample, LeadKind kind, string personId) =>
        ExplanationHtml.Render(sample.Lead(kind, personId), sample.File, sample.Report, sample.Assessment);
}
