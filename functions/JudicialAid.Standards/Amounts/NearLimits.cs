using JudicialAid.Model;

namespace JudicialAid.Standards;

/// <summary>The limits that a sum is near to: approvals, caps in yuan and in months, the floor and the bound of the case.</summary>
internal static class NearLimits
{
    /// <summary>The near ones, in the order of the standard; none where no sum is given.</summary>
    public static IEnumerable<Neighbour> Of(AmountFacts facts, StandardDefinition standard, AmountSheet now)
    {
        if ((now.UpTo ?? now.Amount) is not { } sum || Unlimited(facts, standard) is not { } steps)
            return [];
        // An advance is part of the aid; what a bound or a hard cap cut off is no longer in the sum, so these look at what the steps gave.
        var aid = standard.Order.Contains(LimitKind.SetOff) ? sum.Amount + (facts.AdvancePaid?.Amount ?? 0) : sum.Amount;
        var marks = standard.Approvals.Where(a => a.From > Yuan.Zero).Select(a => new Mark($"{a.Body}决定的{a.From}元", a.From.Amount, aid))
            .Concat(standard.Caps.Select(c => Cap(c, facts, c.Soft ? aid : steps.High)).OfType<Mark>())
            .Concat(Floor(standard, steps.Low))
            .Concat(Bound(facts, standard, steps.High));
        return marks.Where(m => m.Sum > 0 && Neighbours.IsNear(m.Sum, m.At)).Select(m => new Neighbour(m.Label, Neighbours.Distance(m.Sum, m.At), now.Amount, null));
    }

    // What the steps and a choice give before any limit.
    private static Figure? Unlimited(AmountFacts facts, StandardDefinition standard)
    {
        var open = standard with { Floor = null, Caps = [], Bound = null, Rounding = null, Fund = null, Order = [.. standard.Order.Where(o => o == LimitKind.Pick)] };
        var sheet = AmountCalculator.Calculate(facts with { JointParts = [] }, open, traced: false);
        return sheet.Amount is { } low ? new Figure(low.Amount, (sheet.UpTo ?? low).Amount) : null;
    }

    private static Mark? Cap(CapRule cap, AmountFacts facts, decimal sum)
    {
        if (cap.Amount is { } amount)
            return new Mark(cap.Label, amount.Amount, sum);
        return Wages.Of(cap.Wages, facts, out _) is { } wage ? new Mark($"{cap.Label}（{wage.Amount * cap.Months!.Value}元）", cap.Months.Value * wage.Amount.Amount, sum) : null;
    }

    private static IEnumerable<Mark> Floor(StandardDefinition standard, decimal sum) =>
        standard.Floor is { } floor ? [new Mark($"{floor.Label}{floor.Amount}元", floor.Amount.Amount, sum)] : [];

    private static IEnumerable<Mark> Bound(AmountFacts facts, StandardDefinition standard, decimal sum) =>
        standard.Bound is { } rule && AwardBound.Of(rule, facts) is { Limit: { } limit, Name: var name } ? [new Mark($"{name}{new Yuan(limit)}元", limit, sum)] : [];

    /// <summary>A limit, and the sum that it is about.</summary>
    private sealed record Mark(string Label, decimal At, decimal Sum);
}
