namespace JudicialAid.Model;

/// <summary>When, in which parts and under whose eyes a standard has a sum paid.</summary>
/// <param name="Why">What the standard says and what follows for this sum (zh-CN).</param>
/// <param name="Payments">In order; they add up to the sum.</param>
public sealed record PaymentPlan(string Why, IReadOnlyList<PlannedPayment> Payments)
{
    /// <summary>一卡通, 银行转账 …; null when the standard does not say.</summary>
    public string? Channel { get; init; }

    /// <summary>Who watches the use of the money; null when nobody.</summary>
    public string? Supervisor { get; init; }

    /// <summary>The day that the due days are counted from as that of the decision; null when not known.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>What is still open (zh-CN); null when nothing.</summary>
    public string? Question { get; init; }

    /// <summary>Where the rule stands; null when the citation is unverified and must not be printed.</summary>
    public string? Citation { get; init; }
}

/// <summary>One payment.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Due">Day; null while it is not known.</param>
/// <param name="Amount">How much.</param>
public sealed record PlannedPayment(int Number, DateOnly? Due, Yuan Amount);
