using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Reads what each victim lost in money or goods, and the total of the case.</summary>
internal static class LossReader
{
    // Words by which property leaves its owner.
    private static readonly string[] TakingWords =
        ["骗取", "骗得", "骗走", "骗到", "诈骗", "盗走", "窃得", "窃取", "盗取", "盗窃", "偷走", "盗得", "窃走", "抢走", "抢得", "劫取", "劫走", "抢劫", "抢夺", "勒索", "敲诈", "索要", "索得", "被盗", "被骗", "被抢", "被劫", "转账", "汇款", "交给", "付给", "骗款", "劫得", "集资", "存入", "投入", "投资"];

    // Words that put a value on property lost or damaged.
    private static readonly string[] ValueWords = ["价值", "财产损失", "车损", "车辆损失", "物损", "物品损失", "维修费", "修理费", "修复费", "损毁", "毁损", "烧毁", "直接损失", "直接经济损失", "损失价值", "损失金额", "鉴定为", "认定为", "停运损失", "现金"];

    private static readonly string[] PropertyCrimes = ["盗", "骗", "抢", "夺", "勒索", "侵占", "毁坏", "火", "集资", "财产损害", "劫", "非法吸收"];
    private static readonly string[] TotalWords = ["共计", "合计", "总计", "总价值", "累计", "总额", "共", "共计人民币", "合计人民币", "共价值"];

    private static readonly string[] NotALoss =
        ["罚金", "赔偿", "退赔", "退还", "返还", "发还", "追回", "获利", "违法所得", "销赃", "卖得", "得款", "变卖", "医疗费", "误工费", "护理费", "交通费", "鉴定费", "分得", "收入", "工资", "受理费", "谅解", "补助费", "营养费", "抚慰金", "抵押", "保险", "尚欠", "欠款", "贷款", "租金"];

    /// <summary>Reads one document.</summary>
    public static void Read(FactReading reading)
    {
        var losses = new Dictionary<string, List<Part>>(StringComparer.Ordinal);
        var isPropertyCrime = reading.Draft.Causes.Any(c => PropertyCrimes.Any(w => c.Value.Contains(w, StringComparison.Ordinal))) || reading.Draft.Causes.Count == 0;
        foreach (var sentence in reading.Sentences(LeastWeight(reading)).Where(s => s.Section is DocumentSection.Found or DocumentSection.Indicted or DocumentSection.Stated or DocumentSection.Header or DocumentSection.Unknown))
        {
            var sums = MoneyReader.Find(reading.Text, sentence.Start, sentence.Length).FindAll(m => !m.Rate && IsLoss(reading, sentence, m, isPropertyCrime));
            if (sums.Count == 0)
                continue;
            if (IsCaseTotal(reading, sentence, sums[^1]))
                reading.Draft.TotalLoss.Offer(reading.Document.Fact(sums[^1].Amount, sums[^1].Start, sums[^1].Length, "loss.total"), reading.Weight(sentence.Section));
            else
                Assign(reading, sentence, sums, isPropertyCrime, losses);
        }

        foreach (var (name, parts) in losses)
            Offer(reading, name, parts);
    }

    // Where the findings tell sums, the charge repeats them.
    private static int LeastWeight(FactReading reading) =>
        reading.Document.Sentences.Any(s => s.Section == DocumentSection.Found && MoneyReader.Find(reading.Text, s.Start, s.Length).Count > 0) ? 6 : 3;

    private static bool IsLoss(FactReading reading, Sentence sentence, Money money, bool isPropertyCrime)
    {
        var before = reading.Document.ClauseBefore(money.Start);
        if (NotALoss.Any(w => before.Contains(w, StringComparison.Ordinal)))
            return false;
        if (ValueWords.Any(w => before.Contains(w, StringComparison.Ordinal)))
            return isPropertyCrime || !before.Contains("现金", StringComparison.Ordinal);
        return isPropertyCrime && reading.Has(sentence, TakingWords);
    }

    // 先后骗取24名被害人钱款合计861,500元: several people, no single name.
    private static bool IsCaseTotal(FactReading reading, Sentence sentence, Money money)
    {
        var clause = reading.ClauseAt(money.Start);
        return reading.Draft.Victims.Count > 1 && (clause.IndexOf("名被害人") >= 0 || clause.IndexOf("名老") >= 0 || (clause.IndexOf("共计") >= 0 && clause.IndexOf("等") >= 0))
            && !reading.Document.MentionsIn(sentence.Start, money.Start).Any(m => reading.Draft.Victims.ContainsKey(m.Name) && money.Start - m.End < 10);
    }

    private static void Assign(FactReading reading, Sentence sentence, List<Money> sums, bool isPropertyCrime, Dictionary<string, List<Part>> losses)
    {
        // In a case about something else a sum is this person's only where the sentence names the person.
        if (!isPropertyCrime && !reading.Document.MentionsIn(sentence.Start, sentence.End).Any(m => reading.Draft.Victims.ContainsKey(m.Name)))
            return;
        foreach (var side in sums.Select(m => (Money: m, Victims: reading.Whose.VictimsAt(reading.Document, m.Start))).Where(x => x.Victims.Count == 1).GroupBy(x => x.Victims[0], StringComparer.Ordinal))
        {
            var mine = side.Select(x => x.Money).ToList();
            var total = mine.FindLastIndex(m => TotalWords.Any(w => reading.Document.ClauseBefore(m.Start).EndsWith(w, StringComparison.Ordinal)));
            if (!losses.TryGetValue(side.Key, out var parts))
                losses[side.Key] = parts = [];
            foreach (var money in total >= 0 ? [mine[total]] : mine)
            {
                if (!parts.Exists(p => p.Money.Amount == money.Amount))
                    parts.Add(new Part(money, sentence.Section, total >= 0 && mine.Count > 1));
            }
        }
    }

    // A stated total replaces its parts; several events are added up.
    private static void Offer(FactReading reading, string name, List<Part> parts)
    {
        var totals = parts.FindAll(p => p.IsTotal);
        if (totals.Count > 0 && totals.Max(p => p.Money.Amount) is var largest && parts.TrueForAll(p => p.Money.Amount <= largest))
            parts = [totals.First(p => p.Money.Amount == largest)];
        var sum = parts.Aggregate(Yuan.Zero, (all, part) => all + part.Money.Amount);
        var first = parts[0];
        var fact = reading.Document.Fact(sum, first.Money.Start, first.Money.Length, parts.Count == 1 ? "loss.stated" : "loss.sum-of-events", parts.Count == 1 ? 1m : 0.8m);
        reading.Draft.Victim(name).PropertyLoss.Offer(fact, reading.Weight(first.Section));
        reading.Draft.Victim(name).Harm.Offer(reading.Document.Fact(HarmKind.PropertyLoss, first.Money.Start, first.Money.Length, "loss.stated"), 1, HarmReader.IsWorse);
    }

    private readonly record struct Part(Money Money, DocumentSection Section, bool IsTotal);
}
