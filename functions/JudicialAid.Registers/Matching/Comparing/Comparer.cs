using System.Globalization;
using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>A person against a row.</summary>
/// <param name="Levels">Field by field, with weights.</param>
/// <param name="Weight">Their sum.</param>
internal sealed record Comparison(IReadOnlyList<ComparisonLevel> Levels, decimal Weight)
{
    /// <summary>The level of a field; null when it was not compared.</summary>
    public string? LevelOf(string field) => Levels.FirstOrDefault(l => l.Field == field)?.Level;
}

/// <summary>How a candidate stands among the others of its register, and among the people of the case.</summary>
internal enum Standing
{
    /// <summary>No other comes near.</summary>
    Alone,

    /// <summary>Another fits about as well.</summary>
    Tied,

    /// <summary>Another fits clearly better.</summary>
    Behind,
}

/// <summary>Compares field by field and adds up what each says for or against the same person (Fellegi and Sunter).</summary>
internal sealed class Comparer
{
    private readonly LinkageWeights _weights;
    private readonly NameRarityBits _rarity;
    private readonly PlaceComparison _places;
    private readonly Dictionary<string, int> _alike = new(StringComparer.Ordinal);

    /// <summary>Uses weights; keeps nothing of the people.</summary>
    public Comparer(LinkageWeights weights)
    {
        _weights = weights;
        _rarity = new NameRarityBits(weights.Names);
        _places = new PlaceComparison(weights.RenamedPlaces);
        foreach (var (surnames, group) in weights.SurnamesWrittenAlike.Select((s, i) => (s, i)))
        {
            foreach (var surname in surnames)
                _alike[surname] = group;
        }
    }

    /// <summary>The weights it uses.</summary>
    public LinkageWeights Weights => _weights;

    /// <summary>Compares everything that can be compared.</summary>
    public Comparison Compare(Traits person, Traits row)
    {
        var levels = new List<ComparisonLevel>(6);
        if (IdLevel(person, row) is { } id)
            levels.Add(Plain("idNumber", id));
        levels.Add(Name(person.Name, row.Name));
        levels.Add(Plain("sex", person.Sex is null || row.Sex is null ? "missing" : person.Sex == row.Sex ? "exact" : "differs"));
        levels.Add(Plain("birth", BirthComparison.Level(person.Birth, row.Birth)));
        levels.Add(Plain("address", _places.Level(person.Places, row.Places)));
        levels.Add(Plain("kin", Kin(person, row, levels.First(l => l.Field == "name").Level)));
        return new Comparison(levels, levels.Sum(l => l.Weight ?? 0));
    }

    /// <summary>The level of two names with its label, and its weight.</summary>
    public ComparisonLevel Name(PersonName inDossier, PersonName inRegister)
    {
        var level = _weights.Level("name", NameLevel(inDossier, inRegister));
        return new ComparisonLevel("name", level.Level, level.Label, level.Weight + (level.Rarity == NameRarity.None ? 0 : _rarity.Of(inDossier, inRegister, level.Rarity)));
    }

    /// <summary>The level of identity numbers; null where one of them is not there.</summary>
    public static string? IdLevel(Traits person, Traits row) => (person.IdNumber, row.IdNumber) switch
    {
        ({ } a, { } b) => a == b ? "exact" : "differs",
        ({ } a, null) => Repaired(row.IdAsWritten, a),
        (null, { } b) => Repaired(person.IdAsWritten, b),
        _ => null,
    };

    private static string? Repaired(string? written, IdNumber number) => written is not null && IdRepair.Explains(written, number) ? "equalAfterRepair" : null;

    /// <summary>A level with its label, without saying how much it weighs.</summary>
    public ComparisonLevel Plain(string field, string level)
    {
        var weight = _weights.Level(field, level);
        return new ComparisonLevel(field, level, weight.Label, weight.Weight);
    }

    /// <summary>What a sum of weights proposes, with the last line of the waterfall; below the review line nothing is asked for.</summary>
    public (MatchProposal Proposal, ComparisonLevel Line) Conclude(decimal weight, Standing standing)
    {
        var lines = _weights.Thresholds;
        var (proposal, level, meaning) = (weight >= lines.Match, standing) switch
        {
            (false, _) => (MatchProposal.Review, "review", string.Create(CultureInfo.InvariantCulture, $"未达建议认定线{lines.Match:0.0}，须人工核实")),
            (true, Standing.Tied) => (MatchProposal.Review, "tie", "另有相近的候选，须人工辨别"),
            (true, Standing.Behind) => (MatchProposal.Review, "behind", "另有更相符的候选，须人工核实"),
            _ => (MatchProposal.Match, "match", string.Create(CultureInfo.InvariantCulture, $"已达建议认定线{lines.Match:0.0}")),
        };
        return (proposal, new ComparisonLevel("sum", level, string.Create(CultureInfo.InvariantCulture, $"合计{weight:0.0}，{meaning}")));
    }

    // A household in common says who the person is only where the name fits: else the row may be about a brother.
    private static string Kin(Traits person, Traits row, string name)
    {
        var level = KinComparison.Level(person.Kin, row.Kin);
        return name is "surname" or "differs" && level is not ("unknown" or "missing") ? "otherMember" : level;
    }

    private string NameLevel(PersonName a, PersonName b)
    {
        if (a.IsEmpty || b.IsEmpty || a.Units[0] == b.Units[0] || !AreAlike(a.Units[0], b.Units[0]))
            return NameComparison.Level(a, b);
        var level = NameComparison.Level(a, PersonName.Of(a.Units[0] + b.Text[b.Units[0].Length..]));
        return level == "exact" ? "variant" : level;
    }

    private bool AreAlike(string a, string b) => _alike.TryGetValue(a, out var group) && _alike.TryGetValue(b, out var other) && group == other;
}
