using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>
/// Stage 2: whose register rows are these? The people of the victim's side are compared with the rows the registers hold about
/// them. An equal identity number joins (PA5, GY3); a name that clearly differs beside it leaves the decision to a person.
/// </summary>
public static class CrossMatch
{
    private const string NoIdNumber = "卷宗未载明身份证号,无法按身份证号比对,请补充身份证号后重新比对。";

    /// <summary>
    /// Matches one case. A pure function: equal inputs give equal reports, ordered by person (as in the case), register and row.
    /// </summary>
    /// <param name="caseFile">What the documents say.</param>
    /// <param name="consultation">What the registers hold about <see cref="PeopleToLookUp"/>.</param>
    /// <param name="asOf">Calendar day in China for which rows must be in force.</param>
    public static MatchReport Match(CaseFile caseFile, RegisterConsultation consultation, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(caseFile);
        ArgumentNullException.ThrowIfNull(consultation);
        var people = PeopleToLookUp(caseFile);
        var rows = CandidateIndex.Of(consultation);
        return new MatchReport
        {
            CaseId = caseFile.CaseId,
            AsOf = asOf,
            Consulted = [.. consultation.Consulted
                .OrderBy(c => c.RegisterId, StringComparer.Ordinal).ThenBy(c => c.Region, StringComparer.Ordinal).ThenBy(c => c.Date).ThenBy(c => c.SnapshotId, StringComparer.Ordinal)],
            RegistersWithoutData = [.. consultation.RegistersWithoutData.Order(StringComparer.Ordinal)],
            Lookups = [.. people.Select(p => new PersonLookup(p.PersonId, p.IdNumber is not null, p.IdNumber is null ? NoIdNumber : null))],
            Matches = [.. people.Where(p => p.IdNumber is not null).SelectMany(p => RowsOf(p, rows, consultation, asOf))],
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

    private static IEnumerable<RegisterMatch> RowsOf(CasePerson person, CandidateIndex rows, RegisterConsultation consultation, DateOnly asOf)
    {
        var number = person.IdNumber!.Value;
        var own = rows.About(number);
        var registers = own.Select(r => r.Snapshot.RegisterId).ToHashSet(StringComparer.Ordinal);
        var asHead = rows.NamingHead(number).Where(r => !registers.Contains(r.Snapshot.RegisterId));
        return own.Select(r => RowComparison.ById(person, r, consultation.Definitions[r.Snapshot.RegisterId], asOf))
            .Concat(asHead.Select(r => RowComparison.ByHead(person, r, consultation.Definitions[r.Snapshot.RegisterId], asOf)))
            .OrderBy(m => m.RegisterId, StringComparer.Ordinal)
            .ThenBy(m => m.Snapshot.Region, StringComparer.Ordinal).ThenBy(m => m.Snapshot.Date).ThenBy(m => m.SnapshotId, StringComparer.Ordinal).ThenBy(m => m.Row);
    }
}
