using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Reads what was asked for and what a decision orders to be paid to the victim's side.</summary>
internal static class AwardReader
{
    private static readonly string[] OrderWords = ["赔偿", "退赔", "支付", "赔付", "给付", "返还", "补偿", "发还"];
    private static readonly string[] NotAnAward = ["驳回", "受理费", "迟延履行", "诉讼费", "罚金", "有期徒刑", "上缴国库", "没收", "保全费", "鉴定费用由", "加倍支付", "撤销"];
    private static readonly string[] NotTheAward = ["已支付", "已付", "已赔偿", "已垫付", "已给付", "扣除", "冲减", "余款", "尚应", "还应", "尚需", "其中", "限额为", "实际赔偿", "最后赔偿", "抵扣"];

    /// <summary>Reads one document.</summary>
    public static void Read(FactReading reading)
    {
        foreach (var sentence in reading.Sentences(1).Where(s => s.Section == DocumentSection.Claimed))
            ReadClaimed(reading, sentence);
        if (reading.Document.Weight >= 8)
            ReadAwarded(reading);
    }

    private static void ReadClaimed(FactReading reading, Sentence sentence)
    {
        var sums = MoneyReader.Find(reading.Text, sentence.Start, sentence.Length).FindAll(m => !m.Rate);
        if (sums.Count == 0 || !reading.Has(sentence, "赔偿", "损失", "赔付", "支付"))
            return;
        var money = sums.FindIndex(m => IsTotal(reading.Text, m)) is >= 0 and var total ? sums[total] : sums[0];
        foreach (var name in reading.Sides(money.Start))
            reading.Draft.Victim(name).Claimed.Offer(reading.Document.Fact(money.Amount, money.Start, money.Length, "money.claimed"), reading.Weight(sentence.Section), (a, b) => a > b);
    }

    // A second instance quotes the first one's order: the last order with sums is the one that holds, unless the text breaks off before it.
    private static void ReadAwarded(FactReading reading)
    {
        var items = new List<Item>();
        var previous = DocumentSection.Unknown;
        foreach (var sentence in reading.Document.Sentences)
        {
            if (sentence.Section == DocumentSection.Ordered && previous != DocumentSection.Ordered && OrdersAnything(reading, sentence))
                items.Clear();
            previous = sentence.Section;
            if (sentence.Section == DocumentSection.Ordered)
                items.AddRange(AwardsIn(reading, sentence).Select(m => new Item(m, sentence)));
        }

        if (BreaksOff(reading))
            return;
        foreach (var side in items.GroupBy(i => string.Join('|', reading.Sides(i.Money.Start)), StringComparer.Ordinal))
            Offer(reading, [.. side]);
    }

    private static bool BreaksOff(FactReading reading) =>
        reading.Has(new Sentence(0, reading.Text.Length, default), "原判认定", "原审判决", "一审判决", "原判决") && !reading.Has(new Sentence(0, reading.Text.Length, default), "判决如下", "裁定如下");

    // 驳回上诉，维持原判 leaves the order quoted before in force.
    private static bool OrdersAnything(FactReading reading, Sentence sentence)
    {
        var from = reading.Document.SentenceAt(sentence.Start);
        for (var i = from; i < reading.Document.Sentences.Count && i < from + 12; i++)
        {
            if (AwardsIn(reading, reading.Document.Sentences[i]).Count > 0)
                return true;
        }

        return false;
    }

    // Stated totals where there are any; else every sum of the sentence that is an award of its own.
    private static List<Money> AwardsIn(FactReading reading, Sentence sentence)
    {
        if (!reading.Has(sentence, OrderWords) || reading.Has(sentence, NotAnAward))
            return [];
        var sums = MoneyReader.Find(reading.Text, sentence.Start, sentence.Length).FindAll(m => !m.Rate && IsAward(reading, m));
        var totals = sums.FindAll(m => IsTotal(reading.Text, m));
        return totals.Count > 0 ? totals : sums;
    }

    private static bool IsAward(FactReading reading, Money money)
    {
        var before = reading.Document.ClauseBefore(money.Start);
        return !NotTheAward.Any(w => before.Contains(w, StringComparison.Ordinal)) && !reading.Text.AsSpan(money.End).StartsWith("限额");
    }

    private static void Offer(FactReading reading, List<Item> items)
    {
        var sum = items.Aggregate(Yuan.Zero, (all, item) => all + item.Money.Amount);
        var first = items[0];
        var fact = reading.Document.Fact(sum, first.Money.Start, first.Money.Length, items.Count == 1 ? "money.awarded" : "money.awarded-sum", items.Count == 1 ? 1m : 0.8m);
        foreach (var name in reading.Sides(first.Money.Start))
            reading.Draft.Victim(name).Awarded.Offer(fact, reading.Weight(DocumentSection.Ordered));
    }

    private readonly record struct Item(Money Money, Sentence Sentence);

    private static bool IsTotal(string text, Money money)
    {
        var before = text.AsSpan(Math.Max(0, money.Start - 6), Math.Min(6, money.Start));
        return before.IndexOf("共") >= 0 || before.IndexOf("合计") >= 0 || before.IndexOf("总计") >= 0;
    }
}
