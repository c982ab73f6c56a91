using JudicialAid.Model;
using static JudicialAid.Standards.Eligibility.StatedFacts;

namespace JudicialAid.Standards.Eligibility;

/// <summary>Why nobody pays, and what kind of case it is.</summary>
internal static class CauseFacts
{
    private static readonly HashSet<DocumentKind> CivilDocuments = [DocumentKind.CivilJudgment, DocumentKind.CivilRuling];

    /// <summary>案件无法侦破. A case with a named offender is not unsolved.</summary>
    public static Proof Unsolved(VictimSide side) => ByFact(
        side.Case.Outcome.Unsolved,
        "案件无法侦破",
        "案件已侦破",
        side.Case.Offenders.Any(o => o.PersonId is not null) ? Proof.No("已有明确的加害人") : Proof.Unknown("缺少案件是否侦破的情况，请核实"));

    /// <summary>已过追诉时效: a document would say so.</summary>
    public static Proof TimeBarred(VictimSide side) =>
        ByFact(side.Case.Outcome.TimeBarred, "已过追诉时效", "未过追诉时效", Proof.No("卷宗未载明已过追诉时效"));

    /// <summary>加害人死亡: all of them.</summary>
    public static Proof OffenderDead(VictimSide side)
    {
        var offenders = side.Case.Offenders;
        var dead = offenders.Where(o => o.Dead is { Value: true } fact && IsSure(fact)).ToList();
        if (dead.Count == 0)
            return Proof.No("卷宗未载明加害人死亡");
        return dead.Count == offenders.Count
            ? Proof.Yes("加害人死亡", dead[0].Dead!.Evidence)
            : Proof.No("部分加害人死亡，仍有其他加害人", dead[0].Dead!.Evidence);
    }

    /// <summary>无赔偿能力: found of an offender and denied of none, or enforcement ended for want of property.</summary>
    public static Proof OffenderInsolvent(VictimSide side)
    {
        var stated = side.Case.Offenders.Select(o => o.Insolvent).OfType<Fact<bool>>().ToList();
        if (stated.Find(f => !f.Value && IsFound(f)) is { } solvent)
            return Proof.No("加害人有赔偿能力", solvent.Evidence);
        if (stated.Find(f => f.Value && IsFound(f)) is { } insolvent)
            return Proof.Yes("加害人无赔偿能力", insolvent.Evidence);
        if (side.Case.Outcome.EnforcementTerminated is { Value: true } terminated)
            return Proof.Yes("加害人无可供执行财产，本次执行程序已终结", terminated.Evidence);
        if (CompensationFacts.Full(side).IsYes)
            return Proof.No("已获全部赔偿");
        return stated.Count > 0
            ? Proof.Unknown("加害人赔偿能力仅有当事人陈述，请核实", stated[0].Evidence)
            : Proof.Unknown("缺少加害人赔偿能力的情况，请核实");
    }

    /// <summary>Whether a charge or cause contains one of the words.</summary>
    public static Proof Charge(VictimSide side, FactCall call)
    {
        if (side.Case.Causes.Count == 0)
            return Proof.Unknown("缺少罪名或案由");
        var hit = side.Case.Causes.FirstOrDefault(c => call.Words.Any(w => c.Value.Contains(w, StringComparison.Ordinal)));
        return hit is null ? Proof.No("罪名或案由不符") : Proof.Yes($"案由为{hit.Value}", hit.Evidence);
    }

    /// <summary>Whether the case is (also) a civil one, by the kind of its documents.</summary>
    public static Proof CivilCase(VictimSide side) =>
        side.Case.Documents.Any(d => CivilDocuments.Contains(d.Kind)) ? Proof.Yes("民事案件") : Proof.No("不是民事案件");
}
