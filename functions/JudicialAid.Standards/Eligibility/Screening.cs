using JudicialAid.Model;

namespace JudicialAid.Standards.Eligibility;

/// <summary>One victim against conditions, situations, grounds and the questions of the scenes that apply.</summary>
internal sealed record Screening
{
    public required IReadOnlyList<Condition> Conditions { get; init; }

    public required IReadOnlyList<Condition> Situations { get; init; }

    public required IReadOnlyList<Condition> Grounds { get; init; }

    public required IReadOnlyList<ScreeningQuestion> Questions { get; init; }

    /// <summary>The item that says most about this victim: met, else may be met, else nearest.</summary>
    public required Condition? Leading { get; init; }

    /// <summary>Conditions, situations and grounds together.</summary>
    public IEnumerable<Condition> All => [.. Conditions, .. Situations, .. Grounds];

    /// <summary>The facts of each scene that applies, with the results of the screening.</summary>
    public required IReadOnlyList<(Scene Scene, Func<FactCall, Proof> Facts)> Scenes { get; init; }

    /// <summary>The scenes that apply and of whose campaign the victim's side really is: whoever is only asked its questions gets no tag.</summary>
    public IEnumerable<Scene> Inside => Scenes.Where(s => s.Scene.Tagged is not { } tagged || tagged.Evaluate(s.Facts).IsYes).Select(s => s.Scene);

    /// <summary>Screens one victim.</summary>
    public static Screening Of(Func<FactCall, Proof> facts, EligibilityRules rules, IReadOnlyList<Scene> scenes)
    {
        var applying = scenes.Where(s => s.Applies.Evaluate(facts).IsYes).ToList();
        var ofArticle = rules.Situations.Select(s => SituationResult.Of(s, facts)).ToList();
        var byScene = applying.SelectMany(s => s.Situations.Select(x => (Scene: s, Result: SituationResult.Of(x, facts)))).ToLookup(s => s.Scene, s => s.Result);
        var ofScenes = byScene.SelectMany(s => s).Where(s => !s.Whole.IsNo || s.Condition.LeftToHandler).ToList();
        List<SituationResult> situations = [.. ofArticle, .. ofScenes];
        var grounds = rules.Grounds.Select(g => (Rule: g, Proof: g.When.Evaluate(facts))).ToList();
        var questions = applying.SelectMany(s => s.Questions.Select(q => (Scene: s, Rule: q, Proof: q.When.Evaluate(facts)))).ToList();
        var results = new ScreeningFacts(
            Situations: Proof.AnyOf([.. ofArticle.Select(s => s.Whole)]),
            SituationsHarm: Proof.AnyOf([.. ofArticle.Where(s => !s.Whole.IsNo).Select(s => s.Harm)]),
            SceneSituations: Proof.AnyOf([.. ofScenes.Select(s => s.Whole)]),
            Grounds: Proof.AnyOf([.. grounds.Select(g => g.Proof)]),
            OwnSituations: Proof.AnyOf([]),
            Questions: Proof.All([]));
        return new Screening
        {
            Conditions = [.. rules.Conditions.Select(c => Condition(c, c.When.Evaluate(facts)))],
            Situations = [.. ofArticle.Select(s => s.Condition), .. ofScenes.Select(s => s.Condition with { OfScene = true })],
            Grounds = [.. grounds.Select(g => Condition(g.Rule, g.Proof))],
            Questions = [.. questions.Select(q => new ScreeningQuestion($"{q.Scene.Id}.{q.Rule.Id}", q.Rule.Label, q.Proof.Answer, q.Proof.Why))],
            Leading = situations.OrderBy(s => s.Distance).FirstOrDefault()?.Condition,
            Scenes = [.. applying.Select(s => (s, OfScene(s).Over(facts)))],
        };

        ScreeningFacts OfScene(Scene scene) => results with
        {
            OwnSituations = Proof.AnyOf([.. byScene[scene].Select(s => s.Whole)]),
            Questions = Proof.All([.. questions.Where(q => q.Scene == scene).Select(q => q.Proof)]),
        };
    }

    private static Condition Condition(LabelledRule rule, Proof proof) =>
        Shown(new(rule.Id, rule.Label, proof.Answer, proof.Why, proof.Evidence, proof.Matches), rule.When);

    // To the colours what nobody looked at is no; to a person it is open, and never 否.
    private static Condition Shown(Condition condition, Criterion when) =>
        when is FactIs { Call.Name: VictimVocabulary.NotScreened } ? condition with { Answer = Answer.Unknown, LeftToHandler = true } : condition;

    /// <summary>An item of Article 7 with its harm apart.</summary>
    private sealed record SituationResult(Situation Rule, Proof Harm, Proof Whole, bool Concerns)
    {
        public Condition Condition => Shown(new(Rule.Id, Rule.Label, Whole.Answer, Whole.Why, Whole.Evidence, Whole.Matches), Rule.Harm);

        /// <summary>0 for met, then may be met with the harm, concerns the harm, may be met, not met.</summary>
        public int Distance => Whole.Answer switch { Answer.Yes => 0, Answer.Unknown when Harm.IsYes => 1, _ when Concerns => Whole.IsNo ? 3 : 2, Answer.Unknown => 4, _ => 5 };

        public static SituationResult Of(Situation rule, Func<FactCall, Proof> facts)
        {
            var harm = rule.Harm.Evaluate(facts);
            var whole = rule.And is { } and ? Proof.All([harm, and.Evaluate(facts)]) : harm;
            return new SituationResult(rule, harm, whole, rule.Concerns?.Evaluate(facts).IsYes == true);
        }
    }
}
