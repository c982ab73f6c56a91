using System.Text;

namespace JudicialAid.Registers;

/// <summary>
/// The sound of a name, under which homophones and variant writings fall together: of each character the usual reading of its simplified
/// form. Characters with several readings (单, 曾) have the same sound wherever they stand. Folded (<see cref="Dialect"/>), what dialects
/// confuse falls together too: for keys that are narrow already.
/// </summary>
internal static class NameSound
{
    /// <summary>The sound of the whole name; null when parts are hidden or nothing is written.</summary>
    public static string? Of(PersonName name, bool folded) => name.IsEmpty || name.IsMasked ? null : string.Join('-', name.Units.Select(u => Unit(u, folded)));

    /// <summary>The folded sound of the first character; null when it is hidden.</summary>
    public static string? OfSurname(PersonName name) => name.IsEmpty || PersonName.IsMask(name.Units[0]) ? null : Unit(name.Units[0], folded: true);

    private static string Unit(string unit, bool folded) => folded ? Dialect.Fold(Reading(unit)) : Reading(unit);

    private static string Reading(string unit)
    {
        if (PersonName.IsLetters(unit))
            return unit.ToLowerInvariant().TrimEnd('1', '2', '3', '4');
        if (HanTable.Find(Rune.GetRuneAt(unit, 0)) is not { } character)
            return PersonName.IsPlaceholder(unit) ? "?" : unit;
        var simplified = character.Variants.Length > 0 ? HanTable.Find(Rune.GetRuneAt(character.Variants, 0)) : null;
        return (simplified is { IsRare: false } ? simplified : character).Readings[0];
    }
}
