using JudicialAid.Model;

namespace JudicialAid.Standards.Eligibility;

/// <summary>
/// 事实无人抚养儿童 and 孤儿, derived from the case before any register knows it (domain §5.1): a child under 18, both parents
/// dead, missing, in custody, gravely ill or disabled. Both dead is an orphan; at least one living makes it the other.
/// </summary>
internal static class UnattendedChild
{
    /// <summary>The disability grades that count as 重残.</summary>
    private const int GravestDisabilityGrades = 2;

    private enum ParentState
    {
        Unknown,
        CanCare,
        CannotCare,
        Dead,
    }

    /// <summary>事实无人抚养.</summary>
    public static Proof Ascertain(PersonOnSide child) => Judge(
        child,
        (first, second) => first != second ? first is not (ParentState.Unknown or ParentState.CanCare) && second is not (ParentState.Unknown or ParentState.CanCare)
            : first == ParentState.CannotCare,
        "父母均死亡、失联、服刑在押或者重病重残，至少一方在世",
        "符合事实无人抚养儿童情形");

    /// <summary>孤儿.</summary>
    public static Proof Orphan(PersonOnSide child) =>
        Judge(child, (first, second) => first == ParentState.Dead && second == ParentState.Dead, "父母双亡", "符合孤儿情形");

    private static Proof Judge(PersonOnSide child, Func<ParentState, ParentState, bool> holds, string what, string yes)
    {
        var minor = PersonalFacts.Minor(child.Person, child.Side.AsOf);
        if (!minor.IsYes)
            return minor;
        var parents = child.IsVictim ? ParentsOfVictim(child.Side) : child.Tie?.Kinship.Value == Kinship.Child ? ParentsOfVictimsChild(child.Side) : [];
        if (parents.Count == 2 && holds(parents[0], parents[1]))
            return Proof.Yes($"{yes}：{what}", child.Tie?.Kinship.Evidence);
        return parents.Contains(ParentState.CanCare) || !parents.Exists(p => p is ParentState.Dead or ParentState.CannotCare)
            ? Proof.No("未见父母双方均不能抚养")
            : parents.Count < 2 || parents.Contains(ParentState.Unknown) ? Proof.Unknown("一方父母不能抚养，缺少另一方的情况，请核实")
            : Proof.No("不符合该情形");
    }

    private static List<ParentState> ParentsOfVictim(VictimSide side) =>
        [.. side.Case.Kin.Where(k => k.VictimId == side.Person.PersonId && k.Kinship.Value == Kinship.Parent).Select(k => StateOf(side.Case, k))];

    private static List<ParentState> ParentsOfVictimsChild(VictimSide side)
    {
        var victim = side.Facts switch
        {
            { Harm.Value: HarmKind.Death } => ParentState.Dead,
            { DisabilityGrade.Value: <= GravestDisabilityGrades } or { LostLabourCapacity.Value: true } => ParentState.CannotCare,
            _ => ParentState.CanCare,
        };
        return [victim, .. side.Case.Kin.Where(k => k.VictimId == side.Person.PersonId && k.Kinship.Value == Kinship.Spouse).Take(1).Select(k => StateOf(side.Case, k))];
    }

    private static ParentState StateOf(CaseFile file, KinTie tie)
    {
        var offender = file.Offenders.FirstOrDefault(o => o.PersonId == tie.PersonId);
        return tie.Absence?.Value switch
        {
            KinAbsence.Dead => ParentState.Dead,
            not null => ParentState.CannotCare,
            null when offender is { Dead.Value: true } => ParentState.Dead,
            null when offender is { InCustody.Value: true } or { SentenceMonths: not null } => ParentState.CannotCare,
            null => ParentState.Unknown,
        };
    }
}
