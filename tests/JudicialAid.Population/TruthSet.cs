using System.Globalization;
using JudicialAid.Model;
using JudicialAid.TestKit;

namespace JudicialAid.Population;

/// <summary>
/// A register about some inhabitants, and cases about some of these and some who are in no register: who is who is known. Every row
/// and case is made anew from the seed when it is asked for, so that size costs no memory.
/// </summary>
/// <param name="seed">Equal seeds give equal sets.</param>
/// <param name="rows">Rows of the register.</param>
/// <param name="people">People of cases, six in ten of whom are in the register.</param>
public sealed class TruthSet(int seed, int rows, int people)
{
    private const int LackingId = 40;
    private readonly Inhabitants _inhabitants = new(seed);

    /// <summary>Rows of the register, numbered from 1.</summary>
    public int Rows => rows;

    /// <summary>People of cases, numbered from 0.</summary>
    public int People => people;

    /// <summary>The register: one household member a row.</summary>
    public static RegisterDefinition Register { get; } =
        new() { RegisterId = "sample", Name = "示例名册", OwnerKind = "minzheng", Unit = RegisterUnit.Household, Columns = [] };

    /// <summary>The row that is about a person of the cases; null when there is none.</summary>
    public int? RowOf(int person) => IsInRegister(person) ? checked((int)((long)person * rows / people)) + 1 : null;

    /// <summary>What is wrong between row and case of a person.</summary>
    public Mistake MistakeOf(int person) => PairOf(IndexOf(person)).Mistake;

    /// <summary>Whether one side lacks the identity number of a person, or has it with a slip.</summary>
    public bool LacksId(int person) => PairOf(IndexOf(person)) is { Lacking: not Side.Neither } or { Mistake: Mistake.IdSlip };

    /// <summary>A row of the register.</summary>
    public RegisterRow Row(int row)
    {
        var index = IndexOfRow(row);
        var pair = PairOf(index);
        return RowWriter.Write(row, Truth(index, pair), _inhabitants.HeadOf(index), pair, Dice(2, index));
    }

    /// <summary>The case about a person; the person's id in it is "p".</summary>
    public CaseFile Case(int person)
    {
        var index = IndexOf(person);
        var pair = PairOf(index);
        return CaseWriter.Write(Truth(index, pair), _inhabitants[Inhabitants.Relative(index)], pair, Dice(3, index));
    }

    private static bool IsInRegister(int person) => person % 10 < 6;

    // Two of the three of a household have a row: head and spouse, or head and child.
    private static int IndexOfRow(int row) => ((row - 1) / 2 * 3) + ((row - 1) % 2 * (1 + ((row - 1) / 2 % 2)));

    // Of those who are in no register, half have their family there, half nobody.
    private int IndexOf(int person)
    {
        var row = checked((int)((long)person * rows / people)) + 1;
        return IsInRegister(person) ? IndexOfRow(row) : person % 2 == 0 ? (rows * 2) + person : ((row - 1) / 2 * 3) + 2 - ((row - 1) / 2 % 2);
    }

    private Pair PairOf(int index)
    {
        var random = Dice(1, index);
        var mistake = Mistakes.Of(random);
        var lacking = random.Next(100) >= LackingId ? Side.Neither : mistake is Mistake.Masked or Mistake.AgeOnly || random.Next(10) < 6 ? Side.Case : Side.Row;
        return new Pair(mistake, mistake == Mistake.IdSlip ? Side.Neither : lacking);
    }

    // Some mistakes can only be made with certain characters: then the person has one of them.
    private Invented Truth(int index, Pair pair)
    {
        var person = _inhabitants[index];
        return pair.Mistake switch
        {
            Mistake.Homophone => EndingIn(person, Words.Homophones[index % Words.Homophones.Length][..1]),
            Mistake.Dialect => EndingIn(person, Words.Dialects[index % Words.Dialects.Length][..1]),
            Mistake.Shape => EndingIn(person, Words.Shapes[index % Words.Shapes.Length][..1]),
            Mistake.Traditional => EndingIn(person, Words.Traditional[index % Words.Traditional.Length][..1]),
            Mistake.Rare => EndingIn(person, Words.Rare[index % Words.Rare.Length].Character),
            Mistake.SwappedBirth => BornOn(person, new DateOnly(person.Birth.Year, person.Birth.Month, (person.Birth.Day % 12) + 1)),
            _ => person,
        };
    }

    private static Invented EndingIn(Invented person, string character) => person with { Name = person.Name[..^1] + character };

    private static Invented BornOn(Invented person, DateOnly birth) => person with
    {
        Birth = birth,
        IdNumber = SamplePeople.IdNumber(birth, int.Parse(person.IdNumber.Text.AsSpan(14, 3), NumberStyles.None, CultureInfo.InvariantCulture), person.IdNumber.RegionCode),
    };

    private Random Dice(int purpose, int index) => new(unchecked((seed * 7_919) + (purpose * 104_729) + (index * 31)));
}

/// <summary>Which side lacks something.</summary>
internal enum Side
{
    /// <summary>None.</summary>
    Neither,

    /// <summary>The case.</summary>
    Case,

    /// <summary>The row.</summary>
    Row,
}

/// <summary>What is wrong between the row and the case of a person.</summary>
/// <param name="Mistake">The mistake.</param>
/// <param name="Lacking">The side without the identity number.</param>
internal sealed record Pair(Mistake Mistake, Side Lacking);
