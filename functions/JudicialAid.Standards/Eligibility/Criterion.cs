using JudicialAid.Model;

namespace JudicialAid.Standards.Eligibility;

/// <summary>A question of fact: its name in the vocabulary and its arguments.</summary>
/// <param name="Name">e.g. "harm.death", "register".</param>
/// <param name="Words">The "in" list; empty when none is given.</param>
/// <param name="AtLeast">Lower end, included.</param>
/// <param name="Below">Upper end, excluded.</param>
internal sealed record FactCall(string Name, IReadOnlyList<string> Words, decimal? AtLeast, decimal? Below)
{
    /// <summary>What has to hold of one and the same person; only for "someone".</summary>
    public Criterion? Of { get; init; }

    /// <summary>What only a person can find out, by a word that the rule data choose.</summary>
    public static FactCall Asked(string word) => new(VictimVocabulary.Asked, [word], null, null);

    /// <summary>Whether a number lies in [AtLeast, Below).</summary>
    public bool Holds(decimal number) => (AtLeast is not { } from || number >= from) && (Below is not { } to || number < to);
}

/// <summary>What a rule says instead of the reasons of its parts, by answer; null keeps theirs.</summary>
internal sealed record Say(string? Yes, string? No, string? Unknown);

/// <summary>A condition of the rule data, evaluated with three values against a vocabulary of facts.</summary>
internal abstract record Criterion
{
    /// <summary>Words that replace the reasons of the parts.</summary>
    public Say? Say { get; init; }

    /// <summary>The answer for one subject.</summary>
    public Proof Evaluate(Func<FactCall, Proof> facts)
    {
        var proof = Decide(facts);
        var said = proof.Answer switch { Answer.Yes => Say?.Yes, Answer.No => Say?.No, _ => Say?.Unknown };
        return said is null ? proof : proof with { Why = said };
    }

    /// <summary>The answer with the reasons of the parts.</summary>
    protected abstract Proof Decide(Func<FactCall, Proof> facts);
}

/// <summary>One fact.</summary>
internal sealed record FactIs(FactCall Call) : Criterion
{
    protected override Proof Decide(Func<FactCall, Proof> facts) => facts(Call);
}

/// <summary>All of the parts.</summary>
internal sealed record AllOf(IReadOnlyList<Criterion> Parts) : Criterion
{
    protected override Proof Decide(Func<FactCall, Proof> facts) => Proof.All([.. Parts.Select(p => p.Evaluate(facts))]);
}

/// <summary>At least one of the parts.</summary>
internal sealed record AnyOf(IReadOnlyList<Criterion> Parts) : Criterion
{
    protected override Proof Decide(Func<FactCall, Proof> facts) => Proof.AnyOf([.. Parts.Select(p => p.Evaluate(facts))]);
}

/// <summary>The opposite; unknown stays unknown.</summary>
internal sealed record Not(Criterion Part) : Criterion
{
    protected override Proof Decide(Func<FactCall, Proof> facts)
    {
        var proof = Part.Evaluate(facts);
        return proof.Answer switch
        {
            Answer.Yes => proof with { Answer = Answer.No },
            Answer.No => proof with { Answer = Answer.Yes },
            _ => proof,
        };
    }
}

/// <summary>Yes when the part is unknown, otherwise no.</summary>
internal sealed record IsUnknown(Criterion Part) : Criterion
{
    protected override Proof Decide(Func<FactCall, Proof> facts)
    {
        var proof = Part.Evaluate(facts);
        return proof with { Answer = proof.Answer == Answer.Unknown ? Answer.Yes : Answer.No };
    }
}

/// <summary>
/// Unknown when the part is yes, otherwise no: a sign that makes one ask, and proves nothing. What was asked then decides, once a
/// person has found it out.
/// </summary>
internal sealed record Maybe(Criterion Part, FactCall? Asked) : Criterion
{
    protected override Proof Decide(Func<FactCall, Proof> facts)
    {
        var proof = Part.Evaluate(facts);
        if (!proof.IsYes)
            return proof with { Answer = Answer.No };
        return Asked is not null && facts(Asked) is { Answer: not Answer.Unknown } found ? found : proof with { Answer = Answer.Unknown };
    }
}
