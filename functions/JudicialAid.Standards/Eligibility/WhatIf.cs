using JudicialAid.Model;
using JudicialAid.Standards.Colours;

namespace JudicialAid.Standards.Eligibility;

/// <summary>Screens one victim as things are, and again as they would be with other answers. Each fact is ascertained once.</summary>
internal sealed class WhatIf
{
    private const string Register = "register";

    private readonly Dictionary<FactCall, Proof> _ascertained = new(ReferenceEqualityComparer.Instance);
    private readonly Func<FactCall, Proof> _facts;
    private readonly VictimSide _side;
    private readonly IReadOnlyList<Scene> _scenes;

    public WhatIf(VictimSide side, EligibilityRules rules, IReadOnlyList<Scene> scenes)
    {
        var facts = VictimVocabulary.For(side);
        _facts = call => _ascertained.TryGetValue(call, out var known) ? known : _ascertained[call] = facts(call);
        (Rules, _scenes, _side) = (rules, scenes, side);
        Now = Screening.Of(_facts, rules, scenes);
        Colour = ColourChoice.From(Now.Scenes).Colour;
    }

    /// <summary>The rules.</summary>
    public EligibilityRules Rules { get; }

    /// <summary>The screening as things are.</summary>
    public Screening Now { get; }

    /// <summary>The colour as things are.</summary>
    public Colour Colour { get; }

    /// <summary>Questions that are open now.</summary>
    public IReadOnlyList<AskRule> Open()
    {
        var facts = Now.Scenes.Count > 0 ? Now.Scenes[0].Facts : _facts;
        return [.. Rules.Asks.Where(a => a.When.Evaluate(facts).IsYes).DistinctBy(a => a.Ask, StringComparer.Ordinal)];
    }

    /// <summary>The colour if these answers were given.</summary>
    public Colour ColourWith(params IReadOnlyList<AskAnswer> answers)
    {
        var facts = answers.Any(a => a.Yes.Contains(Register)) ? VictimVocabulary.For(InRegister()) : _facts;
        var screening = Screening.Of(call => Given(answers, call) is { } proof ? proof : facts(call), Rules, _scenes);
        return ColourChoice.From(screening.Scenes).Colour;
    }

    // Other facts look at the registers too: the line for a major loss is lower for somebody who is in one.
    private VictimSide InRegister()
    {
        var row = new RegisterMatch
        {
            PersonId = _side.Person.PersonId,
            RegisterId = Register,
            RegisterName = "困难",
            Purpose = RegisterPurpose.Hardship,
            Snapshot = new SnapshotKey("", Register, _side.AsOf, IsDelta: false),
            SnapshotId = "",
            Row = 0,
            Proposal = MatchProposal.Match,
            Confirmed = true,
            Levels = [],
            Current = true,
        };
        return _side with { Matches = _side.Matches with { Matches = [.. _side.Matches.Matches, row] } };
    }

    // That somebody is in a hardship register does not say in which: a rule about a named one stays as it is.
    private static Proof? Given(IReadOnlyList<AskAnswer> answers, FactCall call)
    {
        foreach (var answer in answers)
        {
            if (answer.Yes.Contains(call.Name) && (call.Name != Register || call.Words.Count == 0))
                return Proof.Yes(answer.Answer);
            if (answer.No.Contains(call.Name))
                return Proof.No(answer.Answer);
        }

        return null;
    }
}

/// <summary>What to ask next: the questions whose answers would move colour or amount most come first.</summary>
internal static class Asks
{
    /// <summary>The open questions, ranked.</summary>
    /// <param name="whatIf">The victim.</param>
    /// <param name="facts">Facts of the calculation.</param>
    /// <param name="standard">The standard; null when no sum is proposed.</param>
    public static IReadOnlyList<AskEffect> Ranked(WhatIf whatIf, AmountFacts facts, StandardDefinition? standard) =>
    [
        .. whatIf.Open()
            .Select(a => Effect(a, whatIf, facts, standard))
            .OrderByDescending(e => Math.Max(e.Highest - whatIf.Colour, whatIf.Colour - e.Lowest))
            .ThenByDescending(e => (e.AmountTo - e.AmountFrom)?.Amount ?? 0),
    ];

    private static AskEffect Effect(AskRule ask, WhatIf whatIf, AmountFacts facts, StandardDefinition? standard)
    {
        var colours = ask.Answers.Select(a => whatIf.ColourWith(a)).Append(whatIf.Colour).ToList();
        var sums = standard is null ? [] : ask.Answers.Where(a => a.Amount.Count > 0).Select(a => AmountCalculator.Calculate(a.Apply(facts), standard, traced: false)).Where(s => s.Amount is not null).ToList();
        return new AskEffect(
            ask.Ask,
            colours.Min(),
            colours.Max(),
            sums.Count == 0 ? null : sums.Min(s => s.Amount),
            sums.Count == 0 ? null : sums.Max(s => s.UpTo ?? s.Amount));
    }
}
