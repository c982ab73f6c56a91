using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>
/// Estimates weights from decisions: how often each level stands between pairs that a person found to be the same (M). Counted, not
/// fitted: with decisions at hand there is nothing to guess.
/// </summary>
/// <remarks>
/// U, the share among different people, stays: only pairs that already look alike reach a person, and counted on these every agreement
/// would seem to be common. M is counted among levels that compare the same amount of information, since a masked name or a year without a
/// day says how much is written, not how often clerks err. Levels with few decisions keep nearly what they had: the old shares count as
/// <see cref="PriorPairs"/> decisions.
/// </remarks>
public static class WeightEstimation
{
    /// <summary>How many decisions the shares of before count for.</summary>
    public const int PriorPairs = 50;

    private const decimal LeastShare = 0.0000001m;

    // Where both sides write a full name, a full date, an address down to the township.
    private static readonly Dictionary<string, string[]> Counted = new(StringComparer.Ordinal)
    {
        ["name"] = ["exact", "variant", "homophone", "dialect", "shape", "near", "surname", "differs"],
        ["sex"] = ["exact", "differs"],
        ["birth"] = ["exact", "lunar", "swapped", "oneDigit", "sameYear", "differs"],
        ["address"] = ["village", "renamed", "township", "otherTownship", "city", "province", "differs"],
    };

    /// <summary>The weights with the shares among the same people counted anew.</summary>
    public static LinkageWeights FromDecisions(IReadOnlyCollection<Decision> decisions, LinkageWeights before)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        ArgumentNullException.ThrowIfNull(before);
        return before with { Fields = before.Fields.ToDictionary(f => f.Key, f => Field(f.Key, f.Value, decisions), StringComparer.Ordinal) };
    }

    /// <summary>Recall and precision of the match and review lines on decisions.</summary>
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
        if (!Counted.TryGetValue(field, out var counted))
            return levels;
        var same = decisions.Where(d => d.Same).Select(d => d.Levels.GetValueOrDefault(field)).OfType<string>().Where(counted.Contains).ToList();
        return [.. levels.Select(level => counted.Contains(level.Level) ? Recounted(level, same) : level)];
    }

    private static LevelWeight Recounted(LevelWeight level, List<string> same)
    {
        var m = Math.Max(LeastShare, Math.Round(((level.M * PriorPairs) + same.Count(l => l == level.Level)) / (PriorPairs + same.Count), 7));
        return level with { M = m, Weight = Math.Round((decimal)Math.Log2((double)(m / level.U)), 1) };
    }

    private static decimal Share(int part, int whole) => whole == 0 ? 1 : Math.Round((decimal)part / whole, 4);
}

/// <summary>How good the lines of weights are on decided pairs.</summary>
/// <param name="Recall">Share of the same people above the match line.</param>
/// <param name="Precision">Share of those above it who are the same.</param>
/// <param name="RecallWithReview">Share of the same people above the review line.</param>
public sealed record LineQuality(decimal Recall, decimal Precision, decimal RecallWithReview);
