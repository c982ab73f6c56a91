using System.Globalization;
using System.Text;
using JudicialAid.Model;
using JudicialAid.TestKit;
using static JudicialAid.Registers.Tests.SampleCase;

namespace JudicialAid.Registers.Tests.Linkage;

public class LinkageTests
{
    private static readonly Span Words = new("u1", 0, 1, "…");
    private static readonly IdNumber Mother = SamplePeople.IdNumber(new DateOnly(1958, 7, 21), 28);

    private static Fact<T> Fact<T>(T value) => new(value, Words, DocumentSection.Header, "test");

    private static CasePerson Born(CasePerson person, string birth, Sex sex, string? domicile = "示例县槐荫镇上河村") => person with
    {
        Birth = Fact(PartialDate.From(DateOnly.Parse(birth, CultureInfo.InvariantCulture))),
        Sex = Fact(sex),
        Domicile = domicile is null ? null : Fact(domicile),
    };

    private static CaseFile Case(params CasePerson[] people) => Dossier with { People = people, Victims = [new VictimFacts { PersonId = people[0].PersonId }], Offenders = [], Kin = [] };

    private static CaseFile Family(Kinship kinship, CasePerson victim, CasePerson relative) => Case(victim, relative) with
    {
        Kin = [new KinTie { PersonId = relative.PersonId, VictimId = victim.PersonId, Kinship = Fact(kinship) }],
    };

    private static IReadOnlyList<RegisterMatch> Matches(CaseFile file, params CandidateRow[] rows) =>
        CrossMatch.Match(file, Consultation(rows), RegisterData.Weights, Day).Matches;

    private static readonly CasePerson Victim = Born(Person("p1", "温玉玮", null, PersonRole.Victim), "1980-03-05", Sex.Male);

    private static CandidateRow RowOf(string name, string birth, string sex = "男", int row = 1, string address = "示例县槐荫镇上河村3组") =>
        Row("dibao", row, null, name, ("birth", birth), ("sex", sex), ("address", address));

    [Fact]
    public void The_waterfalls_of_the_usual_mistakes_read_so()
    {
        var text = new StringBuilder();
        void Show(string title, CaseFile file, params CandidateRow[] rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"【{title}】\n");
            foreach (var match in Matches(file, rows))
            {
                text.Append(CultureInfo.InvariantCulture, $"{match.PersonId} {match.RegisterId} 第{match.Row}行 {match.Proposal} 已确认={match.Confirmed}\n");
                foreach (var level in match.Levels)
                    text.Append(CultureInfo.InvariantCulture, $"    {level.Weight,6:+0.0;-0.0;0.0} {level.Label}\n");
            }
        }

        Show("同音字", Case(Victim), RowOf("温玉伟", "1980-03-05"));
        Show("卷宗隐名", Case(Victim with { Name = "温某某" }), RowOf("温玉玮", "1980-03-05"));
        Show("月日颠倒", Case(Victim), RowOf("温玉玮", "1980-05-03"));
        Show("农历", Case(Victim), RowOf("温玉玮", "1980-01-19"));
        Show("身份证号笔误", Case(Victim with { IdNumber = Fact(Father) }), Row("dibao", 1, null, "温玉玮", (RowTraits.IdAsWritten, Father.Text[..8] + Father.Text[9] + Father.Text[8] + Father.Text[10..])));
        Show("只列户主", Family(Kinship.Spouse, Victim with { IdNumber = Fact(Father) }, Person("p2", "葛春燕", Mother, PersonRole.Relative)),
            Row("poverty-monitoring", 8, Mother, "葛春燕", ("relationToHead", "户主")));
        Show("由监护人找到孩子", Family(Kinship.Child, Person("p1", "葛桂芝", Grandmother, PersonRole.Victim), Person("p2", "温小满", null, PersonRole.Relative)),
            Row("orphans", 5, null, "温小满", ("guardianName", "葛桂芝"), ("guardianIdNumber", Grandmother.Text)));
        Show("同名同日,无法分辨", Case(Victim with { Domicile = null }), RowOf("温玉玮", "1980-03-05", row: 1), RowOf("温玉玮", "1980-03-05", row: 2, address: "示例县柳湾镇下河村") with { Row = RowOf("温玉玮", "1980-03-05", row: 2, address: "示例县柳湾镇下河村").Row with { Fields = new Dictionary<string, string> { ["birth"] = "1980-03-05", ["sex"] = "男", ["headName"] = "葛春燕" } } });
        Golden.Match(text.ToString(), "waterfalls.txt");
    }

    [Fact]
    public void Nothing_but_an_equal_or_repaired_number_confirms() =>
        Assert.All(Matches(Case(Victim), RowOf("温玉玮", "1980-03-05")), m => Assert.Equal((MatchProposal.Match, false), (m.Proposal, m.Confirmed)));

    [Fact]
    public void A_row_with_another_valid_number_is_somebody_else() =>
        Assert.Empty(Matches(Case(Victim with { IdNumber = Fact(Father) }), Row("dibao", 1, Mother, "温玉玮", ("address", "示例县槐荫镇上河村"))));

    [Fact]
    public void A_name_and_a_sex_in_common_are_not_enough_to_trouble_anybody() =>
        Assert.Empty(Matches(Case(Person("p1", "张伟", null, PersonRole.Victim) with { Sex = Fact(Sex.Male) }), Row("dibao", 1, null, "张伟", ("sex", "男"))));

    [Theory]
    [InlineData("亓玖霖")]
    [InlineData("古丽·买买提")]
    [InlineData("温玉玮")]
    public void A_name_and_a_sex_in_common_are_never_a_proposal_however_rare_the_name(string name) =>
        Assert.DoesNotContain(
            Matches(Case(Person("p1", name, null, PersonRole.Victim) with { Sex = Fact(Sex.Male) }), Row("dibao", 1, null, name, ("sex", "男"))),
            m => m.Proposal == MatchProposal.Match);

    [Fact]
    public void What_is_not_written_counts_neither_for_nor_against()
    {
        var whole = Assert.Single(Matches(Case(Victim), RowOf("温玉玮", "1980-03-05")));
        var bare = Assert.Single(Matches(Case(Victim with { Sex = null }), RowOf("温玉玮", "1980-03-05")));
        Assert.Equal(1.0m, whole.Weight - bare.Weight);
        Assert.Equal(0m, bare.Levels.Single(l => l.Field == "sex").Weight);
    }

    [Fact]
    public void Two_rows_that_fit_equally_well_are_left_to_a_person() =>
        Assert.All(
            Matches(Case(Victim), RowOf("温玉玮", "1980-03-05", row: 1), Row("dibao", 2, null, "温玉玮", ("birth", "1980-03-05"), ("sex", "男"), ("address", "示例县槐荫镇上河村"), ("headName", "葛春燕"))),
            m => Assert.Equal(MatchProposal.Review, m.Proposal));

    [Fact]
    public void Two_people_who_fit_a_row_equally_well_are_left_to_a_person()
    {
        var twin = Victim with { PersonId = "p2", Name = "温玉伟", Roles = [PersonRole.Relative] };
        Assert.All(Matches(Case(Victim with { Name = "温某某" }, twin with { Name = "温某某" }), RowOf("温玉玮", "1980-03-05")), m => Assert.Equal(MatchProposal.Review, m.Proposal));
    }

    [Fact]
    public void A_member_with_an_own_row_is_not_proposed_through_the_head() =>
        Assert.DoesNotContain(
            Matches(
                Family(Kinship.Child, Person("p1", "葛桂芝", Grandmother, PersonRole.Victim), Person("p2", "温小满", Child, PersonRole.Relative)),
                Row("dibao", 3, Grandmother, "葛桂芝", ("headIdNumber", Grandmother.Text)),
                Row("dibao", 4, Child, "温小满", ("headIdNumber", Grandmother.Text))),
            m => m.Proposal != MatchProposal.Match);

    [Fact]
    public void A_register_that_lists_members_leaves_out_those_it_does_not_list() =>
        Assert.Equal(["p1"], Matches(
            Family(Kinship.Child, Person("p1", "葛桂芝", Grandmother, PersonRole.Victim), Person("p2", "温小满", Child, PersonRole.Relative)),
            Row("dibao", 3, Grandmother, "葛桂芝", ("headIdNumber", Grandmother.Text)),
            Row("dibao", 5, Mother, "葛春燕", ("headIdNumber", Grandmother.Text))).Select(m => m.PersonId));

    [Fact]
    public void A_person_and_a_row_that_fit_share_a_token_and_no_token_names_anybody()
    {
        var ids = SamplePeople.Pseudonyms;
        var query = LookupTokens.OfCase(Case(Victim), RegisterData.Weights, ids);
        foreach (var row in (CandidateRow[])[RowOf("温玉伟", "1980-03-05"), RowOf("温玉玮", "1980-05-03"), RowOf("闻育玮", "1980"), RowOf("温玉玮", "1980-01-19")])
            Assert.NotEmpty(LookupTokens.OfRow(row.Row, ids).Tokens.Intersect(query.Keys));
        Assert.All(query.Keys, k => Assert.Matches("^[0-9a-f]{32}$", k));
        Assert.Empty(LookupTokens.OfRow(RowOf("柏春山", "1961-11-30", address: "").Row, ids).Tokens.Intersect(query.Keys));
    }
}
