using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>A pair that was compared and decided; holds nothing about the people.</summary>
/// <param name="Levels">Level by field.</param>
/// <param name="Rarity">Bits that the rarity of the name added.</param>
/// <param name="Same">Whether a person found both sides to be the same.</param>
public sealed record Decision(IReadOnlyDictionary<string, string> Levels, decimal Rarity, bool Same)
{
    /// <summary>The decision about a match that was weighed; null where the identity number alone decided.</summary>
    public static Decision? Of(RegisterMatch match, LinkageWeights weights, bool same)
    {
        ArgumentNullException.ThrowIfNull(match);
        ArgumentNullException.ThrowIfNull(weights);
        if (match.Weight is not { } sum)
            return null;
        var levels = match.Levels.Where(l => l.Weight is not null).ToDictionary(l => l.Field, l => l.Level, StringComparer.Ordinal);
        return new Decision(levels, sum - levels.Sum(l => weights.Level(l.Key, l.Value).Weight), same);
    }
}
