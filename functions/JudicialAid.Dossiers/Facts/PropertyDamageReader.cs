using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>
/// Reads from a civil decision what a tort cost the victim in things: the items the court itself accepted (车损, 维修费, 衣物损),
/// not what was asked for and not what an insurer pays of it.
/// </summary>
internal static class PropertyDamageReader
{
    private static readonly string[] Items =
        ["车损", "车辆损失", "车辆维修费", "车辆修理费", "修理费", "维修费", "修复费", "财产损失", "物损", "衣物损", "手机", "停运损失", "停驶损失", "物品损失", "受损", "修车费", "评估价值", "车物损", "损坏", "配镜", "眼镜"];

    private static readonly WordSet NotAccepted = new("限额", "赔偿金", "主张", "诉请", "要求", "请求", "诉称", "辩称", "保险", "剩余", "不予", "受理费", "器具", "垫付", "鉴定费", "评估费", "标准");
    private static readonly WordSet Accepting = new("酌定", "酌情", "确定", "确认", "认定", "支持");
    private static readonly WordSet Paying = new("赔偿原告", "内赔偿", "赔付", "承担", "支付", "给付", "投保", "投有");

    /// <summary>Reads one document.</summary>
    public static void Read(FactReading reading)
    {
        var items = Accepted(reading, DocumentSection.Reasoned);
        if (items.Count == 0)
            items = Accepted(reading, DocumentSection.Found);
        foreach (var side in items.GroupBy(i => reading.Whose.VictimsAt(reading.Document, i.Money.Start) is [var name] ? name : reading.Whose.Principal(reading.Document) ?? "", StringComparer.Ordinal))
        {
            if (side.Key.Length > 0)
                Offer(reading, side.Key, [.. side]);
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

    private static List<SumPhrase> Accepted(FactReading reading, DocumentSection section)
    {
        var items = new Dictionary<Yuan, SumPhrase>();
        foreach (var sentence in reading.Document.Sentences.Where(s => s.Section == section))
        {
            foreach (var money in reading.Document.SumsIn(sentence).FindAll(m => !m.Rate))
            {
                var sum = new SumPhrase(reading.Document, sentence, money);
                if (IsItem(reading, sum))
                    items.TryAdd(money.Amount, sum);
            }
        }

        return [.. items.Values];
    }

    // The item's name stands right before its sum, behind any other sum of the clause.
    private static bool IsItem(FactReading reading, SumPhrase sum)
    {
        if (sum.InBracket || sum.HasBefore(Paying) || (sum.HasBefore(NotAccepted) && !sum.HasBefore(Accepting)) || (sum.IsTotal && sum.Before.Contains('、', StringComparison.Ordinal)))
            return false;
        var label = sum.Before[(sum.Before.LastIndexOfAny(['、', '元', '）']) + 1)..];
        var named = Items.Any(w => label.Contains(w, StringComparison.Ordinal)) || (label.Contains("合理损失", StringComparison.Ordinal) && reading.Draft.Causes.Exists(c => c.Value.Contains("财产损害", StringComparison.Ordinal)));
        return named && !reading.Text.AsSpan(sum.Money.End).StartsWith("限额");
    }
}
