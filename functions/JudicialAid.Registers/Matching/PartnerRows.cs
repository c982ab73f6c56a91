using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>Rows of which a partner gave a token instead of a number, and the people of a case whose number it is.</summary>
public static class PartnerRows
{
    /// <summary>The query, with the tokens that such rows of the people are kept under.</summary>
    /// <param name="query">Whom to look for.</param>
    /// <param name="caseFile">Their case.</param>
    /// <param name="partners">Keys shared with partners.</param>
    /// <param name="ids">The key that the rows are kept under.</param>
    public static RegisterQuery Sought(RegisterQuery query, CaseFile caseFile, PartnerTokens partners, Pseudonyms ids)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(partners);
        return query with { Numbers = [.. query.Numbers, .. Numbers(caseFile).SelectMany(partners.Of).Select(t => HomeOf(t, ids))] };
    }

    /// <summary>The consultation, with the number of a person in the rows that have its token: from here on they are rows with that number.</summary>
    public static RegisterConsultation Resolved(RegisterConsultation consultation, CaseFile caseFile, PartnerTokens partners)
    {
        ArgumentNullException.ThrowIfNull(consultation);
        ArgumentNullException.ThrowIfNull(partners);
        if (partners.Id is null)
            return consultation;
        var numbers = Numbers(caseFile).SelectMany(n => partners.Of(n).Select(t => (Token: t, Number: n))).DistinctBy(p => p.Token).ToDictionary(p => p.Token, p => p.Number, StringComparer.Ordinal);
        return consultation with { Candidates = [.. consultation.Candidates.Select(c => TokenOf(c.Row) is { } token && numbers.TryGetValue(token, out var number) ? c with { Row = c.Row with { IdNumber = number } } : c)] };
    }

    /// <summary>The token a partner gave of a row; null for a row with a number or a name.</summary>
    internal static string? TokenOf(RegisterRow row) => row.Fields.GetValueOrDefault(TokenFile.Token);

    /// <summary>The token such a row is kept under: whoever has only the partner's key cannot find it.</summary>
    internal static string HomeOf(string token, Pseudonyms ids) => ids.Token("partner", token);

    private static IEnumerable<IdNumber> Numbers(CaseFile caseFile) => CrossMatch.PeopleToLookUp(caseFile).Select(p => p.IdNumber?.Value).OfType<IdNumber>().Distinct();
}
