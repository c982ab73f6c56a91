using JudicialAid.Model;
using JudicialAid.TestKit;
using static JudicialAid.Registers.Tests.SampleCase;

namespace JudicialAid.Registers.Tests;

public class CrossMatchTests
{
    private static RegisterMatch MatchOf(params CandidateRow[] rows) => Assert.Single(CrossMatch.Match(Dossier, Consultation(rows), RegisterData.Weights, Day).Matches);

    [Fact]
    public void The_report_of_a_whole_case_reads_so()
    {
        var report = CrossMatch.Match(Dossier, Consultation(
            Row("dibao", 12, Child, "温小满", ("grade", "二类"), ("amount", "650"), ("from", "2024-01-01"), ("address", "示例县槐荫镇"), ("headIdNumber", Grandmother.Text), ("headName", "葛桂芝")),
            Row("disabled", 3, Grandmother, "葛桂芝", ("category", "肢体"), ("grade", "2"), ("to", "2020-12-31")),
            Row("children-in-need", 7, Child, "温晓满"),
            Row("poverty-monitoring", 5, Father, "温石生", ("status", "已消除"), ("to", "2025-06-30")),
            Row("already-aided", 9, Father, "闻四升", ("caseNumber", "示检刑诉〔2024〕8号"), ("aidDate", "2024-05-06"), ("amount", "20000"), ("office", "示例县人民法院")),
            Row("veterans", 1, Offender, "费二宝")), RegisterData.Weights, Day);
        Golden.Match(ModelJson.Write(report, readable: true), "match-report.json");
    }

    [Fact]
    public void Equal_input_in_another_order_gives_an_equal_report()
    {
        CandidateRow[] rows = [Row("dibao", 2, Child, "温小满"), Row("dibao", 1, Child, "温小满"), Row("disabled", 4, Father, "温石生"), Row("already-aided", 8, Child, "温小满")];
        Assert.Equal(
            ModelJson.Write(CrossMatch.Match(Dossier, Consultation(rows), RegisterData.Weights, Day)),
            ModelJson.Write(CrossMatch.Match(Dossier, Consultation([.. rows.Reverse()]), RegisterData.Weights, Day)));
    }

    [Fact]
    public void A_row_that_two_ways_led_to_is_one_match() =>
        MatchOf(Row("dibao", 2, Child, "温小满"), Row("dibao", 2, Child, "温小满"));

    [Fact]
    public void Everybody_on_the_victims_side_is_looked_up_and_no_offender_or_company()
    {
        var lookups = CrossMatch.Match(Dossier, Consultation(), RegisterData.Weights, Day).Lookups;
        Assert.Equal(["p1", "p2", "p3", "p5"], lookups.Select(l => l.PersonId));
    }

    [Fact]
    public void Somebody_who_hit_back_is_still_a_victim_but_a_relative_who_did_it_is_not_looked_up()
    {
        var file = Dossier with
        {
            People = [Person("a", "温石生", Father, PersonRole.Victim, PersonRole.Offender), Person("b", "费二宝", Offender, PersonRole.Relative, PersonRole.Offender)],
            Victims = [new VictimFacts { PersonId = "a" }],
            Offenders = [],
        };
        Assert.Equal("a", Assert.Single(CrossMatch.PeopleToLookUp(file)).PersonId);
    }

    [Fact]
    public void A_person_without_an_id_number_is_asked_for_it()
    {
        var lookup = CrossMatch.Match(Dossier, Consultation(), RegisterData.Weights, Day).Lookups.Single(l => l.PersonId == "p5");
        Assert.False(lookup.ByIdNumber);
        Assert.Equal("卷宗未载明身份证号，只能按姓名、出生日期、住址、亲属比对，结果须人工核实；请补充身份证号后重新比对。", lookup.Note);
    }

    [Theory]
    [InlineData("温小满", MatchProposal.Match, true, "姓名一致")]
    [InlineData("温 小 满(曾用名)", MatchProposal.Match, true, "姓名一致")]
    [InlineData("温某某", MatchProposal.Match, true, "姓名已隐去部分，所见部分一致")]
    [InlineData("温*满", MatchProposal.Match, true, "姓名已隐去部分，所见部分一致")]
    [InlineData("温晓满", MatchProposal.Match, true, "姓名同音（不计声调）")]
    [InlineData("温大满", MatchProposal.Match, true, "姓名仅一字不同")]
    [InlineData(null, MatchProposal.Match, true, "名册未载明姓名")]
    [InlineData("柏小满", MatchProposal.Review, false, "姓名不同，请核实是否同一人")]
    [InlineData("葛某某", MatchProposal.Review, false, "姓名不同，请核实是否同一人")]
    [InlineData("温石林", MatchProposal.Review, false, "只有姓氏相同")]
    public void An_equal_id_number_confirms_unless_the_name_clearly_differs(string? name, MatchProposal proposal, bool confirmed, string label)
    {
        var match = MatchOf(Row("dibao", 1, Child, name));
        Assert.Equal((proposal, confirmed), (match.Proposal, match.Confirmed));
        Assert.Equal("身份证号完全一致", match.Levels[0].Label);
        Assert.Equal(label, match.Levels[1].Label);
    }

    [Theory]
    [InlineData("from", "2026-11-25", false, "2026年11月24日尚未生效（自2026年11月25日起）")]
    [InlineData("from", "2026-11-24", true, "比对当日有效")]
    [InlineData("to", "2026-11-24", true, "比对当日有效")]
    [InlineData("to", "2026-11-23", false, "已于2026年11月23日到期或终止")]
    [InlineData("status", "正常享受", true, "比对当日有效")]
    [InlineData("status", "已退出", false, "名册状态显示已停止、注销或风险已消除")]
    [InlineData("status", "风险已消除", false, "名册状态显示已停止、注销或风险已消除")]
    [InlineData("status", "未消除", true, "比对当日有效")]
    [InlineData("status", "已注销", false, "名册状态显示已停止、注销或风险已消除")]
    [InlineData("status", "未注销", true, "比对当日有效")]
    public void A_row_counts_only_while_it_is_in_force(string field, string value, bool current, string label)
    {
        var match = MatchOf(Row("poverty-monitoring", 1, Child, "温小满", (field, value)));
        Assert.Equal((current, label), (match.Current, match.Levels[^1].Label));
    }

    [Fact]
    public void A_head_without_an_own_row_is_a_question_for_a_person()
    {
        var match = MatchOf(Row("dibao", 4, SamplePeople.IdNumber(new DateOnly(2001, 1, 1), 5), "温大满", ("headIdNumber", Grandmother.Text), ("headName", "葛桂芝")));
        Assert.Equal(("p3", MatchProposal.Review, false), (match.PersonId, match.Proposal, match.Confirmed));
        Assert.Equal("与名册所载户主身份证号完全一致，名册未单列本人，请核实是否同享", match.Levels[0].Label);
    }

    [Fact]
    public void A_head_with_an_own_row_is_matched_by_that_row_alone()
    {
        var match = MatchOf(
            Row("dibao", 4, SamplePeople.IdNumber(new DateOnly(2001, 1, 1), 5), "温大满", ("headIdNumber", Grandmother.Text)),
            Row("dibao", 3, Grandmother, "葛桂芝", ("headIdNumber", Grandmother.Text)));
        Assert.Equal((3, MatchProposal.Match), (match.Row, match.Proposal));
    }

    [Fact]
    public void A_match_carries_what_assessment_needs_and_no_address()
    {
        var fields = MatchOf(Row("already-aided", 1, Father, "温石生", ("caseNumber", "示检刑诉〔2024〕8号"), ("aidDate", "2024-05-06"), ("amount", "20000"), ("office", "示例县人民法院"), ("address", "示例县"))).Fields;
        Assert.Equal(["aidDate", "amount", "caseNumber", "office"], fields.Keys.Order());
    }
}
