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
}
