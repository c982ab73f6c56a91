using JudicialAid.Dossiers.Facts;
using JudicialAid.Dossiers.People;
using JudicialAid.Model;

namespace JudicialAid.Dossiers;

/// <summary>Draft → case file: ids for names, ties to victims, only the people the case needs.</summary>
internal static class CaseAssembly
{
    /// <summary>Assembles the record.</summary>
    public static CaseFile Assemble(string caseId, string officeId, IReadOnlyList<DocumentHeader> headers, CaseDraft draft, Pseudonyms ids)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        string Id(string name) => known.TryGetValue(name, out var id) ? id : known[name] = ids.PersonId(caseId, name, 0);
        ListNeedySides(draft);
        var kin = Kin(draft, Id);
        DropSides(draft);
        return new CaseFile
        {
            CaseId = caseId,
            OfficeId = officeId,
            Documents = headers,
            CaseNumbers = Numbers(headers),
            Causes = [.. draft.Causes],
            EventDate = draft.EventDate.Fact,
            People = [.. People(draft, kin, Id)],
            Victims = [.. draft.Victims.Values.Where(v => v.Harmed).Select(v => Victim(v, Id))],
            Offenders = [.. draft.Offenders.Values.Where(o => o.Charged).Select(o => Offender(o, Id))],
            Kin = kin,
            Outcome = new CaseOutcome { Unsolved = draft.Unsolved.Fact, TimeBarred = draft.TimeBarred.Fact, EnforcementTerminated = draft.EnforcementTerminated.Fact, Unenforced = draft.Unenforced.Fact },
            Sums = Sums(draft, Id),
            Unread = [.. draft.Unread],
            Findings = Findings(headers, draft),
        };
    }

    // What was paid to a side that lost without being hurt has no victim to stand with.
    private static CaseSums Sums(CaseDraft draft, Func<string, string> id)
    {
        var side = draft.Victims.Count == 1 && draft.Victims.Values.First() is { Harmed: false } only ? only : null;
        return new CaseSums
        {
            Loss = draft.TotalLoss.Fact,
            Awarded = draft.TotalAwarded.Fact ?? side?.Awarded.Fact,
            Paid = draft.TotalPaid.Fact ?? side?.Paid.Fact,
            Compensation = draft.Compensation.Fact ?? side?.Compensation.Fact,
            Payments = draft.Victims.Count == 0 ? [] : Payments(draft, id),
        };
    }

    // Who sues over a thing gets no judicial aid; where the paper tells of hardship the case is shown all the same, so that other aid is
    // thought of.
    private static void ListNeedySides(CaseDraft draft)
    {
        foreach (var side in draft.Victims.Values.Where(v => v.LostThings && !v.Harmed))
        {
            if (draft.People[side.Name].Hardship.Values.FirstOrDefault(h => Needs.Contains(h.Value)) is { } shown)
            {
                side.Harmed = true;
                side.Harm.Offer(shown.As(HarmKind.PropertyLoss) with { Rule = "harm.lost-things", Confidence = 0.6m }, 0);
            }
        }
    }

    // What the routing of social aid knows; an occupation alone is no hardship.
    private static readonly HashSet<HardshipKind> Needs =
        [HardshipKind.Dibao, HardshipKind.Tekun, HardshipKind.PovertyMonitored, HardshipKind.Disabled, HardshipKind.SeriousIllness, HardshipKind.OrphanOrSingleParent, HardshipKind.PoorFamily];

    // Reading knows two sides; who did not do it here, and who was not hurt himself, is left out of the record.
    private static void DropSides(CaseDraft draft)
    {
        foreach (var other in draft.Offenders.Values.Where(o => !o.Charged))
            draft.People[other.Name].Roles.Remove(PersonRole.Offender);
        foreach (var side in draft.Victims.Values.Where(v => !v.Harmed))
            draft.People[side.Name].Roles.Remove(PersonRole.Victim);
    }

    private static List<string> Numbers(IReadOnlyList<DocumentHeader> headers)
    {
        var numbers = headers.SelectMany(h => h.OtherCaseNumbers.Prepend(h.CaseNumber!)).Where(n => n is not null).DistinctBy(CaseNumbers.NormaliseCaseNumber);
        return [.. numbers.OrderByDescending(n => n.Contains('检', StringComparison.Ordinal)).ThenBy(n => n, StringComparer.Ordinal)];
    }

    private static List<KinTie> Kin(CaseDraft draft, Func<string, string> id)
    {
        var ties = new List<KinTie>();
        var kin = new KinResolver(draft);
        foreach (var victim in draft.Victims.Values.Where(v => v.Harmed).Select(v => v.Name))
        {
            foreach (var (relative, kinship) in kin.To(victim))
            {
                // Who only says "I", whom no words introduce.
                if (!draft.People.ContainsKey(relative))
                    continue;
                if (draft.Victims.ContainsKey(relative) && draft.Victims.Count > 1 && kinship.Value == Kinship.Other)
                    continue;
                var dependent = draft.Dependents.GetValueOrDefault(relative) ?? MinorChild(draft, relative, kinship) ?? OldParent(draft, relative, kinship);
                ties.Add(new KinTie { PersonId = id(relative), VictimId = id(victim), Kinship = kinship, Dependent = dependent, Absence = draft.Absences.GetValueOrDefault(relative) ?? OffenderAbsence(draft, relative) });
                draft.People[relative].Roles.Add(PersonRole.Relative);
            }
        }

        return ties;
    }

    // Parents support their children under 18 by law (民法典第二十六条), whether the dossier says so or not.
    private static Fact<bool>? MinorChild(CaseDraft draft, string relative, Fact<Kinship> kinship)
    {
        var person = draft.People[relative];
        if (draft.Victims.TryGetValue(relative, out var harmed) && harmed.Harm.Fact is { Value: HarmKind.Death })
            return null;
        var birth = person.Birth.Fact ?? (person.IdNumber.Fact is { } number ? number.As(PartialDate.From(number.Value.Birth)) : null);
        var day = draft.EventDate.Fact?.Value.ToDate();
        if (kinship.Value == Kinship.Child && birth is null && person.Minor.Fact is { Value: true } said)
            return said with { Rule = "kin.minor-child" };
        if (kinship.Value == Kinship.Child && birth is null && person.Age.Fact is { Value: < 18 } age)
            return age.As(true) with { Rule = "kin.minor-child", Confidence = 0.9m };
        return kinship.Value == Kinship.Child && birth is not null && day is { } on && birth.Value.YoungerThan(18, on) == true
            ? birth.As(true) with { Rule = "kin.minor-child", Confidence = 0.9m }
            : null;
    }

    // A father who killed the mother cannot care for the children either: he is dead, held or sentenced.
    private static Fact<KinAbsence>? OffenderAbsence(CaseDraft draft, string relative)
    {
        if (!draft.Offenders.TryGetValue(relative, out var offender))
            return null;
        var held = offender.InCustody.Fact ?? (offender.SentenceMonths.Fact is { Value: > LongestProbation } sentence ? sentence.As(true) : null);
        return offender.Dead.Fact is { Value: true } dead ? dead.As(KinAbsence.Dead) with { Rule = "kin.offender-dead" }
            : held is { Value: true } ? held.As(KinAbsence.InCustody) with { Rule = "kin.offender-in-custody" } : null;
    }

    // A sentence of up to three years may be on probation (刑法第七十二条); a longer one is served.
    private const int LongestProbation = 36;

    // 被扶养人生活费 was reckoned: of the victim's parents those of sixty and more lived on the victim (民法典第二十六条第二款).
    private static Fact<bool>? OldParent(CaseDraft draft, string relative, Fact<Kinship> kinship)
    {
        var birth = draft.People[relative].Birth.Fact;
        return kinship.Value == Kinship.Parent && draft.Maintenance.Fact is { } maintenance && birth is not null && draft.EventDate.Fact?.Value.ToDate() is { } day && birth.Value.YoungerThan(60, day) == false
            ? maintenance with { Rule = "kin.old-parent" }
            : null;
    }

    // Judges, witnesses and passers-by are no part of the record.
    private static IEnumerable<CasePerson> People(CaseDraft draft, List<KinTie> kin, Func<string, string> id) =>
        draft.People.Values.Where(p => p.Roles.Count > 0).Select(p => new CasePerson
        {
            PersonId = id(p.Name),
            Name = p.Name,
            Mention = p.Mention,
            Roles = [.. p.Roles.Order()],
            Sex = p.Sex.Fact ?? SexFromNumber(p),
            Birth = p.Birth.Fact,
            Age = p.Age.Fact,
            Minor = p.Birth.Fact is null && p.Age.Fact is null && p.IdNumber.Fact is null ? p.Minor.Fact : null,
            IdNumber = p.IdNumber.Fact,
            IdNumberAsWritten = p.IdNumber.Fact is null ? p.IdNumberAsWritten.Fact : null,
            Domicile = p.Domicile.Fact,
            Residence = p.Residence.Fact,
            Hardship = [.. p.Hardship.Values.OrderBy(h => h.Value)],
            Income = [.. p.Income.OrderBy(i => i.Key).Select(i => AsLeft(draft, p.Name, i.Value))],
        });

    // 全家依靠甲务工收入生活: where 甲 died of the crime that income has ended, whatever the tense; what the dead lived on is nobody's any more.
    private static IncomeSource AsLeft(CaseDraft draft, string name, IncomeSource income)
    {
        var dead = draft.Victims.Values.Where(v => v.Harm.Fact is { Value: HarmKind.Death }).Select(v => v.Name);
        var earned = income.Kind.Value is IncomeKind.Work or IncomeKind.Farming or IncomeKind.Trade;
        return income.State == IncomeState.Current && dead.Any(d => d == name || (earned && income.Kind.Evidence.Quote.Contains(d, StringComparison.Ordinal)))
            ? income with { State = IncomeState.Ended }
            : income;
    }

    private static Fact<Sex>? SexFromNumber(PersonDraft person) =>
        person.IdNumber.Fact is { } number ? number.As(number.Value.Sex) with { Rule = "profile.sex-from-id-number" } : null;

    private static VictimFacts Victim(VictimDraft draft, Func<string, string> id) => new()
    {
        PersonId = id(draft.Name),
        Harm = draft.Harm.Fact,
        InjuryGrade = draft.InjuryGrade.Fact,
        DisabilityGrade = draft.DisabilityGrade.Fact,
        LostLabourCapacity = draft.LostLabourCapacity.Fact,
        UrgentTreatment = draft.UrgentTreatment.Fact,
        TreatmentCost = draft.TreatmentCost.Fact,
        PropertyLoss = draft.PropertyLoss.Fact,
        Fault = draft.Fault.Fact,
        Compensation = draft.Compensation.Fact,
        Paid = draft.Paid.Fact,
        Deposited = Positive(draft.Deposited.Fact),
        InsurancePaid = Positive(draft.InsurancePaid.Fact),
        Awarded = draft.Awarded.Fact,
        Claimed = draft.Claimed.Fact,
        Damages = draft.Damages.Fact,
        Forgiven = draft.Forgiven.Fact,
        WaivedClaim = draft.WaivedClaim.Fact,
        Retaliation = draft.Retaliation.Fact,
    };

    private static Fact<Yuan>? Positive(Fact<Yuan>? part) => part is { } some && some.Value > Yuan.Zero ? some : null;

    private static List<Payment> Payments(CaseDraft draft, Func<string, string> id)
    {
        // One list for all payments to everybody, however many there are.
        List<string> everybody = [.. draft.Victims.Keys.Select(id)];
        return [.. draft.Payments.All.Select(p => Payment(p, draft.IsOfAll(p.Victims)
            ? draft.Affords(everybody.Count) ? everybody : []
            : [.. p.Victims.Where(v => draft.Victims.ContainsKey(v.Name)).Select(v => id(v.Name))]))];
    }

    private static Payment Payment(PaymentDraft draft, List<string> victims) => new()
    {
        Sum = draft.Sum,
        Kind = draft.Kind,
        Payer = draft.Payer.Length > 0 ? draft.Payer : null,
        Day = draft.Day,
        VictimIds = victims,
    };

    private static OffenderFacts Offender(OffenderDraft draft, Func<string, string> id) => new()
    {
        PersonId = id(draft.Name),
        Dead = draft.Dead.Fact,
        Insolvent = draft.Insolvent.Fact,
        InCustody = draft.InCustody.Fact,
        SentenceMonths = draft.SentenceMonths.Fact,
        PleadedGuilty = draft.PleadedGuilty.Fact,
    };

    private static List<Finding> Findings(IReadOnlyList<DocumentHeader> headers, CaseDraft draft)
    {
        var (findings, place) = (new List<Finding>(), headers.Count > 0 ? headers[0].DocumentId : null);
        if (!draft.Victims.Values.Any(v => v.Harmed))
            findings.Add(new Finding("DOSSIER-NO-VICTIM", "案卷中未识别到自然人被害人。请人工核对是否有应当救助的人。", FindingSeverity.Warning, place));
        if (draft.TooManyLinks)
            findings.Add(new Finding("DOSSIER-TOO-MANY-LINKS", "案卷中相互关联的人员和款项过多，部分间接的亲属关系和对全体被害人的付款、返还没有逐人列出。请人工核对。", FindingSeverity.Warning, place));
        return findings;
    }
}
