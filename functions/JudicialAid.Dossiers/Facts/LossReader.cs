using JudicialAid.Dossiers.People;
using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Reads what each victim of a crime lost in money or goods, and the total of the case.</summary>
internal static class LossReader
{
    // Words by which property leaves its owner.
    private static readonly WordSet TakingWords =
        new("骗取", "骗得", "骗走", "骗到", "诈骗", "盗走", "窃得", "窃取", "盗取", "盗窃", "偷走", "盗得", "窃走", "抢走", "抢得", "劫取", "劫走", "抢劫", "抢夺", "勒索", "敲诈", "索要", "索得", "被盗", "被骗", "被抢", "被劫", "转账", "汇款", "交给", "付给", "骗款", "劫得", "集资", "存入", "投入", "投资", "转走", "收取", "盗刷", "刷走", "不知情", "骗", "彩礼", "吸收");

    // Words that say by themselves, whatever the charge, that this sum was taken.
    private static readonly WordSet TakenBefore = new("抢走", "抢得", "劫取", "劫走", "盗走", "窃得", "窃取", "偷走", "骗取", "骗得", "骗走", "交出", "掏出", "搜走", "拿走", "取走", "转走", "勒索到", "索得", "抢去");
    private static readonly WordSet TakenAfter = new("拿走", "抢走", "盗走", "取走", "转走", "偷走", "骗走", "窃走", "搜走", "抢去", "拿去", "盗取", "窃取");

    // Words that put a value on property lost or damaged.
    private static readonly WordSet ValueWords =
        new("价值", "财产损失", "车损", "车辆损失", "物损", "物品损失", "物品损失达", "维修费", "修理费", "修复费", "损毁", "毁损", "烧毁", "直接损失", "直接经济损失", "损失价值", "损失金额", "鉴定为", "认定为", "现金", "价格为", "鉴定价格", "货值", "车损失", "折合", "元合", "币合");

    private static readonly WordSet Containing = new("装有", "内有", "包内", "内装");

    private static readonly string[] PropertyCrimes = ["盗", "骗", "抢", "夺", "勒索", "侵占", "毁坏", "火", "集资", "财产损害", "劫", "非法吸收"];

    private static readonly WordSet NotALoss = new(
        "罚金", "罚款", "赔偿", "退赔", "退还", "返还", "发还", "追回", "获利", "违法所得", "非法所得", "销赃", "卖得", "得款", "变卖", "医疗费", "误工费", "护理费", "交通费", "鉴定费", "分得", "分给", "收入", "工资", "受理费", "谅解", "补助费", "营养费", "抚慰金", "抵押", "保险", "尚欠", "欠款", "贷款", "租金", "余款", "进账", "退缴", "退出", "低价", "卖给", "收购", "嫖资", "扣押", "单价", "约定", "自报", "垫付", "预付", "停运损失", "停驶损失", "限额");

    /// <summary>Words that tell of a deed that brought nothing: what it aimed at was not lost.</summary>
    public static readonly WordSet Attempts = new("未得逞", "未能得逞", "未及得逞", "弃车逃走", "弃车逃跑", "弃赃逃", "盗窃未遂", "抢劫未遂", "抢夺未遂", "诈骗未遂");

    private static readonly string[] ToldLosses = ["损失", "损失了", "损失约", "损失达", "损失共计", "损失共", "损失合计", "损失近"];

    private static readonly WordSet Demands = new("索要", "勒索", "要求", "敲诈");
    private static readonly string[] InVain = ["未果", "未得逞", "拒绝", "未能得逞", "未遂", "不给", "没有给"];
    private static readonly string[] Others = ["名被害人", "名老", "名受害人", "等人", "多人", "余人", "多名", "等被害人"];

    /// <summary>Reads one document.</summary>
    public static void Read(FactReading reading)
    {
        if (reading.Document.IsCivil)
        {
            PropertyDamageReader.Read(reading);
            return;
        }

        var losses = new Dictionary<string, LossList>(StringComparer.Ordinal);
        var isPropertyCrime = reading.Draft.Causes.Any(c => PropertyCrimes.Any(w => c.Value.Contains(w, StringComparison.Ordinal))) || reading.Draft.Causes.Count == 0;
        foreach (var sentence in reading.Document.Sentences.Where(s => Rank(reading, s.Section) > 0))
        {
            var told = reading.Phrases(sentence);
            var sums = NetOfPaid(reading, told.FindAll(p => IsLoss(reading, p, isPropertyCrime)));
            if (sums.Count > 0)
                told.FindAll(IsRemainder).ForEach(p => p.MarkRead());
            foreach (var total in sums.FindAll(p => IsCaseTotal(reading, p)))
                reading.Draft.TotalLoss.Offer(total.Fact(total.Money.Amount, "loss.total"), reading.Weight(sentence.Section));
            Assign(reading, sums.FindAll(p => !IsCaseTotal(reading, p)), isPropertyCrime, losses);
        }

        if (LossParts.TakeOverall(reading, losses) is { } overall)
            reading.Draft.TotalLoss.Offer(overall.Fact(overall.Money.Amount, "loss.total"), reading.Weight(overall.Sentence.Section));
        foreach (var (name, list) in losses)
            Offer(reading, name, list.Parts);
        if (isPropertyCrime)
            ReadRestitution(reading);
    }

    // 责令退赔被害人何某11000元: where nothing was given back yet, what is to be restored is what was taken.
    private static void ReadRestitution(FactReading reading)
    {
        var wasReturned = reading.Sentences(3).Any(s => s.Section != DocumentSection.Ordered && reading.Has(s, ReturnReader.Words));
        foreach (var sentence in reading.Document.Sentences.Where(s => (s.Section == DocumentSection.Ordered && reading.Has(s, "退赔") && !reading.Has(s, "赔偿")) || IsToldOrder(reading, s)))
        {
            foreach (var money in reading.Document.SumsIn(sentence))
            {
                var victim = reading.Whose.VictimsAt(reading.Document, money.Start) is [var name] ? reading.Draft.Victim(name) : null;
                if (victim is null || (victim.PropertyLoss.Fact is { } found && (found.Rule != SumRule || found.Value < money.Amount || wasReturned)))
                    continue;
                var sum = new SumPhrase(reading.Document, sentence, money);
                if (sum.HasBefore("退赔", "被害人") && !sum.HasBefore("罚金", "没收", "追缴"))
                    victim.PropertyLoss.Offer(sum.Fact(money.Amount, "loss.restitution", 0.9m), reading.Weight(DocumentSection.Ordered) + 1);
            }
        }
    }

    // 法院判处有期徒刑三年，责令退赔被害人何某11000元: what a ruling on the sentence tells of the judgment.
    private static bool IsToldOrder(FactReading reading, Sentence sentence) =>
        sentence.Section == DocumentSection.Found && reading.Document.Header.Kind == DocumentKind.CriminalRuling && reading.Has(sentence, "退赔") && reading.Has(sentence, "判处", "判决", "责令");

    private const string SumRule = "loss.sum-of-events";

    // What the court found outweighs the charge, and the charge what is told in evidence; the reasoning only sums up.
    private static int Rank(FactReading reading, DocumentSection section) => section switch
    {
        DocumentSection.Found => 5,
        DocumentSection.Indicted => reading.Document.FindsAsIndicted ? 5 : 4,
        // What the applicant himself tells; in a judgment what witnesses tell is evidence.
        DocumentSection.Stated => reading.Document.IsOwnPaper ? 3 : 0,
        DocumentSection.Reasoned => 2,
        DocumentSection.Header or DocumentSection.Unknown => 1,
        _ => 0,
    };

    // 吸收何某存款10万元，扣除已付利息，造成损失8万元: what is left lost, in the place of what was handed over.
    // 骗取5万元，已归还1.2万元，实际损失3.8万元: what came back is told by itself, so the whole was lost.
    private static List<SumPhrase> NetOfPaid(FactReading reading, List<SumPhrase> sums)
    {
        var net = sums.FindAll(IsNet);
        if (net.Count == 0)
            return sums;
        var taken = sums.FindAll(s => !IsNet(s));
        var holds = net is [var left] && taken is [var gross] && IsToldReturned(reading, gross, left) ? taken : net;
        foreach (var other in sums)
            other.MarkRead();
        return holds;
    }

    private static bool IsNet(SumPhrase sum) => sum.HasBefore(NetWords) && NetLosses.Any(w => sum.Before.EndsWith(w, StringComparison.Ordinal));

    private static readonly WordSet NetWords = new("造成损失", "实际损失", "净损失");

    private static bool IsToldReturned(FactReading reading, SumPhrase gross, SumPhrase left) =>
        gross.Sentence == left.Sentence && reading.Phrases(gross.Sentence).Exists(p => gross.Money.Amount > left.Money.Amount && p.Money.Amount == gross.Money.Amount - left.Money.Amount && p.HasBefore("归还", "退还", "返还", "偿还"));

    private static readonly string[] NetLosses = ["造成损失", "造成损失人民币", "实际损失", "实际损失人民币", "造成实际损失", "净损失"];

    private static bool IsLoss(FactReading reading, SumPhrase sum, bool isPropertyCrime)
    {
        if (IsLent(reading, sum))
            return true;
        if (sum.HasBefore(NotALoss) || IsRemainder(sum) || IsGivenBack(sum) || (sum.HasAfter("的价格") || sum.After.StartsWith("价格", StringComparison.Ordinal) || sum.After.StartsWith("出售", StringComparison.Ordinal) || sum.After.StartsWith('卖')) || IsOfOrganisation(reading, sum) || IsInVain(reading, sum) || IsStolenByTheVictim(reading, sum))
            return false;
        if (IsPartOfTold(reading, sum))
            return false;
        if (isPropertyCrime && IsBehindName(reading, sum))
            return true;
        if (sum.HasBefore(TakenBefore) || sum.HasAfter(TakenAfter))
            return true;
        // 抢走拎包一只，内有现金2000元
        if (isPropertyCrime && sum.HasBefore(Containing))
            return true;
        // 房子被烧，损失8万元: what the applicant himself calls his loss.
        if (sum.Sentence.Section == DocumentSection.Stated && ToldLosses.Any(w => sum.Before.EndsWith(w, StringComparison.Ordinal)))
            return true;
        if (sum.HasBefore(ValueWords))
            return isPropertyCrime || !sum.HasBefore("现金");
        return isPropertyCrime && (reading.Has(sum.Sentence, TakingWords) || IsNet(sum));
    }

    // （二）何某（男，76岁）5万元: in a list the name and the sum say it all.
    private static bool IsBehindName(FactReading reading, SumPhrase sum)
    {
        var last = reading.Document.MentionsIn(sum.Sentence.Start, sum.Money.Start).LastOrDefault();
        if (last.Name is null || !reading.Draft.Victims.ContainsKey(last.Name) || sum.Sentence.Section is not (DocumentSection.Found or DocumentSection.Indicted) || (reading.Has(sum.Sentence, Returning) && !reading.Has(sum.Sentence, "无法归还", "未归还", "未能归还", "不能归还")))
            return false;
        var end = Introduction.SkipBracket(reading.Text, last.End);
        return end <= sum.Money.Start && reading.Text.AsSpan(end, sum.Money.Start - end) is "" or "\t" or "人民币" or "现金" or "，" or "：" or "现金人民币" or "共计" or "人民币共计";
    }

    private static readonly WordSet Returning = new("退还", "退赔", "退款", "返还", "发还", "归还", "赔偿", "赔付", "支付", "给付", "领回", "补偿", "分得", "分给");

    // 何某3.6万元，其中1.6万元系抚恤金: a part of what was told.
    private static bool IsPartOfTold(FactReading reading, SumPhrase sum) =>
        sum.Money.Start - sum.Start <= 4 && reading.Text.AsSpan(sum.Start).StartsWith("其中") && reading.Document.SumsIn(sum.Sentence).Exists(m => m.End <= sum.Start && m.Amount > sum.Money.Amount);

    // 尚有7万余元未归还: a part of what was taken, told again.
    private static bool IsRemainder(SumPhrase sum) =>
        sum.HasBefore("尚有", "仍有", "还有", "尚余", "剩余", "其余") && sum.HasAfter("未归还", "未还", "未退", "未返还", "未偿还", "未追回", "未兑付", "未支付", "没有归还", "没还", "无法归还", "不能归还");

    // 至案发仅归还3万元: what came back. 以归还欠款为由骗取3万元 was taken.
    private static bool IsGivenBack(SumPhrase sum) =>
        AnyWord.LastOf(sum.Before, "归还", "偿还") is >= 0 and var at && sum.Before.Length - at <= LongestBack && !AnyWord.ContainsAny(sum.Before.AsSpan(at), "：", "骗", "为由", "为名", "借口", "收");

    // 归还本金共计人民币
    private const int LongestBack = 10;

    // 以伪造的房产证作抵押向何某借款7万元 in a fraud: lent under a pretext.
    private static bool IsLent(FactReading reading, SumPhrase sum) =>
        sum.HasBefore("借款", "借得", "借走", "贷款") && !sum.HasBefore("归还", "偿还", "还款", "尚欠") && reading.Draft.Causes.Exists(c => c.Value.Contains('骗', StringComparison.Ordinal))
        && reading.Document.MentionsIn(sum.Start, sum.Money.Start).Any(m => reading.Draft.Victims.ContainsKey(m.Name));

    // 某某公司财产损失5300元: no person's.
    private static bool IsOfOrganisation(FactReading reading, SumPhrase sum) =>
        sum.Before.LastIndexOf("公司", StringComparison.Ordinal) is >= 0 and var at && !reading.Document.MentionsIn(sum.Start + at, sum.Money.Start).Any(m => reading.Draft.Victims.ContainsKey(m.Name));

    // 何某盗得摩托车一辆，价值2900元, where 何某 is the victim of another event: not his loss.
    private static bool IsStolenByTheVictim(FactReading reading, SumPhrase sum)
    {
        var mentions = reading.Document.MentionsIn(sum.Sentence.Start, sum.Money.Start).ToList();
        if (mentions.FindLastIndex(m => reading.Draft.Victims.ContainsKey(m.Name)) is not (>= 0 and var last) || mentions.Take(last).Any(m => reading.Draft.Offenders.ContainsKey(m.Name)))
            return false;
        var told = reading.Text.AsSpan(mentions[last].End, (last + 1 < mentions.Count ? mentions[last + 1].Start : sum.Money.Start) - mentions[last].End);
        return (told.IndexOf("盗窃") >= 0 || told.IndexOf("盗得") >= 0 || told.IndexOf("窃得") >= 0) && told.IndexOf('被') < 0 && told.IndexOf('将') < 0 && mentions[last].Role != Role.Victim;
    }

    // 索要2000元未果: asked for, never lost.
    private static bool IsInVain(FactReading reading, SumPhrase sum) =>
        reading.Has(sum.Sentence, Attempts) || sum.HasBefore(Demands) && InVain.Any(w => reading.Text.IndexOf(w, sum.Money.End, sum.Sentence.End - sum.Money.End, StringComparison.Ordinal) >= 0);

    // 先后骗取童某等24名被害人钱款合计861,500元: several people, no single name.
    private static bool IsCaseTotal(FactReading reading, SumPhrase sum)
    {
        if (reading.Draft.Victims.Count < 2)
            return false;
        if (AddsUpSeveral(reading, sum) || IsOfAccident(reading, sum))
            return true;
        // 综上，共计盗窃5次，共计2500元 · 被害人20人，骗得钱款合计8万元: no victim is named.
        var unnamed = !reading.Document.MentionsIn(sum.Sentence.Start, sum.Sentence.End).Any(m => reading.Draft.Victims.ContainsKey(m.Name));
        if (sum.IsTotal && unnamed && (reading.Text.AsSpan(sum.Sentence.Start).StartsWith("综上") || CountsPeople(reading.Text.AsSpan(sum.Sentence.Start, sum.Money.Start - sum.Sentence.Start))))
            return true;
        var last = reading.Document.MentionsIn(sum.Start, sum.Money.Start).LastOrDefault(m => reading.Draft.Victims.ContainsKey(m.Name));
        var between = last.Name is null ? sum.Before : reading.Text[last.End..sum.Money.Start];
        return Others.Any(w => between.Contains(w, StringComparison.Ordinal)) || (last.Name is null && between.Contains('总', StringComparison.Ordinal));
    }

    // 致何某、汪某二人死亡，童某受伤，直接经济损失412.6万元: what the accident cost.
    private static bool IsOfAccident(FactReading reading, SumPhrase sum) =>
        AnyWord.EndsWithAny(sum.Before, "直接经济损失", "直接经济损失为", "直接经济损失达", "直接经济损失约", "直接经济损失人民币", "直接经济损失共计")
        && NamesSeveral(reading, sum);

    private static bool NamesSeveral(FactReading reading, SumPhrase sum) =>
        reading.Document.MentionsIn(sum.Sentence.Start, sum.Money.Start).Where(m => reading.Draft.Victims.ContainsKey(m.Name)).Select(m => m.Name).Distinct().Take(2).Count() == 2;

    // 骗取何某6万元、骗取汪某4.5万元，合计10.5万元: what the sums of several people before it add up to.
    private static bool AddsUpSeveral(FactReading reading, SumPhrase sum)
    {
        if (!sum.IsTotal)
            return false;
        var before = reading.Document.SumsIn(sum.Sentence).FindAll(m => m.End <= sum.Money.Start && !m.Rate);
        var all = before.Aggregate(Yuan.Zero, (total, money) => total + money.Amount);
        return before.Count > 1 && all == sum.Money.Amount
            && NamesSeveral(reading, sum);
    }

    // 20人, 30名
    private static bool CountsPeople(ReadOnlySpan<char> words)
    {
        for (var at = words.IndexOfAny('人', '名'); at >= 0;)
        {
            if (at > 0 && char.IsAsciiDigit(words[at - 1]))
                return true;
            words = words[(at + 1)..];
            at = words.IndexOfAny('人', '名');
        }

        return false;
    }

    private static void Assign(FactReading reading, List<SumPhrase> sums, bool isPropertyCrime, Dictionary<string, LossList> losses)
    {
        for (var i = 0; i < sums.Count; i++)
        {
            // In a case about something else a sum is this person's only where the sentence names the person.
            if (!isPropertyCrime && reading.Whose.Sole is null && !LossParts.NamesVictim(reading, sums[i].Sentence))
                continue;
            foreach (var name in LossParts.Owners(reading, sums, i))
                Add(reading, name, sums[i], losses);
        }
    }

    private static void Add(FactReading reading, string name, SumPhrase sum, Dictionary<string, LossList> losses)
    {
        if (!losses.TryGetValue(name, out var list))
            losses[name] = list = new();
        // 包内有现金2万元 told apart from the taking counts where the taking itself tells no sum; 其中 tells what was in the taking.
        var apart = sum.HasBefore(Containing) && !reading.Has(sum.Sentence, TakingWords) && !reading.Text.AsSpan(sum.Sentence.Start).StartsWith("其中");
        list.Add(new LossPart(sum, 2 * Rank(reading, sum.Sentence.Section) - (apart ? 1 : 0)));
    }

    // The strongest section tells; a stated total replaces its parts; several events are added up.
    private static void Offer(FactReading reading, string name, List<LossPart> parts)
    {
        if (parts.Count == 0)
            return;
        parts = LossParts.Combined(reading, parts);
        reading.Draft.Victim(name).SetLoss(parts.Select(p => (p.Sum.Money.Amount, Goods.Of(LossParts.Words(reading, p.Sum)))));
        var sum = parts.Aggregate(Yuan.Zero, (all, part) => all + part.Sum.Money.Amount);
        var first = parts[0].Sum;
        foreach (var part in parts)
            part.Sum.MarkRead();
        var fact = first.Fact(sum, parts.Count == 1 ? "loss.stated" : SumRule, parts.Count == 1 ? 1m : 0.8m);
        reading.Draft.Victim(name).PropertyLoss.Offer(fact, reading.Weight(first.Sentence.Section));
        reading.Draft.Victim(name).Harm.Offer(first.Fact(sum, "loss.stated").As(HarmKind.PropertyLoss), 1, HarmReader.IsWorse);
    }
}
