using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Tells which sums of a civil decision stand for a thing that was lost or damaged, and whether the court accepted them.</summary>
internal static class PropertyItems
{
    private static readonly string[] Items =
        ["车损", "车辆损失", "车辆维修费", "车辆修理费", "修理费", "维修费", "修复费", "财产损失", "物损", "手机", "停运损失", "停驶损失", "受损", "修车费", "评估价值", "损坏", "配镜", "眼镜"];

    // The last character of what may be damaged: 衣服损失, 装修损失, 电动车损失; not 误工损失, 收入损失.
    private static readonly CharSet Damageable = new("车物品服机镜具修屋房货料备器电畜木苗产财粮鱼猪牛羊鸡鸭树稼饰脑柜床鞋帽包");

    private static readonly WordSet NotAccepted = new("限额", "主张", "诉请", "要求", "请求", "诉称", "辩称", "保险", "剩余", "不予", "垫付");

    // Heads of damage that are no things: they speak of their own sum only, not of the next of the list.
    private static readonly string[] OtherHeads = ["赔偿金", "受理费", "器具", "鉴定费", "评估费", "标准"];
    private static readonly WordSet Accepting = new("酌定", "酌情", "确定", "确认", "认定", "支持");
    private static readonly string[] AcceptedBehind = ["予以支持", "予以确认", "予以认定", "予以采信", "应予支持"];
    private static readonly WordSet Paying = new("赔偿原告", "内赔偿", "赔付", "承担", "支付", "给付", "投保", "投有");
    private static readonly WordSet Refusals = new("不予支持", "不予采信", "不予认定", "不予确认", "不予认可", "不予采纳");
    private static readonly string[] OfTheRest = ["其余", "其他", "其它", "超出", "超过", "过高", "部分"];

    /// <summary>Whether the sum is what a thing cost the victim in the court's own eyes.</summary>
    public static bool IsAccepted(FactReading reading, SumPhrase sum)
    {
        if (sum.InBracket || sum.HasBefore(Paying) || (sum.HasBefore(NotAccepted) && !sum.HasBefore(Accepting) && !IsAcceptedBehind(sum)) || (sum.IsTotal && sum.Before.Contains('、', StringComparison.Ordinal)))
            return false;
        return IsNamed(reading, sum) && !reading.Text.AsSpan(sum.Money.End).StartsWith("限额") && !IsRefused(reading, sum);
    }

    /// <summary>Whether the court says of the sum that it does not allow it, later in the sentence.</summary>
    public static bool IsRefused(FactReading reading, SumPhrase sum)
    {
        var behind = sum.Sentence with { Start = sum.Money.End, Length = sum.Sentence.End - sum.Money.End };
        foreach (var (at, _) in reading.Places(behind, Refusals))
        {
            var clause = reading.Document.ClauseBefore(at);
            var before = reading.Text.AsSpan(behind.Start, at - behind.Start);
            return !AnyWord.ContainsAny(clause, OfTheRest) && before.IndexOf("酌") < 0 && !FindsAnything(before);
        }

        return IsRefusedNext(reading, sum);
    }

    // The word stands in the name of the traffic police's report as well: 事故认定书 finds nothing of the sum.
    private static bool FindsAnything(ReadOnlySpan<char> text) => text.IndexOf("认定") is >= 0 and var at && !text[at..].StartsWith("认定书");

    // 要求赔偿电动车损失1800元明显证据不足。本院不予支持。
    private static bool IsRefusedNext(FactReading reading, SumPhrase sum)
    {
        var next = reading.Document.SentenceAt(sum.Sentence.Start) + 1;
        return reading.Text.IndexOf("证据不足", sum.Money.End, sum.Sentence.End - sum.Money.End, StringComparison.Ordinal) >= 0
            && next < reading.Document.Sentences.Count && reading.Document.Sentences[next] is var verdict && verdict.Length < LongestVerdict && reading.Has(verdict, Refusals);
    }

    private const int LongestVerdict = 24;

    /// <summary>Whether the sum stands for a thing: the item's name stands right before it, behind any other sum of the clause.</summary>
    public static bool IsNamed(FactReading reading, SumPhrase sum)
    {
        var label = sum.Before[(sum.Before.LastIndexOfAny(['、', '元', '）']) + 1)..];
        if (AnyWord.ContainsAny(label, OtherHeads))
            return false;
        return IsLeftOf(reading, sum, label) || Items.Any(w => label.Contains(w, StringComparison.Ordinal)) || IsLossOfThing(label) || (label.Contains("合理损失", StringComparison.Ordinal) && IsOverThings(reading));
    }

    private static bool IsLossOfThing(string label)
    {
        var at = label.LastIndexOf("损失", StringComparison.Ordinal);
        return at > 0 && Damageable.Contains(label[at - 1]);
    }

    // 依据电动车受损情况，酌情认定损失100元
    private static bool IsLeftOf(FactReading reading, SumPhrase sum, string label) =>
        label.EndsWith("定损失", StringComparison.Ordinal) && reading.Has(sum.Sentence with { Length = sum.Money.Start - sum.Sentence.Start }, "受损", "损坏", "毁损");

    // Where nobody is hurt the whole of the loss is one of things.
    private static bool IsOverThings(FactReading reading) =>
        reading.Draft.Victims.Values.All(v => v.Harm.Fact is null or { Value: HarmKind.PropertyLoss or HarmKind.Other });

    // 衣服损失中的800元予以支持
    private static bool IsAcceptedBehind(SumPhrase sum) =>
        AcceptedBehind.Any(w => sum.After.IndexOf(w, StringComparison.Ordinal) is >= 0 and var at && (at == 0 || sum.After[at - 1] != '不'));
}
