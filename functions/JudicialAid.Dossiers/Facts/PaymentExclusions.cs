using JudicialAid.Dossiers.Text;
using JudicialAid.Model;
using static JudicialAid.Dossiers.Text.AnyWord;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Tells of a sum with a word of paying what it is instead of a payment to the victim's side.</summary>
internal static class PaymentExclusions
{
    /// <summary>Whether the sum was only said, asked for or judged: no word of having been paid can change that.</summary>
    public static bool IsOnlyWords(FactReading reading, SumPhrase sum, string before) =>
        IsAskedFor(reading, sum) || IsAwarded(reading, sum, before) || IsOnlySaid(reading, sum) || IncludesCosts(reading, sum) || IsRetold(reading, sum);

    /// <summary>Whether the money went to somebody else, came from the victim's side or is an item of what was lost.</summary>
    public static bool IsOtherMoney(FactReading reading, SumPhrase sum, string before) =>
        IsForAnotherThing(sum, before) || IsLossListed(reading, sum) || IsToAnother(reading, sum) || IsToOrganisation(reading, sum) || IsByTheVictim(reading, sum);

    // 请求判决撤销复议决定；由被告支付赔偿款12万元: asked for, over the semicolon.
    private static bool IsAskedFor(FactReading reading, SumPhrase sum)
    {
        var index = reading.Document.SentenceAt(sum.Sentence.Start);
        return index > 0 && reading.Document.Sentences[index - 1] is var before && reading.Text[before.End - 1] == '；' && !sum.Before.Contains('已', StringComparison.Ordinal) && reading.Has(reading.Document.Sentences[reading.Document.Period(sum.Sentence).First], "请求", "诉请");
    }

    // 法院判处汪某死缓，赔偿申请人38650元: awarded, as the applicant or a later paper tells.
    private static bool IsAwarded(FactReading reading, SumPhrase sum, string before) =>
        !ContainsAny(before, "已", "了", "只", "仅", "收到", "拿到", "执行", "得到", "垫付", "扣划", "亲属", "家属")
        && (reading.Document.IsOwnPaper ? reading.Document.Words.Has(sum.Sentence.Start, sum.Money.Start, ToldOrders) : reading.Document.Words.Has(OrderStart(reading, sum), sum.Money.Start, Orders));

    // 判处汪某有期徒刑三年；由汪某赔偿…: the order goes on over a few semicolons.
    private static int OrderStart(FactReading reading, SumPhrase sum)
    {
        var index = reading.Document.SentenceAt(sum.Sentence.Start);
        return reading.Document.Sentences[Math.Max(reading.Document.Period(sum.Sentence).First, index - LongestOrder)].Start;
    }

    private const int LongestOrder = 3;
    private static readonly WordSet ToldOrders = new("判决", "判令", "判处", "法院判", "裁决");
    private static readonly WordSet Orders = new("判令", "判处", "责令");

    // 被告辩称垫付3500元，经查垫付3300元; 被告辩称已支付2万元，但无证据证明
    private static bool IsOnlySaid(FactReading reading, SumPhrase sum)
    {
        var lead = reading.Text.AsSpan(sum.Sentence.Start, sum.Money.Start - sum.Sentence.Start);
        var corrected = lead.IndexOf("辩称") >= 0 && lead.IndexOf("经查") < 0 && sum.Money.End < sum.Sentence.End && reading.Text.IndexOf("经查", sum.Money.End, sum.Sentence.End - sum.Money.End, StringComparison.Ordinal) >= 0;
        return corrected || IsUnproved(reading, sum);
    }

    private static bool IsUnproved(FactReading reading, SumPhrase sum) =>
        reading.Has(sum.Sentence, "辩称", "辩解", "陈述", "主张") && reading.Has(sum.Sentence, "无证据", "不予采", "未提供证据", "没有证据", "未能提供", "不予认定", "不予确认");

    // 扣划存款9万元（包含赔偿款、诉讼费、执行费）: how much of it was for the victim is not told.
    private static bool IncludesCosts(FactReading reading, SumPhrase sum)
    {
        var behind = reading.Text.AsSpan(sum.Money.End, Math.Min(LongestBracket, reading.Text.Length - sum.Money.End)).TrimStart("。，（");
        return StartsWithAny(behind, "含", "包含", "包括", "其中含") && ContainsAny(behind, "执行费", "诉讼费");
    }

    private const int LongestBracket = 30;

    // 除已给付的3万元外，再补偿5万元: told before.
    private static bool IsRetold(FactReading reading, SumPhrase sum)
    {
        var behind = reading.Text.AsSpan(sum.Money.End, Math.Min(4, reading.Text.Length - sum.Money.End));
        return sum.HasBefore("除") && (behind.StartsWith("外") || behind.StartsWith("之外") || behind.StartsWith("以外"));
    }

    // 支付了2万元租金
    private static bool IsForAnotherThing(SumPhrase sum, string before) =>
        !before.Contains('已', StringComparison.Ordinal) && OtherwiseBehind.Any(w => sum.After.StartsWith(w, StringComparison.Ordinal) || sum.After.StartsWith("的" + w, StringComparison.Ordinal));

    // 赔偿105万元的协议: agreed, not yet paid; 支付了2万元租金: for something else.
    private static readonly string[] OtherwiseBehind = ["的协议", "的调解协议", "的赔偿协议", "的和解协议", "押金", "租金", "货款", "定金", "购房款", "罚金", "保证金"];

    // 合理损失有：丧葬费5万元、医疗费3千元: what was lost, item by item; the colon may end the sentence before.
    private static bool IsLossListed(FactReading reading, SumPhrase sum)
    {
        var lead = reading.Text.AsSpan(sum.Sentence.Start, sum.Money.Start - sum.Sentence.Start);
        var colon = lead.LastIndexOf('：');
        var named = colon >= 0 ? lead[..colon] : LeadBefore(reading, sum.Sentence);
        return lead[Math.Max(0, colon)..].IndexOf('已') < 0 && EndsWithAny(named, "损失有", "损失为", "损失包括", "损失如下");
    }

    private static ReadOnlySpan<char> LeadBefore(FactReading reading, Sentence sentence) =>
        sentence.Start > 0 && reading.Text[sentence.Start - 1] == '：' ? reading.Text.AsSpan(0, sentence.Start - 1) : [];

    // 退还买主简某5万元: named, and no victim.
    private static bool IsToAnother(FactReading reading, SumPhrase sum)
    {
        var named = reading.Document.MentionsIn(sum.Start, sum.Money.Start).LastOrDefault();
        return named.Name is not null && !reading.Draft.Victims.ContainsKey(named.Name) && named.Role is Role.None
            && Array.Exists(Restoring, w => reading.Text.AsSpan(sum.Start, named.Start - sum.Start).EndsWith(w));
    }

    private static readonly string[] Restoring = ["退还", "返还", "归还", "退还给", "归还给"];

    /// <summary>Whether an organisation got the sum, which may pay it on: 理赔款40万元已支付给样例公司.</summary>
    public static bool IsToOrganisation(FactReading reading, SumPhrase sum)
    {
        var to = sum.After.IndexOf("付给", StringComparison.Ordinal);
        return to >= 0 && sum.After.AsSpan(to + 2, Math.Min(12, sum.After.Length - to - 2)).IndexOf("公司") > 0;
    }

    // 何某给付被告人汪某500元, 被告人汪某收到20万元, 原告支付鉴定费900元: money that the victim's side spent.
    private static bool IsByTheVictim(FactReading reading, SumPhrase sum)
    {
        var payer = Payers.Of(reading, sum);
        if ((payer is { Side: PayerSide.Victim, InClause: true } || reading.IsVictimsKin(payer.Words)) && !sum.HasBefore(Receiving))
            return true;
        // 何某住院，支付医疗费5000元: the one who was treated pays where nobody else is named.
        if (payer.Side == PayerSide.Victim && !payer.InClause && sum.HasBefore(OwnCosts) && !sum.HasBefore("垫付", "原告", "给"))
            return true;
        // 汪某签订合同，收到价值3万元的货物: what the offender got.
        if (payer is { Side: PayerSide.Offender, InClause: false } && sum.HasBefore("收到"))
            return true;
        return IsToTheOffender(reading, sum);
    }

    private static bool IsToTheOffender(FactReading reading, SumPhrase sum)
    {
        var last = reading.Document.MentionsIn(sum.Start, sum.Money.Start).LastOrDefault();
        if (last.Name is null)
            return false;
        var words = sum.Before[..(last.Start - sum.Start)];
        words = words.EndsWith("被告人", StringComparison.Ordinal) ? words[..^3] : words.EndsWith("被告", StringComparison.Ordinal) ? words[..^2] : words;
        // 收条：收到何某租金: what the victim paid to somebody.
        if (reading.Draft.Victims.ContainsKey(last.Name))
            return words.EndsWith("收到", StringComparison.Ordinal) || words.EndsWith("收取", StringComparison.Ordinal);
        return reading.Draft.Offenders.ContainsKey(last.Name)
            && (Givings.Any(w => words.EndsWith(w, StringComparison.Ordinal)) || reading.Text.AsSpan(last.End, sum.Money.Start - last.End).StartsWith("收到"));
    }

    private static readonly string[] Receiving = ["收到", "领取", "获得", "获赔", "得到", "拿到", "受偿"];
    private static readonly string[] OwnCosts = ["医疗费", "门诊费", "住院费", "治疗费", "检查费", "鉴定费", "评估费", "租赁费", "护理费", "交通费", "费用"];
    private static readonly string[] Givings = ["给付", "支付", "付给", "交给", "转给", "给", "赔付", "向", "给了", "付了"];
}
