using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>
/// Stage 2: whose register rows are these? The people of the victim's side are compared with the rows the registers hold about
/// them. An equal identity number joins (PA5, GY3); without one, name, birth, address and kin are weighed, and the result is a proposal.
/// </summary>
public static class CrossMatch
{
    private const string WrongIdNumber = "卷宗所载身份证号有误（位数或校验位不符），先按一处笔误改正比对，再按姓名、出生日期、住址、亲属比对；请核对原件后重新比对。";
    private const string NoIdNumber = "卷宗未载明身份证号，只能按姓名、出生日期、住址、亲属比对，结果须人工核实；请补充身份证号后重新比对。";

    /// <summary>
    /// Matches one case. A pure function: equal inputs give equal reports, ordered by person (as in the case), register and row.
    /// </summary>
    /// <param name="caseFile">What the documents say.</param>
    /// <param name="consultation">What the registers hold about <see cref="PeopleToLookUp"/> (<see cref="LookupTokens.OfCase"/>).</param>
    /// <param name="weights">How much each comparison says.</param>
    /// <param name="asOf">Calendar day in China for which rows must be in force.</param>
    public static MatchReport Match(CaseFile caseFile, RegisterConsultation consultation, LinkageWeights weights, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(caseFile);
        ArgumentNullException.ThrowIfNull(consultation);
        ArgumentNullException.ThrowIfNull(weights);
        var people = PeopleToLookUp(caseFile);
        return new MatchReport
        {
            CaseId = caseFile.CaseId,
            AsOf = asOf,
            Consulted = [.. consultation.Consulted
                .OrderBy(c => c.RegisterId, StringComparer.Ordinal).ThenBy(c => c.Region, StringComparer.Ordinal).ThenBy(c => c.Date).ThenBy(c => c.SnapshotId, StringComparer.Ordinal)],
            RegistersWithoutData = [.. consultation.RegistersWithoutData.Order(StringComparer.Ordinal)],
            Lookups = [.. people.Select(p => new PersonLookup(p.PersonId, p.IdNumber is not null, p.IdNumber is not null ? null : p.IdNumberAsWritten is not null ? WrongIdNumber : NoIdNumber))],
            Matches = new CaseLinkage(caseFile, people, CandidateIndex.Of(consultation), new Comparer(weights), asOf).Matches(),
        };
    }

    /// <summary>
    /// The natural persons of the victim's side, each once, in the order of the case: victims (whoever else they are), relatives,
    /// dependants and representatives. A relative who did it cannot be aided and is not looked up.
    /// </summary>
    public static IReadOnlyList<CasePerson> PeopleToLookUp(CaseFile caseFile)
    {
        ArgumentNullException.ThrowIfNull(caseFile);
        var victims = caseFile.Victims.Select(v => v.PersonId).ToHashSet(StringComparer.Ordinal);
        var kin = caseFile.Kin.Select(k => k.PersonId).ToHashSet(StringComparer.Ordinal);
        var offenders = caseFile.Offenders.Select(o => o.PersonId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. caseFile.People.DistinctBy(p => p.PersonId, StringComparer.Ordinal).Where(p => IsOnVictimsSide(p) && !Organisations.IsNameOfOne(p.Name))];

        bool IsOnVictimsSide(CasePerson person)
        {
            if (victims.Contains(person.PersonId) || person.Roles.Contains(PersonRole.Victim))
                return true;
            var didIt = offenders.Contains(person.PersonId) || person.Roles.Contains(PersonRole.Offender);
            return !didIt && (kin.Contains(person.PersonId) || person.Roles.Any(r => r is PersonRole.Relative or PersonRole.Representative));
        }
    }
}
