using JudicialAid.Model;
using JudicialAid.Standards.Eligibility;

namespace JudicialAid.Standards;

/// <summary>What the facts of <see cref="CaseAmountFacts"/> rest on: words of the dossier and register rows, by the name of the fact.</summary>
internal static class FactBases
{
    /// <summary>The bases of a victim's facts; a fact of which none is listed was given by the calendar or the office.</summary>
    public static IReadOnlyDictionary<string, FactBasis> Of(VictimSide side, IReadOnlyList<GroupTag> groups, GroupRules rules)
    {
        var levels = Groups.LevelsOf(side, rules).ToLookup(l => l.Confirmed, l => l.Basis);
        var tags = groups.ToLookup(g => g.Confirmed);
        var bases = Words(side).ToDictionary(w => w.Fact, w => new FactBasis([.. w.Words.OfType<Span>().Distinct()], []), StringComparer.Ordinal);
        bases["hardship"] = Join(levels[true]);
        bases["hardshipToConfirm"] = Join(levels[false]);
        bases["groups"] = Groups.BasisOf(side, tags[true], rules);
        bases["groupsToConfirm"] = Groups.BasisOf(side, tags[false], rules);
        return bases.Where(b => b.Value.Evidence.Count + b.Value.Matches.Count > 0).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>All of them as one, each place once.</summary>
    public static FactBasis Join(IEnumerable<FactBasis> bases)
    {
        var all = bases.ToList();
        return new FactBasis([.. all.SelectMany(b => b.Evidence).Distinct()], [.. all.SelectMany(b => b.Matches).Distinct(StringComparer.Ordinal)]);
    }

    // The same places that CaseAmountFacts takes the values from.
    private static IEnumerable<(string Fact, Span?[] Words)> Words(VictimSide side)
    {
        var facts = side.Facts;
        var alone = side.Case.Victims.Count == 1;
        var received = CompensationFacts.ReceivedOf(side)?.Evidence;
        yield return ("causes", [.. side.Case.Causes.Select(c => c.Evidence)]);
        yield return ("harm", [facts.Harm?.Evidence]);
        yield return ("injuryGrade", [facts.InjuryGrade?.Evidence]);
        yield return ("disabilityGrade", [facts.DisabilityGrade?.Evidence]);
        yield return ("lostLabourCapacity", [facts.LostLabourCapacity?.Evidence]);
        yield return ("propertyLoss", HarmFacts.NetLossEvidence(side) is { } loss ? [loss, received] : []);
        yield return ("treatmentCost", [facts.TreatmentCost?.Evidence]);
        yield return ("fault", [facts.Fault?.Evidence]);
        yield return ("compensation", [facts.Compensation?.Evidence ?? (alone ? side.Case.Sums.Compensation?.Evidence : null)]);
        yield return ("awarded", [facts.Awarded?.Evidence ?? (alone ? side.Case.Sums.Awarded?.Evidence : null)]);
        yield return ("paid", [received ?? (alone ? side.Case.Sums.Paid?.Evidence : null), facts.Paid is null ? null : facts.Deposited?.Evidence]);
        yield return ("unenforced", [alone ? side.Case.Outcome.Unenforced?.Evidence : null]);
    }
}
