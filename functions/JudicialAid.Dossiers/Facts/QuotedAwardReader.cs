using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Reads what an earlier judgment awards, from the papers of its appeal and its enforcement (<see cref="QuotedOrder"/>).</summary>
internal static class QuotedAwardReader
{
    /// <summary>Reads one document; what it orders itself, and the judgment where it lies before us, outweigh the quotation.</summary>
    public static void Read(FactReading reading)
    {
        if (reading.Document.Weight < 8 || !QuotedOrder.Holds(reading.Document))
            return;
        var awards = new List<SumPhrase>();
        foreach (var sentence in reading.Sentences())
            awards.AddRange(reading.Phrases(sentence).FindAll(s => s.Sentence.Section != DocumentSection.Ordered && QuotedOrder.Orders(reading, s)));
        // Told again in the reasoning it is the same award.
        awards = [.. awards.DistinctBy(a => a.Money.Amount)];
        if (awards.Exists(a => a.IsTotal))
            awards.RemoveAll(a => !a.IsTotal);
        foreach (var side in reading.Draft.BySide(awards, awards.ConvertAll(a => reading.Sides(a.Money.Start))))
        {
            var sum = side.Aggregate(Yuan.Zero, (all, a) => all + a.Money.Amount);
            side.Key.Awarded.Offer(side.First().Fact(sum, "money.awarded-quoted", 0.8m), reading.Weight(DocumentSection.Header));
        }
    }
}
