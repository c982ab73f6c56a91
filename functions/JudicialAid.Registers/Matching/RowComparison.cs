using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>Compares one person with one row and says, field by field, what the proposal rests on.</summary>
internal static class RowComparison
{
    // What assessment, referral and the one-time check need; addresses and names stay in the register (data minimisation).
    private static readonly string[] CarriedFields = ["grade", "category", "status", "from", "to", "amount", "caseNumber", "aidDate", "office"];

    /// <summary>A row whose own identity number is the person's.</summary>
    public static RegisterMatch ById(CasePerson person, CandidateRow candidate, RegisterDefinition definition, DateOnly asOf)
    {
        var name = NameComparison.Compare(person.Name, candidate.Row.Name);
        var sure = name.Agreement != NameAgreement.Differs;
        return Match(person, candidate, definition, asOf, sure ? MatchProposal.Match : MatchProposal.Review, sure,
            [new ComparisonLevel("idNumber", "exact", "身份证号完全一致"), name.Level]);
    }

    /// <summary>
    /// A household row about somebody else that names the person as head. The household is in the register, but a single member
    /// may be (单人保), so whether the head shares in it is for a person to say.
    /// </summary>
    public static RegisterMatch ByHead(CasePerson person, CandidateRow candidate, RegisterDefinition definition, DateOnly asOf)
    {
        candidate.Row.Fields.TryGetValue("headName", out var headName);
        var name = NameComparison.Compare(person.Name, headName);
        return Match(person, candidate, definition, asOf, MatchProposal.Review, confirmed: false,
            [new ComparisonLevel("headIdNumber", "exact", "与名册所载户主身份证号完全一致,名册未单列本人,请核实是否同享"), name.Level]);
    }

    private static RegisterMatch Match(
        CasePerson person, CandidateRow candidate, RegisterDefinition definition, DateOnly asOf, MatchProposal proposal, bool confirmed, IReadOnlyList<ComparisonLevel> levels)
    {
        var validity = RowValidity.On(asOf, candidate.Row);
        return new RegisterMatch
        {
            PersonId = person.PersonId,
            RegisterId = definition.RegisterId,
            RegisterName = definition.Name,
            Purpose = definition.Purpose,
            Snapshot = candidate.Snapshot,
            SnapshotId = candidate.SnapshotId,
            Row = candidate.Row.Row,
            Proposal = proposal,
            Confirmed = confirmed,
            Levels = [.. levels, validity.Level],
            Current = validity.Current,
            Groups = definition.Groups,
            LeadsTo = definition.LeadsTo,
            Fields = CarriedFields.Where(candidate.Row.Fields.ContainsKey).ToDictionary(f => f, f => candidate.Row.Fields[f], StringComparer.Ordinal),
        };
    }
}
