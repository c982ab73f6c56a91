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
