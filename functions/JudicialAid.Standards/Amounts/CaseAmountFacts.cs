using JudicialAid.Model;
using JudicialAid.Standards.Eligibility;

namespace JudicialAid.Standards;

/// <summary>The facts of an assessed victim as plain values for the calculation.</summary>
internal static class CaseAmountFacts
{
    /// <summary>Confirmed values; what still has to be confirmed is kept apart and asked for.</summary>
    public static AmountFacts From(VictimSide side, IReadOnlyList<GroupTag> groups, RuleBook book)
    {
        var levels = Groups.LevelsOf(side, book.Groups);
        var alone = side.Case.Victims.Count == 1;
        var facts = side.Facts;
        var tags = groups.ToLookup(g => g.Confirmed, g => g.Group);
        return new AmountFacts
        {
            Day = side.AsOf,
            Region = book.Offices.GetValueOrDefault(side.Case.OfficeId)?.Region,
            Causes = side.Case.Causes.Count == 0 ? null : [.. side.Case.Causes.Select(c => c.Value.TrimEnd('罪'))],
            Harm = facts.Harm?.Value,
            InjuryGrade = facts.InjuryGrade?.Value,
            DisabilityGrade = facts.DisabilityGrade?.Value,
            LostLabourCapacity = facts.LostLabourCapacity?.Value,
            PropertyLoss = HarmFacts.NetLossOf(side),
            TreatmentCost = facts.TreatmentCost?.Value,
            Hardship = KnownLevels(side, levels),
            HardshipToConfirm = [.. levels.Where(l => !l.Confirmed).Select(l => l.Level)],
            Groups = [.. tags[true].Distinct(StringComparer.Ordinal)],
            GroupsToConfirm = [.. tags[false].Except(tags[true], StringComparer.Ordinal)],
            Fault = facts.Fault is { } fault && StatedFacts.IsFound(fault) ? fault.Value : null,
            Compensation = facts.Compensation?.Value ?? (alone ? side.Case.Sums.Compensation?.Value : null),
            Awarded = facts.Awarded?.Value ?? (alone ? side.Case.Sums.Awarded?.Value : null),
            Paid = CompensationFacts.ReceivedOf(side)?.Value ?? (alone ? side.Case.Sums.Paid?.Value : null),
            Unenforced = alone ? side.Case.Outcome.Unenforced?.Value : null,
        };
    }

    // Without any sign and without a complete lookup the level is not known, which is not the same as none.
    private static List<string>? KnownLevels(VictimSide side, IReadOnlyList<LevelTag> levels)
    {
        var confirmed = levels.Where(l => l.Confirmed).Select(l => l.Level).ToList();
        var lookedUp = HardshipFacts.InRegister(side, new FactCall("register", [], null, null)).IsNo;
        return confirmed.Count > 0 || lookedUp ? confirmed : null;
    }
}
