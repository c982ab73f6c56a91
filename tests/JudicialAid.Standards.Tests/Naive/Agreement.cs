using JudicialAid.Model;

namespace JudicialAid.Standards.Tests.Naive;

/// <summary>Compares the calculator with the naive one on random facts.</summary>
public static class Agreement
{
    /// <summary>The first disagreement as text, or null when all agree; the trace must not change the result.</summary>
    /// <param name="standardId">A filled standard, or the sample.</param>
    /// <param name="count">Fact sets.</param>
    /// <param name="seed">Where the drawing begins.</param>
    public static string? FirstDifference(string standardId, int count, int seed)
    {
        var (standard, naive, draw) = (FilledBook.Rules.Standard(standardId)!, NaiveCalculator.All[standardId], new RandomFacts(seed));
        for (var i = 0; i < count; i++)
        {
            var facts = draw.Next();
            var sheet = AmountCalculator.Calculate(facts, standard, traced: i % 10 == 0);
            var expected = naive(facts);
            if (Result(sheet) != expected)
                return $"{standardId} #{i}: {Result(sheet)} instead of {expected}\n{ModelJson.Write(facts)}\n{string.Join('\n', sheet.Refusals)}";
        }

        return null;
    }

    private static NaiveResult? Result(AmountSheet sheet) =>
        sheet.Amount is { } low ? new NaiveResult(low.Amount, (sheet.UpTo ?? low).Amount, sheet.SoftCapsExceeded.Count) : null;
}
