using JudicialAid.Standards.Tests.Naive;

namespace JudicialAid.Standards.Tests;

/// <summary>
/// A second calculator, written straight from the words of each standard, must agree on random facts. The benchmark runs the same
/// on 100,000 sets each.
/// </summary>
public class NaiveCalculatorTests
{
    public static TheoryData<string> Standards => [.. NaiveCalculator.All.Keys];

    [Theory]
    [MemberData(nameof(Standards))]
    public void Five_thousand_random_fact_sets_give_the_same_sum_both_ways(string standard) =>
        Assert.Null(Agreement.FirstDifference(standard, 5_000, seed: 20261015));

    [Fact]
    public void Every_filled_variant_has_a_second_calculator() =>
        Assert.Equal(FilledBook.Ids.Append("sample/2020-01-01").Order(StringComparer.Ordinal), NaiveCalculator.All.Keys.Order(StringComparer.Ordinal));
}
