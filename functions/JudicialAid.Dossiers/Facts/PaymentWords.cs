using JudicialAid.Dossiers.Text;
using JudicialAid.Model;
using static JudicialAid.Dossiers.Text.AnyWord;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Tells from the words around a sum whether it was paid to the victim's side.</summary>
internal static class PaymentWords
{
    private static readonly string[] Paid =
    [
        "赔偿", "支付", "垫付", "赔付", "退赔", "给付", "预交", "预缴", "交纳", "缴纳", "扣划", "划拨", "执行到位", "已付", "拿到", "付了", "赔了", "退还", "返还", "发还", "退出", "退缴", "先行", "实际履行", "收到", "给予", "交付", "补偿", "代为", "付给", "一次性赔", "交来", "已退", "缴存", "暂存", "提存", "交存", "退款", "退回", "预付", "送去", "送到", "交到医院", "交至医院", "代交", "付清",
    ];

    // The sum comes first: 医疗费2万元已由保险公司垫付, 将2万元交至本院.
    private static readonly WordSet PaidBehind = new("由被告支付", "垫付", "交至本院", "交到本院", "缴至本院", "交至法院", "已支付", "已付清", "已给付", "已赔付", "赔偿给被害", "赔偿给受害", "已由", "已经支付", "已交付", "已发还", "赔给", "履行完毕", "认定为被告支付", "的赔偿款", "赔偿款已", "当日付清", "当场付清", "当庭付清", "现已付清", "已扣划", "实际支付");

    // 将应赔偿何某的600元交到本院: a duty that was met.
    private static readonly string[] Met = ["交至本院", "交到本院", "缴至本院", "交至法院", "当日付清", "当场付清", "当庭付清"];

    // What people say of it themselves: 老板只给了2万元.
    private static readonly string[] PaidAsTold = ["给了", "交了", "给过", "给我", "赔过", "付过", "赔给", "执行到", "赔付了"];

    // A civil judgment reckons with 支付 and 赔偿 throughout; only these say that it was done.
    private static readonly WordSet PaidInCivilPapers = new(
        "垫付", "垫支", "以借款形式支付", "已支付", "已付", "已经支付", "先行支付", "先行赔付", "已赔偿", "已赔付", "付了", "赔了", "扣划", "划拨", "执行到位", "拿到", "实际履行", "已给付", "已经赔偿", "已预付", "预付", "已预交", "给付了", "支付了", "已履行", "支付给", "已先行", "已垫支", "陆续支付", "另支付", "另行支付", "家人支付", "家属支付", "亲属支付", "收到", "为原告支付", "代交", "付清", "汇至", "汇入", "仅付", "只付");

    // The clause speaks of what should, might or must be paid, or of money that goes elsewhere.
    private static readonly string[] NotPaid =
    [
        "应当", "应", "无法", "不能", "请求", "要求", "判令", "承诺", "愿意", "愿", "同意", "未", "拟", "需", "可", "责令", "罚金", "受理费", "诉讼费", "应予", "需要", "主张", "建议", "计算", "标准", "保险金额", "限额", "剩余", "尚欠", "尚有", "损失为", "工资", "报酬", "保费", "诉请", "赔偿金为", "判决", "租金", "定金", "首付", "押金", "购", "借", "骗", "货款", "鉴定费", "价格", "贷款", "保证金", "财产刑", "嫖资", "获得赔偿", "约定", "余款", "其余", "以下损失", "罚款", "处罚", "自付", "盗", "窃", "抢走", "抢得", "抢劫", "抢夺", "非法所得", "违法所得", "遭受", "无证据", "收取", "按月", "每月", "逐月", "利息", "冻结", "支付宝", "%", "％", "的责任",
    ];

    private static readonly string[] ForTheDamage = ["事故押金", "事故保证金", "赔偿保证金", "赔偿押金", "事故预付款"];

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
        if (PaymentExclusions.IsOnlyWords(reading, sum, before))
            return false;
        if (IsValueGivenBack(reading, sum, own) || (reading.Document.IsCivil && IsHandedOver(reading, sum)) || (IsPaidBehind(reading, sum) && IsDuty(sum, before)))
            return !sum.HasAfter("应", "应当", "未") && !PaymentExclusions.IsToOrganisation(reading, sum);
        // A deposit for the damage of an accident is one for the victim; bail and rent are not.
        foreach (var deposit in ForTheDamage)
            before = before.Replace(deposit, "", StringComparison.Ordinal);
        // 以借款形式支付5万元: the receipt's name for an advance.
        before = before.Replace("以借款形式", "", StringComparison.Ordinal).Replace("以借款名义", "", StringComparison.Ordinal);
        if (before.Contains('已', StringComparison.Ordinal))
            before = before.Replace("限额", "", StringComparison.Ordinal);
        // 以劳动报酬支付5000元: where the money came from.
        before = before.Replace("以劳动报酬", "", StringComparison.Ordinal).Replace("剩余赔偿款", "", StringComparison.Ordinal);
        before = AgreedSums.IsPerformed(reading, sum) ? Without(before, Agreeing) : WithoutThingGivenBack(reading, sum, before);
        // What words can tell comes before the search for who pays.
        var paid = reading.Document.IsCivil ? IsCivilPayment(reading, sum, own) : IsCriminalPayment(reading, sum, before);
        return paid && !ContainsAny(before, NotPaid) && !PaymentExclusions.IsOtherMoney(reading, sum, before);
    }

    private static bool IsCriminalPayment(FactReading reading, SumPhrase sum, string before) =>
        (ContainsAny(before, Paid) || (reading.Document.IsOwnPaper && IsPaidAsTold(before)) || (before.Contains("归还", StringComparison.Ordinal) && ContainsAny(before, "案发", "报案前", "被害人")))
        && (!IsHead(sum) || sum.HasBefore("已", "垫付", "支付", "给付", "交付"));

    // 约定赔偿5万元，当日付清: where it was done, the words of agreeing and of being obliged say nothing against it.
    private static readonly string[] Agreeing = ["约定", "同意", "愿意", "愿", "应当", "应", "承诺"];

    private static string Without(string words, string[] others) => others.Aggregate(words, (left, word) => left.Replace(word, "", StringComparison.Ordinal));

    // 退还货款2万元, 退缴违法所得: the word behind tells what is given back.
    private static string WithoutThingGivenBack(FactReading reading, SumPhrase sum, string before)
    {
        // 退缴违法所得3万元，由公安机关发还: handed in for those who lost it.
        if (ContainsAny(before, "退缴", "退出") && reading.Has(sum.Sentence, "发还"))
            before = Without(before, ["违法所得", "非法所得"]);
        foreach (var word in GivingBack)
        {
            if (before.LastIndexOf(word, StringComparison.Ordinal) is >= 0 and var at)
                return before[..at] + word + Without(before[at..], ThingsGivenBack);
        }

        return before;
    }

    private static readonly string[] GivingBack = ["退还", "返还", "退赔", "退回", "归还"];
    private static readonly string[] ThingsGivenBack = ["货款", "租金", "定金", "首付", "押金", "贷款", "保证金", "借款", "被骗", "骗取", "被盗", "盗窃"];

    // 追回羊3只（价值4000元）发还何某: the bracket tells what the things were worth that are back.
    private static bool IsValueGivenBack(FactReading reading, SumPhrase sum, string own)
    {
        if (!sum.InBracket || !ContainsAny(own, "价值", "估价", "鉴定", "认定"))
            return false;
        var behind = reading.Text.AsSpan(sum.Money.End, Math.Min(12, reading.Text.Length - sum.Money.End));
        return behind.StartsWith("）") && StartsWithAny(behind[1..].TrimStart("，已均"), "发还", "返还", "退还", "归还", "交还");
    }

    private static bool IsDuty(SumPhrase sum, string before) =>
        sum.HasAfter(Met) ? !ContainsAny(before, "请求", "要求", "未", "罚金", "自付") : !ContainsAny(before, "应", "请求", "要求", "未", "罚金", "限额", "自付");

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

    // Up to the next sum, which may have a payer of its own: 自付500元＋被告垫付的9000元.
    private static bool IsPaidBehind(FactReading reading, SumPhrase sum)
    {
        var own = sum.After.AsSpan();
        own = own.IndexOfAnyInRange('0', '9') is >= 0 and var next ? own[..next] : own;
        return (IsPaidByOther(reading, sum) || ContainsAny(own, PaidBehind.Words)) && own.IndexOf("不含") < 0 && own.IndexOfAny('+', '、') is not 0;
    }

    // 抢救费9000元，由汪某支付: by somebody of the other side.
    private static bool IsPaidByOther(FactReading reading, SumPhrase sum)
    {
        var behind = reading.Text.AsSpan(sum.Money.End, Math.Min(LongestPayer, sum.Sentence.End - sum.Money.End));
        var comma = behind.StartsWith("，") ? 1 : 0;
        var end = behind[comma..].IndexOfAny("，。；、");
        var clause = end >= 0 ? behind.Slice(comma, end) : behind[comma..];
        if (!clause.StartsWith("由") || !EndsWithAny(clause, "支付", "付清", "给付", "赔付", "垫付", "支付的"))
            return false;
        var named = reading.Document.MentionsIn(sum.Money.End, sum.Money.End + comma + clause.Length).FirstOrDefault();
        return (named.Name is not null && reading.Draft.Offenders.ContainsKey(named.Name)) || clause[1..].StartsWith("被告") || clause.IndexOf("保险") > 0;
    }

    private const int LongestPayer = 30;

    private static bool IsHead(SumPhrase sum) => Heads.Any(h => sum.Before.EndsWith(h, StringComparison.Ordinal)) || (IsOnlyNamed(sum.Before) && !sum.HasAfter("已", "完毕"));

    // 其赔偿款3万元: named, not paid.
    private static bool IsOnlyNamed(string before) =>
        before.EndsWith("赔偿款", StringComparison.Ordinal) && !ContainsAny(before.AsSpan(0, before.Length - 3), Paid);

    private static bool IsCivilPayment(FactReading reading, SumPhrase sum, string own)
    {
        if (AgreedSums.IsPerformed(reading, sum) && ContainsAny(own, "支付", "给付", "付", "赔偿"))
            return true;
        if (IsFetched(reading, sum, own))
            return true;
        // 汪某支付医疗费4万元，另付生活费5000元 among the findings.
        if (sum.Sentence.Section == DocumentSection.Found && IsFoundPaid(reading, sum, own.Replace("支付宝", "", StringComparison.Ordinal)))
            return true;
        var after = sum.Sentence.Section is DocumentSection.Found && ContainsAny(own, "支付", "给付", "付", "赔偿") && AfterTheEvent.Any(w => reading.Text.IndexOf(w, sum.Sentence.Start, sum.Money.Start - sum.Sentence.Start, StringComparison.Ordinal) >= 0)
            && !ContainsAny(own, "原告支付", "花费", "支出", "产生", "自付");
        var already = (own.Contains('已', StringComparison.Ordinal) || (own.StartsWith("支付", StringComparison.Ordinal) && reading.Text.AsSpan(sum.Sentence.Start, sum.Start - sum.Sentence.Start).IndexOf("已经") >= 0)) && ContainsAny(own, "支付", "给付", "赔偿", "赔付");
        if (!after && !already && !ContainsAny(own, PaidInCivilPapers.Words))
            return false;
        return !IsHead(sum) || ContainsAny(own, "已", "垫付") || after;
    }

    // 汪某支付医疗费4万元，另付生活费5000元; 公司员工交付原告3000元
    private static bool IsFoundPaid(FactReading reading, SumPhrase sum, string own) =>
        (ContainsAny(own, "支付", "给付", "交付") && Payers.Of(reading, sum) is { Side: PayerSide.Offender, InClause: true }) || own.StartsWith("另付", StringComparison.Ordinal)
        || ContainsAny(own, "交付原告", "给付原告", "支付给原告", "付给原告", "交付三原告", "交付二原告");

    // 拍卖款支付何某9万元: what the enforcement fetched.
    private static bool IsFetched(FactReading reading, SumPhrase sum, string own) =>
        ContainsAny(own, "支付", "发放", "给付", "发还") && reading.Has(sum.Sentence with { Length = sum.Money.Start - sum.Sentence.Start }, "拍卖款", "变卖款", "执行款", "案款", "扣划", "划拨");

    // 账户余额4000元，已扣划并发放给申请执行人; 将9万元汇至何某账户
    private static bool IsHandedOver(FactReading reading, SumPhrase sum)
    {
        var behind = reading.Text.AsSpan(sum.Money.End, Math.Min(LongestHandover, sum.Sentence.End - sum.Money.End));
        return behind.StartsWith("汇至") || behind.StartsWith("汇入") || StartsWithAny(behind, "，已扣划", "，已划拨", "，本院已扣划", "，已发放", "，已全部发放", "，已由申请执行人领取");
    }

    private const int LongestHandover = 14;
}
