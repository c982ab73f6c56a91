using JudicialAid.Model;
using JudicialAid.TestKit;

namespace JudicialAid.Population;

/// <summary>A person who does not exist, as the truth has it.</summary>
/// <param name="Name">Name.</param>
/// <param name="Sex">Sex.</param>
/// <param name="Birth">Birth day.</param>
/// <param name="IdNumber">Identity number, of a region that is no place.</param>
/// <param name="Address">Address down to the village.</param>
public sealed record Invented(string Name, Sex Sex, DateOnly Birth, IdNumber IdNumber, string Address);

/// <summary>
/// Any number of people in households of three (head, spouse, child) of one invented county: person 3h is the head of household h. The
/// same seed and index always give the same person, so that nobody has to be kept.
/// </summary>
public sealed class Inhabitants(int seed)
{
    private const int Members = 3;
    private static readonly int TotalShare = Words.Surnames.Sum(s => s.Share);

    /// <summary>The person with an index.</summary>
    public Invented this[int index] => Household(index / Members)[index % Members];

    /// <summary>The head of the person's household.</summary>
    public Invented HeadOf(int index) => Household(index / Members)[0];

    /// <summary>The index of somebody else of the household.</summary>
    public static int Relative(int index) => index % Members == 0 ? index + 2 : index - (index % Members);

    private Invented[] Household(int number)
    {
        var random = new Random(unchecked((seed * 486_187_739) + number));
        var address = Address(random);
        var surname = Surname(random);
        var headSex = random.Next(4) == 0 ? Sex.Female : Sex.Male;
        var headBirth = new DateOnly(1936 + random.Next(60), 1, 1).AddDays(random.Next(365));
        var spouseBirth = headBirth.AddDays(random.Next(-1500, 1500));
        var childBirth = headBirth.AddYears(20 + random.Next(15)).AddDays(random.Next(365));
        var childSex = (Sex)random.Next(2);
        return
        [
            Person(number, 0, surname, headSex, headBirth, address, random),
            Person(number, 1, Surname(random), headSex == Sex.Male ? Sex.Female : Sex.Male, spouseBirth, address, random),
            Person(number, 2, surname, childSex, childBirth, address, random),
        ];
    }

    private static Invented Person(int household, int member, string surname, Sex sex, DateOnly birth, string address, Random random)
    {
        // Serials repeat within a day and region, as there are more people here than a region has: the last digits are not enough to tell them apart.
        var serial = ((household * Members) + member) % 490 * 2;
        var region = $"99{random.Next(10_000):0000}";
        return new Invented(surname + Given(sex, random), sex, birth, SamplePeople.IdNumber(birth, serial + (sex == Sex.Male ? 1 : 0), region), address);
    }

    private static string Surname(Random random)
    {
        var at = random.Next(TotalShare);
        foreach (var (word, share) in Words.Surnames)
        {
            at -= share;
            if (at < 0)
                return word;
        }

        throw new InvalidOperationException("Shares do not add up.");
    }

    private static string Given(Sex sex, Random random)
    {
        var common = sex == Sex.Male ? Words.CommonMale : Words.CommonFemale;
        if (random.Next(5) == 0)
            return common[random.Next(common.Length)];
        var characters = sex == Sex.Male ? Words.Male : Words.Female;
        var first = characters[random.Next(characters.Length)].ToString();
        return random.Next(5) == 0 ? first : first + characters[random.Next(characters.Length)];
    }

    private static string Address(Random random)
    {
        var township = Words.Townships[random.Next(Words.Townships.Length)];
        var village = Words.VillageFirst[random.Next(Words.VillageFirst.Length)] + Words.VillageSecond[random.Next(Words.VillageSecond.Length)];
        return $"示例省示例市示例县{township}镇{village}村{random.Next(1, 15)}组";
    }
}
