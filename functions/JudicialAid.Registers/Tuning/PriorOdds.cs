using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>
/// How likely a proposed pair is to be the same person. Weights are evidence beside odds that nobody knows beforehand: how many rows are
/// somebody else's for one that is the person's. So the sum at which a pair is as likely the same as not is found from what was decided.
/// </summary>
internal static class PriorOdds
{
    // What the lines of the weights say counts as so many decisions beside those that were made.
    private const int PriorDecisions = 10;
    private const int Steps = 40;
    private const decimal Widest = 64;

    /// <summary>
    /// The sum of weights that speaks evenly for and against: with it, as many of the decided pairs are expected to be the same as were.
    /// Where little was decided, it stays near the middle between the lines for review and match.
    /// </summary>
    public static decimal Evenly(IReadOnlyCollection<ComparedPair> decided, LinkageWeights weights)
    {
        var middle = (weights.Thresholds.Review + weights.Thresholds.Match) / 2;
        var sums = decided.Select(p => p.Sum(weights)).ToList();
        var same = decided.Count(p => p.Same == true) + (PriorDecisions / 2m);
        var (low, high) = (middle - Widest, middle + Widest);
        for (var step = 0; step < Steps; step++)
        {
            var tried = (low + high) / 2;
            var expected = (ShareSame(middle, tried) * PriorDecisions) + sums.Sum(s => ShareSame(s, tried));
            (low, high) = expected > same ? (tried, high) : (low, tried);
        }

        return Math.Round((low + high) / 2, 4);
    }

    /// <summary>How likely a pair with a sum is the same (0–1): a bit more doubles the odds.</summary>
    public static decimal ShareSame(decimal sum, decimal evenly) => Math.Round((decimal)(1 / (1 + Math.Pow(2, (double)(evenly - sum)))), 12);
}
