using JudicialAid.Model;

namespace JudicialAid.Casework;

/// <summary>What a clerk compares when the linkage is not sure: the person of the dossier beside the register row, both masked.</summary>
public static class ReviewSides
{
    /// <summary>The fields, those of which neither side says anything left out.</summary>
    /// <param name="caseFile">The case.</param>
    /// <param name="personId">Its person.</param>
    /// <param name="row">The row.</param>
    /// <param name="asOf">Day on which minors are minors.</param>
    public static IReadOnlyList<ReviewField> Of(CaseFile caseFile, string personId, RegisterRow row, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(caseFile);
        ArgumentNullException.ThrowIfNull(row);
        var mask = new CaseMask(caseFile, asOf);
        var (person, strict) = (caseFile.Person(personId), mask.IsStrict(personId));
        string? Field(string name) => row.Fields.GetValueOrDefault(name) is { Length: > 0 } text ? text : null;
        ReviewField[] fields =
        [
            new("姓名", mask.Name(personId), row.Name is { } name ? Masking.Name(name, strict) : null),
            new("性别", person.Sex is { } sex ? Labels.Of(sex.Value) : null, Field("sex") ?? (row.IdNumber is { } number ? Labels.Of(number.Sex) : null)),
            new("出生年份", Year(person), Digits(Field("birth")) ?? row.IdNumber?.Birth.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            new("身份证号", person.IdNumber?.Value.ToString() ?? Slip(person.IdNumberAsWritten?.Value), row.IdNumber?.ToString() ?? Slip(Field("idNumberAsWritten"))),
            new("住址", mask.Place(personId), Field("address") is { } address ? strict ? PlaceText.County(address) : PlaceText.Township(address) : null),
            new("户主", null, Field("headName") is { } head ? Masking.Name(head, strict) : null),
            new("监护人", null, Field("guardianName") is { } guardian ? Masking.Name(guardian, strict) : null),
        ];
        return [.. fields.Where(f => f.InCase is not null || f.InRegister is not null)];
    }

    private static string? Slip(string? written) => written is null ? null : Masking.IdNumber(written) + "（书写有误）";

    private static string? Year(CasePerson person) =>
        (person.IdNumber?.Value.Birth.Year ?? person.Birth?.Value.Year)?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    // A birth date begins with its year, however the agency writes the rest.
    private static string? Digits(string? birth) => birth is { Length: >= 4 } && birth[..4].All(char.IsAsciiDigit) ? birth[..4] : null;
}
