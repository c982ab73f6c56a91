using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Tells of sums that were agreed whether they were paid as well, and how much of them.</summary>
internal static class AgreedSums
{
    private static readonly WordSet Agreements = new("协议", "约定", "和解", "调解");

    // 均已于签订当日付清 · 该款已全部给付 · 款项悉数汇入
    private static readonly WordSet Performed = new("已付清", "已全部付清", "当日付清", "当场付清", "当庭付清", "判决前付清", "全部付清", "全部给付", "全部支付", "履行完毕", "悉数汇入", "悉数支付", "实际支付", "支付完毕", "当场领取", "已领取", "当庭给付", "一次性付清", "全部到位", "全额支付", "均已支付", "均已给付");
    private static readonly WordSet Unperformed = new("余款", "余下", "剩余", "下余", "尚欠", "未付", "未履行", "分期", "至今未", "拒不", "未能付");
    private static readonly string[] SameMoney = ["该款", "上述款", "上述赔偿款", "款项", "前述款", "赔偿款", "以上款", "协议约定款项", "此款", "协议签订", "现已", "均已", "已于"];

    /// <summary>
    /// Whether the sum was agreed and all of it was paid: 双方达成协议，约定赔偿5万元，当日付清, or told in the sentence behind: 上述款项均已付清.
    /// </summary>
    public static bool IsPerformed(FactReading reading, SumPhrase sum)
    {
        var (document, index) = (reading.Document, reading.Document.SentenceAt(sum.Sentence.Start));
        var first = Math.Max(document.Period(sum.Sentence).First, index - Reach);
        if (!document.Words.Has(document.Sentences[first].Start, sum.Sentence.End, Agreements) || reading.Has(sum.Sentence, Unperformed))
            return false;
        if (document.Words.Has(sum.Money.End, sum.Sentence.End, Performed))
            return true;
        var last = Math.Min(document.Period(sum.Sentence).Last + 1, Math.Min(index + Reach, document.Sentences.Count - 1));
        return document.Sentences[(index + 1)..(last + 1)].Exists(s => StartsWithSameMoney(reading, s) && (reading.Has(s, Performed) || IsPaidAtOnce(reading, s)) && !reading.Has(s, Unperformed));
    }

    // 协议签订当日，汪某向何某付清5万元
    private static bool IsPaidAtOnce(FactReading reading, Sentence sentence) => reading.Has(sentence, "付清") && reading.Has(sentence, "当日", "当场", "当庭");

    // How many sentences of an agreement belong together.
    private const int Reach = 4;

    private static bool StartsWithSameMoney(FactReading reading, Sentence sentence) =>
        AnyWord.StartsWithAny(reading.Text.AsSpan(sentence.Start, sentence.Length), SameMoney);

    /// <summary>
    /// Puts what was paid in the place of what was agreed: of 赔偿5万元，其中3万元当场付清，余款2万元 the 3万 is left. The sums must add up.
    /// </summary>
    public static void TakePaidParts(FactReading reading, List<SumPhrase> payments)
    {
        for (var i = payments.Count - 1; i >= 0; i--)
        {
            if (PaidPart(reading, payments[i]) is not { } part)
                continue;
            if (payments.Exists(p => p.Money.Start == part.Start))
                payments.RemoveAt(i);
            else
                payments[i] = new SumPhrase(reading.Document, payments[i].Sentence, part);
        }
    }

    // The sum that together with a rest behind it, in the same or the next part of the agreement, makes the whole; only the next sums count.
    private static Money? PaidPart(FactReading reading, SumPhrase whole)
    {
        var (document, index) = (reading.Document, reading.Document.SentenceAt(whole.Sentence.Start));
        var (first, last) = (Math.Max(document.Period(whole.Sentence).First, index - Reach), Math.Min(document.Period(whole.Sentence).Last, index + 1));
        if (!document.Words.Has(document.Sentences[first].Start, whole.Sentence.End, Agreements))
            return null;
        var behind = document.Sentences[index..(last + 1)].SelectMany(document.SumsIn).Where(m => m.Start > whole.Money.Start).Take(Parts).ToList();
        foreach (var rest in behind.Where(m => m.Amount < whole.Money.Amount && IsRest(reading.Text, m.Start)))
        {
            if (behind.Find(m => m.Start < rest.Start && m.Amount + rest.Amount == whole.Money.Amount) is { Length: > 0 } paid)
                return paid;
        }

        return null;
    }

    private const int Parts = 6;

    // 余款人民币2万元, 余260,000元
    private static bool IsRest(string text, int start) =>
        text.AsSpan(Math.Max(0, start - 6), Math.Min(6, start)).IndexOfAny('余', '欠') >= 0;
}
