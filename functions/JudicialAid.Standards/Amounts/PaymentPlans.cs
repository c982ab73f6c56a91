using JudicialAid.Model;

namespace JudicialAid.Standards;

/// <summary>How a standard has a sum paid to these people: at once or in supervised parts, on which days.</summary>
internal static class PaymentPlans
{
    /// <summary>The plan; null when the standard does not say how aid is paid, or there is nothing to pay.</summary>
    /// <param name="rule">What the standard says.</param>
    /// <param name="sum">The sum.</param>
    /// <param name="facts">The groups of the people; the day of the calculation stands for that of the decision.</param>
    public static PaymentPlan? Of(PaymentRule? rule, Yuan sum, AmountFacts facts)
    {
        if (rule is null || sum == Yuan.Zero)
            return null;
        var parts = rule.Instalments is { } i && sum >= i.From ? i : null;
        var concerned = parts is null ? Answer.No : Concerns(parts, facts);
        var instalments = concerned == Answer.Yes ? parts : null;
        var first = FirstDay(rule, facts.Day);
        return new PaymentPlan(Reason(rule, instalments), [.. Payments(sum, instalments, first)])
        {
            Channel = rule.Channel,
            Supervisor = instalments?.Supervisor,
            DecidedOn = facts.Day,
            Question = Question(rule, first, concerned == Answer.Unknown ? parts : null),
            Citation = rule.Citation.Printed,
        };
    }

    // A group that still has to be confirmed may yet make it instalments.
    private static Answer Concerns(InstalmentRule rule, AmountFacts facts)
    {
        if (rule.For.Count == 0 || rule.For.Any(g => facts.Groups?.Contains(g) == true))
            return Answer.Yes;
        return facts.Groups is null || rule.For.Any(facts.GroupsToConfirm.Contains) ? Answer.Unknown : Answer.No;
    }

    private static string Reason(PaymentRule rule, InstalmentRule? instalments)
    {
        if (instalments is null)
            return rule.Label;
        var supervised = instalments.Supervisor is { } who ? $"，由{who}监管使用" : "";
        return $"{rule.Label}；本案分{instalments.Parts}期，每{instalments.EveryMonths}个月一期{supervised}";
    }

    private static string? Question(PaymentRule rule, DateOnly? first, InstalmentRule? perhaps)
    {
        string?[] open =
        [
            rule.TimesPerYear is { } times && rule.Days.Count == 0 ? $"每年发放{times}次，具体日期未公布，请确定" : first is null ? "作出决定的日期尚不清楚，发放日期自决定之日起算" : null,
            perhaps is not null ? $"是否属于{string.Join("、", perhaps.For)}尚待确认；属于的分{perhaps.Parts}期发放" : null,
        ];
        return string.Join("；", open.OfType<string>()) is { Length: > 0 } question ? question : null;
    }

    // The next run on or after the decision; null when runs are fixed and their days are not published.
    private static DateOnly? FirstDay(PaymentRule rule, DateOnly? decided)
    {
        if (rule.TimesPerYear is null || decided is not { } from)
            return decided;
        var runs = rule.Days.SelectMany(d => new[] { new DateOnly(from.Year, d.Month, d.Day), new DateOnly(from.Year + 1, d.Month, d.Day) });
        return runs.Where(d => d >= from).Order().Select(d => (DateOnly?)d).FirstOrDefault();
    }

    // Equal parts down to the yuan; what is left goes with the first.
    private static IEnumerable<PlannedPayment> Payments(Yuan sum, InstalmentRule? instalments, DateOnly? first)
    {
        var count = instalments?.Parts ?? 1;
        var each = decimal.Floor(sum.Amount / count);
        for (var part = 0; part < count; part++)
        {
            var amount = part == 0 ? sum.Amount - (each * (count - 1)) : each;
            yield return new PlannedPayment(part + 1, first?.AddMonths(part * (instalments?.EveryMonths ?? 0)), new Yuan(amount));
        }
    }
}
