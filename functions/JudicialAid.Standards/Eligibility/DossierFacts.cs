using System.Globalization;
using System.Text.Json;
using JudicialAid.Model;

namespace JudicialAid.Standards.Eligibility;

/// <summary>A fact of the dossier or the registers that an answer may give another value.</summary>
/// <param name="Words">The words it may take; empty for any.</param>
/// <param name="With">The victim's side with this word.</param>
/// <param name="Holds">Whether it is so already.</param>
internal sealed record DossierFact(IReadOnlyList<string> Words, Func<VictimSide, string, VictimSide> With, Func<VictimSide, string, bool> Holds)
{
    /// <summary>Whether it may also take the id of a hardship register.</summary>
    public bool TakesRegister { get; init; }
}

/// <summary>
/// What the answers of standards/asks.yaml may say of a dossier. An answer is tried by assessing the dossier as it would then be,
/// so that eligibility, colour and amount follow from it as they would from the real one.
/// </summary>
internal static class DossierFacts
{
    private const string Yes = "true";

    private static readonly string[] Flags = [Yes, "false"];

    // Somebody of this age is in the group for any day of assessment.
    private static readonly Dictionary<string, int> Ages = new(StringComparer.Ordinal) { ["minor"] = 10, ["adult"] = 40, ["elderly"] = 70 };

    /// <summary>By name in asks.yaml.</summary>
    public static IReadOnlyDictionary<string, DossierFact> All { get; } = new Dictionary<string, DossierFact>(StringComparer.Ordinal)
    {
        ["harm"] = Word<HarmKind>((f, v) => f with { Harm = v, InjuryGrade = null }, HasHarm),
        ["compensation"] = Word<CompensationStatus>((f, v) => Paid(f, v), HasCompensation),
        ["fault"] = Word<FaultShare>((f, v) => f with { Fault = v }, (s, v) => s.Facts.Fault is { } fault && StatedFacts.IsFound(fault) && fault.Value == v),
        ["lostLabourCapacity"] = Flag((f, v) => f with { LostLabourCapacity = v }, HarmFacts.LostLabourCapacity),
        ["urgentTreatment"] = Flag((f, v) => f with { UrgentTreatment = v }, HarmFacts.UrgentTreatment),
        ["claimWaived"] = Flag((f, v) => f with { WaivedClaim = v }, CompensationFacts.ClaimWaived),
        ["retaliation"] = Flag((f, v) => f with { Retaliation = v }, HarmFacts.Retaliation),
        ["unsolved"] = Outcome((o, v) => o with { Unsolved = v }, CauseFacts.Unsolved),
        ["timeBarred"] = Outcome((o, v) => o with { TimeBarred = v }, CauseFacts.TimeBarred),
        ["enforcementTerminated"] = Outcome((o, v) => o with { EnforcementTerminated = v }, CompensationFacts.EnforcementTerminated),
        ["cause"] = new([], (s, w) => s with { Case = s.Case with { Causes = [Supposed(w)] } }, (s, w) => s.Case.Causes.Any(c => c.Value.Contains(w, StringComparison.Ordinal))),
        ["age"] = new([.. Ages.Keys], WithAge, HasAge),
        ["words"] = new([.. Enum.GetValues<HardshipKind>().Select(HardshipFacts.Word)], WithHardship, (s, w) => s.Members.All(m => HardshipFacts.Words([m], [w]).IsYes)),
        ["register"] = new([SupposedRegisters.None], SupposedRegisters.Answered, SupposedRegisters.Holds) { TakesRegister = true },
        ["inRegister"] = new([], SupposedRegisters.In, (s, w) => SupposedRegisters.Named(s, w).IsYes) { TakesRegister = true },
        ["notInRegister"] = new([], SupposedRegisters.NotIn, (s, w) => SupposedRegisters.Named(s, w).IsNo) { TakesRegister = true },
        ["identity"] = new([SupposedRegisters.Same, SupposedRegisters.Another], SupposedRegisters.Identified, (s, _) => HardshipFacts.Unconfirmed(s).IsNo),
    };

    private static DossierFact Word<T>(Func<VictimFacts, Fact<T>, VictimFacts> with, Func<VictimSide, T, bool> holds)
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>().ToDictionary(v => JsonNamingPolicy.CamelCase.ConvertName(v.ToString()), StringComparer.Ordinal);
        return new DossierFact([.. values.Keys], (s, w) => s.With(with(s.Facts, Supposed(values[w]))), (s, w) => holds(s, values[w]));
    }

    private static DossierFact Flag(Func<VictimFacts, Fact<bool>, VictimFacts> with, Func<VictimSide, Proof> now) =>
        new(Flags, (s, w) => s.With(with(s.Facts, Supposed(w == Yes))), (s, w) => Is(now(s), w));

    private static DossierFact Outcome(Func<CaseOutcome, Fact<bool>, CaseOutcome> with, Func<VictimSide, Proof> now) =>
        new(Flags, (s, w) => s with { Case = s.Case with { Outcome = with(s.Case.Outcome, Supposed(w == Yes)) } }, (s, w) => Is(now(s), w));

    private static bool Is(Proof proof, string word) => word == Yes ? proof.IsYes : proof.IsNo;

    private static Fact<T> Supposed<T>(T value) => new(value, new Span("", 0, 0, ""), DocumentSection.Found, "supposed");

    private static bool HasHarm(VictimSide side, HarmKind harm) =>
        side.Facts.Harm?.Value == harm || (harm == HarmKind.SeriousInjury && HarmFacts.SeriousInjury(side).IsYes);

    // Sums that say otherwise would outweigh the word.
    private static VictimFacts Paid(VictimFacts facts, Fact<CompensationStatus> status) => status.Value == CompensationStatus.None
        ? facts with { Compensation = status, Paid = null, Deposited = null }
        : facts with { Compensation = status, Deposited = null };

    private static bool HasCompensation(VictimSide side, CompensationStatus status) => status switch
    {
        CompensationStatus.None => CompensationFacts.None(side).IsYes,
        CompensationStatus.Full => CompensationFacts.Full(side).IsYes,
        _ => CompensationFacts.Incomplete(side).IsYes && CompensationFacts.None(side).IsNo,
    };

    private static VictimSide WithAge(VictimSide side, string word)
    {
        var born = new PartialDate(side.AsOf.Year - Ages[word], 1, 1);
        return side.With(side.Person with { Birth = Supposed(born), IdNumber = null, Age = null });
    }

    private static bool HasAge(VictimSide side, string word) => side.Person.AgeOn(side.AsOf) is { } age && Group(age) == Group(Ages[word]);

    private static string Group(int age) => age < 18 ? "minor" : age < 60 ? "adult" : "elderly";

    // Of the victim and of whoever applies: who of them it is does not matter to the question.
    private static VictimSide WithHardship(VictimSide side, string word)
    {
        var kind = Enum.GetValues<HardshipKind>().First(k => HardshipFacts.Word(k) == word);
        return side.Members.Aggregate(side, (s, m) => s.With(m with { Hardship = [.. m.Hardship, Supposed(kind)] }));
    }
}
