using JudicialAid.Model;

namespace JudicialAid.Standards.Tests;

/// <summary>Texts that are used only when a person chooses them: undated ones, older ones, those of other organs.</summary>
public class RuleChoiceTests
{
    [Fact]
    public void Before_2021_12_31_the_gap_names_the_older_texts_that_may_be_chosen()
    {
        var assessment = Assess(new RuleChoice(), new DateOnly(2019, 5, 6));
        Assert.Empty(assessment.Victims);
        var finding = assessment.Findings.Single(f => f.Code == "RULES-NO-ELIGIBILITY");
        Assert.Contains("procuratorate-2016", finding.Message, StringComparison.Ordinal);
        Assert.Contains("opinion-2014", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("courts-2016", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Under_the_2016_text_an_unsolved_case_alone_is_not_enough()
    {
        var unsolved = new SampleCase { Outcome = new CaseOutcome { Unsolved = SampleCase.Found(true) } }
            .Victim("v1", f => f with { Harm = SampleCase.Found(HarmKind.SeriousInjury), Compensation = SampleCase.Found(CompensationStatus.None) })
            .InRegister("v1", "dibao");
        Assert.Equal(Answer.Yes, Item(unsolved, "procuratorate-2021", "art7.1"));
        Assert.NotEqual(Answer.Yes, Item(unsolved, "procuratorate-2016", "spp2016.1"));
    }

    [Fact]
    public void Lost_labour_capacity_opens_the_way_for_dependants_only_since_2021()
    {
        var crippled = new SampleCase()
            .Victim("v1", f => f with { Harm = SampleCase.Found(HarmKind.SeriousInjury), LostLabourCapacity = SampleCase.Found(true), Compensation = SampleCase.Found(CompensationStatus.None) })
            .Offender().Kin("c1", "v1", Kinship.Child, dependent: true).InRegister("c1", "dibao");
        Assert.Equal(Answer.Yes, Item(crippled, "procuratorate-2021", "art7.3"));
        Assert.Equal(Answer.No, Item(crippled, "procuratorate-2016", "spp2016.3"));
    }

    [Theory]
    [InlineData("opinion-2014", "opinion2014.6", OrganScope.Court)]
    [InlineData("opinion-2014", "opinion2014.6", OrganScope.Police)]
    [InlineData("opinion-2014", "opinion2014.6", OrganScope.Justice)]
    [InlineData("courts-2016", "courts2016.6", OrganScope.Court)]
    public void Unpaid_support_is_a_situation_for_other_organs_though_not_for_the_procuratorate(string eligibility, string item, OrganScope organ)
    {
        var support = new SampleCase().Cause("抚养费纠纷").Victim("v1", f => f with { Harm = SampleCase.Found(HarmKind.Other), Compensation = SampleCase.Found(CompensationStatus.None) }).InRegister("v1", "dibao");
        var victim = Assess(new RuleChoice { EligibilityId = eligibility, Organ = organ }, SampleCase.AsOf, support).Victims[0];
        Assert.Equal(Answer.Yes, victim.Situations.Single(s => s.Id == item).Answer);
        Assert.DoesNotContain(support.Victim().Situations, s => s.Id.StartsWith("art7.", StringComparison.Ordinal) && s.Answer == Answer.Yes);
    }

    [Fact]
    public void A_local_list_may_add_situations_of_its_own()
    {
        var wages = new SampleCase().Cause("追索劳动报酬纠纷").Victim("v1", f => f with { Harm = SampleCase.Found(HarmKind.Other), Compensation = SampleCase.Found(CompensationStatus.None) }).InRegister("v1", "dibao");
        Assert.Equal(Answer.Yes, Item(wages, "helan", "helan.9"));
        Assert.DoesNotContain(Book.Shipped.Eligibility.Single(e => e.Id == "opinion-2014").Situations, s => s.Id.EndsWith(".10", StringComparison.Ordinal));
    }

    // Serves GY6.
    [Fact]
    public void A_chosen_standard_is_used_and_named_and_refuses_what_it_does_not_publish()
    {
        var assessment = Assess(new RuleChoice { StandardId = "guanyun/undated", OverlayIds = ["women-2022/undated"] }, SampleCase.AsOf);
        Assert.Equal(AmountOutcome.Refused, assessment.Victims[0].Amount!.Outcome);
        Assert.Contains("案件类型系数表未公布", assessment.Victims[0].Amount!.Refusals);
        Assert.Contains(assessment.RuleVersions, v => v.StartsWith("standards/guanyun/undated@", StringComparison.Ordinal));
        Assert.Contains(assessment.RuleVersions, v => v.StartsWith("standards/women-2022/undated@", StringComparison.Ordinal));
    }

    // The desk and the service choose in the same way.
    [Theory]
    [InlineData(new[] { "women-2022/undated" }, new[] { "minors-2018/2018-02-27", "women-2022/undated" })]
    [InlineData(new[] { "minors-2018/2018-02-27" }, new[] { "minors-2018/2018-02-27" })]
    [InlineData(new[] { "women-2022/undated", "women-2022/undated" }, new[] { "minors-2018/2018-02-27", "women-2022/undated" })]
    [InlineData(new string[0], new[] { "minors-2018/2018-02-27" })]
    public void Chosen_overlays_come_besides_those_in_force_and_each_once(string[] chosen, string[] all)
    {
        var byService = Book.Shipped.Choose("990001", SampleCase.AsOf, new RuleChoice { OverlayIds = chosen }).Standard!;
        var byDesk = RuleBook.Add(Book.Shipped.StandardOn("sample/2020-01-01", SampleCase.AsOf)!, chosen.Select(o => Book.Shipped.Standard(o)!)).Standard!;
        Assert.Equal(all, byService.Overlays.Select(o => o.Id));
        Assert.Equal(all, byDesk.Overlays.Select(o => o.Id));
    }

    [Fact]
    public void What_is_no_overlay_is_called_by_what_it_is() =>
        Assert.Equal("“guanyun/undated”的种类是“救助标准”，不是可以附加的补充规定。请核对编号。", RuleBook.Add(Book.Sample, [Book.Shipped.Standard("guanyun/undated")!]).Finding!.Message);

    [Theory]
    [InlineData("no/such", null, null)]
    [InlineData("women-2022/undated", null, null)]
    [InlineData("jiangyou/undated", null, null)]
    [InlineData(null, "guanyun/undated", null)]
    [InlineData(null, null, "no-such")]
    public void A_wrong_choice_is_a_finding_and_never_something_else_in_its_place(string? standard, string? overlay, string? eligibility)
    {
        var assessment = Assess(new RuleChoice { StandardId = standard, OverlayIds = overlay is null ? [] : [overlay], EligibilityId = eligibility }, SampleCase.AsOf);
        Assert.Contains(assessment.Findings, f => f.Code == "RULES-UNKNOWN-CHOICE");
        Assert.All(assessment.Victims, v => Assert.Null(v.Amount));
    }

    private static Answer? Item(SampleCase file, string eligibility, string item) =>
        Assess(new RuleChoice { EligibilityId = eligibility }, SampleCase.AsOf, file).Victims[0].Situations.SingleOrDefault(s => s.Id == item)?.Answer;

    private static Assessment Assess(RuleChoice choice, DateOnly day, SampleCase? file = null)
    {
        var sample = file ?? SampleCase.KilledFather();
        return Assessor.Assess(sample.File, sample.Matches, Book.Shipped, day, choice);
    }
}
