using System.Text;

namespace JudicialAid.Registers;

/// <summary>
/// The sound of a name under which homophones, dialect-near and variant writings fall together: of each character the usual reading of
/// its simplified form, folded (<see cref="Dialect"/>). Characters with several readings (单, 曾) have the same sound wherever they stand.
/// </summary>
internal static class NameSound
{
    /// <summary>The sound of the whole name; null when parts are hidden or nothing is written.</summary>
    public static string? Of(PersonName name) => name.IsEmpty || name.IsMasked ? null : string.Join('-', name.Units.Select(Unit));

    /// <summary>The sound of the first character; null when it is hidden.</summary>
    public static string? OfSurname(PersonName name) => name.IsEmpty || PersonName.IsMask(name.Units[0]) ? null : Unit(name.Units[0]);

    private static string Unit(string unit)
    {
        if (PersonName.IsLetters(unit))
            return Dialect.Fold(unit.ToLowerInvariant().TrimEnd('1', '2', '3', '4'));
        var rune = Rune.GetRuneAt(unit, 0);
        if (HanTable.Find(rune) is not { } character)
            return PersonName.IsPlaceholder(unit) ? "?" : unit;
        var simplified = character.Variants.Length > 0 ? HanTable.Find(Rune.GetRuneAt(character.Variants, 0)) : null;
        return Dialect.Fold((simplified is { IsRare: false } ? simplified : character).Readings[0]);
    }
}
