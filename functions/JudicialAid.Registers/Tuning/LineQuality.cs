using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>How good the lines of weights are on decided pairs.</summary>
/// <param name="Same">Pairs of the same person.</param>
/// <param name="Recall">Share of these above the match line; 1 where there are none.</param>
/// <param name="Precision">Share of those above it that are the same; 1 where there are none.</param>
/// <param name="RecallWithReview">Share of the same people above the review line.</param>
public sealed record LineQuality(int Same, decimal Recall, decimal Precision, decimal RecallWithReview)
{
    /// <summary>Recall and precision on the decided ones of some pairs.</summary>
    public static LineQuality Of(IEnumerable<ComparedPair> pairs, LinkageWeights weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        return Of([.. pairs.Where(p => p.Same is not null).Select(p => (p.Same!.Value, p.Sum(weights)))], weights.Thresholds);
    }

    internal static LineQuality Of(IReadOnlyCollection<(bool Same, decimal Sum)> scored, LinkageThresholds lines)
    {
        var same = scored.Count(s => s.Same);
        var found = scored.Count(s => s.Same && s.Sum >= lines.Match);
        return new LineQuality(
            same,
            Share(found, same),
            Share(found, scored.Count(s => s.Sum >= lines.Match)),
            Share(scored.Count(s => s.Same && s.Sum >= lines.Review), same));
    }

    private static decimal Share(int part, int whole) => whole == 0 ? 1 : Math.Round((decimal)part / whole, 4);
}
