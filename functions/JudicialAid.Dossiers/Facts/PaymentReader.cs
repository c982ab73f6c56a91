using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Reads sums that were paid to the victim's side: by the offender, relatives, an insurer, through the court.</summary>
internal static class PaymentReader
{
    private static readonly string[] PaidWords =
    [
        "赔偿", "支付", "垫付", "赔付", "退赔", "给付", "预交", "预缴", "交纳", "缴纳", "扣划", "划拨", "执行到位", "已付", "拿到", "付了", "赔了", "退还", "返还", "发还", "退出", "退缴", "先行", "实际履行", "收到", "获得", "给予", "交付", "补偿", "代为",
    ];

    // A civil judgment reckons with 支付 and 赔偿 throughout; only these say that it was done.
    private static readonly string[] PaidInCivilPapers = ["垫付", "已支付", "已付", "已经支付", "先行支付", "先行赔付", "已赔偿", "已赔付", "付了", "赔了", "扣划", "划拨", "执行到位", "拿到", "实际履行", "已给付", "已经赔偿", "已预付", "预付", "给付了", "支付了", "已履行", "支付给"];

    // The clause speaks of what should, might or must be paid, or of money that goes elsewhere.
    private static readonly string[] NotPaid =
    [
        "应当", "应", "请求", "要求", "判令", "承诺", "愿意", "愿", "同意", "未", "拟", "需", "可", "责令", "罚金", "受理费", "诉讼费", "应予", "需要", "主张", "建议", "计算", "标准", "保险金额", "限额", "剩余", "尚欠", "尚有", "损失为", "工资", "报酬", "保费", "诉请", "赔偿金为", "判决", "租金", "定金", "首付", "押金", "购", "借", "骗", "货款", "鉴定费", "价格", "贷款",
    ];

    // A sum of what was lost or claimed, though 赔偿 stands before it: 死亡赔偿金110000元.
    private static readonly string[] Heads = ["赔偿金", "补助费", "生活费", "误工费", "护理费", "交通费", "营养费", "抚慰金", "伙食"];

    private static readonly string[] SumWords = ["共计", "合计", "共", "总计"];

    /// <summary>Reads one document.</summary>
    public static void Read(FactReading reading)
    {
        var payments = new List<(Money Money, DocumentSection Section)>();
        foreach (var sentence in reading.Sentences())
        {
            foreach (var money in MoneyReader.Find(reading.Text, sentence.Start, sentence.Length))
            {
                if (!money.Rate && IsPayment(reading, sentence, money))
                    payments.Add((money, sentence.Section));
            }
        }

        // Evidence and pleas tell again what was found; they count where nothing was.
        if (payments.Exists(p => p.Section is not DocumentSection.Stated))
            payments.RemoveAll(p => p.Section is DocumentSection.Stated);

        foreach (var side in payments.GroupBy(p => string.Join('|', reading.Sides(p.Money.Start)), StringComparer.Ordinal))
            Offer(reading, [.. side]);
    }

    /// <summary>Weight of a statement about how far was paid: the document's, then the fuller payment's.</summary>
    public static int StatusWeight(FactReading reading, DocumentSection section, CompensationStatus status) =>
        reading.Document.Weight * 100 + (DocumentWeights.Of(section) >= 3 ? 50 : 0) + (status switch { CompensationStatus.Full => 3, CompensationStatus.Partial => 2, _ => 1 });

    private static bool IsPayment(FactReading reading, Sentence sentence, Money money)
    {
        var (from, _) = reading.Document.Clause(money.Start, money.Length);
        var before = reading.Text.AsSpan(from, money.Start - from);
        if (sentence.Section == DocumentSection.Ordered)
            return before.IndexOf("已支付") >= 0 || before.IndexOf("已付") >= 0 || before.IndexOf("已赔偿") >= 0 || before.IndexOf("已垫付") >= 0 || before.IndexOf("已给付") >= 0;
        if (!HasAny(before, reading.Document.IsCivil ? PaidInCivilPapers : PaidWords) || HasAny(before, NotPaid))
            return false;
        return !reading.Document.IsCivil || !Heads.Any(h => reading.Text.AsSpan(Math.Max(from, money.Start - 8), money.Start - Math.Max(from, money.Start - 8)).EndsWith(h)) || before.IndexOf("已") >= 0 || before.IndexOf("垫付") >= 0;
    }

    // The same payment is told in several sections: equal sums count once, and a total replaces its parts.
    private static void Offer(FactReading reading, List<(Money Money, DocumentSection Section)> payments)
    {
        var chosen = payments.DistinctBy(p => p.Money.Amount).ToList();
        var total = chosen.FindLastIndex(p => EndsWithAny(reading.Text.AsSpan(0, p.Money.Start), SumWords));
        if (total >= 0 && chosen[total].Money.Amount == chosen.Max(p => p.Money.Amount))
            chosen = [chosen[total]];
        var first = chosen[0];
        var each = chosen.Count == 1 && EndsWithAny(reading.Text.AsSpan(0, first.Money.Start), EachWords);
        var sum = chosen.Aggregate(Yuan.Zero, (all, p) => all + p.Money.Amount);
        var fact = reading.Document.Fact(sum, first.Money.Start, first.Money.Length, each ? EachRule : chosen.Count == 1 ? "money.paid" : "money.paid-sum", chosen.Count == 1 ? 1m : 0.7m);
        foreach (var name in reading.Sides(first.Money.Start))
        {
            reading.Draft.Victim(name).Paid.Offer(fact, reading.Weight(first.Section));
            reading.Draft.Victim(name).Compensation.Offer(fact.As(CompensationStatus.Partial), StatusWeight(reading, first.Section, CompensationStatus.Partial));
        }
    }

    /// <summary>Stolen goods that were given back are a payment at their value; run when the losses of the document are known.</summary>
    public static void ReadReturned(FactReading reading)
    {
        foreach (var sentence in reading.Sentences(3).Where(s => s.Section != DocumentSection.Ordered))
        {
            foreach (var (at, word) in reading.Places(sentence, ReturnedWords))
            {
                if (!reading.Negated(at))
                    OfferReturned(reading, sentence, at, word);
            }
        }
    }

    private static void OfferReturned(FactReading reading, Sentence sentence, int at, string word)
    {
        foreach (var name in reading.Sides(at))
        {
            var victim = reading.Draft.Victim(name);
            if (victim.PropertyLoss.Fact is not { } loss || victim.Paid.Fact is not null)
                continue;
            var fact = reading.Document.Fact(loss.Value, at, word.Length, "money.returned", 0.7m);
            victim.Paid.Offer(fact, reading.Weight(sentence.Section));
            victim.Compensation.Offer(fact.As(CompensationStatus.Full), StatusWeight(reading, sentence.Section, CompensationStatus.Full));
        }
    }

    /// <summary>Name of the rule for 各2万元: the sum was paid to each of several people.</summary>
    public const string EachRule = "money.paid-each";

    private static readonly string[] EachWords = ["各", "各自", "每人", "分别", "人民币各"];
    private static readonly string[] ReturnedWords = ["已发还", "均已发还", "发还被害人", "发还给被害人", "发还失主", "已返还被害人", "返还给被害人", "全部发还", "分别发还", "退还被害人", "归还被害人", "已追回并发还"];

    private static bool HasAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.IndexOf(word) >= 0)
                return true;
        }

        return false;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word))
                return true;
        }

        return false;
    }
}
