using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>A single payment while reading: for whom it is by name, and how many of them got it each.</summary>
internal sealed record PaymentDraft(Fact<Yuan> Sum, PaymentKind Kind, string Payer, PartialDate? Day, IReadOnlyList<VictimDraft> Victims)
{
    /// <summary>The payment that a sum tells of.</summary>
    public static PaymentDraft Of(FactReading reading, SumPhrase sum, IReadOnlyList<VictimDraft> victims)
    {
        var payer = Payers.Of(reading, sum);
        var kind = PaymentKinds.Of(reading, sum, payer);
        return new PaymentDraft(sum.Fact(sum.Money.Amount, "payment." + kind.ToString().ToLowerInvariant(), payer.Side == PayerSide.Unknown ? 0.8m : 1m), kind, payer.Side == PayerSide.Victim ? "" : payer.Words, DayOf(reading, sum), victims);
    }

    // 2026年3月1日，被告人赔偿… · 被告人于2026年3月1日赔偿…: in the clause of the sum or alone before it.
    private static PartialDate? DayOf(FactReading reading, SumPhrase sum)
    {
        var days = DateReader.Find(reading.Text, sum.Sentence.Start, sum.Money.Start - sum.Sentence.Start);
        return days is [.., var last] && last.End >= sum.Start - 2 ? last.Date : null;
    }
}
