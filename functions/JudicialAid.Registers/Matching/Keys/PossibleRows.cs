using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>
/// Tells from its outline whether a row can reach the line of review for somebody of a case. The sum is never less than what
/// <see cref="Comparer.Compare"/> would give, so that no row is missed; it may be a little more, where the outline says less than the row.
/// </summary>
internal sealed class PossibleRows
{
    private readonly Comparer _comparer;
    private readonly LinkageWeights _weights;
    private readonly List<Sought> _people;

    public PossibleRows(IEnumerable<Traits> people, LinkageWeights weights)
    {
        (_comparer, _weights) = (new Comparer(weights), weights);
        _people = [.. people.Select(p => new Sought(p, weights))];
    }

    /// <summary>Whether it can be anybody's.</summary>
    public bool MayFit(RowOutline row)
    {
        var name = PersonName.Of(row.Name);
        return _people.Exists(p => MostFor(p, name, row) >= _weights.Thresholds.Review);
    }

    // A row with a valid number is found by it, or is somebody else's.
    private decimal MostFor(Sought person, PersonName rowName, RowOutline row)
    {
        if (person.Traits.IdNumber is not null && row.Number == OutlineNumber.Valid)
            return decimal.MinValue;
        var slip = (person.Traits.IdNumber is not null && row.Number == OutlineNumber.AsWritten) || (person.Traits.IdAsWritten is not null && row.Number == OutlineNumber.Valid);
        var number = slip ? Weight("idNumber", "equalAfterRepair") : 0;
        var name = _comparer.Name(person.Traits.Name, rowName);
        var sex = person.Traits.Sex is null || row.Sex is null ? "missing" : person.Traits.Sex == row.Sex ? "exact" : "differs";
        var birth = BirthComparison.Level(person.Traits.Birth, new BirthTrait(row.Birth));
        return number + (name.Weight ?? 0) + Weight("sex", sex) + Weight("birth", birth) + MostOfPlace(person, row) + MostOfKin(person, row, name.Level);
    }

    // Where neither village nor township is the same byte, what is left are the levels that need neither.
    private decimal MostOfPlace(Sought person, RowOutline row)
    {
        if (person.Traits.Places.Count == 0)
            return Weight("address", "missing");
        var renamed = person.IsRenamed ? Weight("address", "renamed") : decimal.MinValue;
        var elsewhere = Most("address", "otherTownship", "city", "province", "differs");
        if (row.Village != 0 && person.Villages.Contains(row.Village))
            return Math.Max(renamed, Most("address", "village", "township", "county", "missing", "otherTownship", "city", "province", "differs"));
        if (row.Township == 0 || person.Townships.Contains(0) || person.Townships.Contains(row.Township))
            return Math.Max(renamed, Most("address", "township", "county", "missing", "otherTownship", "city", "province", "differs"));
        return Math.Max(renamed, elsewhere);
    }

    // Kin with an equal number is not weighed here: that number leads to the row by itself.
    private decimal MostOfKin(Sought person, RowOutline row, string name)
    {
        if (row is { FirstKin: 0, SecondKin: 0 })
            return Most("kin", "unknown", "missing");
        if (name is "surname" or "differs")
            return Most("kin", "otherMember", "unknown");
        if (person.Kin.Contains(RowOutlines.Hidden) || row.FirstKin == RowOutlines.Hidden || row.SecondKin == RowOutlines.Hidden)
            return Most("kin", "name", "compatible", "unknown");
        return person.Kin.Contains(row.FirstKin) || (row.SecondKin != 0 && person.Kin.Contains(row.SecondKin)) ? Most("kin", "name", "unknown") : Weight("kin", "unknown");
    }

    private decimal Most(string field, params ReadOnlySpan<string> levels)
    {
        var most = decimal.MinValue;
        foreach (var level in levels)
            most = Math.Max(most, Weight(field, level));
        return most;
    }

    private decimal Weight(string field, string level) => _weights.Level(field, level).Weight;

    /// <summary>A person with what is compared of the outline.</summary>
    private sealed class Sought(Traits traits, LinkageWeights weights)
    {
        public Traits Traits { get; } = traits;

        public HashSet<byte> Villages { get; } = [.. traits.Places.Select(p => RowOutlines.Byte(p.Village))];

        public HashSet<byte> Townships { get; } = [.. traits.Places.Select(p => RowOutlines.Byte(p.Township))];

        public HashSet<byte> Kin { get; } = [.. traits.Kin.Select(RowOutlines.Kin)];

        /// <summary>Lives in a place that has, or had, another name.</summary>
        public bool IsRenamed { get; } = traits.Places.Any(p => weights.RenamedPlaces.Any(r =>
            new[] { p.City, p.County, p.Township, p.Village }.Any(part => part == r.Old || part == r.New)));
    }
}
