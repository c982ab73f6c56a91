using JudicialAid.Model;

namespace JudicialAid.Standards.Eligibility;

/// <summary>What the victim is.</summary>
internal static class PersonalFacts
{
    /// <summary>Age in whole years on the day of assessment.</summary>
    public static Proof Age(VictimSide side, FactCall call) => Age(side.Person, side.AsOf, call);

    /// <summary>Under 18 on the day of assessment.</summary>
    public static Proof Minor(VictimSide side) => Minor(side.Person, side.AsOf);

    /// <summary>Female, by the dossier or the ID number.</summary>
    public static Proof Female(VictimSide side) => Female(side.Person);

    /// <summary>Whether the dossier states one of these kinds of hardship about the victim.</summary>
    public static Proof Words(VictimSide side, FactCall call) => HardshipFacts.Words([side.Person], call.Words);

    /// <summary>Whether the dossier states one of these of the victim's spouse, parents or children, the dead among them.</summary>
    public static Proof WordsOfRelatives(VictimSide side, FactCall call)
    {
        var ids = side.Case.Kin.Where(k => k.VictimId == side.Person.PersonId && Applicants.IsNear(k.Kinship.Value)).Select(k => k.PersonId).ToHashSet(StringComparer.Ordinal);
        var proof = HardshipFacts.Words(side.Case.People.Where(p => ids.Contains(p.PersonId) && !p.Roles.Contains(PersonRole.Offender)), call.Words);
        return proof.IsYes ? proof with { Why = "近亲属：" + proof.Why } : Proof.No("卷宗未载明近亲属有此情况");
    }

    /// <summary>Whether somebody who may apply is known.</summary>
    public static Proof ApplicantsKnown(VictimSide side) =>
        side.Applicants.Count > 0 ? Proof.Yes("已知申请人") : Proof.No("卷宗未载明可以申请救助的近亲属");

    /// <summary>Whether an applicant other than the victim is under 18.</summary>
    public static Proof MinorApplicant(VictimSide side)
    {
        var proofs = side.Members.Where(m => m.PersonId != side.Person.PersonId).Select(m => Minor(m, side.AsOf)).ToList();
        return proofs.Count == 0 ? Proof.No("没有其他申请人") : Proof.AnyOf(proofs);
    }

    /// <summary>Whether an applicant other than the victim is a grown woman.</summary>
    public static Proof WomanApplicant(VictimSide side)
    {
        var proofs = side.Members.Where(m => m.PersonId != side.Person.PersonId && m.IsMinorOn(side.AsOf) == false).Select(Female).ToList();
        return proofs.Count == 0 ? Proof.No("没有其他成年申请人") : Proof.AnyOf(proofs);
    }

    /// <summary>Age of any person.</summary>
    public static Proof Age(CasePerson person, DateOnly asOf, FactCall call)
    {
        if (person.AgesOn(asOf) is not { } ages)
            return Proof.Unknown("缺少出生日期，请核实年龄");
        var told = ages.Least == ages.Most ? $"{ages.Least}周岁" : $"{ages.Least}或者{ages.Most}周岁";
        return (call.Holds(ages.Least), call.Holds(ages.Most)) switch
        {
            (true, true) => Proof.Yes(told, person.Birth?.Evidence, person.Age?.Evidence),
            (false, false) => Proof.No(told),
            _ => Proof.Unknown($"{told}，请核实出生日期"),
        };
    }

    /// <summary>Under 18, for any person.</summary>
    public static Proof Minor(CasePerson person, DateOnly asOf) => person.IsMinorOn(asOf) switch
    {
        true => Proof.Yes("未成年人", person.Birth?.Evidence, person.Age?.Evidence),
        false => Proof.No("成年人"),
        null => Proof.Unknown("缺少出生日期，请核实是否成年"),
    };

    /// <summary>A grown woman, for any person.</summary>
    public static Proof Woman(CasePerson person, DateOnly asOf)
    {
        var (female, minor) = (Female(person), Minor(person, asOf));
        return female.IsNo || minor.IsYes ? Proof.No("不是成年妇女")
            : female.IsYes && minor.IsNo ? Proof.Yes("", [.. female.Evidence])
            : female.IsYes ? minor : female;
    }

    /// <summary>Female, for any person.</summary>
    public static Proof Female(CasePerson person) => (person.IdNumber?.Value.Sex ?? person.Sex?.Value) switch
    {
        Sex.Female => Proof.Yes("女性", person.Sex?.Evidence),
        Sex.Male => Proof.No("男性"),
        _ => Proof.Unknown("缺少性别"),
    };
}
