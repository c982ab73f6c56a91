using JudicialAid.Model;

namespace JudicialAid.Standards.Eligibility;

/// <summary>What to ask next, the same under every text on eligibility (standards/asks.yaml).</summary>
internal sealed record AskRules(IReadOnlyList<AskRule> Asks, RuleVersion Version);

/// <summary>A question that a handler can answer.</summary>
/// <param name="Ask">The question, for people.</param>
/// <param name="When">When it is asked; null: where an answer decides what is open.</param>
/// <param name="Concerns">Whom it concerns: of somebody else its answers are not proposed as a change; null for everybody.</param>
/// <param name="Answers">Answers it may get: each is tried, to see what the question is worth.</param>
internal sealed record AskRule(string Ask, Criterion? When, Criterion? Concerns, IReadOnlyList<AskAnswer> Answers);

/// <summary>An answer to a question and what would then be so: in the dossier and the registers, or for a person who looked.</summary>
/// <param name="Answer">For people.</param>
/// <param name="Facts">Facts of the dossier or the registers with their word (<see cref="DossierFacts"/>).</param>
/// <param name="Yes">What no dossier states, and is so: facts of the vocabulary, or words that a criterion lists under "asked".</param>
/// <param name="No">The same, and is not so.</param>
internal sealed record AskAnswer(string Answer, IReadOnlyList<KeyValuePair<string, string>> Facts, IReadOnlyList<string> Yes, IReadOnlyList<string> No)
{
    /// <summary>The victim's side as this answer makes it.</summary>
    public VictimSide Apply(VictimSide side)
    {
        var found = new Dictionary<string, bool>(side.FoundOut, StringComparer.Ordinal);
        foreach (var name in Yes)
            found[name] = true;
        foreach (var name in No)
            found[name] = false;
        return Facts.Aggregate(side, (s, f) => DossierFacts.All[f.Key].With(s, f.Value)) with { FoundOut = found };
    }

    /// <summary>Whether all of it is so already: then it is nothing that could change.</summary>
    public bool Holds(VictimSide side)
    {
        var facts = VictimVocabulary.For(side);
        return Facts.All(f => DossierFacts.All[f.Key].Holds(side, f.Value)) && Yes.All(f => Now(f).IsYes) && No.All(f => Now(f).IsNo);

        Proof Now(string name) => facts(VictimVocabulary.Names.ContainsKey(name) ? new FactCall(name, [], null, null) : FactCall.Asked(name));
    }
}
