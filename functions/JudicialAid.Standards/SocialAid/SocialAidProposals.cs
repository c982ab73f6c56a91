using JudicialAid.Model;
using JudicialAid.Standards.Eligibility;

namespace JudicialAid.Standards.SocialAid;

/// <summary>
/// What social aid each person on the victim's side may get and does not get yet (SX6, YQ8): from register rows and from facts
/// of the dossier. Independent of whether judicial aid is proposed.
/// </summary>
internal static class SocialAidProposals
{
    /// <summary>The proposals for the living people on one side.</summary>
    public static IEnumerable<SocialAidProposal> For(VictimSide side, RuleBook book)
    {
        var people = side.Relatives.Select(r => r.Person);
        if (side.Facts.Harm is not { Value: HarmKind.Death })
            people = people.Prepend(side.Person);
        return people.DistinctBy(p => p.PersonId).Select(p => Propose(new PersonOnSide(side, p), book)).OfType<SocialAidProposal>();
    }

    /// <summary>A kind that something suggests.</summary>
    private sealed record Suggestion(string Kind, string Why, bool Confirmed, bool ShowsHardship, IReadOnlyList<Span> Evidence, IReadOnlyList<string> Matches);

    private static SocialAidProposal? Propose(PersonOnSide person, RuleBook book)
    {
        var suggestions = FromRegisters(person).Concat(FromFacts(person, book)).Where(s => Suits(person, s, book)).ToList();
        if (!suggestions.Exists(s => s.ShowsHardship))
            return null;
        var items = suggestions.GroupBy(s => s.Kind, StringComparer.Ordinal)
            .Select(g => new AidItem(g.Key, book.Routes[g.Key].AgencyKind, Join(g.Select(s => s.Why))))
            .ToList();
        return new SocialAidProposal
        {
            PersonId = person.Person.PersonId,
            VictimId = person.Side.Person.PersonId,
            Reason = Join(suggestions.Select(s => s.Why)) + $"，建议协调{string.Join("、", items.Select(i => i.Kind))}",
            Items = items,
            Matches = [.. suggestions.SelectMany(s => s.Matches).Distinct(StringComparer.Ordinal)],
            Evidence = [.. suggestions.SelectMany(s => s.Evidence).Distinct()],
            Confirmed = suggestions.Exists(s => s.Confirmed && s.ShowsHardship),
        };
    }

    private static IEnumerable<Suggestion> FromRegisters(PersonOnSide person) =>
        from match in person.Matches
        where match.Purpose != RegisterPurpose.AlreadyAided
        from kind in match.LeadsTo
        select new Suggestion(kind, $"{(match.Confirmed ? "在" : "疑似在")}{match.RegisterName}名册中", match.Confirmed, match.Purpose == RegisterPurpose.Hardship, [], [VictimSide.Name(match)]);

    private static IEnumerable<Suggestion> FromFacts(PersonOnSide person, RuleBook book) =>
        from rule in book.SocialAid.Rules
        let proof = rule.When.Evaluate(PersonVocabulary.For(person))
        where proof.IsYes
        from kind in rule.Kinds
        select new Suggestion(kind, proof.Why, true, true, proof.Evidence, proof.Matches);

    private static bool Suits(PersonOnSide person, Suggestion suggestion, RuleBook book)
    {
        if (!book.Routes.TryGetValue(suggestion.Kind, out var route))
            return false;
        var givenAlready = person.Matches.Any(m => m.Confirmed && route.GivenBy.Contains(m.RegisterId));
        return !givenAlready && (route.Fits is null || !route.Fits.Evaluate(PersonVocabulary.For(person)).IsNo);
    }

    // Reasons of several kinds share clauses; each is said once.
    private static string Join(IEnumerable<string> whys) =>
        string.Join(Proof.Separator, whys.SelectMany(w => w.Split(Proof.Separator)).Where(c => c.Length > 0).Distinct(StringComparer.Ordinal));
}
