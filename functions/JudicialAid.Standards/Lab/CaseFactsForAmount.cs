using JudicialAid.Model;

namespace JudicialAid.Standards.Lab;

/// <summary>The facts from which the amounts of an assessed case are computed.</summary>
public static class CaseFactsForAmount
{
    /// <summary>Facts of each victim who would get aid; the office of the case need not be known.</summary>
    /// <param name="caseFile">What the documents say.</param>
    /// <param name="matches">Which register rows belong to the people.</param>
    /// <param name="book">The rules.</param>
    /// <param name="asOf">Calendar day in China.</param>
    /// <param name="choice">Rules on eligibility that a person chose; null for those in force.</param>
    public static IReadOnlyList<AmountFacts> Of(CaseFile caseFile, MatchReport matches, RuleBook book, DateOnly asOf, RuleChoice? choice = null)
    {
        ArgumentNullException.ThrowIfNull(caseFile);
        var office = book?.Offices.Values.FirstOrDefault(o => book.StandardFor(o.Region, asOf).Standard is not null);
        var assessment = Assessor.Assess(office is null ? caseFile : caseFile with { OfficeId = office.OfficeId }, matches, book!, asOf, choice ?? new RuleChoice());
        return Of(assessment);
    }

    /// <summary>Facts of each victim of a stored assessment whose amount was computed or refused.</summary>
    public static IReadOnlyList<AmountFacts> Of(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        // The day belongs to the assessment, not to the case: another day or standard is asked about.
        return [.. assessment.Victims.Select(v => v.Amount?.Proof).OfType<SheetProof>().Select(p => SheetInputs.Read(p.Inputs) with { Day = null })];
    }
}
