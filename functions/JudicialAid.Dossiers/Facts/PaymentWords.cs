using JudicialAid.Dossiers.Text;
using JudicialAid.Model;
using static JudicialAid.Dossiers.Text.AnyWord;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Tells from the words around a sum whether it was paid to the victim's side.</summary>
internal static class PaymentWords
{
    private static readonly string[] Paid =
    [
        "赔偿", "支付", "垫付", "赔付", "退赔", "给付", "预交", "预缴", "交纳", "缴纳", "扣划", "划拨", "执行到位", "已付", "拿到", "付了", "赔了", "退还", "返还", "发还", "退出", "退缴", "先行", "实际履行", "收到", "给予", "交付", "补偿", "代为", "付给", "一次性赔", "交来", "已退", "缴存", "暂存", "提存", "交存",
    ];

    // The sum comes first: 医疗费2万元已由保险公司垫付, 将2万元交至本院.
    private static readonly WordSet PaidBehind = new("由被告支付", "垫付", "交至本院", "交到本院", "缴至本院", "交至法院", "已支付", "已付清", "已给付", "已赔付", "赔偿给被害", "赔偿给受害", "已由", "已经支付", "已交付", "已发还", "赔给", "履行完毕", "认定为被告支付", "的赔偿款", "赔偿款已");

    // What people say of it themselves: 老板只给了2万元.
    private static readonly string[] PaidAsTold = ["给了", "交了", "给过", "给我", "赔过", "付过", "赔给", "执行到", "赔付了"];

    // A civil judgment reckons with 支付 and 赔偿 throughout; only these say that it was done.
    private static readonly WordSet PaidInCivilPapers = new(
        "垫付", "垫支", "以借款形式支付", "已支付", "已付", "已经支付", "先行支付", "先行赔付", "已赔偿", "已赔付", "付了", "赔了", "扣划", "划拨", "执行到位", "拿到", "实际履行", "已给付", "已经赔偿", "已预付", "预付", "已预交", "给付了", "支付了", "已履行", "支付给", "已先行", "已垫支", "陆续支付", "另支付", "另行支付", "家人支付", "家属支付", "亲属支付", "收到", "为原告支付");

    // The clause speaks of what should, might or must be paid, or of money that goes elsewhere.
    private static readonly string[] NotPaid =
    [
        "应当", "应", "无法", "不能", "请求", "要求", "判令", "承诺", "愿意", "愿", "同意", "未", "拟", "需", "可", "责令", "罚金", "受理费", "诉讼费", "应予", "需要", "主张", "建议", "计算", "标准", "保险金额", "限额", "剩余", "尚欠", "尚有", "损失为", "工资", "报酬", "保费", "诉请", "赔偿金为", "判决", "租金", "定金", "首付", "押金", "购", "借", "骗", "货款", "鉴定费", "价格", "贷款", "保证金", "财产刑", "嫖资", "获得赔偿", "约定", "余款", "其余", "以下损失", "罚款", "处罚", "自付", "盗", "窃", "抢走", "抢得", "抢劫", "抢夺", "非法所得", "违法所得", "遭受", "无证据", "收取", "%", "％", "的责任",
    ];

    // 赔偿105万元的协议: agreed, not yet paid; 支付了2万元租金: for something else.
    private static readonly string[] OtherwiseBehind = ["的协议", "的调解协议", "的赔偿协议", "的和解协议", "押金", "租金", "货款", "定金", "购房款", "罚金", "保证金"];

    // A sum of what was lost or claimed, though 赔偿 stands before it: 死亡赔偿金110000元.
    private static readonly string[] Heads = ["赔偿金", "补助费", "生活费", "误工费", "护理费", "交通费", "营养费", "抚慰金", "伙食"];
    private static readonly string[] AfterTheEvent = ["事故发生后", "事发后", "案发后", "发生事故后", "经调解", "协议签订后", "出事后"];
    private static readonly WordSet Done = new("已支付", "已付", "已赔偿", "已垫付", "已给付", "已经支付", "已先行垫付", "已经赔偿", "已先行支付", "垫付的");

    /// <summary>Whether the sum was paid.</summary>
    public static bool IsPayment(FactReading reading, SumPhrase sum)
    {
        // 约定赔偿8万元（已实际履行5万元）: the bracket speaks for itself.
        var own = sum.InBracket ? sum.Before[(sum.Before.LastIndexOf('（') + 1)..] : Continued(reading, sum);
        var before = own.Replace("自愿", "", StringComparison.Ordinal).Replace("可能", "", StringComparison.Ordinal);
        if (sum.Sentence.Section == DocumentSection.Ordered)
            return sum.HasBefore(Done);
        // 原判判处有期徒刑四年，赔偿何某5万元: awarded below, not paid.
        if (!reading.Document.IsCivil && QuotedOrder.Orders(reading, sum))
            return false;
        // 请求判决撤销复议决定；由被告支付赔偿款12万元: asked for, over the semicolon.
        if (IsAskedFor(reading, sum))
            return false;
        // 法院判处汪某死缓，赔偿申请人38650元: awarded, as the applicant tells.
        if (reading.Document.IsOwnPaper && IsAwarded(reading, sum, before))
            return false;
        // 被告辩称已支付2万元，但无证据证明
        if (IsOnlySaid(reading, sum) || IncludesCosts(reading, sum))
            return false;
        if (IsPaidBehind(sum.After) && !ContainsAny(before, "应", "请求", "要求", "未", "罚金", "限额", "自付"))
            return !sum.HasAfter("应", "应当", "未");
        // A deposit for the damage of an accident is one for the victim; bail and rent are not.
        foreach (var deposit in ForTheDamage)
            before = before.Replace(deposit, "", StringComparison.Ordinal);
        // 以借款形式支付5万元: the receipt's name for an advance.
        before = before.Replace("以借款形式", "", StringComparison.Ordinal).Replace("以借款名义", "", StringComparison.Ordinal);
        if (before.Contains('已', StringComparison.Ordinal))
            before = before.Replace("限额", "", StringComparison.Ordinal);
        // What words can tell comes before the search for who pays.
        var paid = reading.Document.IsCivil ? IsCivilPayment(reading, sum, own) : (ContainsAny(before, Paid) || (reading.Document.IsOwnPaper && IsPaidAsTold(before)) || (before.Contains("归还", StringComparison.Ordinal) && ContainsAny(before, "案发", "报案前", "被害人"))) && (!IsHead(sum) || sum.HasBefore("已", "垫付", "支付"));
        return paid && !ContainsAny(before, NotPaid) && !IsForAnotherThing(sum, before) && !IsLossListed(reading, sum) && !IsToAnother(reading, sum) && !IsByTheVictim(reading, sum);
    }

    private static bool IsForAnotherThing(SumPhrase sum, string before) =>
        !before.Contains('已', StringComparison.Ordinal) && OtherwiseBehind.Any(w => sum.After.StartsWith(w, StringComparison.Ordinal) || sum.After.StartsWith("的" + w, StringComparison.Ordinal));

    // 被告为何某垫付医疗费3000元，为汪某2000元: the verb of the clause before goes on.
    private static string Continued(FactReading reading, SumPhrase sum)
    {
        if (sum.Before.Length == 0 || sum.Before[0] is not ('为' or '给' or '向') || sum.Start - 2 < sum.Sentence.Start || ContainsAny(sum.Before, Paid))
            return sum.Before;
        var previous = reading.Document.ClauseBefore(sum.Start - 1);
        if (!previous.Contains('元', StringComparison.Ordinal))
            return sum.Before;
        return Done.FirstOrDefault(w => previous.Contains(w[^2..], StringComparison.Ordinal)) is { } verb ? sum.Before + verb[^2..] : sum.Before;
    }

    // 被告辩称垫付3500元，经查垫付3300元
    private static bool IsOnlySaid(FactReading reading, SumPhrase sum)
    {
        var lead = reading.Text.AsSpan(sum.Sentence.Start, sum.Money.Start - sum.Sentence.Start);
        var corrected = lead.IndexOf("辩称") >= 0 && lead.IndexOf("经查") < 0 && sum.Money.End < sum.Sentence.End && reading.Text.IndexOf("经查", sum.Money.End, sum.Sentence.End - sum.Money.End, StringComparison.Ordinal) >= 0;
        return corrected || IsUnproved(reading, sum);
    }

    private static bool IsAskedFor(FactReading reading, SumPhrase sum)
    {
        var index = reading.Document.SentenceAt(sum.Sentence.Start);
        return index > 0 && reading.Document.Sentences[index - 1] is var before && reading.Text[before.End - 1] == '；' && !sum.Before.Contains('已', StringComparison.Ordinal) && reading.Has(reading.Document.Sentences[reading.Document.Period(sum.Sentence).First], "请求", "诉请");
    }

    private static bool IsUnproved(FactReading reading, SumPhrase sum) =>
        reading.Has(sum.Sentence, "辩称", "辩解", "陈述", "主张") && reading.Has(sum.Sentence, "无证据", "不予采", "未提供证据", "没有证据", "未能提供", "不予认定", "不予确认");

    // 老板只给了2万元, and not 我前后给了他45600元.
    private static bool IsPaidAsTold(string before)
    {
        foreach (var word in PaidAsTold)
        {
            if (before.LastIndexOf(word, StringComparison.Ordinal) is >= 0 and var at && !ContainsAny(before.AsSpan(0, at), "我", "本人") && !StartsWithAny(before.AsSpan(at + word.Length), "他", "她", "对方"))
                return true;
        }

        return false;
    }

    private static bool IsAwarded(FactReading reading, SumPhrase sum, string before) =>
        ContainsAny(reading.Text.AsSpan(sum.Sentence.Start, sum.Money.Start - sum.Sentence.Start), "判决", "判令", "判处", "法院判", "裁决") && !ContainsAny(before, "已", "了", "只", "仅", "收到", "拿到", "执行", "得到", "垫付", "扣划");

    // Up to the next sum, which may have a payer of its own: 自付500元＋被告垫付的9000元.
    private static bool IsPaidBehind(string after)
    {
        var own = after.AsSpan();
        own = own.IndexOfAnyInRange('0', '9') is >= 0 and var next ? own[..next] : own;
        return ContainsAny(own, PaidBehind.Words) && own.IndexOf("不含") < 0 && own.IndexOfAny('+', '、') is not 0;
    }

    // 扣划存款9万元（包含赔偿款、诉讼费、执行费）: how much of it was for the victim is not told.
    private static bool IncludesCosts(FactReading reading, SumPhrase sum)
    {
        var behind = reading.Text.AsSpan(sum.Money.End, Math.Min(LongestBracket, reading.Text.Length - sum.Money.End)).TrimStart("。，（");
        return StartsWithAny(behind, "含", "包含", "包括", "其中含") && ContainsAny(behind, "执行费", "诉讼费");
    }

    private const int LongestBracket = 30;

    private static bool IsHead(SumPhrase sum) => Heads.Any(h => sum.Before.EndsWith(h, StringComparison.Ordinal));

    // 退还买主简某5万元: named, and no victim.
    private static bool IsToAnother(FactReading reading, SumPhrase sum)
    {
        var named = reading.Document.MentionsIn(sum.Start, sum.Money.Start).LastOrDefault();
        return named.Name is not null && !reading.Draft.Victims.ContainsKey(named.Name) && named.Role is Role.None
            && Array.Exists(Restoring, w => reading.Text.AsSpan(sum.Start, named.Start - sum.Start).EndsWith(w));
    }

    private static readonly string[] Restoring = ["退还", "返还", "归还", "退还给", "归还给"];

    private static readonly string[] ForTheDamage = ["事故押金", "事故保证金", "赔偿保证金", "赔偿押金", "事故预付款"];

    // 合理损失有：丧葬费5万元、医疗费3千元: what was lost, item by item.
    private static bool IsLossListed(FactReading reading, SumPhrase sum)
    {
        var lead = reading.Text.AsSpan(sum.Sentence.Start, sum.Money.Start - sum.Sentence.Start);
        var colon = lead.LastIndexOf('：');
        if (colon < 0 || lead[colon..].IndexOf('已') >= 0)
            return false;
        return lead[..colon].EndsWith("损失有") || lead[..colon].EndsWith("损失为") || lead[..colon].EndsWith("损失包括") || lead[..colon].EndsWith("损失如下");
    }

    // 何某给付被告人汪某500元, 被告人汪某收到20万元, 原告支付鉴定费900元: money that the victim's side spent.
    private static bool IsByTheVictim(FactReading reading, SumPhrase sum)
    {
        var payer = Payers.Of(reading, sum);
        if (payer is { Side: PayerSide.Victim, InClause: true } && !sum.HasBefore(Receiving))
            return true;
        // 原告住院，支付医疗费5000元: the one who was treated pays where nobody else is named.
        if (reading.Document.IsCivil && payer.Side == PayerSide.Victim && !payer.InClause && sum.HasBefore(OwnCosts) && !sum.HasBefore("垫付", "原告", "给"))
            return true;
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

    private static bool IsCivilPayment(FactReading reading, SumPhrase sum, string own)
    {
        var after = sum.Sentence.Section is DocumentSection.Found && ContainsAny(own, "支付", "给付", "付", "赔偿") && AfterTheEvent.Any(w => reading.Text.IndexOf(w, sum.Sentence.Start, sum.Money.Start - sum.Sentence.Start, StringComparison.Ordinal) >= 0)
            && !ContainsAny(own, "原告支付", "花费", "支出", "产生", "自付");
        var already = (own.Contains('已', StringComparison.Ordinal) || (own.StartsWith("支付", StringComparison.Ordinal) && reading.Text.AsSpan(sum.Sentence.Start, sum.Start - sum.Sentence.Start).IndexOf("已经") >= 0)) && ContainsAny(own, "支付", "给付", "赔偿", "赔付");
        if (!after && !already && !ContainsAny(own, PaidInCivilPapers.Words))
            return false;
        return !IsHead(sum) || ContainsAny(own, "已", "垫付") || after;
    }
}
