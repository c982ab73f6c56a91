using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>What can be compared of a person of a case or of a register row; what is not written is null or empty.</summary>
internal sealed record Traits
{
    /// <summary>The name.</summary>
    public required PersonName Name { get; init; }

    /// <summary>A valid identity number.</summary>
    public IdNumber? IdNumber { get; init; }

    /// <summary>An identity number that was written but is not valid.</summary>
    public string? IdAsWritten { get; init; }

    /// <summary>Sex.</summary>
    public Sex? Sex { get; init; }

    /// <summary>Birth or age.</summary>
    public required BirthTrait Birth { get; init; }

    /// <summary>Domicile, residence.</summary>
    public IReadOnlyList<Place> Places { get; init; } = [];

    /// <summary>Of a person, the relatives in the case; of a row, head of household and guardian, if they are not the person.</summary>
    public IReadOnlyList<Relation> Kin { get; init; } = [];
}

/// <summary>Somebody related to the person.</summary>
/// <param name="Name">Name.</param>
/// <param name="IdNumber">Identity number, when known.</param>
internal sealed record Relation(PersonName Name, IdNumber? IdNumber);

/// <summary>Traits of register rows.</summary>
internal static class RowTraits
{
    /// <summary>Field that keeps an identity number which is not valid, as it was written.</summary>
    public const string IdAsWritten = "idNumberAsWritten";

    /// <summary>Reads a row; sex and birth date come from a valid number where it has one.</summary>
    public static Traits Of(RegisterRow row)
    {
        var name = PersonName.Of(row.Name);
        return new Traits
        {
            Name = name,
            IdNumber = row.IdNumber,
            IdAsWritten = row.Fields.GetValueOrDefault(IdAsWritten),
            Sex = row.IdNumber?.Sex ?? SexOf(row.Fields.GetValueOrDefault("sex")),
            Birth = new BirthTrait(row.IdNumber is { } id ? PartialDate.From(id.Birth) : Date(row.Fields.GetValueOrDefault("birth"))),
            Places = Places(row),
            Kin = [.. Relations(row, name)],
        };
    }

    private static IEnumerable<Relation> Relations(RegisterRow row, PersonName own)
    {
        foreach (var (nameField, idField) in ((string, string)[])[("headName", "headIdNumber"), ("guardianName", "guardianIdNumber")])
        {
            var name = PersonName.Of(row.Fields.GetValueOrDefault(nameField));
            IdNumber? number = Model.IdNumber.TryParse(row.Fields.GetValueOrDefault(idField), out var id) ? id : null;
            if ((name.IsEmpty && number is null) || (number is not null && number == row.IdNumber) || (!name.IsEmpty && name.Text == own.Text))
                continue;
            yield return new Relation(name, number);
        }
    }

    private static List<Place> Places(RegisterRow row)
    {
        var place = Place.Parse(row.Fields.GetValueOrDefault("address"));
        var (township, village) = (Place.Parse(row.Fields.GetValueOrDefault("township")).Township, Place.Parse(row.Fields.GetValueOrDefault("village")).Village);
        var whole = place with { Township = place.Township.Length > 0 ? place.Township : township, Village = place.Village.Length > 0 ? place.Village : village };
        return whole.IsEmpty ? [] : [whole];
    }

    private static Sex? SexOf(string? text) => text switch
    {
        null => null,
        _ when text.Contains('女', StringComparison.Ordinal) => Model.Sex.Female,
        _ when text.Contains('男', StringComparison.Ordinal) => Model.Sex.Male,
        _ => null,
    };

    // Dates of rows are normalised: yyyy, yyyy-MM or yyyy-MM-dd.
    private static PartialDate? Date(string? text)
    {
        var parts = text?.Split('-').Select(p => int.TryParse(p, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : 0).ToList();
        return parts is null || parts.Contains(0) ? null : new PartialDate(parts[0], parts.Count > 1 ? parts[1] : null, parts.Count > 2 ? parts[2] : null);
    }
}

/// <summary>Traits of the people of a case.</summary>
internal static class CaseTraits
{
    /// <summary>
    /// Reads a person, with those as kin that the case ties to the same victim; where it has one victim, everybody on the victim's side.
    /// </summary>
    public static Traits Of(CaseFile file, CasePerson person, IReadOnlyList<CasePerson> side)
    {
        var id = person.IdNumber?.Value;
        return new Traits
        {
            Name = PersonName.Of(person.Name),
            IdNumber = id,
            IdAsWritten = person.IdNumberAsWritten?.Value,
            Sex = id?.Sex ?? person.Sex?.Value,
            Birth = new BirthTrait(id is { } number ? PartialDate.From(number.Birth) : person.Birth?.Value, person.Age?.Value, file.EventDate?.Value.ToDate()),
            Places = [.. new[] { person.Domicile, person.Residence }.OfType<Fact<string>>().Select(f => Place.Parse(f.Value)).Where(p => !p.IsEmpty)],
            Kin = [.. KinOf(file, person, side).Select(k => new Relation(PersonName.Of(k.Name), k.IdNumber?.Value))],
        };
    }

    /// <summary>The others who belong to the same victim.</summary>
    public static IEnumerable<CasePerson> KinOf(CaseFile file, CasePerson person, IReadOnlyList<CasePerson> side)
    {
        var one = file.Victims.Count == 1;
        var victims = VictimsOf(file, person).ToHashSet(StringComparer.Ordinal);
        return side.Where(other => other.PersonId != person.PersonId && (one || VictimsOf(file, other).Any(victims.Contains)));
    }

    private static IEnumerable<string> VictimsOf(CaseFile file, CasePerson person) =>
        file.Kin.Where(k => k.PersonId == person.PersonId).Select(k => k.VictimId).Append(person.PersonId);
}
