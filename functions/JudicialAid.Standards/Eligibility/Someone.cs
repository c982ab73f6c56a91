using JudicialAid.Model;

namespace JudicialAid.Standards.Eligibility;

/// <summary>
/// Whether one and the same of those who would get the aid (the living victim, else the applicants) fulfils a criterion: a campaign for
/// women asks whether the woman herself is ill, and not whether anybody of the side is.
/// </summary>
internal static class Someone
{
    private const string Register = "register";

    /// <summary>Yes when it holds of one of them; the reason says of whom.</summary>
    public static Proof Of(VictimSide side, Criterion criterion)
    {
        var dead = side.Facts.Harm is { Value: HarmKind.Death };
        var proofs = side.Members.Where(m => !dead || m.PersonId != side.Person.PersonId).Select(m => Told(new PersonOnSide(side, m), criterion)).ToList();
        return proofs.Count == 0 ? Proof.Unknown("卷宗未载明可以申请救助的人") : Proof.AnyOf(proofs);
    }

    private static Proof Told(PersonOnSide person, Criterion criterion)
    {
        var proof = criterion.Evaluate(Missing(person));
        return proof.Why.Length == 0 ? proof : proof with { Why = (person.IsVictim ? "被害人" : "申请人") + proof.Why };
    }

    // Nobody is outside a register that was not looked at.
    private static Func<FactCall, Proof> Missing(PersonOnSide person)
    {
        var facts = PersonVocabulary.For(person);
        return call => facts(call) is var proof && call.Name == Register && proof.IsNo && !WasLookedUp(person, call.Words)
            ? Proof.Unknown("缺少身份证号或者名册数据，无法比对")
            : proof;
    }

    private static bool WasLookedUp(PersonOnSide person, IReadOnlyList<string> registers) =>
        person.Side.Matches.Lookups.Any(l => l.PersonId == person.Person.PersonId && l.ByIdNumber)
        && !person.Side.Matches.RegistersWithoutData.Any(r => registers.Count == 0 || registers.Contains(r));
}
