using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>
/// Reads from a civil decision what a tort cost the victim in things: the items the court itself accepted (车损, 维修费, 衣物损),
/// not what was asked for and not what an insurer pays of it.
/// </summary>
internal static class PropertyDamageReader
{
    private static readonly WordSet Insured = new("责任限额", "限额内", "限额范围内", "保额内");

    /// <summary>Reads one document.</summary>
    public static void Read(FactReading reading)
    {
        var reasoned = Sums(reading, DocumentSection.Reasoned);
        var refused = reasoned.FindAll(s => PropertyItems.IsNamed(reading, s) && PropertyItems.IsRefused(reading, s)).Select(s => s.Money.Amount).ToHashSet();
        bool IsAccepted(SumPhrase sum) => !refused.Contains(sum.Money.Amount) && PropertyItems.IsAccepted(reading, sum);
        var accepted = reasoned.FindAll(IsAccepted);
        // 在限额内赔偿车损2000元: the parts that the insurers bear tell only where the whole is told nowhere.
        var items = accepted.FindAll(i => !reading.Has(i.Sentence, Insured));
        if (items.Count == 0)
            items = Sums(reading, DocumentSection.Found).FindAll(IsAccepted);
        if (items.Count == 0)
            items = accepted;
        foreach (var side in items.GroupBy(i => reading.Whose.VictimsAt(reading.Document, i.Money.Start) is [var name] ? name : reading.Whose.Principal(reading.Document) ?? "", StringComparer.Ordinal))
        {
            if (side.Key.Length > 0)
                Offer(reading, side.Key, [.. Reckoned(reading, [.. side]).DistinctBy(i => i.Money.Amount)]);
        }
    }

    private static void Offer(FactReading reading, string name, List<SumPhrase> items)
    {
        var sum = items.Aggregate(Yuan.Zero, (all, item) => all + item.Money.Amount);
        var largest = items.MaxBy(i => i.Money.Amount)!;
        if (largest.Money.Amount + largest.Money.Amount == sum)
            (items, sum) = ([largest], largest.Money.Amount);
        var first = items[0];
        reading.Draft.Victim(name).PropertyLoss.Offer(first.Fact(sum, items.Count == 1 ? "loss.item" : "loss.sum-of-items", items.Count == 1 ? 0.9m : 0.7m), reading.Weight(first.Sentence.Section));
        reading.Draft.Victim(name).Harm.Offer(first.Fact(sum, "loss.item").As(HarmKind.PropertyLoss), 1, HarmReader.IsWorse);
    }

    private static List<SumPhrase> Sums(FactReading reading, DocumentSection section) =>
        [.. reading.Document.Sentences.Where(s => s.Section == section)
            .SelectMany(reading.Phrases)];

    // 综上，损失为医疗费500元、车损2000元、手机损失900元，共计3400元: where the court reckons up, what it weighed before is superseded.
    private static List<SumPhrase> Reckoned(FactReading reading, List<SumPhrase> items)
    {
        var best = items.GroupBy(i => reading.Document.Period(i.Sentence)).Select(p => (Period: p.Key, Total: Total(reading, p.Key))).MaxBy(p => p.Total.Amount);
        return best.Total > Yuan.Zero ? items.FindAll(i => reading.Document.Period(i.Sentence) == best.Period) : items;
    }

    // The sum that all others of the statement add up to; zero where there is none.
    private static Yuan Total(FactReading reading, (int First, int Last) period)
    {
        var sentences = reading.Document.SentencesOf(period);
        var sums = sentences.SelectMany(reading.Phrases).Where(s => !s.InBracket).Select(s => s.Money.Amount).ToList();
        if (sums.Count < 4 || sentences.Exists(s => reading.Has(s, "限额", "承担", "保险")))
            return Yuan.Zero;
        var all = sums.Aggregate(Yuan.Zero, (sum, one) => sum + one);
        return sums.Find(s => Math.Abs((all - s - s).Amount) <= 1m);
    }
}
