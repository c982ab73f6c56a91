using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Reads what the victim's side asked for.</summary>
internal static class ClaimReader
{
    private static readonly WordSet ClaimWords = new("赔偿", "损失", "赔付", "支付");

    /// <summary>Reads one document.</summary>
    public static void Read(FactReading reading)
    {
        foreach (var sentence in reading.Sentences(1).Where(s => s.Section == DocumentSection.Claimed && reading.Has(s, ClaimWords)))
        {
            var sums = reading.Phrases(sentence).FindAll(s => !IsOther(s));
            if (sums.Count == 0)
                continue;
            var claim = sums.Find(s => s.IsTotal) is { } total ? total.Fact(total.Money.Amount, "money.claimed") : Items(sums);
            foreach (var victim in reading.Sides(sums[0].Money.Start))
                victim.Claimed.Offer(claim, reading.Weight(sentence.Section), (a, b) => a > b);
        }
    }

    // 医疗费7000元、误工费900元 without a total: all items.
    private static Fact<Yuan> Items(List<SumPhrase> sums)
    {
        var items = sums.FindAll(s => !s.InBracket && s.Sentence == sums[0].Sentence && (s.Before.EndsWith('费') || s.Before.EndsWith('金')));
        return items.Count > 1 && items[0] == sums[0]
            ? items[0].Fact(items.Aggregate(Yuan.Zero, (all, item) => all + item.Money.Amount), "money.claimed-items", 0.8m)
            : sums[0].Fact(sums[0].Money.Amount, "money.claimed");
    }

    // What was insured, paid before or spent is no claim.
    private static bool IsOther(SumPhrase sum) =>
        sum.HasBefore("投保", "承保", "保险", "垫付", "已支付", "已付", "限额") || sum.HasAfter("限额", "商业三者险");
}
