using System.Globalization;
using JudicialAid.Model;

namespace JudicialAid.TestKit.Dossiers;

/// <summary>Truth and reading as sets of words a field, so that both can be compared. A fact of a victim carries the victim's name.</summary>
internal static class ScoredFields
{
    public static IEnumerable<(string Field, HashSet<string> Stated, HashSet<string> Found)> Of(TrueCase truth, CaseFile read)
    {
        var leading = read.Documents is [var first, ..] ? first : null;
        yield return ("kind", One(truth.Kind), One(leading?.Kind));
        yield return ("number", One(CaseNumber(truth.Number)), One(CaseNumber(leading?.CaseNumber)));
        yield return ("date", One(truth.Date), One(leading?.Date));
        yield return ("cause", One(truth.Cause), [.. read.Causes.Select(c => c.Value)]);
        if (truth.EventDay is { } day)
            yield return ("event day", One(day), One(read.EventDate?.Value.ToDate()));
        yield return ("offenders", [.. truth.Offenders], [.. read.Offenders.Where(o => o.PersonId is not null).Select(o => read.Person(o.PersonId!).Name)]);
        yield return ("victims", [.. truth.Victims.Select(v => v.Name)], [.. read.Victims.Select(v => read.Person(v.PersonId).Name)]);
        foreach (var (field, stated, found) in VictimFields)
            yield return (field, [.. truth.Victims.SelectMany(v => Tag(v.Name, stated(v)))], [.. read.Victims.SelectMany(v => Tag(read.Person(v.PersonId).Name, found(v, read.Person(v.PersonId))))]);
        yield return ("hardship", [.. truth.Victims.SelectMany(v => v.Hardship.Select(h => $"{v.Name}|{h}"))], [.. read.Victims.Select(v => read.Person(v.PersonId)).SelectMany(p => p.Hardship.Where(h => Scored.Contains(h.Value)).Select(h => $"{p.Name}|{h.Value}"))]);
        yield return ("kin", [.. truth.Victims.SelectMany(v => v.Kin.Select(k => $"{v.Name}|{k.Name}|{k.Kinship}"))], [.. read.Kin.Where(k => k.Kinship.Value == Kinship.Child).Select(k => $"{read.Person(k.VictimId).Name}|{read.Person(k.PersonId).Name}|{k.Kinship.Value}")]);
        yield return ("awarded", One(truth.Awarded), One(Sum(read.Sums.Awarded, read.Victims.Select(v => v.Awarded))));
        yield return ("paid", One(truth.Paid), One(Sum(read.Sums.Paid, read.Victims.Select(v => v.Paid))));
        yield return ("deposited", One(truth.Deposited), One(Sum(null, read.Victims.Select(v => v.Deposited))));
        yield return ("insured", One(truth.InsurancePaid), One(Sum(null, read.Victims.Select(v => v.InsurancePaid))));
        yield return ("unenforced", One(truth.Unenforced), One(read.Outcome.Unenforced?.Value.Amount));
        yield return ("compensation", One(Known(truth.Compensation)), One(Known(Compensation(read))));
        yield return ("forgiven", One(truth.Forgiven), One(read.Victims.Select(v => v.Forgiven?.Value).FirstOrDefault(f => f is not null)));
        yield return ("terminated", One(truth.EnforcementTerminated), One(read.Outcome.EnforcementTerminated?.Value));
        yield return ("insolvent", One(truth.Insolvent), One(read.Offenders.Any(o => o.Insolvent?.Value == true) ? true : (bool?)null));
    }

    // What the dossiers state on purpose; work and age stand in them by the way.
    private static readonly HardshipKind[] Scored = [HardshipKind.Dibao, HardshipKind.Disabled, HardshipKind.SeriousIllness, HardshipKind.Veteran, HardshipKind.Tekun];

    private static readonly (string Field, Func<TrueVictim, object?> Stated, Func<VictimFacts, CasePerson, object?> Found)[] VictimFields =
    [
        ("sex", v => v.Sex, (_, p) => p.Sex?.Value),
        ("birth", v => v.Birth, (_, p) => p.Birth?.Value.ToDate()),
        ("age", v => v.Age, (_, p) => p.Age?.Value),
        ("id number", v => v.IdNumber, (_, p) => p.IdNumber?.Value.Text),
        ("harm", v => v.Harm, (f, _) => f.Harm?.Value),
        ("injury grade", v => v.Grade, (f, _) => f.InjuryGrade?.Value),
        ("disability", v => v.Disability, (f, _) => f.DisabilityGrade?.Value),
        ("loss", v => v.Loss, (f, _) => f.PropertyLoss?.Value.Amount),
        ("fault", v => v.Fault, (f, _) => f.Fault?.Value),
    ];

    private static HashSet<string> One(object? value) => value is null ? [] : [Word(value)];

    private static IEnumerable<string> Tag(string name, object? value) => value is null ? [] : [$"{name}|{Word(value)}"];

    // 260000 and 260000.00 are one sum.
    private static string Word(object value) => value switch
    {
        decimal sum => sum.ToString("0.##", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    // Brackets and the width of digits are a matter of typing.
    private static string? CaseNumber(string? printed) =>
        printed is null ? null : string.Concat(printed.Select(c => c is >= '０' and <= '９' ? (char)(c - 0xFEE0) : c).Where(char.IsLetterOrDigit));

    private static decimal? Sum(Fact<Yuan>? total, IEnumerable<Fact<Yuan>?> parts)
    {
        var stated = parts.OfType<Fact<Yuan>>().DistinctBy(f => (f.Evidence.DocumentId, f.Evidence.Offset, f.Value)).ToList();
        return total?.Value.Amount ?? (stated.Count == 0 ? null : stated.Sum(f => f.Value.Amount));
    }

    private static CompensationStatus? Known(CompensationStatus? status) => status is CompensationStatus.Unknown ? null : status;

    private static CompensationStatus? Compensation(CaseFile read) =>
        read.Sums.Compensation?.Value ?? read.Victims.Select(v => v.Compensation?.Value).OfType<CompensationStatus>().Distinct().ToList() switch { [var one] => one, [] => null, _ => CompensationStatus.Partial };
}
