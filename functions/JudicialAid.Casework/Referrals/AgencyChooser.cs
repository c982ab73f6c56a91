using System.Text.RegularExpressions;
using JudicialAid.Model;

namespace JudicialAid.Casework;

/// <summary>
/// Finds the agency that serves a person. Agencies bear their place in their name (示例县民政局), so the printed address tells the region
/// where an agency of that place is known; else the region whose registers list the person; else the region of the office.
/// </summary>
internal sealed partial class AgencyChooser(IReadOnlyList<AgencyDefinition> agencies, OfficeDefinition office, string? address, string? registeredIn)
{
    /// <summary>Region of the person.</summary>
    public string Region { get; } = agencies
        .Where(agency => Names(address, agency) > 0)
        .OrderByDescending(agency => Names(address, agency))
        .ThenByDescending(agency => agency.Region == office.Region)
        .ThenBy(agency => agency.AgencyId, StringComparer.Ordinal)
        .FirstOrDefault()?.Region ?? registeredIn ?? office.Region;

    /// <summary>Whether an address was there, no known agency's place stands in it, and no register tells.</summary>
    public bool IsForeign { get; } = address is not null && registeredIn is null && agencies.All(agency => Names(address, agency) == 0);

    /// <summary>The agency of a kind, the one whose place fits the address best; null when none is known.</summary>
    public AgencyDefinition? Find(string kind) => agencies
        .Where(agency => agency.Kind == kind && SameArea(agency.Region))
        .OrderByDescending(agency => Names(address, agency))
        .ThenBy(agency => agency.AgencyId, StringComparer.Ordinal)
        .FirstOrDefault();

    // A township's code begins with its county's, and either may be asked for the other.
    private bool SameArea(string region) =>
        region.StartsWith(Region, StringComparison.Ordinal) || Region.StartsWith(region, StringComparison.Ordinal);

    // How much of the agency's place stands in the address, in characters: the finer place wins.
    private static int Names(string? address, AgencyDefinition agency)
    {
        var place = PlacePattern().Match(agency.Name).Value;
        return place.Length > 0 && address is not null && address.Contains(place, StringComparison.Ordinal) ? place.Length : 0;
    }

    [GeneratedRegex("^.{1,16}[县市区旗乡镇](?=.)|^.{1,16}街道(?=.)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlacePattern();
}
