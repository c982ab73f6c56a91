using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>
/// What the store keeps rows under and looks for people by: tokens of identity numbers and of blocking keys. They are made with the
/// secret key of <see cref="Pseudonyms"/>, so that a stolen table names nobody.
/// </summary>
public static class LookupTokens
{
    /// <summary>
    /// The tokens of a row. The first is where the row itself is kept: a partner's token, its identity number, else the row as a whole. The others lead to
    /// it: head of household, guardian, repairs of a number written wrongly, blocking keys.
    /// </summary>
    public static IReadOnlyList<string> OfRow(RegisterRow row, Pseudonyms ids)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(ids);
        var traits = RowTraits.Of(row);
        var home = PartnerRows.TokenOf(row) is { } token ? PartnerRows.HomeOf(token, ids)
            : row.IdNumber is { } own ? ids.IdToken(own)
            : ids.Token("row", row.Name ?? "", traits.Birth.Date?.ToString() ?? "", row.Fields.GetValueOrDefault("address") ?? "", row.Fields.GetValueOrDefault("headName") ?? "");
        var numbers = traits.Kin.Select(k => k.IdNumber).OfType<IdNumber>().Concat(traits.IdAsWritten is { } written ? IdRepair.Candidates(written) : []);
        return [.. numbers.Select(ids.IdToken).Concat(BlockingKeys.OfRow(traits).Select(k => ids.Token("block", k))).Prepend(home).Distinct(StringComparer.Ordinal)];
    }

    // Of a number that is written wrongly, what the likeliest slips lead back to.
    private static IEnumerable<IdNumber> Numbers(CasePerson person) => person switch
    {
        { IdNumber.Value: var number } => [number],
        { IdNumberAsWritten.Value: var written } => IdRepair.Candidates(written),
        _ => [],
    };

    /// <summary>
    /// The tokens to look for the people of a case by. Those whose number is known are looked for by it, and by blocking keys too: the
    /// register may lack it.
    /// </summary>
    public static RegisterQuery OfCase(CaseFile caseFile, Pseudonyms ids)
    {
        ArgumentNullException.ThrowIfNull(caseFile);
        ArgumentNullException.ThrowIfNull(ids);
        var side = CrossMatch.PeopleToLookUp(caseFile);
        var keys = side.SelectMany(p => BlockingKeys.OfPerson(CaseTraits.Of(caseFile, p, side))).Distinct(StringComparer.Ordinal);
        return new RegisterQuery(
            [.. side.SelectMany(Numbers).Distinct().Select(ids.IdToken)],
            [.. keys.Select(k => ids.Token("block", k))]);
    }
}
