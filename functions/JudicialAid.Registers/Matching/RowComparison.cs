using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>Makes matches of comparisons: who, which row, what the proposal rests on.</summary>
internal sealed class RowComparison(Comparer comparer, DateOnly asOf)
{
    // What assessment, referral and the one-time check need; addresses and names stay in the register (data minimisation).
    private static readonly string[] CarriedFields = ["grade", "category", "status", "from", "to", "amount", "caseNumber", "aidDate", "office"];

    /// <summary>A row whose own identity number is the person's; a name that clearly differs beside it leaves the decision to a person.</summary>
    public RegisterMatch ById(CasePerson person, Traits traits, ReadCandidate row)
    {
        var name = Unweighed(comparer.Name(traits.Name, row.Traits.Name));
        var sure = name.Level is not ("differs" or "surname");
        var number = Unweighed(comparer.Plain("idNumber", "exact"));
        if (PartnerRows.TokenOf(row.Candidate.Row) is not null)
            number = number with { Label = "与协作部门提供的身份证号令牌一致" };
        return Match(person, row, sure ? MatchProposal.Match : MatchProposal.Review, sure, [number, name]);
    }

    /// <summary>
    /// A row about somebody else that names the person as head of the household or guardian. The household is in the register, but a
    /// single member may be (单人保), so whether the person shares in it is for a person to say.
    /// </summary>
    public RegisterMatch ByKin(CasePerson person, Traits traits, ReadCandidate row)
    {
        var isHead = row.Candidate.Row.Fields.GetValueOrDefault("headIdNumber") is { } head && IdNumber.TryParse(head, out var number) && number == traits.IdNumber;
        var named = PersonName.Of(row.Candidate.Row.Fields.GetValueOrDefault(isHead ? "headName" : "guardianName"));
        var id = isHead
            ? new ComparisonLevel("headIdNumber", "exact", "与名册所载户主身份证号完全一致，名册未单列本人，请核实是否同享")
            : new ComparisonLevel("guardianIdNumber", "exact", "与名册所载监护人身份证号完全一致，在册的是其监护的人，请核实与本案的关系");
        return Match(person, row, MatchProposal.Review, confirmed: false, [id, Unweighed(comparer.Name(traits.Name, named))]);
    }

    /// <summary>A household register lists only the head, and the head is a relative of the person in this case.</summary>
    public RegisterMatch ByHousehold(CasePerson person, ReadCandidate headsRow) => Match(person, headsRow, MatchProposal.Review, confirmed: false,
        [new ComparisonLevel("household", "head", "同案亲属是名册所载户主，名册未列其他成员，请核实是否同户同享")]);

    /// <summary>A row found by name, birth, address and kin; confirmed only where a slip in the identity number was repaired.</summary>
    public RegisterMatch ByTraits(CasePerson person, ReadCandidate row, Comparison comparison, Standing standing)
    {
        var (proposal, sum) = comparer.Conclude(comparison.Weight, standing);
        var repaired = comparison.LevelOf("idNumber") == "equalAfterRepair" && comparison.LevelOf("name") is not ("differs" or "surname");
        return Match(person, row, proposal, repaired && proposal == MatchProposal.Match, [.. comparison.Levels, sum]) with { Weight = comparison.Weight };
    }

    private static ComparisonLevel Unweighed(ComparisonLevel level) => level with { Weight = null };

    private RegisterMatch Match(CasePerson person, ReadCandidate row, MatchProposal proposal, bool confirmed, IReadOnlyList<ComparisonLevel> levels)
    {
        var (candidate, definition) = (row.Candidate, row.Definition);
        var validity = RowValidity.On(asOf, candidate.Row, definition);
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
