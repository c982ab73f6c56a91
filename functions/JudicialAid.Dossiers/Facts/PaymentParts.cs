using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Tells which of the sums that were paid are parts or totals of others.</summary>
internal static class PaymentParts
{
    /// <summary>The payments without parts of others and without totals that tell others again.</summary>
    public static List<SumPhrase> Without(FactReading reading, List<SumPhrase> payments)
    {
        payments = WithoutSums(reading, payments);
        var largest = payments.MaxBy(p => p.Money.Amount)!;
        var sum = payments.Aggregate(Yuan.Zero, (all, p) => all + p.Money.Amount);
        var isSum = payments.Count(p => p.Money.Amount == largest.Money.Amount) == 1 && largest.Money.Amount * 2m == sum;
        if (payments.Count > 1 && (isSum || (largest.IsTotal && IsSumOfOthers(payments, largest) && !payments.Exists(p => p != largest && IsToSomebodyElse(reading, p, largest)))))
            return [largest];
        // 丧葬费2万元、医疗费3千元，合计2.3万元: a total inside one sentence replaces what stands before it there.
        payments = WithoutSplit(payments);
        var totals = payments.Where(t => t.IsTotal).ToLookup(t => t.Sentence.Start);
        return payments.FindAll(p => !totals[p.Sentence.Start].Any(t => t != p && t.Money.Start > p.Money.Start && t.Money.Amount >= p.Money.Amount && !IsToSomebodyElse(reading, p, t)));
    }

    // 共计10万元，由保险公司赔付8万元、汪某赔付2万元: the sums behind a total split it.
    private static List<SumPhrase> WithoutSplit(List<SumPhrase> payments)
    {
        var parts = new HashSet<SumPhrase>();
        for (var i = 0; i < payments.Count; i++)
        {
            var left = payments[i].IsTotal ? payments[i].Money.Amount : Yuan.Zero;
            for (var next = i + 1; left > Yuan.Zero && next < payments.Count && payments[next].Sentence == payments[i].Sentence; next++)
            {
                left -= payments[next].Money.Amount;
                if (left == Yuan.Zero && next > i + 1)
                    parts.UnionWith(payments[(i + 1)..(next + 1)]);
            }
        }

        return payments.FindAll(p => !parts.Contains(p));
    }

    // 支付何某各项共计4万元，支付汪某各项共计9万元: two people, two payments.
    private static bool IsToSomebodyElse(FactReading reading, SumPhrase one, SumPhrase other)
    {
        HashSet<string> Named(SumPhrase p) => [.. reading.Document.MentionsIn(p.Start, p.Money.Start).Select(m => m.Name).Where(reading.Draft.Victims.ContainsKey)];
        var (first, second) = (Named(one), Named(other));
        return first.Count > 0 && second.Count > 0 && !first.Overlaps(second);
    }

    // 支付医疗费2万元、护理费1千元 … 汪某共支付2.1万元: the sum of what the same payer paid before.
    private static List<SumPhrase> WithoutSums(FactReading reading, List<SumPhrase> payments)
    {
        var payers = payments.ConvertAll(p => Payers.Of(reading, p).Words);
        bool IsSum(int n)
        {
            var left = payments[n].Money.Amount;
            for (var before = n - 1; before >= Math.Max(0, n - MostSummed) && left > Yuan.Zero; before--)
                left -= payers[before] == payers[n] ? payments[before].Money.Amount : Yuan.Zero;
            return left == Yuan.Zero && payments[n].Money.Amount > payments[n - 1].Money.Amount;
        }

        return [.. payments.Where((p, n) => n < 2 || p.Sentence == payments[n - 1].Sentence || payers[n].Length == 0 || !IsSum(n))];
    }

    // So many payments before are tried.
    private const int MostSummed = 8;

    /// <summary>
    /// Takes away what is told of already: 补偿30万元（含已垫付的12万元）. In an order (赔偿30万元（含已付的2万元）) it is told again.
    /// </summary>
    public static void RemoveIncluded(List<SumPhrase> payments)
    {
        var parts = payments.Where(p => p.InBracket && p.Sentence.Section != DocumentSection.Ordered && Including.Any(w => p.Before[(p.Before.LastIndexOf('（') + 1)..].StartsWith(w, StringComparison.Ordinal))).Select(p => p.Money.Amount).ToHashSet();
        payments.RemoveAll(p => parts.Contains(p.Money.Amount));
    }

    private static readonly string[] Including = ["含", "包含", "包括", "已含", "其中"];

    // A total holds for the sums told before it in its sentence; others are further payments.
    private static bool IsSumOfOthers(List<SumPhrase> chosen, SumPhrase total) =>
        chosen.TrueForAll(p => p == total || p.Sentence == total.Sentence || p.Money.Amount < total.Money.Amount);
}
