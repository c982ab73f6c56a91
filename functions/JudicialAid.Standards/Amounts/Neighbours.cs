using JudicialAid.Model;

namespace JudicialAid.Standards;

/// <summary>
/// The thresholds a case is near to: a handler should look twice there, because a small error of fact changes the result.
/// </summary>
public static class Neighbours
{
    // Nearer than a tenth of the threshold; this project's choice.
    private const decimal Near = 0.1m;

    /// <summary>Of somebody who stands on the line, for people.</summary>
    internal const string JustReached = "刚好达到";

    /// <summary>How far the next grade is, for people.</summary>
    internal const string OneGrade = "差一级";

    // One grade more or less is another opinion of the expert; what the law takes together by the word alone has none.
    private static readonly (InjuryGrade Grade, string Label)[] Grades =
    [
        (InjuryGrade.Serious1, "重伤一级"), (InjuryGrade.Serious2, "重伤二级"), (InjuryGrade.Minor1, "轻伤一级"), (InjuryGrade.Minor2, "轻伤二级"), (InjuryGrade.Slight, "轻微伤"),
    ];

    /// <summary>The near thresholds of tables, floor, caps, bound and approvals, in the order of the standard.</summary>
    /// <param name="facts">What is known.</param>
    /// <param name="standard">The rule.</param>
    /// <param name="qualifies">Whether somebody with other facts would still get aid; null where only the sum is looked at.</param>
    public static IReadOnlyList<Neighbour> Of(AmountFacts facts, StandardDefinition standard, Func<AmountFacts, bool>? qualifies = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(standard);
        var now = AmountCalculator.Calculate(facts, standard, traced: false);
        var others = OfFacts(facts, standard).Concat(OfGrades(facts));
        return [.. others.Select(o => Beyond(o, standard, now, qualifies)).OfType<Neighbour>(), .. NearLimits.Of(facts, standard, now)];
    }

    private static IEnumerable<Other> OfFacts(AmountFacts facts, StandardDefinition standard)
    {
        var tests = standard.Tables.SelectMany(t => t.Rows ?? []).SelectMany(r => r.When);
        foreach (var (name, at) in tests.SelectMany(t => new[] { (t.Fact, t.AtLeast), (t.Fact, t.Below) }).Where(t => t.Item2 is > 0).Distinct())
        {
            var fact = AmountFactNames.All[name];
            var threshold = at!.Value;
            if (name == "disabilityGrade" || fact.Number?.Invoke(facts) is not { } number || !IsNear(number, threshold))
                continue;
            var beyond = number < threshold ? threshold : threshold - 0.01m;
            yield return new Other($"{fact.Label}{new Yuan(threshold)}元", Distance(number, threshold), fact.WithNumber!(facts, beyond));
        }
    }

    private static IEnumerable<Other> OfGrades(AmountFacts facts)
    {
        foreach (var grade in facts.DisabilityGrade is { } disability ? new[] { disability - 1, disability + 1 } : [])
        {
            if (grade is >= 1 and <= 10)
                yield return new Other($"伤残{grade}级", OneGrade, facts with { DisabilityGrade = grade });
        }

        var at = Array.FindIndex(Grades, i => i.Grade == facts.InjuryGrade);
        foreach (var (grade, label) in at < 0 ? [] : Grades.Where((_, i) => Math.Abs(i - at) == 1))
            yield return new Other(label, OneGrade, Injuries.Regraded(facts, grade));
    }

    // Who would get nothing at all on the other side of the line is not promised a sum there.
    private static Neighbour? Beyond(Other other, StandardDefinition standard, AmountSheet now, Func<AmountFacts, bool>? qualifies)
    {
        if (qualifies?.Invoke(other.Facts) == false)
            return new Neighbour(other.Threshold, $"{other.Distance}；越过后不再符合救助条件", now.Amount, null);
        var sheet = AmountCalculator.Calculate(other.Facts, standard, traced: false);
        return sheet.Amount == now.Amount && sheet.UpTo == now.UpTo ? null : new Neighbour(other.Threshold, other.Distance, now.Amount, sheet.Amount);
    }

    /// <summary>Whether a sum is near a threshold.</summary>
    internal static bool IsNear(decimal number, decimal threshold) => Math.Abs(number - threshold) <= threshold * Near;

    /// <summary>How far a sum in yuan is from a threshold, for people.</summary>
    internal static string Distance(decimal number, decimal threshold) => number == threshold ? JustReached
        : number < threshold ? $"差{new Yuan(threshold - number)}元"
        : $"超过{new Yuan(number - threshold)}元";

    /// <summary>The facts on the other side of a threshold.</summary>
    private sealed record Other(string Threshold, string Distance, AmountFacts Facts);
}
