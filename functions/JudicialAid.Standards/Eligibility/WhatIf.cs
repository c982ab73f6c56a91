using JudicialAid.Model;
using JudicialAid.Standards.Colours;

namespace JudicialAid.Standards.Eligibility;

/// <summary>Screens one victim as things are, and again as they would be with other answers. Each answer is tried once.</summary>
internal sealed class WhatIf
{
    private readonly Dictionary<AskAnswer, Screening> _tried = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<AskRule, bool> _open = new(ReferenceEqualityComparer.Instance);
    private readonly EligibilityRules _rules;
    private (List<(string Id, string Why)> Unasked, HashSet<Colour> Reached)? _others;
    private AmountFacts? _facts;
    private readonly RuleBook _book;
    private readonly IReadOnlyList<Scene> _scenes;

    public WhatIf(VictimSide side, EligibilityRules rules, RuleBook book)
    {
        (Side, _rules, _book, _scenes) = (side, rules, book, book.ScenesOf(side.Case.OfficeId));
        Now = Screen(side);
        Colour = ColourOf(Now);
    }

    /// <summary>The victim as things are.</summary>
    public VictimSide Side { get; }

    /// <summary>The screening as things are.</summary>
    public Screening Now { get; }

    /// <summary>The colour as things are.</summary>
    public Colour Colour { get; }

    /// <summary>All questions that may be asked.</summary>
    public IReadOnlyList<AskRule> Asks => _book.Asks.Asks;

    /// <summary>The same victim once this answer is given.</summary>
    public WhatIf Answered(AskAnswer answer) => new(answer.Apply(Side), _rules, _book);

    /// <summary>The colour if this answer were given.</summary>
    public Colour ColourWith(AskAnswer answer) => ColourOf(With(answer));

    /// <summary>The colour if both answers were given.</summary>
    public Colour ColourWith(AskAnswer one, AskAnswer other) => ColourOf(Screen(other.Apply(one.Apply(Side))));

    /// <summary>Whether the answer leaves every condition, question and colour as it is.</summary>
    public bool ChangesNothing(AskAnswer answer) => Said(With(answer)).SequenceEqual(Said(Now));

    /// <summary>The facts of the calculation if this answer were given; as things are without one.</summary>
    public AmountFacts AmountFacts(AskAnswer? answer = null) => answer is null ? _facts ??= FactsOf(Side) : FactsOf(answer.Apply(Side));

    /// <summary>Whether the victim would still get aid if the harm were as in these facts of a calculation.</summary>
    public bool QualifiesWith(AmountFacts other)
    {
        var (facts, now) = (Side.Facts, AmountFacts());
        var loss = other.PropertyLoss - now.PropertyLoss;
        var side = Side.With(facts with
        {
            Harm = other.Harm is { } harm && facts.Harm is { } was ? was with { Value = harm } : facts.Harm,
            InjuryGrade = other.InjuryGrade is { } grade && facts.InjuryGrade is { } graded ? graded with { Value = grade } : facts.InjuryGrade,
            DisabilityGrade = other.DisabilityGrade is { } disability && facts.DisabilityGrade is { } found ? found with { Value = disability } : facts.DisabilityGrade,
            PropertyLoss = loss is { } more && facts.PropertyLoss is { } stated ? stated with { Value = stated.Value + more } : facts.PropertyLoss,
        });
        return ColourOf(Screen(side)) is Colour.Red or Colour.Orange;
    }

    /// <summary>Whether a question is open: its condition holds, or it has none, is not answered yet and an answer decides something.</summary>
    public bool IsOpen(AskRule ask) => _open.TryGetValue(ask, out var open) ? open : _open[ask] = ask.When is { } when
        ? Holds(when)
        : !IsKnown(ask) && ask.Answers.Any(Decides);

    /// <summary>Whether one of the answers holds already.</summary>
    public bool IsKnown(AskRule ask) => ask.Answers.Any(a => a.Holds(Side));

    /// <summary>Whether a condition holds for the victim as things are.</summary>
    public bool Holds(Criterion criterion) => criterion.Evaluate(Now.Scenes.Count > 0 ? Now.Scenes[0].Facts : VictimVocabulary.For(Side)).IsYes;

    // Social aid alone is no reason to ask: what bears on it is found without asking. Nor is what another open question settles.
    private bool Decides(AskAnswer answer)
    {
        var (unasked, reached) = _others ??= Others();
        var (colour, then) = (ColourWith(answer), Open(With(answer)));
        return (!reached.Contains(colour) && (Colour >= Colour.Orange || colour >= Colour.Orange)) || unasked.Exists(o => !then.Contains(o));
    }

    // What the open questions with a condition of their own leave open, and the colours they may lead to.
    private (List<(string Id, string Why)> Unasked, HashSet<Colour> Reached) Others()
    {
        var answers = Asks.Where(a => a.When is not null && IsOpen(a)).SelectMany(a => a.Answers).ToList();
        var thens = answers.Select(a => Open(With(a))).ToList();
        return ([.. Open(Now).Where(o => thens.TrueForAll(then => then.Contains(o)))], [Colour, .. answers.Select(ColourWith)]);
    }

    private static List<(string Id, string Why)> Open(Screening screening) =>
        [.. screening.All.Where(c => c.Answer == Answer.Unknown && !c.LeftToHandler).Select(c => (c.Id, c.Why))];

    private static IEnumerable<(string Id, Answer Answer, string Why)> Said(Screening screening) =>
        screening.All.Select(c => (c.Id, c.Answer, c.Why)).Concat(screening.Questions.Select(q => (q.Id, q.Answer, q.Why))).Append((ColourOf(screening).ToString(), Answer.Yes, ""));

    private static Colour ColourOf(Screening screening) => ColourChoice.From(screening.Scenes).Colour;

    private AmountFacts FactsOf(VictimSide side) => CaseAmountFacts.From(side, Groups.Of(side, _book.Groups), _book);

    private Screening With(AskAnswer answer) =>
        _tried.TryGetValue(answer, out var tried) ? tried : _tried[answer] = Screen(answer.Apply(Side));

    private Screening Screen(VictimSide side)
    {
        var ascertained = new Dictionary<FactCall, Proof>(ReferenceEqualityComparer.Instance);
        var facts = VictimVocabulary.For(side);
        return Screening.Of(call => ascertained.TryGetValue(call, out var known) ? known : ascertained[call] = facts(call), _rules, _scenes);
    }
}
