using JudicialAid.Model;
using JudicialAid.TestKit;

namespace JudicialAid.Dossiers.Tests;

public class GoldenCaseTests
{
    [Theory]
    [InlineData("child", "child-indictment.txt")]
    [InlineData("elders", "cheated-elders.txt")]
    [InlineData("traffic", "traffic-ruling.txt")]
    [InlineData("injury", "injury-indictment.txt", "injury-judgment.txt")]
    public void A_dossier_reads_as_its_golden_case_file(string golden, params string[] files) =>
        Golden.Match(ModelJson.Write(Cases.Read([.. files.Select(f => Cases.Text(f))]), readable: true), golden + ".json");

    [Fact]
    public void The_order_in_which_documents_arrive_does_not_matter()
    {
        string[] texts = [Cases.Text("injury-indictment.txt"), Cases.Text("injury-judgment.txt")];
        var documents = texts.SelectMany((t, n) => Cases.File($"u{n}", t).Documents).ToList();
        var one = CaseReader.Read("case", "office", documents, SamplePeople.Pseudonyms);
        documents.Reverse();
        var other = CaseReader.Read("case", "office", documents, SamplePeople.Pseudonyms);
        Assert.Equal(ModelJson.Write(one), ModelJson.Write(other));
    }

    [Fact]
    public void Every_fact_quotes_words_that_stand_where_it_says()
    {
        var text = Cases.Text("child-indictment.txt");
        var upload = Cases.File("u1", text);
        var file = CaseReader.Read("case", "office", upload.Documents, SamplePeople.Pseudonyms);
        var spans = file.Victims.Select(v => v.Harm!.Evidence)
            .Concat(file.Kin.Select(k => k.Kinship.Evidence)).Concat(file.People.Select(p => p.Mention)).Concat(file.Causes.Select(c => c.Evidence)).ToList();
        Assert.All(spans, s => Assert.Equal(s.Quote, upload.Documents[0].Text.Substring(s.Offset, s.Length)));
        Assert.Contains("死亡", file.Victims[0].Harm!.Evidence.Quote, StringComparison.Ordinal);
    }
}
