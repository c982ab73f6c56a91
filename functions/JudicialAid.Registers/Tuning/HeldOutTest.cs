using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>
/// What an estimate is worth: each decided pair is weighed with weights that were estimated without it. Which pairs are held out together
/// follows from their ids, so that the same pairs give the same figures.
/// </summary>
/// <param name="Before">The weights of before on all decided pairs.</param>
/// <param name="After">Weights estimated on the other parts.</param>
/// <param name="Kinds">The same by what differs between the two sides, the most frequent first.</param>
public sealed record HeldOutTest(LineQuality Before, LineQuality After, IReadOnlyList<HeldOutKind> Kinds)
{
    /// <summary>Parts that are held out one after the other.</summary>
    public const int Folds = 5;

    /// <summary>Whether neither recall nor precision is lost.</summary>
    public bool IsNoWorse => After.Recall >= Before.Recall && After.Precision >= Before.Precision && After.RecallWithReview >= Before.RecallWithReview;

    /// <summary>Estimates without each part, and weighs that part.</summary>
    public static HeldOutTest Of(IReadOnlyCollection<ComparedPair> pairs, LinkageWeights before)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentNullException.ThrowIfNull(before);
        var tried = new List<Tried>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var (part, rest) = (pairs.Where(p => p.Same is not null && p.Fold(Folds) == fold).ToList(), pairs.Where(p => p.Same is null || p.Fold(Folds) != fold).ToList());
            if (part.Count == 0)
                continue;
            var after = WeightEstimation.Estimate(rest, before).Weights;
            tried.AddRange(part.Select(p => new Tried(p.Kind(before), p.Same!.Value, p.Sum(before), p.Sum(after))));
        }

        return new HeldOutTest(
            Quality(tried, before, t => t.Before),
            Quality(tried, before, t => t.After),
            [.. tried.GroupBy(t => t.Kind, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new HeldOutKind(g.Key, Quality(g, before, t => t.Before), Quality(g, before, t => t.After)))]);
    }

    private static LineQuality Quality(IEnumerable<Tried> tried, LinkageWeights weights, Func<Tried, decimal> sum) =>
        LineQuality.Of([.. tried.Select(t => (t.Same, sum(t)))], weights.Thresholds);

    private sealed record Tried(string Kind, bool Same, decimal Before, decimal After);
}

/// <summary>Pairs between which the same differs.</summary>
/// <param name="Kind">What (zh-CN).</param>
/// <param name="Before">With the weights of before.</param>
/// <param name="After">With weights estimated without the pair.</param>
public sealed record HeldOutKind(string Kind, LineQuality Before, LineQuality After);
