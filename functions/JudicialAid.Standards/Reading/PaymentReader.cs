using System.Globalization;

namespace JudicialAid.Standards.Reading;

/// <summary>The part of a standard that says how aid is paid.</summary>
internal sealed class PaymentReader(MapReader map, CitationReader citations, Citation whole, KnownWords words)
{
    /// <summary>The rule, or null when the text does not say.</summary>
    public PaymentRule? Payment() => MapReader.Read(map.Node("payment"), map.Mistakes, Read);

    private PaymentRule Read(MapReader payment)
    {
        var (times, days) = (payment.WholeOrNull("timesPerYear"), Days(payment));
        NumberRange.TimesAYear.Check(payment, "timesPerYear", times, "每年发放的次数", "没有固定次数的，请删除。");
        if (times is { } each && days.Count > 0 && days.Count != each)
            map.Mistakes.Add(RuleCodes.BadNumber, payment.Here, $"每年发放{each}次，但是写了{days.Count}个发放日期。请改成相同。");
        return new PaymentRule(
            payment.Text("label"),
            payment.TextOrNull("channel"),
            times,
            days,
            MapReader.Read(payment.Node("instalments"), map.Mistakes, Instalments),
            citations.Or(payment, whole));
    }

    private static List<PaymentDay> Days(MapReader payment)
    {
        Repeats.Refuse(payment, "days", "发放日期", "请只保留一处。");
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
        Repeats.Refuse(rule, "for", "分期发放的群体", "请只保留一处。");
        return new InstalmentRule(groups, LimitReader.Money(rule, "from", NumberRange.SumFromNothing, "分期发放的起点数额", "不论多少都分期的写 0。"), parts, months, rule.TextOrNull("supervisor"));
    }

    /// <summary>"06-30"; null for anything else, and for 29 February, which not every year has.</summary>
    public static (int Month, int Day)? MonthAndDay(string? text) =>
        DateOnly.TryParseExact($"2001-{text}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? (day.Month, day.Day) : null;
}
