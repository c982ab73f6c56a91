using System.Globalization;
using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>
/// The keys under which a row is kept and a person is looked for, so that only rows are compared that share one: name sound with birth
/// year, birth date with surname sound, name sound with village, and for children and household members the name of guardian or head.
/// A row is kept under few keys; a person is looked for under more, to allow for what may be wrong. Keys are personal data: outside
/// this process they exist only as tokens (<see cref="LookupTokens"/>).
/// </summary>
internal static class BlockingKeys
{
    /// <summary>The keys a row is kept under.</summary>
    public static IEnumerable<string> OfRow(Traits row)
    {
        var (sound, surname) = (NameSound.Of(row.Name), NameSound.OfSurname(row.Name));
        if (sound is not null)
        {
            yield return Name(sound);
            yield return Year(sound, row.Birth.Date?.Year);
        }

        if (surname is null)
            yield break;
        if (row.Birth.Date is { Day: not null } birth)
            yield return Day(birth, surname);
        foreach (var village in row.Places.Select(p => p.Village).Where(v => v.Length > 0).Distinct(StringComparer.Ordinal))
        {
            if (sound is not null)
                yield return Village(village, sound);
            yield return Village(village, surname);
        }

        foreach (var kin in row.Kin.Select(k => NameSound.Of(k.Name)).OfType<string>().Distinct(StringComparer.Ordinal))
            yield return Kin(kin, surname);
    }

    /// <summary>The keys a person is looked for under.</summary>
    public static IEnumerable<string> OfPerson(Traits person)
    {
        var (sound, surname) = (NameSound.Of(person.Name), NameSound.OfSurname(person.Name));
        if (sound is not null)
        {
            yield return Year(sound, null);
            foreach (var key in Years(person.Birth).Select(y => Year(sound, y)))
                yield return key;
            if (person.Birth.Date is null)
                yield return Name(sound);
        }

        if (surname is null)
            yield break;
        foreach (var day in Days(person.Birth.Date))
            yield return Day(day, surname);
        foreach (var village in person.Places.Select(p => p.Village).Where(v => v.Length > 0).Distinct(StringComparer.Ordinal))
            yield return Village(village, sound ?? surname);
        foreach (var kin in person.Kin.Select(k => NameSound.Of(k.Name)).OfType<string>().Distinct(StringComparer.Ordinal))
            yield return Kin(kin, surname);
    }

    private static string Name(string sound) => "n|" + sound;

    private static string Year(string sound, int? year) => string.Create(CultureInfo.InvariantCulture, $"y|{sound}|{year}");

    private static string Day(PartialDate day, string surname) => $"d|{day}|{surname}";

    private static string Village(string village, string sound) => $"v|{village}|{sound}";

    private static string Kin(string kin, string surname) => $"k|{kin}|{surname}";

    // The year stated, its neighbours where only a year or an age is known or the date may be lunar.
    private static IEnumerable<int> Years(BirthTrait birth) =>
        birth.Date is { } date ? [date.Year, date.Year - 1, date.Year + 1] : birth.Years;

    // The date stated, day and month exchanged, and the date it is or has in the other calendar.
    private static IEnumerable<PartialDate> Days(PartialDate? birth)
    {
        if (birth is not { Month: { } month, Day: { } day } date)
            return [];
        var days = new List<PartialDate> { date };
        if (day <= 12 && day != month)
            days.Add(date with { Month = day, Day = month });
        if (LunarDates.ToSolar(date) is { } solar)
            days.Add(PartialDate.From(solar));
        if (date.ToDate() is { } written && LunarDates.ToLunar(written) is { } lunar)
            days.Add(lunar);
        return days.Distinct();
    }
}
