using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>
/// What the store keeps rows under and looks for people by: tokens of identity numbers and of blocking keys. They are made with the
/// secret key of <see cref="Pseudonyms"/>, so that a stolen table names nobody.
/// </summary>
public static class LookupTokens
{
    /// <summary>
    /// The tokens of a row and its outline. The first token is where the row itself is kept: a partner's token, its identity number, else
    /// the row as a whole. The others lead to it: head of household, guardian, repairs of a number written wrongly, blocking keys.
    /// </summary>
    public static RowKeys OfRow(RegisterRow row, Pseudonyms ids)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(ids);
        var traits = RowTraits.Of(row);
        var home = PartnerRows.TokenOf(row) is { } token ? PartnerRows.HomeOf(token, ids)
            : row.IdNumber is { } own ? ids.IdToken(own)
            : ids.Token("row", row.Name ?? "", traits.Birth.Date?.ToString() ?? "", row.Fields.GetValueOrDefault("address") ?? "", row.Fields.GetValueOrDefault("headName") ?? "");
        var numbers = traits.Kin.Select(k => k.IdNumber).OfType<IdNumber>().Concat(traits.IdAsWritten is { } written ? IdRepair.Candidates(written) : []);
        var tokens = numbers.Select(ids.IdToken).Concat(BlockingKeys.OfRow(traits).Select(k => ids.Token("block", k))).Prepend(home).Distinct(StringComparer.Ordinal);
        return new RowKeys([.. tokens], RowOutlines.Of(row, traits));
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
    /// register may lack it. Of the rows that blocking keys lead to, those are read that can reach the line of review.
    /// </summary>
    public static RegisterQuery OfCase(CaseFile caseFile, LinkageWeights weights, Pseudonyms ids)
    {
        ArgumentNullException.ThrowIfNull(caseFile);
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(ids);
        var side = CrossMatch.PeopleToLookUp(caseFile);
        var people = side.Select(p => CaseTraits.Of(caseFile, p, side)).ToList();
        return new RegisterQuery(
            [.. side.SelectMany(Numbers).Distinct().Select(ids.IdToken)],
            [.. people.SelectMany(BlockingKeys.OfPerson).Distinct(StringComparer.Ordinal).Select(k => ids.Token("block", k))],
            new PossibleRows(people, weights).MayFit);
    }
}
