using JudicialAid.Model;
using JudicialAid.Population;
using JudicialAid.TestKit;

namespace JudicialAid.Registers.Tests.Linkage;

/// <summary>Weights estimated anew from what people decided, and from pairs that nobody decided, on invented people whose truth is known.</summary>
public class TuningTests
{
    private static readonly Lazy<Town> First = new(() => new Town(1)), Second = new(() => new Town(2));

    // What clerks do get wrong is held to be nearly impossible: shares among the same people.
    private static readonly Dictionary<(string Field, string Level), decimal> TooStrict = new()
    {
        [("name", "variant")] = 0.0002m, [("name", "homophone")] = 0.0004m, [("name", "dialect")] = 0.0001m, [("name", "shape")] = 0.0002m,
        [("birth", "lunar")] = 0.0001m, [("birth", "swapped")] = 0.0001m, [("birth", "oneDigit")] = 0.0003m,
    };

    [Fact]
    public void Weights_that_were_too_strict_are_repaired_by_few_decisions_for_people_that_were_not_seen()
    {
        var (before, after, decided) = Repaired(With(RegisterData.Weights, l => TooStrict.TryGetValue(l, out var m) ? m : null, level => level with { Weight = Bits(level) }), decidedIn: 40);
        Assert.InRange(decided, 8, 20);
        Assert.True(after.Recall >= before.Recall + 0.04 && after.Recall >= 0.96, $"{before.Recall} → {after.Recall}");
        Assert.True(after.Precision >= before.Precision, $"{before.Precision} → {after.Precision}");
        Assert.True(after.RecallWithReview >= before.RecallWithReview, $"{before.RecallWithReview} → {after.RecallWithReview}");
    }

    [Fact]
    public void Weights_whose_sign_was_lost_are_repaired_for_people_that_were_not_seen()
    {
        var (before, after, _) = Repaired(With(RegisterData.Weights, _ => null, level => level with { Weight = Math.Abs(level.Weight) }), decidedIn: 10);
        Assert.True(before.Precision < 0.98 && after.Precision >= 0.995, $"{before.Precision} → {after.Precision}");
        Assert.True(after.Recall >= before.Recall, $"{before.Recall} → {after.Recall}");
    }

    [Fact]
    public void Weights_counted_from_decisions_lose_nothing_on_decisions_they_have_not_seen()
    {
        var test = HeldOutTest.Of(First.Value.Measure(RegisterData.Weights).Pairs, RegisterData.Weights);
        Assert.True(test.IsNoWorse, $"{test.Before} → {test.After}");
        Assert.Equal(test.Before.Same, test.Kinds.Sum(k => k.Before.Same));
        Assert.Contains(test.Kinds, k => k.Kind == "姓名同音（不计声调）");
    }

    [Fact]
    public void What_clerks_often_get_wrong_comes_to_count_less_against_the_same_person()
    {
        var pairs = Enumerable.Range(0, 100).Select(i => Pair(i % 4 == 0 ? "homophone" : "exact", true)).Append(Pair("differs", false)).ToList();
        var after = WeightEstimation.FromDecided(pairs, RegisterData.Weights);
        Assert.Equal((0.18m, -4.5m), (after.Level("name", "homophone").M, after.Level("name", "homophone").Weight));
        Assert.Equal(RegisterData.Weights.Level("name", "compatible"), after.Level("name", "compatible"));
        Assert.Equal(RegisterData.Weights.Level("name", "homophone").U, after.Level("name", "homophone").U);
    }

    [Fact]
    public void Pairs_that_nobody_decided_count_as_far_as_they_are_likely_to_be_the_same()
    {
        var decided = Enumerable.Range(0, 10).Select(_ => Pair("exact", true)).ToList();
        LinkageWeights With(decimal rarity) => WeightEstimation.FromAll([.. decided, .. Enumerable.Range(0, 100).Select(_ => Pair("homophone", null, rarity))], RegisterData.Weights).Weights;
        var old = RegisterData.Weights.Level("name", "homophone").M;
        Assert.True(With(30).Level("name", "homophone").M > old + 0.5m);
        Assert.InRange(With(-10).Level("name", "homophone").M, old - 0.01m, old + 0.01m);
    }

    [Fact]
    public void A_pair_that_a_person_told_apart_is_never_taken_for_the_same()
    {
        var pairs = Enumerable.Range(0, 100).Select(_ => Pair("homophone", false, 30)).Append(Pair("exact", null)).ToList();
        Assert.True(WeightEstimation.FromAll(pairs, RegisterData.Weights).Weights.Level("name", "homophone").M <= RegisterData.Weights.Level("name", "homophone").M);
    }

    [Fact]
    public void Equal_pairs_give_equal_weights_in_whatever_order_they_come()
    {
        var pairs = First.Value.Measure(RegisterData.Weights).Pairs.Select((p, i) => i % 20 == 0 ? p : p with { Same = null }).ToList();
        var (one, other) = (WeightEstimation.FromAll(pairs, RegisterData.Weights), WeightEstimation.FromAll([.. pairs.AsEnumerable().Reverse()], RegisterData.Weights));
        Assert.Equal(ModelJson.Write(one), ModelJson.Write(other));
        Assert.InRange(one.Rounds, 1, 20);
    }

    [Fact]
    public void Without_pairs_the_weights_stay_as_they_are()
    {
        var after = WeightEstimation.Estimate([], RegisterData.Weights).Weights;
        foreach (var (field, levels) in RegisterData.Weights.Fields)
            Assert.All(levels.Zip(after.Fields[field]), p => Assert.True(Math.Abs(p.First.Weight - p.Second.Weight) <= 0.1m, p.First.Label));
    }

    private static ComparedPair Pair(string name, bool? same, decimal rarity = 13) =>
        new(new Dictionary<string, string> { ["name"] = name, ["birth"] = "exact" }, rarity, same);

    private static (Tally Before, Tally After, int Decided) Repaired(LinkageWeights spoilt, int decidedIn)
    {
        var pairs = First.Value.Measure(spoilt).Pairs.Select((p, i) => i % decidedIn == 0 ? p : p with { Same = null }).ToList();
        var estimated = WeightEstimation.Estimate(pairs, spoilt);
        var (before, after) = (Second.Value.Measure(spoilt).WithoutId, Second.Value.Measure(estimated.Weights).WithoutId);
        return (before, after, pairs.Count(p => p.Same is not null));
    }

    private static LinkageWeights With(LinkageWeights weights, Func<(string Field, string Level), decimal?> share, Func<LevelWeight, LevelWeight> change) => weights with
    {
        Fields = weights.Fields.ToDictionary(
            f => f.Key, f => (IReadOnlyList<LevelWeight>)[.. f.Value.Select(l => change(l with { M = share((f.Key, l.Level)) ?? l.M }))], StringComparer.Ordinal),
    };

    private static decimal Bits(LevelWeight level) => Math.Round((decimal)Math.Log2((double)(level.M / level.U)), 1);

    private sealed class Town(int seed)
    {
        private readonly TruthSet _truth = new(seed, rows: 4_000, people: 2_000);
        private RowIndex? _index;

        public Measurement Measure(LinkageWeights weights) =>
            Measurement.Of(_truth, _index ??= new RowIndex(_truth, SamplePeople.Pseudonyms), weights, SamplePeople.Pseudonyms);
    }
}
