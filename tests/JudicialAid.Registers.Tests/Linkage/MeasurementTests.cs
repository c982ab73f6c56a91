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
    public void Weights_counted_from_decisions_leave_recall_and_precision_no_worse_on_them()
    {
        var decisions = Measured.Value.Decisions;
        var before = WeightEstimation.Quality(decisions, RegisterData.Weights);
        var after = WeightEstimation.Quality(decisions, WeightEstimation.FromDecisions(decisions, RegisterData.Weights));
        Assert.True(after.Precision >= 0.99m && after.RecallWithReview >= before.RecallWithReview - 0.01m, $"{before} → {after}");
    }

    [Fact]
    public void Without_decisions_the_weights_stay_as_they_are()
    {
        var after = WeightEstimation.FromDecisions([], RegisterData.Weights);
        foreach (var (field, levels) in RegisterData.Weights.Fields)
            Assert.All(levels.Zip(after.Fields[field]), p => Assert.True(Math.Abs(p.First.Weight - p.Second.Weight) <= 0.1m, p.First.Label));
    }
}
