using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Reads what the victim's side asked for.</summary>
internal static class ClaimReader
{
    /// <summary>Reads one document.</summary>
    public static void Read(FactReading reading)
    {
        foreach (var sentence in reading.Sentences(1).Where(s => s.Section == DocumentSection.Claimed && reading.Has(s, "赔偿", "损失", "赔付", "支付")))
        {
            var sums = reading.Document.SumsIn(sentence).FindAll(m => !m.Rate).ConvertAll(m => new SumPhrase(reading.Document, sentence, m));
            if (sums.Count == 0)
                continue;
            var claim = sums.Find(s => s.IsTotal) ?? sums[0];
            foreach (var name in reading.Sides(claim.Money.Start))
                reading.Draft.Victim(name).Claimed.Offer(claim.Fact(claim.Money.Amount, "money.claimed"), reading.Weight(sentence.Section), (a, b) => a > b);
        }
    }
}
