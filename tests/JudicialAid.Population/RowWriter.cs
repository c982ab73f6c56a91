using System.Globalization;
using JudicialAid.Model;

namespace JudicialAid.Population;

/// <summary>Writes what a clerk puts into a register about a person, with the mistake that is made about them.</summary>
internal static class RowWriter
{
    public static RegisterRow Write(int row, Invented person, Invented head, Pair pair, Random random)
    {
        var hasNumber = pair.Lacking != Side.Row && pair.Mistake != Mistake.IdSlip;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (pair.Mistake == Mistake.IdSlip)
            fields["idNumberAsWritten"] = Slip(person.IdNumber.Text, random);
        if (random.Next(100) < 97)
            fields["sex"] = person.Sex == Sex.Male ^ (pair is { Mistake: Mistake.WrongSex, Lacking: Side.Row }) ? "男" : "女";
        if (random.Next(100) < 97)
            fields["birth"] = pair.Lacking == Side.Row ? Births.Wrong(person.Birth, pair.Mistake, random).ToString() : PartialDate.From(person.Birth).ToString();
        if (random.Next(100) < 97)
            fields["address"] = Address(person.Address, pair.Mistake, random);
        if (random.Next(100) < 70)
            fields["headName"] = head.Name;
        if (random.Next(100) < 30)
            fields["headIdNumber"] = head.IdNumber.Text;
        return new RegisterRow { Row = row, IdNumber = hasNumber ? person.IdNumber : null, Name = Name(person.Name, pair.Mistake, random), Fields = fields };
    }

    private static string Name(string name, Mistake mistake, Random random) => mistake switch
    {
        Mistake.Homophone => Replaced(name, Words.Homophones),
        Mistake.Dialect => Replaced(name, Words.Dialects),
        Mistake.Shape => Replaced(name, Words.Shapes),
        Mistake.Traditional => Replaced(name, Words.Traditional),
        Mistake.Rare => name[..^1] + Words.Rare.First(r => r.Character == name[^1..]).Substitute,
        Mistake.OtherCharacter => name[..^1] + Words.Male[random.Next(Words.Male.Length)],
        _ => name,
    };

    private static string Replaced(string name, string[] pairs) => name[..^1] + pairs.First(p => p[0] == name[^1])[1];

    private static string Address(string address, Mistake mistake, Random random)
    {
        var village = address.LastIndexOf('镇') + 1;
        return mistake switch
        {
            Mistake.Moved => $"示例省示例市示例县{Words.Townships[random.Next(Words.Townships.Length)]}镇{Words.VillageFirst[random.Next(Words.VillageFirst.Length)]}山村{random.Next(1, 15)}组",
            Mistake.Renamed => address[..(village - 1)].Replace("示例县", "示例区", StringComparison.Ordinal) + "街道" + address[village..].Replace("村", "社区", StringComparison.Ordinal),
            _ when random.Next(3) == 0 => address[address.LastIndexOf('县')..].TrimStart('县'),
            _ => address,
        };
    }

    // Two neighbours exchanged, or one digit wrong: the check character no longer fits.
    private static string Slip(string number, Random random)
    {
        var digits = number.ToCharArray();
        var at = random.Next(6, 16);
        if (digits[at] != digits[at + 1])
            (digits[at], digits[at + 1]) = (digits[at + 1], digits[at]);
        else
            digits[at] = (char)('0' + ((digits[at] - '0' + 1) % 10));
        return new string(digits);
    }
}

/// <summary>Birth dates as they are written wrongly.</summary>
internal static class Births
{
    private static readonly ChineseLunisolarCalendar Lunar = new();

    public static PartialDate Wrong(DateOnly birth, Mistake mistake, Random random) => mistake switch
    {
        Mistake.SwappedBirth => new PartialDate(birth.Year, birth.Day, birth.Month),
        Mistake.LunarBirth => InLunar(birth),
        Mistake.YearOnly or Mistake.AgeOnly => new PartialDate(birth.Year),
        Mistake.BirthDigit => random.Next(2) == 0 ? PartialDate.From(birth.AddYears(random.Next(2) == 0 ? 1 : 10)) : PartialDate.From(birth.AddDays(birth.Day > 20 ? -10 : 10)),
        _ => PartialDate.From(birth),
    };

    private static PartialDate InLunar(DateOnly birth)
    {
        var day = birth.ToDateTime(TimeOnly.MinValue);
        var (year, month) = (Lunar.GetYear(day), Lunar.GetMonth(day));
        var leap = Lunar.GetLeapMonth(year);
        return new PartialDate(year, leap > 0 && month >= leap ? month - 1 : month, Lunar.GetDayOfMonth(day));
    }
}
