using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>
/// Reads what enforcement left unpaid: as the paper states it, else what was to be enforced less what was fetched (执行标的30万元，
/// 执行到位5万元 → 25万元), else what another judgment awards and this paper says was not done (民事判决赔偿30万元，尚未履行).
/// </summary>
internal static class EnforcementReader
{
    private static readonly WordSet Enforcement = new("执行");
    private static readonly WordSet RestWords = new("未执行到位", "未执行", "未能执行", "未受偿", "未获清偿", "尚欠", "未履行", "剩余", "余款", "尚余", "未实现", "未到位");
    private static readonly WordSet RestBehind = new("未执行到位", "未执行", "未能执行", "未受偿", "未获清偿", "尚欠", "未履行");
    private static readonly WordSet FetchedWords = new("执行到位", "已执行", "扣划", "划拨", "实际到位", "执行款", "已受偿", "受偿", "已履行", "执行回", "执行到", "执行了");
    private static readonly WordSet TargetWords = new("执行标的", "申请执行", "应执行", "标的额", "标的金额", "给付", "支付", "赔偿", "履行", "债权");
    private static readonly WordSet NotTheVictims = new("执行费", "受理费", "诉讼费", "罚金", "罚款", "保全费", "执行申请费");

    private static readonly WordSet Decided = new("判决", "法院判", "调解书", "调解协议", "生效裁判");
    private static readonly WordSet Owed = new("还应", "尚应", "仍应", "还需", "尚需");
    private static readonly WordSet OwedFirst = new("赔偿", "支付", "给付", "赔我", "赔给", "他赔", "其赔", "她赔", "方赔", "判赔");
    private static readonly WordSet NotDone = new("未得到任何", "未获得任何", "没有得到任何", "没得到任何", "未获任何", "没有赔", "没赔", "不给", "未获赔", "未得到一分", "没拿到", "一直没给", "一直未给", "尚未履行", "未履行", "拒不履行", "未实际履行", "未能履行", "至今未付", "尚未支付", "至今未赔", "没有拿到", "未拿到", "分文未", "一分未", "一分没", "未得到赔偿", "没有执行到");

    /// <summary>Reads one document.</summary>
    public static void Read(FactReading reading)
    {
        var paper = reading.Document.Header.Kind is DocumentKind.EnforcementRuling or DocumentKind.EnforcementNotice;
        var sums = new List<SumPhrase>();
        foreach (var sentence in reading.Document.Sentences.Where(s => s.Section is not (DocumentSection.Annex or DocumentSection.Argued)))
        {
            if (paper || reading.Has(sentence, Enforcement))
                sums.AddRange(SumsIn(reading, sentence));
        }

        if (sums.Find(IsRest) is { } rest)
            Offer(reading, rest, rest.Money.Amount, "outcome.unenforced", 1m);
        else if ((paper || reading.Document.IsOwnPaper) && sums.FindAll(IsFetched) is { Count: > 0 } fetched && sums.Find(s => !IsFetched(s) && s.HasBefore(TargetWords)) is { } target)
            OfferComputed(reading, target, fetched);
        else if (!paper && RestOfAnotherJudgment(reading) is { } owed)
            Offer(reading, owed, owed.Money.Amount, "outcome.unenforced-other-judgment", 0.8m);
    }

    // That it was not done is said in the sentence of the award or in the next.
    private static SumPhrase? RestOfAnotherJudgment(FactReading reading)
    {
        var sentences = reading.Document.Sentences;
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            if (sentence.Section is not (DocumentSection.Found or DocumentSection.Indicted or DocumentSection.Stated) || !reading.Has(sentence, Decided))
                continue;
            if (!reading.Has(sentence, NotDone) && !(i + 1 < sentences.Count && reading.Has(sentences[i + 1], NotDone)))
                continue;
            var sums = SumsIn(reading, sentence);
            if ((sums.FindLast(s => s.HasBefore(Owed)) ?? sums.Find(s => s.HasBefore(OwedFirst))) is { } owed)
                return owed;
        }

        return null;
    }

    private static void OfferComputed(FactReading reading, SumPhrase target, List<SumPhrase> fetched)
    {
        // The sums of several seizures add up; the same sum told again counts once, a total alone.
        var total = fetched.Find(f => f.IsTotal)?.Money.Amount ?? fetched.DistinctBy(f => f.Money.Amount).Aggregate(Yuan.Zero, (all, f) => all + f.Money.Amount);
        if (total < target.Money.Amount)
            Offer(reading, target, target.Money.Amount - total, "outcome.unenforced-computed", 0.8m);
    }

    private static List<SumPhrase> SumsIn(FactReading reading, Sentence sentence) => reading.Phrases(sentence).FindAll(s => !s.HasBefore(NotTheVictims));

    private static bool IsRest(SumPhrase sum) => sum.HasBefore(RestWords) || sum.HasAfter(RestBehind);

    private static bool IsFetched(SumPhrase sum) => !IsRest(sum) && (sum.HasBefore(FetchedWords) || sum.HasAfter("执行到位", "已执行"));

    private static void Offer(FactReading reading, SumPhrase sum, Yuan amount, string rule, decimal confidence) =>
        reading.Draft.Unenforced.Offer(sum.Fact(amount, rule, confidence), reading.Weight(sum.Sentence.Section));
}
