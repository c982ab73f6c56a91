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
    private static readonly (InjuryGrade Grade, HarmKind Harm, string Label)[] Injuries =
    [
        (InjuryGrade.Serious1, HarmKind.SeriousInjury, "重伤一级"), (InjuryGrade.Serious2, HarmKind.SeriousInjury, "重伤二级"),
        (InjuryGrade.Minor1, HarmKind.MinorInjury, "轻伤一级"), (InjuryGrade.Minor2, HarmKind.MinorInjury, "轻伤二级"), (InjuryGrade.Slight, HarmKind.SlightInjury, "轻微伤"),
    ];

    /// <summary>The near thresholds of tables, floor, caps and approvals, in the order of the standard.</summary>
    /// <param name="facts">What is known.</param>
    /// <param name="standard">The rule.</param>
    public static IReadOnlyList<Neighbour> Of(AmountFacts facts, StandardDefinition standard)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(standard);
        var now = AmountCalculator.Calculate(facts, standard, traced: false);
        return [.. OfFacts(facts, standard, now), .. OfGrades(facts, standard, now), .. OfSum(standard, now)];
    }

    private static IEnumerable<Neighbour> OfFacts(AmountFacts facts, StandardDefinition standard, AmountSheet now)
    {
        var tests = standard.Tables.SelectMany(t => t.Rows ?? []).SelectMany(r => r.When);
        foreach (var (name, at) in tests.SelectMany(t => new[] { (t.Fact, t.AtLeast), (t.Fact, t.Below) }).Where(t => t.Item2 is > 0).Distinct())
        {
            var fact = AmountFactNames.All[name];
            var threshold = at!.Value;
            if (name == "disabilityGrade" || fact.Number?.Invoke(facts) is not { } number || !IsNear(number, threshold))
                continue;
            var beyond = number < threshold ? threshold : threshold - 0.01m;
            if (Beyond(fact.WithNumber!(facts, beyond), standard, now) is { } sheet)
                yield return new Neighbour($"{fact.Label}{new Yuan(threshold)}元", Distance(number, threshold), now.Amount, sheet.Amount);
        }
    }

    private static IEnumerable<Neighbour> OfGrades(AmountFacts facts, StandardDefinition standard, AmountSheet now)
    {
        foreach (var grade in facts.DisabilityGrade is { } disability ? new[] { disability - 1, disability + 1 } : [])
        {
            if (grade is >= 1 and <= 10 && Beyond(facts with { DisabilityGrade = grade }, standard, now) is { } sheet)
                yield return new Neighbour($"伤残{grade}级", OneGrade, now.Amount, sheet.Amount);
        }

        var at = Array.FindIndex(Injuries, i => i.Grade == facts.InjuryGrade);
        foreach (var (grade, harm, label) in at < 0 ? [] : Injuries.Where((_, i) => Math.Abs(i - at) == 1))
        {
            if (Beyond(facts with { InjuryGrade = grade, Harm = harm }, standard, now) is { } sheet)
                yield return new Neighbour(label, OneGrade, now.Amount, sheet.Amount);
        }
    }

    private static AmountSheet? Beyond(AmountFacts facts, StandardDefinition standard, AmountSheet now)
    {
        var sheet = AmountCalculator.Calculate(facts, standard, traced: false);
        return sheet.Amount == now.Amount && sheet.UpTo == now.UpTo ? null : sheet;
    }

    private static IEnumerable<Neighbour> OfSum(StandardDefinition standard, AmountSheet now)
    {
        if ((now.UpTo ?? now.Amount) is not { } sum)
            yield break;
        var marks = standard.Approvals.Where(a => a.From > Yuan.Zero).Select(a => ($"{a.Body}决定的{a.From}元", a.From.Amount))
            .Concat(standard.Caps.Where(c => c.Amount is not null).Select(c => (c.Label, c.Amount!.Value.Amount)));
        foreach (var (label, mark) in marks.Where(m => IsNear(sum.Amount, m.Item2)))
            yield return new Neighbour(label, Distance(sum.Amount, mark), now.Amount, null);
    }

    /// <summary>Whether a sum is near a threshold.</summary>
    internal static bool IsNear(decimal number, decimal threshold) => Math.Abs(number - threshold) <= threshold * Near;

    /// <summary>How far a sum in yuan is from a threshold, for people.</summary>
    internal static string Distance(decimal number, decimal threshold) => number == threshold ? JustReached
        : number < threshold ? $"差{new Yuan(threshold - number)}元"
        : $"超过{new Yuan(number - threshold)}元";
}
