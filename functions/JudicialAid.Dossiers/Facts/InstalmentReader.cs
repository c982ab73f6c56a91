using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Reads what was agreed to be paid by a day and is not paid yet: 余款3万元于2026年12月31日前付清.</summary>
internal static class InstalmentReader
{
    private static readonly WordSet Agreements = new("协议", "约定", "分期", "分两", "分三", "余款", "剩余", "余下", "其余");
    private static readonly WordSet Leftovers = new("余款", "剩余", "余下", "其余", "尚欠", "尚余");
    private static readonly WordSet Paying = new("付清", "支付", "给付", "付", "履行", "赔偿");
    private static readonly WordSet NotOwed = new("已付清", "已经付清", "已支付", "已给付", "已履行", "罚金", "受理费", "诉讼费", "货款", "租金", "贷款");

    /// <summary>Reads one document.</summary>
    public static void Read(FactReading reading)
    {
        foreach (var sentence in reading.Sentences(3).Where(s => reading.Has(s, Agreements) && !reading.Has(s, "辩称")))
        {
            // 刑事判决 orders nothing by instalments; a mediation or settlement does.
            if (sentence.Section == DocumentSection.Ordered && reading.Document.Header.Kind != DocumentKind.MediationAgreement)
                continue;
            foreach (var sum in reading.Phrases(sentence).Where(s => IsAgreed(reading, s)))
                Offer(reading, sum);
        }
    }

    private static bool IsAgreed(FactReading reading, SumPhrase sum)
    {
        if (sum.HasBefore(NotOwed) || sum.HasAfter(NotOwed) || reading.Draft.Payments.TellsOutside(reading.Document.SpanOf(sum.Sentence.Start, sum.Money.Start - sum.Sentence.Start), sum.Money.Amount))
            return false;
        return Deadline(reading, sum) is not null ? sum.HasBefore(Paying) || sum.HasAfter(Paying) : sum.HasBefore(Leftovers) && sum.HasAfter("未付", "未支付", "未履行", "分期");
    }

    private static void Offer(FactReading reading, SumPhrase sum) =>
        reading.Draft.Payments.Add(new PaymentDraft(sum.Fact(sum.Money.Amount, "payment.agreed"), PaymentKind.Agreed, Payers.Of(reading, sum).Words, Deadline(reading, sum), reading.Sides(sum.Money.Start)));

    // 于2026年3月1日前支付2万元, 余款2万元，于2026年3月1日前付清: the date with 前 behind it that no other sum stands nearer to.
    private static PartialDate? Deadline(FactReading reading, SumPhrase sum)
    {
        foreach (var date in DateReader.Find(reading.Text, sum.Start, Math.Min(sum.Sentence.End, sum.Money.End + sum.After.Length + LongestDeadline) - sum.Start))
        {
            var behind = reading.Text.AsSpan(date.End);
            if (!behind.StartsWith("前") && !behind.StartsWith("之前") && !behind.StartsWith("以前"))
                continue;
            var (from, to) = date.Start < sum.Money.Start ? (date.End, sum.Money.Start) : (sum.Money.End, reading.Document.Clause(date.Start, date.Length).To);
            if (!reading.Document.SumsIn(sum.Sentence).Exists(m => m.Start >= from && m.Start < to))
                return date.Date;
        }

        return null;
    }

    // 于2026年12月31日之前 fits into this.
    private const int LongestDeadline = 24;
}
