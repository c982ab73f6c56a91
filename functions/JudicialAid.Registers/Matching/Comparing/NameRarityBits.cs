using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>How much it says that two people have a name in common: little for 张伟, much for a rare one.</summary>
internal sealed class NameRarityBits(NameFrequencies frequencies)
{
    /// <summary>Bits of the part of a name that counts; of two names the more common one.</summary>
    public decimal Of(PersonName a, PersonName b, NameRarity rarity) => rarity switch
    {
        NameRarity.None => 0,
        NameRarity.Surname => Math.Min(Surname(a), Surname(b)),
        NameRarity.Whole => Math.Min(Surname(a) + Given(a), Surname(b) + Given(b)),
        NameRarity.Shown => Shown(a.IsMasked ? b : a, a.IsMasked ? a : b),
        _ => throw new ArgumentOutOfRangeException(nameof(rarity)),
    };

    private decimal Surname(PersonName name) => Bits(frequencies.Surnames.GetValueOrDefault(name.Units[0], frequencies.OtherSurname));

    private decimal Given(PersonName name)
    {
        var given = string.Concat(name.Units.Skip(1));
        return Bits(frequencies.GivenNames.GetValueOrDefault(given, name.Units.Count <= 2 ? frequencies.OneCharacter : frequencies.TwoCharacters));
    }

    // Of the given name as much as is shown: 王*明 counts half of 大明; 王某 counts only 王.
    private decimal Shown(PersonName whole, PersonName masked)
    {
        var surname = PersonName.IsMask(masked.Units[0]) ? 0 : Surname(masked);
        if (whole.Units.Count != masked.Units.Count || whole.IsMasked || whole.Units.Count == 1)
            return surname;
        var shown = masked.Units.Skip(1).Count(u => !PersonName.IsMask(u) && !PersonName.IsPlaceholder(u));
        return surname + Math.Round(Given(whole) * shown / (whole.Units.Count - 1), 1);
    }

    private static decimal Bits(decimal share) => Math.Round((decimal)-Math.Log2((double)share), 1);
}
