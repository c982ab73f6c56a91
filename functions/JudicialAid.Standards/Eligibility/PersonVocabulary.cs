using JudicialAid.Model;
using JudicialAid.Standards.Reading;

namespace JudicialAid.Standards.Eligibility;

/// <summary>One person of the victim's side, for group tags and social aid.</summary>
internal sealed record PersonOnSide(VictimSide Side, CasePerson Person)
{
    /// <summary>The tie to the victim; null for the victim.</summary>
    public KinTie? Tie => Side.Relatives.FirstOrDefault(r => r.Person.PersonId == Person.PersonId)?.Tie;

    /// <summary>Whether this is the victim.</summary>
    public bool IsVictim => Person.PersonId == Side.Person.PersonId;

    /// <summary>Register rows of this person.</summary>
    public IEnumerable<RegisterMatch> Matches =>
        Side.Matches.Matches.Where(m => m.PersonId == Person.PersonId && m.Proposal != MatchProposal.NoMatch && m.Current);
}

/// <summary>The facts that rule data may ask about one person: group tags, social aid.</summary>
internal static class PersonVocabulary
{
    private static readonly Dictionary<string, FactDefinition<PersonOnSide>> Facts = new(StringComparer.Ordinal)
    {
        ["age"] = new(ArgumentKind.Range, (p, call) => PersonalFacts.Age(p.Person, p.Side.AsOf, call)),
        ["minor"] = Plain(p => PersonalFacts.Minor(p.Person, p.Side.AsOf)),
        ["female"] = Plain(p => PersonalFacts.Female(p.Person)),
        ["woman"] = Plain(p => PersonalFacts.Woman(p.Person, p.Side.AsOf)),
        ["words"] = new(ArgumentKind.Words, (p, call) => HardshipFacts.Words([p.Person], call.Words)),
        ["register"] = new(ArgumentKind.OptionalWords, InRegister),
        ["victim"] = Plain(p => p.IsVictim ? Proof.Yes("被害人") : Proof.No("不是被害人")),
        ["injured"] = Plain(Injured),
        ["gravelyHurt"] = Plain(GravelyHurt),
        ["bereaved"] = Plain(Bereaved),
        ["treatmentCost"] = Plain(TreatmentCost),
        ["unattendedChild"] = Plain(UnattendedChild.Ascertain),
        ["orphan"] = Plain(UnattendedChild.Orphan),
        ["compensation.incomplete"] = Plain(p => CompensationFacts.Incomplete(p.Side)),
    };

    /// <summary>Names and arguments, for checking rule data.</summary>
    public static IReadOnlyDictionary<string, ArgumentKind> Names { get; } =
        Facts.ToDictionary(f => f.Key, f => f.Value.Argument, StringComparer.Ordinal);

    /// <summary>Ascertains facts about one person.</summary>
    public static Func<FactCall, Proof> For(PersonOnSide person) => call => Facts[call.Name].Ascertain(person, call);

    private static Proof InRegister(PersonOnSide person, FactCall call)
    {
        var hits = person.Matches.Where(m => call.Words.Count == 0 ? m.Purpose == RegisterPurpose.Hardship : call.Words.Contains(m.RegisterId)).ToList();
        if (hits.Count == 0)
            return Proof.No("不在名册中");
        var confirmed = hits.Exists(m => m.Confirmed);
        var names = string.Join("、", hits.Select(m => m.RegisterName).Distinct(StringComparer.Ordinal));
        return new Proof(confirmed ? Answer.Yes : Answer.Unknown, $"{(confirmed ? "在" : "疑似在")}{names}名册中", [], [.. hits.Select(VictimSide.Name)]);
    }

    private static Proof Injured(PersonOnSide person) => !person.IsVictim ? Proof.No("不是受伤的人")
        : HarmFacts.Death(person.Side).IsYes ? Proof.No("已死亡")
        : HarmFacts.Bodily(person.Side);

    private static Proof GravelyHurt(PersonOnSide person) => Injured(person) is { IsYes: false } no ? no
        : Proof.AnyOf([HarmFacts.Sexual(person.Side), HarmFacts.SeriousInjury(person.Side), HarmFacts.LostLabourCapacity(person.Side)]);

    private static Proof Bereaved(PersonOnSide person) => person.IsVictim || person.Tie is not { } tie || !HarmFacts.Death(person.Side).IsYes ? Proof.No("不是死亡被害人的亲属")
        : Applicants.IsNear(tie.Kinship.Value) || tie.Dependent is { Value: true } ? Proof.Yes("父母等近亲属或者抚养人被害死亡", tie.Kinship.Evidence)
        : Proof.No("不是死亡被害人的近亲属或者被扶养人");

    private static Proof TreatmentCost(PersonOnSide person) => person.IsVictim && person.Side.Facts.TreatmentCost is { } cost
        ? Proof.Yes($"医疗费用{cost.Value}元", cost.Evidence)
        : Proof.No("卷宗未载明医疗费用");

    private static FactDefinition<PersonOnSide> Plain(Func<PersonOnSide, Proof> ascertain) => new(ArgumentKind.None, (p, _) => ascertain(p));
}
