using System.Globalization;
using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>When somebody was born, as far as it is written: a date, or an age on some day.</summary>
/// <param name="Date">Birth date as far as known.</param>
/// <param name="Age">Age in years.</param>
/// <param name="On">The day the age was stated for.</param>
internal sealed record BirthTrait(PartialDate? Date, int? Age = null, DateOnly? On = null)
{
    /// <summary>Years in which the person may have been born, an age allowing one year more on each side (虚岁).</summary>
    public IEnumerable<int> Years => Date is { } date
        ? [date.Year]
        : Age is { } age && On is { } on ? Enumerable.Range(on.Year - age - 2, 4) : [];
}

/// <summary>Compares birth dates; a date of one side may stand against an age of the other.</summary>
internal static class BirthComparison
{
    /// <summary>The level of <see cref="LinkageLevels"/>.</summary>
    public static string Level(BirthTrait a, BirthTrait b) => (a.Date, b.Date) switch
    {
        ({ } first, { } second) => OfDates(first, second),
        ({ } date, null) => OfAge(date, b),
        (null, { } date) => OfAge(date, a),
        _ => "missing",
    };

    private static string OfDates(PartialDate a, PartialDate b)
    {
        if (a.Month is null || b.Month is null)
            return a.Year == b.Year ? "year" : "differs";
        if (a.Day is null || b.Day is null)
            return a.Year != b.Year ? "differs" : a.Month == b.Month ? "month" : "sameYear";
        if (a == b)
            return "exact";
        if (a == b with { Month = b.Day, Day = b.Month })
            return "swapped";
        if (IsLunarOf(a, b) || IsLunarOf(b, a))
            return "lunar";
        return OneSlipApart(Digits(a), Digits(b)) ? "oneDigit" : a.Year == b.Year ? "sameYear" : "differs";
    }

    private static bool IsLunarOf(PartialDate lunar, PartialDate solar) => LunarDates.ToSolar(lunar) is { } day && PartialDate.From(day) == solar;

    private static string OfAge(PartialDate birth, BirthTrait stated)
    {
        if (stated is not { Age: { } age, On: { } on })
            return "missing";
        var (most, least) = (on.Year - birth.Year, on.Year - birth.Year - 1);
        if (birth.AgeOn(on) is { } exact)
            (most, least) = (exact, exact);
        return age >= least && age <= most ? "age" : age >= least - 1 && age <= most + 1 ? "ageNear" : "differs";
    }

    private static string Digits(PartialDate date) => string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}{date.Month:00}{date.Day:00}");

    // One digit typed wrongly, or two neighbours exchanged.
    private static bool OneSlipApart(string a, string b)
    {
        var at = Enumerable.Range(0, a.Length).Where(i => a[i] != b[i]).ToList();
        return at.Count == 1 || (at.Count == 2 && at[1] == at[0] + 1 && a[at[0]] == b[at[1]] && a[at[1]] == b[at[0]]);
    }
}
