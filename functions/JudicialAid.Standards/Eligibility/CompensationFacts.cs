using JudicialAid.Model;
using static JudicialAid.Standards.Eligibility.StatedFacts;

namespace JudicialAid.Standards.Eligibility;

/// <summary>How far the victim's side was paid, and its own part in the case. A forgiveness letter proves no payment.</summary>
internal static class CompensationFacts
{
    /// <summary>未获得赔偿.</summary>
    public static Proof None(VictimSide side) => StatusOf(side) switch
    {
        { Status: CompensationStatus.None } s => Proof.Yes("未获得赔偿", s.Evidence),
        { Status: CompensationStatus.Partial } s => Proof.No("已获得部分赔偿", s.Evidence),
        { Status: CompensationStatus.Full } s => Proof.No("已获得全部赔偿", s.Evidence),
        _ => Proof.Unknown("缺少是否获得赔偿的情况，请核实"),
    };

    /// <summary>已获得全部赔偿.</summary>
    public static Proof Full(VictimSide side) => StatusOf(side) switch
    {
        { Status: CompensationStatus.Full } s => Proof.Yes("已获得全部赔偿", s.Evidence),
        { Status: CompensationStatus.Partial } s => Proof.No("仅获得部分赔偿", s.Evidence),
        { Status: CompensationStatus.None } s => Proof.No("未获得赔偿", s.Evidence),
        _ => Proof.Unknown("缺少是否获得赔偿的情况，请核实"),
    };

    /// <summary>没有获得有效赔偿: nothing or a part. A part never clears a lead.</summary>
    public static Proof Incomplete(VictimSide side) => StatusOf(side) switch
    {
        { Status: CompensationStatus.None } s => Proof.Yes("未获得赔偿", s.Evidence),
        { Status: CompensationStatus.Partial } s => Proof.Yes("仅获得部分赔偿", s.Evidence),
        { Status: CompensationStatus.Full } s => Proof.No("已获得全部赔偿", s.Evidence),
        _ => Proof.Unknown("缺少是否获得赔偿的情况，请核实"),
    };

    /// <summary>终结本次执行程序: by the dossier, else by a court's table of enforcement cases (WD2).</summary>
    public static Proof EnforcementTerminated(VictimSide side) =>
        ByFact(side.Case.Outcome.EnforcementTerminated, "本次执行程序已终结，赔偿未执行到位", "执行程序未终结", TerminatedByTable(side));

    // Somebody may have other claims too: only a row with a number of this case proves it.
    private static Proof TerminatedByTable(VictimSide side)
    {
        var rows = side.MatchesOf(RegisterPurpose.Tag).Where(m => m.Fields.GetValueOrDefault("category", "").Contains("终结本次执行", StringComparison.Ordinal)).ToList();
        var own = rows.FindAll(m => m.Confirmed && OneTime.IsSameCase(side.Case, m));
        return own.Count > 0 ? new Proof(Answer.Yes, $"{own[0].RegisterName}载明本案终结本次执行程序", [], [.. own.Select(VictimSide.Name)])
            : rows.Count > 0 ? new Proof(Answer.Unknown, $"{rows[0].RegisterName}载明有案件终结本次执行程序，请核实是否为本案的赔偿", [], [.. rows.Select(VictimSide.Name)])
            : Proof.No("卷宗和执行案件名册未载明终结本次执行");
    }

    /// <summary>主动放弃民事赔偿请求 or refused payment.</summary>
    public static Proof ClaimWaived(VictimSide side) =>
        ByFinding(side.Facts.WaivedClaim, "主动放弃民事赔偿请求或者拒绝赔偿", "未放弃民事赔偿请求", Proof.No("卷宗未载明放弃民事赔偿请求"));

    /// <summary>谅解; shown, but no ground for anything by itself.</summary>
    public static Proof Forgiven(VictimSide side) =>
        ByFact(side.Facts.Forgiven, "已出具谅解书（不等于已获赔偿）", "未谅解", Proof.No("卷宗未载明谅解"));

    /// <summary>对案件发生有重大过错. A fault of unstated share makes one ask.</summary>
    public static Proof MajorFault(VictimSide side) => side.Facts.Fault switch
    {
        null => Proof.No("卷宗未载明被害人方过错"),
        { Value: FaultShare.Primary or FaultShare.Full or FaultShare.AtFault } fault when !IsFound(fault) => Proof.Unknown("当事人称被害人方有过错，尚未认定，请核实", fault.Evidence),
        { Value: FaultShare.Primary or FaultShare.Full } fault => Proof.Yes("对案件发生负主要或者全部责任", fault.Evidence),
        { Value: FaultShare.AtFault } fault => Proof.Unknown("被害人方有过错，大小未载明，请核实", fault.Evidence),
        { } fault => Proof.No("对案件发生无重大过错", fault.Evidence),
    };

    /// <summary>
    /// What the victim's side holds in hand: paid, by whomever (an insurer too), less what still lies with a court, police or
    /// procuratorate; null when nothing was paid or no sum is told.
    /// </summary>
    public static Fact<Yuan>? ReceivedOf(VictimSide side) => side.Facts switch
    {
        { Paid: { } paid, Deposited: { } kept } => paid with { Value = paid.Value > kept.Value ? paid.Value - kept.Value : Yuan.Zero },
        _ => side.Facts.Paid,
    };

    private readonly record struct Stated(CompensationStatus Status, Span Evidence);

    // The case-level statement holds for a victim of whom nothing else is said; a received award is full whatever the word.
    private static Stated? StatusOf(VictimSide side)
    {
        var received = ReceivedOf(side);
        if (received is not null && side.Facts.Awarded is { } awarded && awarded.Value > Yuan.Zero && received.Value >= awarded.Value)
            return new Stated(CompensationStatus.Full, received.Evidence);
        // Money that an authority still keeps makes nobody whole.
        if (side.Facts.Deposited is { } kept && received is not null)
            return new Stated(received.Value > Yuan.Zero ? CompensationStatus.Partial : CompensationStatus.None, kept.Evidence);
        var own = side.Facts.Compensation is { Value: not CompensationStatus.Unknown } stated ? stated : null;
        var fact = own ?? side.Case.Sums.Compensation;
        if (fact is { } found && IsSure(found))
            return new Stated(found.Value, found.Evidence);
        if (received is { } some && some.Value > Yuan.Zero)
            return new Stated(CompensationStatus.Partial, some.Evidence);
        // Where nobody was found nobody can have paid.
        return side.Case.Outcome.Unsolved is { Value: true } unsolved ? new Stated(CompensationStatus.None, unsolved.Evidence) : null;
    }
}
