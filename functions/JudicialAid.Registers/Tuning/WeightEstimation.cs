using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>
/// Estimates weights from decisions: how often each level stands between pairs that a person found to be the same (M) and to be
/// different (U). Counted, not fitted: with decisions at hand there is nothing to guess.
/// </summary>
/// <remarks>
/// Decisions are made on pairs that reached review, so pairs of different people are liker than chance would make them: U is too large
/// and the weights err to the careful side. Levels with few decisions keep nearly what they had: the old shares count as
/// <see cref="PriorPairs"/> decisions.
/// </remarks>
public static class WeightEstimation
{
    /// <summary>How many decisions the shares of before count for.</summary>
    public const int PriorPairs = 50;

    private const decimal LeastShare = 0.0000001m;

    /// <summary>The weights with shares counted anew; names keep their U, which is a multiple of how common the name is.</summary>
    public static LinkageWeights FromDecisions(IReadOnlyCollection<Decision> decisions, LinkageWeights before)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        ArgumentNullException.ThrowIfNull(before);
        return before with { Fields = before.Fields.ToDictionary(f => f.Key, f => Field(f.Key, f.Value, decisions), StringComparer.Ordinal) };
    }

    /// <summary>Recall and precision of the match and review lines on decisions; those of a pair without a name level keep its other fields.</summary>
    public static LineQuality Quality(IReadOnlyCollection<Decision> decisions, LinkageWeights weights)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        ArgumentNullException.ThrowIfNull(weights);
        var scored = decisions.Select(d => (d.Same, Weight: Sum(d, weights))).ToList();
        var same = scored.Count(s => s.Same);
        var matched = scored.Where(s => s.Weight >= weights.Thresholds.Match).ToList();
        return new LineQuality(
            Share(matched.Count(s => s.Same), same),
            Share(matched.Count(s => s.Same), matched.Count),
            Share(scored.Count(s => s.Same && s.Weight >= weights.Thresholds.Review), same));
    }

    private static decimal Sum(Decision decision, LinkageWeights weights) => decision.Rarity + decision.Levels
        .Where(l => weights.Fields.ContainsKey(l.Key)).Sum(l => weights.Level(l.Key, l.Value).Weight);

    private static IReadOnlyList<LevelWeight> Field(string field, IReadOnlyList<LevelWeight> levels, IReadOnlyCollection<Decision> decisions)
    {
        var stated = decisions.Where(d => d.Levels.TryGetValue(field, out var level) && levels.Any(l => l.Level == level && !SaysNothing(l))).ToList();
        return [.. levels.Select(level => SaysNothing(level) ? level : Level(field, level, stated))];
    }

    // Missing and unknown stay without weight, however often they stand between the same people.
    private static bool SaysNothing(LevelWeight level) => level.M == level.U;

    private static LevelWeight Level(string field, LevelWeight level, List<Decision> decisions)
    {
        var m = Posterior(level.M, decisions, field, level.Level, same: true);
        var u = field == "name" ? level.U : Posterior(level.U, decisions, field, level.Level, same: false);
        return level with { M = m, U = u, Weight = Math.Round((decimal)Math.Log2((double)(m / u)), 1) };
    }

    private static decimal Posterior(decimal prior, List<Decision> decisions, string field, string level, bool same)
    {
        var among = decisions.Count(d => d.Same == same);
        var at = decisions.Count(d => d.Same == same && d.Levels[field] == level);
        return Math.Max(LeastShare, Math.Round(((prior * PriorPairs) + at) / (PriorPairs + among), 7));
    }

    private static decimal Share(int part, int whole) => whole == 0 ? 1 : Math.Round((decimal)part / whole, 4);
}

/// <summary>How good the lines of weights are on decided pairs.</summary>
/// <param name="Recall">Share of the same people above the match line.</param>
/// <param name="Precision">Share of those above it who are the same.</param>
/// <param name="RecallWithReview">Share of the same people above the review line.</param>
public sealed record LineQuality(decimal Recall, decimal Precision, decimal RecallWithReview);
