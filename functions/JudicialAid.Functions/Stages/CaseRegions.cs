using JudicialAid.Model;
using JudicialAid.Registers;
using JudicialAid.Standards;

namespace JudicialAid.Functions.Stages;

/// <summary>Whose registers are asked about a case.</summary>
internal static class CaseRegions
{
    /// <summary>The region of the office, then those that issued the numbers of the people to look up.</summary>
    public static IReadOnlyList<string> Of(CaseFile file, RuleBook book) =>
    [
        .. CrossMatch.PeopleToLookUp(file).Select(p => p.IdNumber?.Value).OfType<IdNumber>().Select(n => n.RegionCode)
            .Prepend(book.Offices[file.OfficeId].Region).Distinct(StringComparer.Ordinal),
    ];
}
