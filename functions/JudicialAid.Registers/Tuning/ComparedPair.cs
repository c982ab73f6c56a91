using System.Security.Cryptography;
using System.Text;
using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>A person and a row that were compared, and what a person found; holds nothing about the people.</summary>
/// <param name="Levels">Level by field.</param>
/// <param name="Rarity">Bits that the rarity of the name added.</param>
/// <param name="Same">Whether a person found both sides to be the same; null while nobody has decided, or nobody could tell.</param>
/// <param name="PairId">Id of the pair: which part of the pairs it is tested with follows from it.</param>
public sealed record ComparedPair(IReadOnlyDictionary<string, string> Levels, decimal Rarity, bool? Same, string? PairId = null)
{
    // What goes wrong, the most telling first: the kind of a pair is the first of these fields that is not as it should be.
    private static readonly string[] KindFields = ["idNumber", "name", "birth", "sex", "address"];

    private static readonly string[] WithoutError = ["exact", "missing", "village", "township", "county"];

    /// <summary>The pair behind a match that was weighed; null where the identity number alone decided.</summary>
    public static ComparedPair? Of(RegisterMatch match, LinkageWeights weights, bool? same, string? pairId = null)
    {
        ArgumentNullException.ThrowIfNull(match);
        ArgumentNullException.ThrowIfNull(weights);
        if (match.Weight is not { } sum)
            return null;
        var levels = match.Levels.Where(l => l.Weight is not null).ToDictionary(l => l.Field, l => l.Level, StringComparer.Ordinal);
        return new ComparedPair(levels, sum - levels.Sum(l => weights.Level(l.Key, l.Value).Weight), same, pairId);
    }

    /// <summary>Bits of evidence under some weights.</summary>
    public decimal Sum(LinkageWeights weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        return Rarity + Levels.Where(l => weights.Fields.ContainsKey(l.Key)).Sum(l => weights.Level(l.Key, l.Value).Weight);
    }

    /// <summary>What differs between the two sides, for people (zh-CN): the label of the level.</summary>
    public string Kind(LinkageWeights weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var field = Array.Find(KindFields, f => Levels.TryGetValue(f, out var level) && !WithoutError.Contains(level));
        return field is null ? "各项一致" : weights.Level(field, Levels[field]).Label;
    }

    /// <summary>Which of some parts of the pairs it is in: the same for the same pair on every machine.</summary>
    internal int Fold(int folds) => SHA256.HashData(Encoding.UTF8.GetBytes(PairId ?? ""))[0] % folds;
}
