using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Finds the items of an order that only tell again, split up or with payments taken off, what other items order.</summary>
internal static class AwardItems
{
    /// <summary>Takes such items away.</summary>
    public static void DropRetold(FactReading reading, List<SumPhrase> items)
    {
        if (items.Count < 2)
            return;
        var first = items[0].Sentence.Start;
        items.RemoveAll(i => i.Sentence.Start > first && IsPart(reading, i));
        DropRest(reading, items);
    }

    // 被告赔偿9万元。其中保险公司赔偿6万元；汪某赔偿3万元: the sentences behind 其中 split the sum before them.
    private static bool IsPart(FactReading reading, SumPhrase item) =>
        reading.Text.AsSpan(reading.Document.Sentences[reading.Document.Period(item.Sentence).First].Start).StartsWith("其中");

    // 一、赔偿12万元；二、赔偿1万元；三、扣减已付的3万元后，支付10万元: the whole of the items before, less what was paid.
    private static void DropRest(FactReading reading, List<SumPhrase> items)
    {
        var deducting = items.FindIndex(i => i.Sentence.Start > items[0].Sentence.Start && reading.Has(i.Sentence with { Length = i.Money.Start - i.Sentence.Start }, Deducting));
        if (deducting <= 0)
            return;
        var sentence = items[deducting].Sentence;
        var owed = Sum(items[..deducting].Select(i => i.Money));
        var sums = reading.Document.SumsIn(sentence).FindAll(m => m.Start <= items[deducting].Money.Start);
        if (Sum(sums) == owed)
            items.RemoveAll(i => i.Sentence == sentence);
    }

    private static readonly WordSet Deducting = new("扣减", "扣除", "抵扣", "冲抵", "相抵");

    private static Yuan Sum(IEnumerable<Money> sums) => sums.Aggregate(Yuan.Zero, (all, m) => all + m.Amount);
}
