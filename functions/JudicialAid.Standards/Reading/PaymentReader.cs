using System.Globalization;

namespace JudicialAid.Standards.Reading;

/// <summary>The part of a standard that says how aid is paid.</summary>
internal sealed class PaymentReader(MapReader map, CitationReader citations, Citation whole, KnownWords words)
{
    /// <summary>The rule, or null when the text does not say.</summary>
    public PaymentRule? Payment() => MapReader.Read(map.Node("payment"), map.Mistakes, p => new PaymentRule(
        p.Text("label"),
        p.TextOrNull("channel"),
        p.WholeOrNull("timesPerYear"),
        Days(p),
        MapReader.Read(p.Node("instalments"), map.Mistakes, Instalments),
        citations.Or(p, whole)));

    private static List<PaymentDay> Days(MapReader payment)
    {
        var days = new List<PaymentDay>();
        foreach (var item in payment.Items("days"))
        {
            if (MonthAndDay(payment.AsText(item, "days")) is { } day)
                days.Add(new PaymentDay(day.Month, day.Day));
            else
                payment.Mistakes.Add(RuleCodes.WrongType, item, "“days”应为每年的月和日，写作 \"06-30\"。");
        }

        return days;
    }

    private InstalmentRule Instalments(MapReader rule)
    {
        var (parts, months) = (rule.WholeOrNull("parts") ?? 0, rule.WholeOrNull("everyMonths") ?? 0);
        if (parts < 2 || months < 1)
            map.Mistakes.Add(RuleCodes.WrongType, rule.Here, "分期发放须写 parts（至少2期）和 everyMonths（至少1个月）。");
        var groups = rule.Texts("for");
        words.RefuseStrangeGroups(rule, "for", groups);
        return new InstalmentRule(groups, LimitReader.Money(rule, "from"), parts, months, rule.TextOrNull("supervisor"));
    }

    /// <summary>"06-30"; null for anything else, and for 29 February, which not every year has.</summary>
    public static (int Month, int Day)? MonthAndDay(string? text) =>
        DateOnly.TryParseExact($"2001-{text}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? (day.Month, day.Day) : null;
}
