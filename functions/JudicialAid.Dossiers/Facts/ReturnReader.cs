using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Reads that stolen goods were given back: a payment at their value. Runs when the losses of the document are known.</summary>
internal static class ReturnReader
{
    /// <summary>Words that say that stolen things are back with their owner.</summary>
    public static readonly string[] Words =
        ["已发还", "均已发还", "发还被害人", "发还给被害人", "发还失主", "已返还被害人", "返还给被害人", "全部发还", "分别发还", "退还被害人", "归还被害人", "已追回并发还", "追回并返还", "依法发还", "已归还", "返还被害人", "已退还", "发还给失主", "全部归还", "全部追回"];

    /// <summary>Reads one document.</summary>
    public static void Read(FactReading reading)
    {
        foreach (var sentence in reading.Sentences(3).Where(s => s.Section is not (DocumentSection.Ordered or DocumentSection.Stated)))
        {
            foreach (var (at, word) in reading.Places(sentence, Words))
            {
                if (!reading.Negated(at))
                    Offer(reading, sentence, at, word);
            }
        }
    }

    private static void Offer(FactReading reading, Sentence sentence, int at, string word)
    {
        foreach (var name in reading.Sides(at))
        {
            var victim = reading.Draft.Victim(name);
            if (victim.PropertyLoss.Fact is not { } loss || victim.Paid.Fact is not null)
                continue;
            var missing = Missing(reading, sentence, at) + StillOwed(reading, name);
            var status = missing > Yuan.Zero || IsAllBut(reading, sentence, at) ? CompensationStatus.Partial : CompensationStatus.Full;
            var fact = reading.Document.Fact(loss.Value > missing ? loss.Value - missing : Yuan.Zero, at, word.Length, "money.returned", 0.7m);
            victim.Compensation.Offer(fact.As(status), PaymentReader.StatusWeight(reading, sentence.Section, status));
            // 除手机外均已发还: what the rest was worth is not told.
            if (fact.Value == Yuan.Zero || (status == CompensationStatus.Partial && missing == Yuan.Zero))
                continue;
            victim.Paid.Offer(fact, reading.Weight(sentence.Section));
            reading.Draft.Payments.Add(new PaymentDraft(fact with { Rule = "payment.returned" }, PaymentKind.Returned, "", null, [name]));
        }
    }

    // 除现金250元未起获外，其他均已发还
    private static Yuan Missing(FactReading reading, Sentence sentence, int at) =>
        !IsAllBut(reading, sentence, at) ? Yuan.Zero
        : reading.Document.SumsIn(sentence).FindAll(m => m.Start > Except(reading, sentence, at) && m.End < at).Aggregate(Yuan.Zero, (all, m) => all + m.Amount);

    private static bool IsAllBut(FactReading reading, Sentence sentence, int at) =>
        Except(reading, sentence, at) is >= 0 and var from && reading.Text.AsSpan(from, at - from) is var told && told.IndexOf('外') > 0 && told.IndexOf("除外") < 0;

    private static int Except(FactReading reading, Sentence sentence, int at) => reading.Text.IndexOf('除', sentence.Start, at - sentence.Start);

    // 责令退赔何某1508元: what is still to be given back was not.
    private static Yuan StillOwed(FactReading reading, string name)
    {
        foreach (var order in reading.Document.Sentences.Where(s => s.Section == DocumentSection.Ordered && reading.Has(s, "退赔")))
        {
            foreach (var money in reading.Document.SumsIn(order))
            {
                if (reading.Whose.VictimsAt(reading.Document, money.Start) is [var owed] && owed == name && reading.Document.ClauseBefore(money.Start).Contains("退赔", StringComparison.Ordinal))
                    return money.Amount;
            }
        }

        return Yuan.Zero;
    }
}
