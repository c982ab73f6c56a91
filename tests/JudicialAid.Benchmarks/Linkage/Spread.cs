using System.Globalization;

namespace JudicialAid.Benchmarks.Linkage;

/// <summary>Least, median, 95th percentile and most of some figures.</summary>
internal static class Spread
{
    /// <summary>As a person reads them.</summary>
    public static string Of(IEnumerable<int> figures)
    {
        var sorted = figures.Order().ToList();
        return sorted.Count == 0 ? "none" : string.Create(CultureInfo.InvariantCulture, $"least {sorted[0]} median {At(0.5)} p95 {At(0.95)} most {sorted[^1]}");
        int At(double share) => sorted[(int)(share * (sorted.Count - 1))];
    }
}
