using JudicialAid.Model;
using JudicialAid.Population;
using JudicialAid.TestKit;

namespace JudicialAid.Registers.Tests.Linkage;

public class MeasurementTests
{
    private static readonly Lazy<Measurement> Measured = new(() =>
    {
        var truth = new TruthSet(seed: 1, rows: 6_000, people: 3_000);
        return Measurement.Of(truth, new RowIndex(truth, SamplePeople.Pseudonyms), RegisterData.Weights, SamplePeople.Pseudonyms);
    });

    [Fact]
    public void Recall_and_precision_by_mistake_are_these() => Golden.Match(Measured.Value.Table(), "linkage-by-mistake.md");

    [Fact]
    public void Recall_is_97_in_100_at_995_right_in_1000_and_99_in_100_with_review()
    {
        var total = Measured.Value.Total;
        Assert.True(total.Recall >= 0.97, $"Recall {total.Recall:0.0000}");
        Assert.True(total.Precision >= 0.995, $"Precision {total.Precision:0.0000}");
        Assert.True(total.RecallWithReview >= 0.99, $"Recall with review {total.RecallWithReview:0.0000}");
    }

    [Fact]
    public void What_an_outline_rules_out_would_not_have_been_proposed_and_most_namesakes_are_ruled_out()
    {
        var (truth, ids) = (new TruthSet(seed: 2, rows: 20_000, people: 1_500), SamplePeople.Pseudonyms);
        var index = new RowIndex(truth, ids);
        var (read, left) = (0, 0);
        for (var person = 0; person < truth.People; person++)
        {
            var file = truth.Case(person);
            var query = LookupTokens.OfCase(file, RegisterData.Weights, ids);
            var all = index.Find(query).Order().Select(truth.Row).ToList();
            var fitting = all.Where(row => LookupTokens.OfRow(row, ids) is var keys && (keys.Tokens.Intersect(query.Numbers).Any() || query.MayFit(keys.Outline))).ToList();
            Assert.Equal(Report(file, all), Report(file, fitting));
            (read, left) = (read + fitting.Count, left + all.Count - fitting.Count);
        }

        Assert.True(read < truth.People && left > truth.People / 2, $"{read} read, {left} left out");
    }

    private static string Report(CaseFile file, IEnumerable<RegisterRow> rows) => ModelJson.Write(CrossMatch.Match(file, Measurement.Consultation(rows), RegisterData.Weights, new DateOnly(2026, 11, 24)));
}
