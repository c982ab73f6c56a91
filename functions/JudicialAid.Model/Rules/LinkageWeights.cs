namespace JudicialAid.Model;

/// <summary>
/// How much each comparison says for or against the same person (Fellegi and Sunter): read from standards/matching/*.yaml. Weights
/// are bits: one more doubles the odds. Missing says nothing and has no weight.
/// </summary>
public sealed record LinkageWeights
{
    /// <summary>Day the weights were set, the name of their file.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Sums of weights from which something is proposed.</summary>
    public required LinkageThresholds Thresholds { get; init; }

    /// <summary>Levels by field, the best first.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<LevelWeight>> Fields { get; init; }

    /// <summary>How common names are.</summary>
    public required NameFrequencies Names { get; init; }

    /// <summary>Surnames that one family writes in two ways: 萧 and 肖, 阎 and 闫.</summary>
    public IReadOnlyList<IReadOnlyList<string>> SurnamesWrittenAlike { get; init; } = [];

    /// <summary>Places that were renamed, without their suffixes: 襄樊 → 襄阳.</summary>
    public IReadOnlyList<RenamedPlace> RenamedPlaces { get; init; } = [];

    /// <summary>The weight of a level; throws <see cref="KeyNotFoundException"/> for a level the data do not have.</summary>
    public LevelWeight Level(string field, string level)
    {
        foreach (var weight in Fields[field])
        {
            if (weight.Level == level)
                return weight;
        }

        throw new KeyNotFoundException($"Field {field} has no level {level}.");
    }
}

/// <summary>From which sum of weights something is proposed, in bits.</summary>
/// <param name="Match">From here it is proposed as the same person.</param>
/// <param name="Review">From here a person should look.</param>
/// <param name="Tie">Two candidates closer than this are left to a person.</param>
public sealed record LinkageThresholds(decimal Match, decimal Review, decimal Tie);

/// <summary>One level of agreement of one field.</summary>
/// <param name="Level">Code, e.g. "homophone".</param>
/// <param name="Label">For people, zh-CN.</param>
/// <param name="M">Share of pairs of the same person that are at this level.</param>
/// <param name="U">Share of pairs of different people; of names, the multiple of how common the name is.</param>
/// <param name="Weight">Bits: the binary logarithm of M / U, to one decimal.</param>
/// <param name="Rarity">How much of the name's rarity is added.</param>
public sealed record LevelWeight(string Level, string Label, decimal M, decimal U, decimal Weight, NameRarity Rarity = NameRarity.None);

/// <summary>Which part of a name's rarity counts.</summary>
public enum NameRarity
{
    /// <summary>None.</summary>
    None,

    /// <summary>Of the whole name.</summary>
    Whole,

    /// <summary>Of the surname and of the given characters that are shown.</summary>
    Shown,

    /// <summary>Of the surname alone.</summary>
    Surname,
}

/// <summary>How common names are, as shares of all people (0–1).</summary>
/// <param name="Surnames">Shares of common surnames.</param>
/// <param name="OtherSurname">Share of a surname that is not listed.</param>
/// <param name="GivenNames">Shares of common given names.</param>
/// <param name="OneCharacter">Share of a given name of one character that is not listed.</param>
/// <param name="TwoCharacters">Share of a longer given name that is not listed.</param>
public sealed record NameFrequencies(
    IReadOnlyDictionary<string, decimal> Surnames, decimal OtherSurname, IReadOnlyDictionary<string, decimal> GivenNames, decimal OneCharacter, decimal TwoCharacters);

/// <summary>A place that was renamed.</summary>
/// <param name="Old">Old name without the suffix.</param>
/// <param name="New">Name of today without the suffix.</param>
public sealed record RenamedPlace(string Old, string New);

/// <summary>The fields and levels that linkage compares: the vocabulary of the weights, the best level of each field first.</summary>
public static class LinkageLevels
{
    /// <summary>Levels by field.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Known { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["idNumber"] = ["exact", "equalAfterRepair", "differs"],
        ["name"] = ["exact", "variant", "homophone", "dialect", "shape", "rare", "compatible", "near", "surname", "differs", "missing"],
        ["sex"] = ["exact", "differs", "missing"],
        ["birth"] = ["exact", "lunar", "swapped", "oneDigit", "month", "year", "age", "ageNear", "sameYear", "differs", "missing"],
        ["address"] = ["village", "renamed", "township", "county", "otherTownship", "city", "province", "differs", "missing"],
        ["kin"] = ["idNumber", "name", "compatible", "otherMember", "unknown", "missing"],
    };
}
