using JudicialAid.Model;

namespace JudicialAid.Standards.Eligibility;

/// <summary>How a fact of the dossier becomes an answer.</summary>
internal static class StatedFacts
{
    /// <summary>Below this confidence a person should look first (see <see cref="Fact{T}"/>).</summary>
    private const decimal LeastConfidence = 0.5m;

    /// <summary>A yes/no fact; <paramref name="whenSilent"/> when the dossier says nothing.</summary>
    public static Proof ByFact(Fact<bool>? fact, string yes, string no, Proof whenSilent) =>
        fact is null ? whenSilent
        : !IsSure(fact) ? Proof.Unknown($"{(fact.Value ? yes : no)}(识别把握不足，请核对原文)", fact.Evidence)
        : fact.Value ? Proof.Yes(yes, fact.Evidence)
        : Proof.No(no, fact.Evidence);

    /// <summary>The same for what a party's word alone does not prove, such as a fault or an inability to pay.</summary>
    public static Proof ByFinding(Fact<bool>? fact, string yes, string no, Proof whenSilent) =>
        fact is not null && IsSure(fact) && !IsFound(fact)
            ? Proof.Unknown($"{(fact.Value ? yes : no)}(仅为当事人陈述，请核实)", fact.Evidence)
            : ByFact(fact, yes, no, whenSilent);

    /// <summary>Whether the reading is good enough to rest an answer on.</summary>
    public static bool IsSure<T>(Fact<T> fact) => fact.Confidence >= LeastConfidence;

    /// <summary>Whether it was found or printed by an organ, and not only said by a party.</summary>
    public static bool IsFound<T>(Fact<T> fact) =>
        IsSure(fact) && fact.Section is not (DocumentSection.Claimed or DocumentSection.Argued or DocumentSection.Stated);
}
