using JudicialAid.Standards.Reading;

namespace JudicialAid.Standards.Eligibility;

/// <summary>One fact of the vocabulary: its arguments and how it is ascertained.</summary>
internal sealed record FactDefinition<TSubject>(ArgumentKind Argument, Func<TSubject, FactCall, Proof> Ascertain);

/// <summary>
/// The facts that rule data may ask about a victim. The rules themselves are data; only what needs the dossier or the
/// registers is code, a few lines a fact.
/// </summary>
internal static class VictimVocabulary
{
    /// <summary>What the software does not look at: it moves no colour, and is shown as open.</summary>
    public const string NotScreened = "notScreened";

    /// <summary>What only a person can find out; its argument is the word under "asked" in the rule data.</summary>
    public const string Asked = "asked";

    /// <summary>That something holds of one and the same of those who would get the aid; written {someone: …}.</summary>
    public const string Someone = "someone";

    private static readonly Dictionary<string, FactDefinition<VictimSide>> Facts = new(StringComparer.Ordinal)
    {
        ["harm.known"] = Plain(HarmFacts.Known),
        ["harm.death"] = Plain(HarmFacts.Death),
        ["harm.seriousInjury"] = Plain(HarmFacts.SeriousInjury),
        ["harm.severeDisability"] = Plain(HarmFacts.SevereDisability),
        ["harm.disability"] = Plain(HarmFacts.Disability),
        ["harm.lostLabourCapacity"] = Plain(HarmFacts.LostLabourCapacity),
        ["harm.bodily"] = Plain(HarmFacts.Bodily),
        ["harm.sexual"] = Plain(HarmFacts.Sexual),
        ["harm.propertyLoss"] = Plain(HarmFacts.PropertyLoss),
        ["harm.majorPropertyLoss"] = Plain(HarmFacts.MajorPropertyLoss),
        ["threshold.unpublished"] = Plain(HarmFacts.ThresholdUnpublished),
        ["urgentTreatment"] = Plain(HarmFacts.UrgentTreatment),
        ["retaliation"] = Plain(HarmFacts.Retaliation),
        ["cause.unsolved"] = Plain(CauseFacts.Unsolved),
        ["cause.timeBarred"] = Plain(CauseFacts.TimeBarred),
        ["cause.offenderDead"] = Plain(CauseFacts.OffenderDead),
        ["cause.offenderInsolvent"] = Plain(CauseFacts.OffenderInsolvent),
        ["charge"] = new(ArgumentKind.Words, CauseFacts.Charge),
        ["civilCase"] = Plain(CauseFacts.CivilCase),
        ["compensation.none"] = Plain(CompensationFacts.None),
        ["compensation.full"] = Plain(CompensationFacts.Full),
        ["compensation.incomplete"] = Plain(CompensationFacts.Incomplete),
        ["enforcementTerminated"] = Plain(CompensationFacts.EnforcementTerminated),
        ["claimWaived"] = Plain(CompensationFacts.ClaimWaived),
        ["forgiven"] = Plain(CompensationFacts.Forgiven),
        ["fault.major"] = Plain(CompensationFacts.MajorFault),
        ["register"] = new(ArgumentKind.OptionalWords, HardshipFacts.InRegister),
        ["register.unconfirmed"] = Plain(HardshipFacts.Unconfirmed),
        ["words"] = new(ArgumentKind.Words, HardshipFacts.Words),
        ["dependants"] = Plain(HardshipFacts.Dependants),
        ["hardship.olderThanCase"] = Plain(HardshipFacts.OlderThanCase),
        ["lookup.complete"] = Plain(HardshipFacts.LookedUp),
        ["victim.age"] = new(ArgumentKind.Range, PersonalFacts.Age),
        ["victim.minor"] = Plain(PersonalFacts.Minor),
        ["victim.female"] = Plain(PersonalFacts.Female),
        ["victim.words"] = new(ArgumentKind.Words, PersonalFacts.Words),
        ["relatives.words"] = new(ArgumentKind.Words, PersonalFacts.WordsOfRelatives),
        ["applicant.minor"] = Plain(PersonalFacts.MinorApplicant),
        ["applicant.woman"] = Plain(PersonalFacts.WomanApplicant),
        ["applicants.known"] = Plain(PersonalFacts.ApplicantsKnown),
        ["aided.sameCase"] = Plain(OneTime.SameCase),
        ["aided.otherCase"] = Plain(OneTime.OtherCase),
        [Asked] = new(ArgumentKind.Words, (_, _) => Proof.Unknown("尚待查明")),
        ["always"] = Plain(_ => Proof.Yes("")),
        [NotScreened] = Plain(_ => Proof.No("软件不作判断，由承办人审查认定")),
    };

    /// <summary>Results of the screening itself, which colours and asks may refer to (see <see cref="ScreeningFacts"/>).</summary>
    private static readonly string[] Results = ["situations", "situations.harm", "situations.scene", "situations.own", "grounds", "questions"];

    /// <summary>Names and arguments, for checking rule data.</summary>
    public static IReadOnlyDictionary<string, ArgumentKind> Names { get; } =
        Facts.Select(f => (f.Key, f.Value.Argument)).Concat(Results.Select(r => (r, ArgumentKind.None))).ToDictionary(StringComparer.Ordinal);

    /// <summary>Ascertains facts about one victim; what a person found out comes before what the dossier says.</summary>
    public static Func<FactCall, Proof> For(VictimSide side) => call =>
        call.Of is { } criterion ? Eligibility.Someone.Of(side, criterion)
        : !side.FoundOut.TryGetValue(call.Name == Asked ? call.Words[0] : call.Name, out var found) ? Facts[call.Name].Ascertain(side, call)
        : found ? Proof.Yes("已查明属实")
        : Proof.No("已查明并非如此");

    private static FactDefinition<VictimSide> Plain(Func<VictimSide, Proof> ascertain) => new(ArgumentKind.None, (side, _) => ascertain(side));
}

/// <summary>What was screened so far, for rules that refer to it.</summary>
internal sealed record ScreeningFacts(Proof Situations, Proof SituationsHarm, Proof SceneSituations, Proof OwnSituations, Proof Grounds, Proof Questions)
{
    /// <summary>Adds the results to a vocabulary.</summary>
    public Func<FactCall, Proof> Over(Func<FactCall, Proof> facts) => call => call.Name switch
    {
        "situations" => Situations,
        "situations.harm" => SituationsHarm,
        "situations.scene" => SceneSituations,
        "situations.own" => OwnSituations,
        "grounds" => Grounds,
        "questions" => Questions,
        _ => facts(call),
    };
}
