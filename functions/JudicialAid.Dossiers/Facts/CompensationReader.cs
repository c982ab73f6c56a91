using JudicialAid.Dossiers.Text;
using JudicialAid.Model;
using static JudicialAid.Dossiers.Text.AnyWord;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Reads how far the victim's side was made whole in words, whether it forgave and whether it gave up its claim.</summary>
internal static class CompensationReader
{
    private static readonly WordSet NoneWords = new(
        "未赔偿", "没有赔偿", "未予赔偿", "未作赔偿", "未做赔偿", "未进行赔偿", "未获赔偿", "未得到赔偿", "未获得赔偿", "未得到任何赔偿", "未获得任何赔偿", "未作任何赔偿", "未作出任何赔偿", "没有得到任何赔偿", "没有得到赔偿", "分文未", "一分也没", "一分钱也没", "拒不赔偿",
        "至今未赔", "未赔", "没赔", "未退赔", "未支付任何", "未赔付", "没有赔", "未能赔偿", "尚未赔偿", "未退还", "未返还", "未对其进行赔偿", "未向其赔偿", "均未赔偿", "未履行赔偿", "未追回", "未起获", "未能追回", "未支付赔偿", "未能作出赔偿", "未垫付", "均未垫付", "未能进行赔偿", "未做出赔偿", "未作出赔偿", "未退赔", "无法追回", "未能起回", "无法偿还", "无法归还", "未能退赔", "未能追缴", "未追缴", "未收到任何赔偿", "分文未", "未能支付任何", "至今未履行", "未收到任何款项", "未得到分文", "没有进行赔偿", "未能赔偿");

    private static readonly WordSet FullWords = new(
        "全部赔偿", "全额赔偿", "赔偿全部", "赔偿完毕", "履行完毕", "赔付到位", "全部退赔", "全额退赔", "全部发还", "已全部履行", "一次性付清", "全部退还", "全部付清", "均已付清", "已付清", "已全部支付", "赔偿了全部", "赔偿被害人全部", "全部经济损失", "退赔全部", "退赔了全部",
        "赔偿到位", "支付完毕", "全部返还", "如数退还", "足额赔偿", "赔偿款已付", "赔偿款已全部", "均已发还", "已全部退", "全部退出", "损失已获赔偿", "民事部分已调解解决", "民事赔偿已调解解决", "民事部分已经调解", "交付完毕", "全部归还", "全部退清", "悉数退", "全部追回", "全部挽回", "全额支付", "足额支付", "全部执行完毕", "权利义务全部实现", "得到全部赔偿", "悉数汇入", "均已于当日付清", "赔偿了被害人的全部");

    private static readonly WordSet PartialWords =
        new("未作其他赔偿", "未进行其他赔偿", "未再赔偿", "其余未赔偿", "余款未付", "尚未付清", "部分经济损失", "部分损失", "赔偿部分", "部分赔偿", "部分退赔", "退赔部分", "积极赔偿", "已赔偿", "赔偿了被害人", "予以赔偿", "赔偿被害人经济损失", "赔偿被害人损失", "赔偿损失并", "已发还", "追回并发还", "发还被害人", "发还失主", "返还被害人", "退还被害人", "退赔被害人", "赔偿被害方", "赔偿被害人家属", "赔偿被害人亲属", "进行赔偿", "进行了赔偿", "赔偿了死者", "赔偿了伤者", "赔偿受害", "垫付", "履行部分赔偿", "被害人的损失并取得", "达成赔偿谅解协议", "归还了被害人", "退还了被害人", "返还了被害人", "退赔了被害人", "退赔的量刑情节", "退赔等量刑情节", "退赔情节", "退赃情节", "退赔并取得", "退赃并取得", "退赔且取得", "支付了相应医疗费", "支付了医疗费", "支付了部分医疗费", "支付了全部医疗费", "履行赔偿义务", "履行了赔偿义务");

    private static readonly WordSet Compensating = new("做出赔偿", "作出赔偿", "进行赔偿");
    private static readonly WordSet Forgiveness = new("谅解", "原谅");
    private static readonly string[] Withdrawn = ["撤回", "撤销", "收回", "不再"];
    private static readonly WordSet WaiverWords = new("放弃民事赔偿", "放弃赔偿", "放弃附带民事", "不要求赔偿", "放弃对", "自愿放弃", "不再要求赔偿", "放弃追究民事", "放弃要求赔偿");

    private static readonly string[] NotYet = ["拒不", "应当", "应", "按照", "按责", "范围内", "请求", "要求", "判令", "承诺", "愿意", "愿", "同意", "未", "拟", "责令", "表示", "建议", "无力", "可", "如", "限", "予以支持", "主张", "依法", "无法"];

    /// <summary>Reads one document.</summary>
    public static void Read(FactReading reading)
    {
        foreach (var sentence in reading.Sentences())
        {
            ReadStatus(reading, sentence);
            ReadForgiveness(reading, sentence);
            ReadWaiver(reading, sentence);
        }

        ReadSettlement(reading);
    }

    private static void ReadStatus(FactReading reading, Sentence sentence)
    {
        if (OrdersOnly(reading, sentence))
            return;
        foreach (var (at, word) in reading.Places(sentence, NoneWords))
            OfferStatus(reading, sentence, CompensationStatus.None, at, word);
        // 未能就其行为给他人造成的损失，作出赔偿: the negation stands far before.
        foreach (var (at, word) in reading.Places(sentence, Compensating))
        {
            if (reading.Text.AsSpan(Math.Max(sentence.Start, at - 30), at - Math.Max(sentence.Start, at - 30)) is var lead && (lead.IndexOf("未能") >= 0 || lead.IndexOf("没有") >= 0))
                OfferStatus(reading, sentence, CompensationStatus.None, at, word);
        }

        // 未向被害方支付过任何款项, 未给付原告任何费用
        foreach (var (at, word) in reading.Places(sentence, Whatsoever))
        {
            if (IsNothingPaid(reading, at))
                OfferStatus(reading, sentence, CompensationStatus.None, at, word);
        }

        foreach (var (at, word) in reading.Places(sentence, FullWords))
        {
            if (!IsNotYet(reading, at) && !IsOtherDebt(reading, at, word))
                OfferStatus(reading, sentence, ReturnReader.IsAllBut(reading, sentence, at) ? CompensationStatus.Partial : CompensationStatus.Full, at, word);
        }

        foreach (var (at, word) in reading.Places(sentence, PartialWords))
        {
            if (word[0] == '未' || (!IsNotYet(reading, at) && IsDone(reading, sentence, at, word)))
                OfferStatus(reading, sentence, CompensationStatus.Partial, at, word);
        }
    }

    private static bool IsNothingPaid(FactReading reading, int at)
    {
        var (from, to) = reading.Document.Clause(at, 2);
        var before = reading.Text.AsSpan(from, at - from);
        var behind = reading.Text.AsSpan(at + 2, to - at - 2);
        var denied = Math.Max(before.LastIndexOf('未'), before.LastIndexOf("没有"));
        return denied >= 0 && ContainsAny(before[denied..], "支付", "给付", "赔偿", "赔付", "付", "履行", "退") && StartsWithAny(behind, "费用", "款项", "赔偿", "经济损失", "损失", "钱", "补偿", "赔款");
    }

    private static readonly WordSet Whatsoever = new("任何");

    // A civil paper speaks of 赔偿 as a duty unless it says that it was done; witnesses of a crime tell of other bills that were advanced.
    private static bool IsDone(FactReading reading, Sentence sentence, int at, string word) =>
        reading.Document.IsCivil ? (word[^2..] is not ("赔偿" or "损失") || reading.ClauseAt(at).IndexOfAny('已', '了') >= 0) && !reading.Has(sentence, "原告主张", "原告诉称")
        : word != "垫付" || sentence.Section != DocumentSection.Stated;

    // An order tells what shall be paid; 赔偿了 behind the verdict is a reason that was put there.
    private static bool OrdersOnly(FactReading reading, Sentence sentence) =>
        sentence.Section == DocumentSection.Ordered && !reading.Has(sentence, "赔偿了", "进行了赔偿", "退赔了");

    // 承担全部赔偿责任, 工钱已付清: a duty, another debt.
    private static bool IsOtherDebt(FactReading reading, int at, string word)
    {
        var clause = reading.ClauseAt(at);
        return reading.Text.AsSpan(at + word.Length).StartsWith("责任") || reading.Text.AsSpan(at + word.Length).StartsWith("义务") || clause.IndexOf("承担") >= 0 || clause.IndexOf("工钱") >= 0 || clause.IndexOf("工资") >= 0 || clause.IndexOf("货款") >= 0;
    }

    // A settlement that was performed makes whole, whatever its sum; agreement and payment may be told in different sentences.
    private static void ReadSettlement(FactReading reading)
    {
        if (reading.Document.IsCivil)
        {
            ReadPerformedSettlement(reading);
            return;
        }

        var told = reading.Sentences(3).Where(s => !OrdersOnly(reading, s)).ToList();
        var agreement = told.FindIndex(s => reading.Has(s, Agreements) || (reading.Has(s, Agreeing) && reading.Has(s, Agreement)));
        if (agreement < 0 || !told.Exists(s => reading.Has(s, Performed)) || told.Exists(s => reading.Has(s, Remainder)))
            return;
        var at = Math.Max(0, reading.Text.IndexOf("协议", told[agreement].Start, told[agreement].Length, StringComparison.Ordinal));
        OfferStatus(reading, told[agreement], CompensationStatus.Full, at > 0 ? at : told[agreement].Start, "协议");
    }

    // 达成和解协议，约定赔偿3万元，该款已全部给付: the sum of a civil settlement was paid.
    private static void ReadPerformedSettlement(FactReading reading)
    {
        foreach (var sentence in reading.Sentences(3).Where(s => s.Section != DocumentSection.Ordered && reading.Has(s, Agreements)))
        {
            if (reading.Phrases(sentence).Find(p => AgreedSums.IsPerformed(reading, p)) is { } paid)
                OfferStatus(reading, sentence, CompensationStatus.Full, paid.Money.Start, "元");
        }
    }

    private static readonly WordSet Agreements = new("和解协议", "赔偿协议", "一次性赔");
    private static readonly WordSet Agreeing = new("达成");
    private static readonly WordSet Agreement = new("协议", "和解");
    private static readonly WordSet Performed = new("赔偿了", "已赔偿", "赔偿其", "赔偿被害", "代为赔偿", "一次性赔", "并赔偿", "且赔偿", "已给付", "已支付", "赔偿款已", "代其赔偿", "已经交", "自愿赔偿");
    private static readonly WordSet Remainder = new("余款", "尚欠", "分期", "剩余", "部分经济损失", "部分损失", "未达成", "无法达成", "未能达成");

    private static bool IsNotYet(FactReading reading, int at)
    {
        var (from, _) = reading.Document.Clause(at, 1);
        var before = reading.Text.AsSpan(from, at - from);
        foreach (var word in NotYet)
        {
            // 自愿认罪: willing to confess, not to pay.
            if (before.IndexOf(word) is >= 0 and var found && !(word == "愿" && found > 0 && before[found - 1] == '自'))
                return true;
        }

        return false;
    }

    // Within one document "all was paid" outweighs "some", and "some" outweighs "nothing": payments follow one another.
    private static void OfferStatus(FactReading reading, Sentence sentence, CompensationStatus status, int at, string word)
    {
        var fact = reading.Document.Fact(status, at, word.Length, "compensation.status");
        foreach (var victim in reading.Sides(at))
            victim.Compensation.Offer(fact, PaymentReader.StatusWeight(reading, sentence.Section, status));
    }

    private static void ReadForgiveness(FactReading reading, Sentence sentence)
    {
        foreach (var (at, word) in reading.Places(sentence, Forgiveness))
        {
            // 原谅 is how people say it themselves; elsewhere it is asked for.
            if ((word == "原谅" && sentence.Section != DocumentSection.Stated) || reading.Text.AsSpan(Math.Max(0, at - 8), Math.Min(8, at)).IndexOfAny("请求望恳".AsSpan()) >= 0)
                continue;
            var given = !Refused(reading, at) && !IsWithdrawn(reading, at);
            var fact = reading.Document.Fact(given, at, 2, given && IsPaidFor(reading, sentence, at) ? "compensation.forgiven-after-payment" : "compensation.forgiven");
            foreach (var victim in reading.Sides(at))
                victim.Forgiven.Offer(fact, reading.Weight(sentence.Section) + (IsWithdrawn(reading, at) ? 1 : 0));
        }
    }

    // 4月1日撤回谅解: outweighs that it was given before.
    private static bool IsWithdrawn(FactReading reading, int at) =>
        AnyWord.ContainsAny(reading.Text.AsSpan(reading.Document.Clause(at, 2).From..at), Withdrawn);

    // 赔偿5万元并取得谅解: the victim's side forgave when it was paid.
    private static bool IsPaidFor(FactReading reading, Sentence sentence, int at)
    {
        var told = sentence with { Length = at - sentence.Start };
        return reading.Has(told, "赔偿", "赔付", "补偿", "支付", "给付", "退赔", "赔了", "退还", "返还") && !reading.Has(told, "未赔偿", "没有赔偿", "未予赔偿", "未获赔偿", "未作赔偿", "未退赔");
    }

    // 未对某某表示谅解: the negation may stand anywhere before in the clause.
    private static bool Refused(FactReading reading, int at)
    {
        var (from, _) = reading.Document.Clause(at, 2);
        var before = reading.Text.AsSpan(from, at - from);
        return before.IndexOf("未") >= 0 || before.IndexOf("没有") >= 0 || before.IndexOf("不") >= 0 || before.IndexOf("拒绝") >= 0;
    }

    private static void ReadWaiver(FactReading reading, Sentence sentence)
    {
        foreach (var (at, word) in reading.Places(sentence, WaiverWords))
        {
            if (reading.Negated(at) || (word is "放弃对" or "自愿放弃" && reading.ClauseAt(at).IndexOf("赔偿") < 0))
                continue;
            foreach (var victim in reading.Sides(at))
                victim.WaivedClaim.Offer(reading.Document.Fact(true, at, word.Length, "compensation.waived"), reading.Weight(sentence.Section));
        }
    }
}
