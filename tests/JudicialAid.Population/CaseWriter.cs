using JudicialAid.Model;

namespace JudicialAid.Population;

/// <summary>Writes what a dossier says about a person, and now and then about a relative.</summary>
internal static class CaseWriter
{
    private static readonly DateOnly Event = new(2026, 3, 8);
    private static readonly Span Words = new("u1", 0, 1, "…");

    public static CaseFile Write(Invented person, Invented relative, Pair pair, Random random)
    {
        var main = Person("p", person, pair, random);
        var withRelative = random.Next(3) == 0;
        return new CaseFile
        {
            CaseId = "case",
            OfficeId = "990001",
            Documents = [],
            EventDate = Fact(PartialDate.From(Event)),
            People = withRelative ? [main, Relative(relative, random)] : [main],
            Victims = [new VictimFacts { PersonId = "p" }],
            Kin = withRelative ? [new KinTie { PersonId = "k", VictimId = "p", Kinship = Fact(Kinship.Parent) }] : [],
        };
    }

    private static CasePerson Person(string id, Invented person, Pair pair, Random random)
    {
        var wrong = pair.Lacking == Side.Case ? pair.Mistake : Mistake.None;
        var known = random.Next(100);
        return new CasePerson
        {
            PersonId = id,
            Name = pair.Mistake == Mistake.Masked ? person.Name[..1] + new string('某', person.Name.Length - 1) : person.Name,
            Mention = Words,
            Roles = [PersonRole.Victim],
            IdNumber = pair.Lacking == Side.Case ? null : Fact(person.IdNumber),
            Sex = random.Next(100) < 97 ? Fact(wrong == Mistake.WrongSex ? 1 - person.Sex : person.Sex) : null,
            Birth = wrong == Mistake.AgeOnly || known < 3 ? null : Fact(known < 8 ? new PartialDate(person.Birth.Year, person.Birth.Month) : Births.Wrong(person.Birth, wrong, random)),
            Age = wrong == Mistake.AgeOnly ? Fact(PartialDate.From(person.Birth).AgeOn(Event) ?? 0) : null,
            Domicile = Domicile(person.Address, random) is { } domicile ? Fact(domicile) : null,
        };
    }

    private static CasePerson Relative(Invented relative, Random random) => new()
    {
        PersonId = "k",
        Name = relative.Name,
        Mention = Words,
        Roles = [PersonRole.Relative],
        IdNumber = random.Next(2) == 0 ? Fact(relative.IdNumber) : null,
    };

    // Three in four name the village, some only the county, some nothing.
    private static string? Domicile(string address, Random random) => random.Next(20) switch
    {
        < 15 => address,
        < 18 => address[..(address.LastIndexOf('县') + 1)],
        _ => null,
    };

    private static Fact<T> Fact<T>(T value) => new(value, Words, DocumentSection.Header, "invented");
}
