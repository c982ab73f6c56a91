using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>
/// Reads what enforcement left unpaid: as the paper states it, else what was to be enforced less what was fetched (执行标的30万元，
/// 执行到位5万元 → 25万元).
/// </summary>
internal static class EnforcementReader
{
    private static readonly WordSet Enforcement = new("执行");
    private static readonly WordSet RestWords = new("未执行到位", "未执行", "未能执行", "未受偿", "未获清偿", "尚欠", "未履行", "剩余", "余款", "尚余", "未实现", "未到位");
    private static readonly WordSet RestBehind = new("未执行到位", "未执行", "未能执行", "未受偿", "未获清偿", "尚欠", "未履行");
    private static readonly WordSet FetchedWords = new("执行到位", "已执行", "扣划", "划拨", "实际到位", "执行款", "已受偿", "受偿", "已履行", "执行回");
    private static readonly WordSet TargetWords = new("执行标的", "申请执行", "应执行", "标的额", "标的金额", "给付", "支付", "赔偿", "履行", "债权");
    private static readonly WordSet NotTheVictims = new("执行费", "受理费", "诉讼费", "罚金", "罚款", "保全费", "执行申请费");

    /// <summary>Reads one document.</summary>
    public static void Read(FactReading reading)
    {
        var paper = reading.Document.Header.Kind is DocumentKind.EnforcementRuling or DocumentKind.EnforcementNotice;
        var sums = new List<SumPhrase>();
        foreach (var sentence in reading.Document.Sentences.Where(s => s.Section is not (DocumentSection.Annex or DocumentSection.Argued)))
        {
            if (paper || reading.Has(sentence, Enforcement))
                sums.AddRange(reading.Document.SumsIn(sentence).FindAll(m => !m.Rate).ConvertAll(m => new SumPhrase(reading.Document, sentence, m)).FindAll(s => !s.HasBefore(NotTheVictims)));
        }

        if (sums.Find(IsRest) is { } rest)
            Offer(reading, rest, rest.Money.Amount, "outcome.unenforced", 1m);
        else if (paper && sums.FindAll(IsFetched) is { Count: > 0 } fetched && sums.Find(s => !IsFetched(s) && s.HasBefore(TargetWords)) is { } target)
            OfferComputed(reading, target, fetched);
    }

    private static void OfferComputed(FactReading reading, SumPhrase target, List<SumPhrase> fetched)
    {
        // The sums of several seizures add up; the same sum told again counts once, a total alone.
        var total = fetched.Find(f => f.IsTotal)?.Money.Amount ?? fetched.DistinctBy(f => f.Money.Amount).Aggregate(Yuan.Zero, (all, f) => all + f.Money.Amount);
        if (total < target.Money.Amount)
            Offer(reading, target, target.Money.Amount - total, "outcome.unenforced-computed", 0.8m);
    }

    private static bool IsRest(SumPhrase sum) => sum.HasBefore(RestWords) || sum.HasAfter(RestBehind);

    private static bool IsFetched(SumPhrase sum) => !IsRest(sum) && (sum.HasBefore(FetchedWords) || sum.HasAfter("执行到位", "已执行"));

    private static void Offer(FactReading reading, SumPhrase sum, Yuan amount, string rule, decimal confidence) =>
        reading.Draft.Unenforced.Offer(sum.Fact(amount, rule, confidence), reading.Weight(sum.Sentence.Section));
}
