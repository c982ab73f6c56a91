using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Reads that stolen goods were given back: a payment at their value. Runs when the losses of the document are known.</summary>
internal static class ReturnReader
{
    private static readonly string[] Words =
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
            var fact = reading.Document.Fact(loss.Value, at, word.Length, "money.returned", 0.7m);
            victim.Paid.Offer(fact, reading.Weight(sentence.Section));
            victim.Compensation.Offer(fact.As(CompensationStatus.Full), PaymentReader.StatusWeight(reading, sentence.Section, CompensationStatus.Full));
        }
    }
}
