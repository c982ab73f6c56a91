using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>
/// Estimates weights anew: how often each level stands between pairs of the same person (M). Counted from what people decided; where that
/// is little, the pairs that nobody has decided help, each as far as it is likely to be the same (expectation–maximisation, with the
/// decided pairs as they were decided).
/// </summary>
/// <remarks>
/// U, the share among different people, stays: only pairs that already look alike are proposed, and counted on these every agreement
/// would seem to be common. M is counted among levels that compare the same amount of information, since a masked name or a year without a
/// day says how much is written, not how often clerks err. Levels with few pairs keep nearly what they had: the old shares count as
/// <see cref="PriorPairs"/> pairs.
/// </remarks>
public static class WeightEstimation
{
    /// <summary>How many pairs the shares of before count for.</summary>
    public const int PriorPairs = 50;

    /// <summary>With so many pairs decided to be the same there is nothing to guess: they are counted.</summary>
    public const int EnoughSame = 300;

    /// <summary>Expectation–maximisation ends after so many rounds, whether or not it has come to rest.</summary>
    public const int MostRounds = 100;

    // Shares are written with seven places; less than this no weight moves by.
    private const decimal AtRest = 0.00001m;
    private const decimal LeastShare = 0.0000001m;

    // Where both sides write a full name, a full date, an address down to the township.
    private static readonly Dictionary<string, string[]> Counted = new(StringComparer.Ordinal)
    {
        ["name"] = ["exact", "variant", "homophone", "dialect", "shape", "near", "surname", "differs"],
        ["sex"] = ["exact", "differs"],
        ["birth"] = ["exact", "lunar", "swapped", "oneDigit", "sameYear", "differs"],
        ["address"] = ["village", "renamed", "township", "otherTownship", "city", "province", "differs"],
    };

    /// <summary>The weights with the shares among the same people estimated anew, by the way that fits how much was decided.</summary>
    public static EstimatedWeights Estimate(IReadOnlyCollection<ComparedPair> pairs, LinkageWeights before)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentNullException.ThrowIfNull(before);
        return pairs.Count(p => p.Same == true) >= EnoughSame || pairs.All(p => p.Same is not null)
            ? new EstimatedWeights(FromDecided(pairs, before), 0)
            : FromAll(pairs, before);
    }

    /// <summary>The weights with the shares among the same people counted on what was decided.</summary>
    public static LinkageWeights FromDecided(IReadOnlyCollection<ComparedPair> pairs, LinkageWeights before)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentNullException.ThrowIfNull(before);
        return Recounted([.. pairs.Where(p => p.Same == true).Select(p => new Likely(p, 1))], before);
    }

    /// <summary>The same, with the pairs that nobody decided. Begins with the weights of before, so that equal pairs give equal weights.</summary>
    public static EstimatedWeights FromAll(IReadOnlyCollection<ComparedPair> pairs, LinkageWeights before)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentNullException.ThrowIfNull(before);
        var decided = pairs.Where(p => p.Same is not null).ToList();
        for (var (round, weights) = (1, before); ; round++)
        {
            var evenly = PriorOdds.Evenly(decided, weights);
            var next = Recounted([.. pairs.Select(p => new Likely(p, p.Same is { } same ? (same ? 1 : 0) : PriorOdds.ShareSame(p.Sum(weights), evenly)))], before);
            if (round == MostRounds || Moved(weights, next) <= AtRest)
                return new EstimatedWeights(next, round);
            weights = next;
        }
    }

    private static decimal Moved(LinkageWeights a, LinkageWeights b) => a.Fields.Max(f => f.Value.Zip(b.Fields[f.Key], (x, y) => Math.Abs(x.M - y.M)).Max());

    private static LinkageWeights Recounted(List<Likely> pairs, LinkageWeights before) =>
        before with { Fields = before.Fields.ToDictionary(f => f.Key, f => Field(f.Key, f.Value, pairs), StringComparer.Ordinal) };

    private static IReadOnlyList<LevelWeight> Field(string field, IReadOnlyList<LevelWeight> levels, List<Likely> pairs)
    {
        if (!Counted.TryGetValue(field, out var counted))
            return levels;
        var shares = counted.ToDictionary(l => l, _ => 0m, StringComparer.Ordinal);
        foreach (var (pair, share) in pairs)
        {
            if (pair.Levels.TryGetValue(field, out var level) && shares.ContainsKey(level))
                shares[level] += share;
        }

        var all = shares.Values.Sum();
        return [.. levels.Select(level => shares.TryGetValue(level.Level, out var same) ? Recounted(level, same, all) : level)];
    }

    private static LevelWeight Recounted(LevelWeight level, decimal same, decimal all)
    {
        var m = Math.Max(LeastShare, Math.Round(((level.M * PriorPairs) + same) / (PriorPairs + all), 7));
        return level with { M = m, Weight = Math.Round((decimal)Math.Log2((double)(m / level.U)), 1) };
    }

    /// <summary>A pair, and how likely it is to be the same person (0–1).</summary>
    private sealed record Likely(ComparedPair Pair, decimal Share);
}

/// <summary>Weights that were estimated.</summary>
/// <param name="Weights">The weights.</param>
/// <param name="Rounds">Rounds of expectation–maximisation; 0 when decided pairs were counted.</param>
public sealed record EstimatedWeights(LinkageWeights Weights, int Rounds);
