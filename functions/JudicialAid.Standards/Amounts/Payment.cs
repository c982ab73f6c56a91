using System.Globalization;
using JudicialAid.Model;

namespace JudicialAid.Standards;

/// <summary>How aid is paid.</summary>
/// <param name="Label">For people: 每年两次,通过一卡通发放.</param>
/// <param name="Channel">一卡通, 银行转账 …; null when the text does not say.</param>
/// <param name="TimesPerYear">Payment runs a year; null when paid as soon as decided.</param>
/// <param name="Days">Month and day of each run; empty when not published.</param>
/// <param name="Instalments">When it is paid in parts; null when always at once.</param>
/// <param name="Citation">Where it stands.</param>
public sealed record PaymentRule(string Label, string? Channel, int? TimesPerYear, IReadOnlyList<PaymentDay> Days, InstalmentRule? Instalments, Citation Citation);

/// <summary>A day of each year on which aid is paid.</summary>
/// <param name="Month">1–12.</param>
/// <param name="Day">1–31.</param>
public sealed record PaymentDay(int Month, int Day);

/// <summary>Payment in parts that somebody supervises (三方监管).</summary>
/// <param name="For">Groups for whom it is done; empty for everybody.</param>
/// <param name="From">Sum from which on, included.</param>
/// <param name="Parts">Number of parts.</param>
/// <param name="EveryMonths">Months between two.</param>
/// <param name="Supervisor">Who watches the use of the money; null when nobody.</param>
public sealed record InstalmentRule(IReadOnlyList<string> For, Yuan From, int Parts, int EveryMonths, string? Supervisor);

/// <summary>When and how much is paid.</summary>
/// <param name="Channel">How; null when the text does not say.</param>
/// <param name="Supervisor">Who watches the use of the money; null when nobody.</param>
/// <param name="Payments">In order; they add up to the sum.</param>
/// <param name="Why">For people (zh-CN).</param>
/// <param name="Question">What is still open (zh-CN); null when nothing.</param>
public sealed record PaymentPlan(string? Channel, string? Supervisor, IReadOnlyList<PlannedPayment> Payments, string Why, string? Question)
{
    /// <summary>The plan for a decided sum.</summary>
    /// <param name="rule">What the standard says; null when it says nothing: at once.</param>
    /// <param name="sum">The decided sum.</param>
    /// <param name="groups">Groups of the victim and the applicants.</param>
    /// <param name="decided">Day of the decision.</param>
    public static PaymentPlan For(PaymentRule? rule, Yuan sum, IReadOnlyCollection<string> groups, DateOnly decided)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var instalments = rule?.Instalments is { } i && sum >= i.From && (i.For.Count == 0 || i.For.Any(groups.Contains)) ? i : null;
        var first = FirstDay(rule, decided);
        var question = first is null ? $"每年发放{rule!.TimesPerYear}次,具体日期未公布,请确定" : null;
        var payments = Parts(sum, instalments?.Parts ?? 1).Select((part, at) => new PlannedPayment(at + 1, first?.AddMonths(at * (instalments?.EveryMonths ?? 0)), part));
        return new PaymentPlan(rule?.Channel, instalments?.Supervisor, [.. payments], Reason(rule, instalments), question);
    }

    private static string Reason(PaymentRule? rule, InstalmentRule? instalments)
    {
        var how = rule?.Label ?? "标准未规定发放方式,一次性发放";
        if (instalments is null)
            return how;
        var every = string.Create(CultureInfo.InvariantCulture, $"{how};分{instalments.Parts}期,每{instalments.EveryMonths}个月一期");
        return instalments.Supervisor is { } who ? $"{every},由{who}监管使用" : every;
    }

    // The next run on or after the decision; null when runs are fixed and their days are not published.
    private static DateOnly? FirstDay(PaymentRule? rule, DateOnly decided)
    {
        if (rule?.TimesPerYear is null)
            return decided;
        if (rule.Days.Count == 0)
            return null;
        return rule.Days.SelectMany(d => new[] { new DateOnly(decided.Year, d.Month, d.Day), new DateOnly(decided.Year + 1, d.Month, d.Day) }).Where(d => d >= decided).Min();
    }

    // Equal parts down to the yuan; what is left goes with the first.
    private static IEnumerable<Yuan> Parts(Yuan sum, int count)
    {
        var each = decimal.Floor(sum.Amount / count);
        for (var part = 0; part < count; part++)
            yield return new Yuan(part == 0 ? sum.Amount - (each * (count - 1)) : each);
    }
}

/// <summary>One payment.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Due">Day; null while the day is not published.</param>
/// <param name="Amount">How much.</param>
public sealed record PlannedPayment(int Number, DateOnly? Due, Yuan Amount);
