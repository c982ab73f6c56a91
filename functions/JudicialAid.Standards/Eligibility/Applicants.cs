using JudicialAid.Model;

namespace JudicialAid.Standards.Eligibility;

/// <summary>
/// Who may apply for the aid about a victim (Article 7(3)): the victim, or, for death or lost labour capacity, the near
/// relatives and dependants the dossier names. Who did it never applies.
/// </summary>
internal static class Applicants
{
    private static readonly HashSet<Kinship> Near = [Kinship.Spouse, Kinship.Child, Kinship.Parent];

    /// <summary>Relatives of the victim who live and did not do it.</summary>
    public static IReadOnlyList<Relative> RelativesOf(CaseFile file, string victimId) =>
    [
        .. file.Kin
            .Where(k => k.VictimId == victimId && k.PersonId != victimId && k.Absence is not { Value: KinAbsence.Dead })
            .Select(k => (Tie: k, Person: file.People.FirstOrDefault(p => p.PersonId == k.PersonId)))
            .Where(k => k.Person is { } person && !person.Roles.Contains(PersonRole.Offender))
            .Select(k => new Relative(k.Person!, k.Tie)),
    ];

    /// <summary>The applicants: the victim, then near relatives, then other dependants.</summary>
    public static IReadOnlyList<ApplicantProposal> For(CaseFile file, VictimFacts facts, IReadOnlyList<Relative> relatives, DateOnly asOf)
    {
        var victim = file.Person(facts.PersonId);
        var dead = facts.Harm is { Value: HarmKind.Death };
        var applicants = new List<ApplicantProposal>();
        if (!dead)
            applicants.Add(new ApplicantProposal(victim.PersonId, "本人", "被害人本人" + ByGuardian(victim, asOf)));
        if (dead || facts.LostLabourCapacity is { Value: true })
            applicants.AddRange(relatives.Where(MayApply).OrderByDescending(IsNear).Select(r => Proposal(r, dead, asOf)));
        return applicants;
    }

    /// <summary>配偶, 子女 …</summary>
    public static string Label(Kinship kinship) => kinship switch
    {
        Kinship.Spouse => "配偶",
        Kinship.Child => "子女",
        Kinship.Parent => "父母",
        Kinship.Grandparent => "祖父母、外祖父母",
        Kinship.GreatGrandparent => "曾祖父母",
        Kinship.Grandchild => "孙子女、外孙子女",
        Kinship.Sibling => "兄弟姐妹",
        Kinship.ParentInLaw => "岳父母、公婆",
        _ => "其他亲属",
    };

    /// <summary>近亲属 of the first line: spouse, children, parents.</summary>
    public static bool IsNear(Kinship kinship) => Near.Contains(kinship);

    // Somebody missing cannot apply; the person is named again as soon as the dossier says otherwise.
    private static bool MayApply(Relative relative) =>
        relative.Tie.Absence is not { Value: KinAbsence.Missing } && (IsNear(relative) || relative.Tie.Dependent is { Value: true });

    private static bool IsNear(Relative relative) => IsNear(relative.Tie.Kinship.Value);

    private static ApplicantProposal Proposal(Relative relative, bool dead, DateOnly asOf)
    {
        var label = Label(relative.Tie.Kinship.Value);
        var why = $"{(dead ? "已死亡" : "丧失劳动能力的")}被害人的{label}{(relative.Tie.Dependent is { Value: true } ? "，依靠被害人生活" : "")}";
        return new ApplicantProposal(relative.Person.PersonId, label, why + ByGuardian(relative.Person, asOf));
    }

    private static string ByGuardian(CasePerson person, DateOnly asOf) => person.IsMinorOn(asOf) == true ? "，未成年，由法定代理人代为申请" : "";
}
