using JudicialAid.Model;

namespace JudicialAid.Standards;

/// <summary>
/// The thresholds a case is near to: a handler should look twice there, because a small error of fact changes the result.
/// </summary>
public static class Neighbours
{
    // Nearer than a tenth of the threshold; this project's choice.
    private const decimal Near = 0.1m;

    /// <summary>The near thresholds of tables, floor, caps and approvals, in the order of the standard.</summary>
    /// <param name="facts">What is known.</param>
    /// <param name="standard">The rule.</param>
    public static IReadOnlyList<Neighbour> Of(AmountFacts facts, StandardDefinition standard)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(standard);
        var now = AmountCalculator.Calculate(facts, standard, traced: false);
        return [.. OfFacts(facts, standard, now), .. OfSum(standard, now)];
    }

    private static IEnumerable<Neighbour> OfFacts(AmountFacts facts, StandardDefinition standard, AmountSheet now)
    {
        var tests = standard.Tables.SelectMany(t => t.Rows ?? []).SelectMany(r => r.When);
        foreach (var (name, at) in tests.SelectMany(t => new[] { (t.Fact, t.AtLeast), (t.Fact, t.Below) }).Where(t => t.Item2 is > 0).Distinct())
        {
            var fact = AmountFactNames.All[name];
            var threshold = at!.Value;
            if (fact.Number?.Invoke(facts) is not { } number || Math.Abs(number - threshold) > threshold * Near)
                continue;
            var beyond = number < threshold ? threshold : threshold - (name == "disabilityGrade" ? 1 : 0.01m);
            var sheet = AmountCalculator.Calculate(fact.WithNumber!(facts, beyond), standard, traced: false);
            if (sheet.Amount != now.Amount || sheet.UpTo != now.UpTo)
                yield return new Neighbour($"{fact.Label}{new Yuan(threshold)}", Distance(number, threshold), now.Amount, sheet.Amount);
        }
    }

    private static IEnumerable<Neighbour> OfSum(StandardDefinition standard, AmountSheet now)
    {
        if ((now.UpTo ?? now.Amount) is not { } sum)
            yield break;
        var marks = standard.Approvals.Where(a => a.From > Yuan.Zero).Select(a => ($"{a.Body}决定的{a.From}元", a.From.Amount))
            .Concat(standard.Caps.Where(c => c.Amount is not null).Select(c => (c.Label, c.Amount!.Value.Amount)));
        foreach (var (label, mark) in marks.Where(m => Math.Abs(sum.Amount - m.Item2) <= m.Item2 * Near))
            yield return new Neighbour(label, Distance(sum.Amount, mark), now.Amount, null);
    }

    private static string Distance(decimal number, decimal threshold) =>
        number < threshold ? $"差{new Yuan(threshold - number)}" : $"超过{new Yuan(number - threshold)}";
}
