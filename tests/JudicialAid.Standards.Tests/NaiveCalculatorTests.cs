using JudicialAid.Model;

namespace JudicialAid.Standards.Tests;

/// <summary>A second calculator, written straight from the words of the sample standard, must agree on random facts.</summary>
public class NaiveCalculatorTests
{
    private static readonly Dictionary<string, decimal> Hardship = new() { ["特困"] = 0.6m, ["低保"] = 0.5m, ["防返贫监测"] = 0.4m, ["低保边缘"] = 0.4m, ["刚性支出困难"] = 0.4m, ["其他困难"] = 0.2m };
    private static readonly Dictionary<string, decimal> AddOn = new() { ["困境儿童"] = 6000, ["残疾人"] = 5000, ["困难妇女"] = 4000, ["低收入户"] = 3000, ["老年人"] = 0 };
    private static readonly Dictionary<FaultShare, decimal> Fault = new() { [FaultShare.NoFault] = 1, [FaultShare.NoLiability] = 1, [FaultShare.Secondary] = 0.9m, [FaultShare.Equal] = 0.7m, [FaultShare.Primary] = 0.4m, [FaultShare.Full] = 0 };

    [Fact]
    public void Twenty_thousand_random_fact_sets_give_the_same_sum_both_ways()
    {
        var random = new Random(20261015);
        for (var i = 0; i < 20_000; i++)
        {
            var facts = Draw(random);
            var sheet = AmountCalculator.Calculate(facts, Book.Sample);
            Assert.True(sheet.Amount == new Yuan(Naive(facts)), $"{ModelJson.Write(facts)}: {sheet.Amount} is not {Naive(facts)}");
        }
    }

    [Fact]
    public void A_larger_loss_never_gives_less()
    {
        var sums = Enumerable.Range(0, 200).Select(i => AmountCalculator.Calculate(new AmountFacts { Day = SampleCase.AsOf, Harm = HarmKind.PropertyLoss, PropertyLoss = new Yuan(i * 500), Hardship = ["低保"], Groups = [] }, Book.Sample).Amount!.Value).ToList();
        Assert.Equal(sums.Order(), sums);
    }

    private static AmountFacts Draw(Random random) => new()
    {
        Day = new DateOnly(2026, 1, 1),
        Harm = random.Next(2) == 0 ? HarmKind.PropertyLoss : random.Next(2) == 0 ? HarmKind.Death : HarmKind.MinorInjury,
        PropertyLoss = new Yuan(random.Next(100_000)),
        Hardship = Some(random, Hardship.Keys),
        Groups = Some(random, AddOn.Keys),
        Fault = Fault.Keys.ElementAt(random.Next(Fault.Count)),
        Unenforced = random.Next(3) == 0 ? new Yuan(random.Next(60_000)) : null,
    };

    private static List<string> Some(Random random, IEnumerable<string> words) => [.. words.Where(_ => random.Next(3) == 0)];

    private static decimal Naive(AmountFacts facts)
    {
        var loss = facts.PropertyLoss!.Value.Amount;
        var caseType = facts.Harm == HarmKind.Death ? 1.2m : facts.Harm == HarmKind.MinorInjury ? 0.5m : loss < 30_000 ? 0.3m : loss < 60_000 ? 0.5m : 0.8m;
        var sum = (20_000 * (caseType + facts.Hardship!.Select(h => Hardship[h]).DefaultIfEmpty(0).Max())) + facts.Groups!.Select(g => AddOn[g]).DefaultIfEmpty(0).Max();
        sum *= Fault[facts.Fault!.Value];
        if (sum is > 0 and < 2000)
            sum = 2000;
        if (facts.Unenforced is { } bound && sum > bound.Amount)
            sum = bound.Amount;
        return decimal.Floor(sum);
    }
}
