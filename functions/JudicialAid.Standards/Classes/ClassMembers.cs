using JudicialAid.Model;
using JudicialAid.Standards.Eligibility;

namespace JudicialAid.Standards.Classes;

/// <summary>The victims of one case as members of their class.</summary>
public static class ClassMembers
{
    /// <summary>The members; a victim without a charge or cause, or whose harm is not known, belongs to no class.</summary>
    /// <param name="caseFile">What the documents say.</param>
    /// <param name="matches">Which register rows belong to the people.</param>
    /// <param name="book">The rules.</param>
    /// <param name="asOf">Calendar day in China.</param>
    public static IReadOnlyList<ClassMember> Of(CaseFile caseFile, MatchReport matches, RuleBook book, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(caseFile);
        ArgumentNullException.ThrowIfNull(book);
        var assessment = Assessor.Assess(caseFile, matches, book, asOf);
        var rules = RulesOfDay.Of(caseFile, book, asOf, new RuleChoice());
        return
        [
            .. from victim in assessment.Victims
               let facts = caseFile.Victims.First(v => v.PersonId == victim.PersonId)
               where facts.Harm is not null && caseFile.Causes.Count > 0
               select Member(Assessor.Side(caseFile, facts, matches, rules), victim, assessment, book),
        ];
    }

    private static ClassMember Member(VictimSide side, VictimAssessment victim, Assessment assessment, RuleBook book) => new()
    {
        CaseId = side.Case.CaseId,
        PersonId = victim.PersonId,
        Key = new ClassKey(side.Case.Causes[0].Value.TrimEnd('罪'), side.Facts.Harm!.Value),
        Level = Groups.LevelsOf(side, book.Groups) is [var gravest, ..] ? gravest.Level : null,
        Colour = victim.Colour,
        Qualifies = victim.Qualifies,
        Applied = side.Case.Documents.Any(d => d.Kind == DocumentKind.AidApplication),
        Aided = victim.OneTime.Answer == Answer.Yes,
        Unpaid = CompensationFacts.None(side).IsYes,
        Open = victim.AskNext,
        SocialAid = [.. assessment.SocialAid.Where(p => p.VictimId == victim.PersonId).SelectMany(p => p.Items).Select(i => i.Kind).Distinct(StringComparer.Ordinal)],
    };
}
