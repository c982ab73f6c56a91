using JudicialAid.Model;
using JudicialAid.Standards.Colours;

namespace JudicialAid.Standards.Eligibility;

/// <summary>Screens one victim as things are, and again as they would be with other answers.</summary>
internal sealed class WhatIf
{
    private readonly EligibilityRules _rules;
    private readonly RuleBook _book;

    public WhatIf(VictimSide side, EligibilityRules rules, RuleBook book)
    {
        (Side, _rules, _book) = (side, rules, book);
        Now = Screen(side);
        Colour = ColourChoice.From(Now.Scenes).Colour;
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

    /// <summary>The screening if these answers were given.</summary>
    public Screening With(params IReadOnlyList<AskAnswer> answers) => Screen(answers.Aggregate(Side, (s, a) => a.Apply(s)));

    /// <summary>The colour if these answers were given.</summary>
    public Colour ColourWith(params IReadOnlyList<AskAnswer> answers) => ColourChoice.From(With(answers).Scenes).Colour;

    /// <summary>The facts of the calculation if this answer were given; as things are without one.</summary>
    public AmountFacts AmountFacts(AskAnswer? answer = null)
    {
        var side = answer?.Apply(Side) ?? Side;
        return CaseAmountFacts.From(side, Groups.Of(side, _book.Groups), _book);
    }

    /// <summary>Whether a question is open: its condition holds, or it has none, is not answered yet and an answer decides something.</summary>
    public bool IsOpen(AskRule ask) => ask.When is { } when
        ? when.Evaluate(Now.Scenes.Count > 0 ? Now.Scenes[0].Facts : VictimVocabulary.For(Side)).IsYes
        : !IsKnown(ask) && ask.Answers.Any(Decides);

    /// <summary>Whether one of the answers holds already.</summary>
    public bool IsKnown(AskRule ask) => ask.Answers.Any(a => a.Holds(Side));

    private bool Decides(AskAnswer answer)
    {
        var then = With(answer);
        return ColourChoice.From(then.Scenes).Colour != Colour || Open(Now).Exists(o => !Open(then).Contains(o));
    }

    private static List<(string Id, string Why)> Open(Screening screening) =>
        [.. screening.All.Where(c => c.Answer == Answer.Unknown && !c.LeftToHandler).Select(c => (c.Id, c.Why))];

    private Screening Screen(VictimSide side)
    {
        var ascertained = new Dictionary<FactCall, Proof>(ReferenceEqualityComparer.Instance);
        var facts = VictimVocabulary.For(side);
        return Screening.Of(call => ascertained.TryGetValue(call, out var known) ? known : ascertained[call] = facts(call), _rules, _book.Scenes);
    }
}
