using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>Compares addresses from the village up; what one side does not say is not different.</summary>
internal sealed class PlaceComparison(IReadOnlyList<RenamedPlace> renamed)
{
    private static readonly IReadOnlyList<string> Order = LinkageLevels.Known["address"];

    /// <summary>The best level between any place of one side and any of the other.</summary>
    public string Level(IReadOnlyList<Place> a, IReadOnlyList<Place> b)
    {
        var best = Order.Count - 1;
        foreach (var first in a)
        {
            foreach (var second in b)
                best = Math.Min(best, IndexOf(Level(first, second)));
        }

        return Order[best];
    }

    private string Level(Place a, Place b)
    {
        if (a.IsEmpty || b.IsEmpty)
            return "missing";
        var county = Same(a.CountyOrCity, b.CountyOrCity) ?? Same(a.City, b.CountyOrCity) ?? Same(a.CountyOrCity, b.City);
        if (county == Sameness.Differs && (Same(a.City, b.CountyOrCity) == Sameness.Equal || Same(a.CountyOrCity, b.City) == Sameness.Equal))
            county = null;
        if (county == Sameness.Differs)
            return Above(a, b);
        var (township, village) = (Same(a.Township, b.Township), Same(a.Village, b.Village));
        if (village is Sameness.Equal or Sameness.Renamed)
            return AnyRenamed(county, township, village) ? "renamed" : "village";
        if (township is Sameness.Equal or Sameness.Renamed)
            return AnyRenamed(county, township, null) ? "renamed" : "township";
        if (township == Sameness.Differs)
            return "otherTownship";
        return county is null ? "missing" : county == Sameness.Renamed ? "renamed" : "county";
    }

    private static bool AnyRenamed(Sameness? county, Sameness? township, Sameness? village) =>
        county == Sameness.Renamed || township == Sameness.Renamed || village == Sameness.Renamed;

    private string Above(Place a, Place b)
    {
        if (Same(a.City, b.City) is Sameness.Equal or Sameness.Renamed)
            return "city";
        return Same(a.Province, b.Province) switch { Sameness.Differs => "differs", Sameness.Equal => "province", _ => "city" };
    }

    private Sameness? Same(string a, string b) => (a, b) switch
    {
        ("", _) or (_, "") => null,
        _ when a == b => Sameness.Equal,
        _ when renamed.Any(r => (r.Old == a && r.New == b) || (r.Old == b && r.New == a)) => Sameness.Renamed,
        _ => Sameness.Differs,
    };

    private static int IndexOf(string level)
    {
        for (var i = 0; i < Order.Count; i++)
        {
            if (Order[i] == level)
                return i;
        }

        throw new InvalidOperationException($"Address has no level {level}.");
    }

    private enum Sameness
    {
        Equal,
        Renamed,
        Differs,
    }
}
