using JudicialAid.Model;

namespace JudicialAid.Standards.Tests.Naive;

/// <summary>Draws invented facts; what a table is keyed by is always known, the rest sometimes not.</summary>
public sealed class RandomFacts(int seed)
{
    private static readonly DateOnly[] Days = [new(2025, 3, 1), new(2026, 10, 15), new(2026, 10, 15), new(2027, 3, 1), new(2027, 8, 1)];
    private static readonly string[] Levels = ["特困", "低保", "防返贫监测", "低保边缘", "刚性支出困难", "其他困难"];
    private static readonly string[] Tags = ["困境儿童", "残疾人", "困难妇女", "低收入户", "老年人", "未成年人", "军烈属"];

    private readonly Random _random = new(seed);

    /// <summary>The next set.</summary>
    public AmountFacts Next()
    {
        var harm = Any(Enum.GetValues<HarmKind>());
        return new AmountFacts
        {
            Day = Any(Days),
            Region = "990001",
            Harm = harm,
            // Of any grade: what contradicts the harm has to be settled.
            InjuryGrade = Chance(2) ? Any(Enum.GetValues<InjuryGrade>()) : null,
            DisabilityGrade = Chance(3) ? _random.Next(1, 11) : null,
            LostLabourCapacity = Chance(4),
            PropertyLoss = Sum(Chance(2) ? 200_000 : 900_000),
            Hardship = Some(Levels),
            Groups = Some(Tags),
            Fault = Any(Enum.GetValues<FaultShare>()),
            Compensation = Any<CompensationStatus>([CompensationStatus.None, CompensationStatus.Partial, CompensationStatus.Full]),
            ShouldAward = Maybe(300_000),
            Awarded = Maybe(200_000),
            Paid = Maybe(50_000),
            Unenforced = Maybe(150_000),
            MonthlyIncomePerHead = Sum(1_500),
            DibaoLine = new Yuan(700),
            AdvancePaid = Maybe(30_000),
            JudicialAidGiven = Sum(50_000),
            FundSpentThisYear = new Yuan(1_400_000 + _random.Next(120_000)),
        };
    }

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private Yuan Sum(int below) => new(_random.Next(below * 100) / 100m);

    private Yuan? Maybe(int below) => Chance(3) ? Sum(below) : null;

    private T Any<T>(T[] values) => values[_random.Next(values.Length)];

    private List<string> Some(string[] words) => [.. words.Where(_ => Chance(4))];
}
