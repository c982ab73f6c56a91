using JudicialAid.Dossiers.People;
using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>
/// Reads what a decision orders to be paid to the victim's side: the whole of it, also where the order itself names only what is left
/// after earlier payments were deducted.
/// </summary>
internal static class AwardReader
{
    private static readonly WordSet OrderWords = new("赔偿", "退赔", "支付", "赔付", "给付", "返还", "补偿", "发还");
    private static readonly WordSet Directions = new([.. OrderWords, "向", "给"]);
    private static readonly WordSet NotAnAward = new("受理费", "迟延履行", "诉讼费", "罚金", "有期徒刑", "上缴国库", "没收", "保全费", "鉴定费用由", "加倍支付", "撤销");

    private static readonly WordSet NotTheAward =
        new("已支付", "已付", "已赔偿", "垫付", "已给付", "扣除", "冲减", "其中", "限额为", "实际赔偿", "抵扣", "减去", "已经支付", "已经赔偿", "扣减", "负担", "已扣押", "扣押在案", "相抵");

    // What is left to pay when the whole was told before.
    private static readonly WordSet Rest = new("余款", "尚应", "还应", "尚需", "最后赔偿", "还需", "实际还", "再支付", "仍应", "再付", "再给付", "再行支付", "下余", "尚欠");

    /// <summary>Reads one document.</summary>
    public static void Read(FactReading reading)
    {
        if (reading.Document.Weight < 8)
            return;
        var gross = new Gross(reading);
        var awards = reading.Document.Sentences.Select(s => s.Section == DocumentSection.Ordered ? AwardsIn(reading, gross, s) : []).ToList();
        var items = new List<SumPhrase>();
        var previous = DocumentSection.Unknown;
        for (var i = 0; i < awards.Count; i++)
        {
            var section = reading.Document.Sentences[i].Section;
            // A second instance quotes the first one's order: the last order with sums is the one that holds.
            if (section == DocumentSection.Ordered && previous != DocumentSection.Ordered && OrdersAnything(awards, i))
                items.Clear();
            previous = section;
            if (section == DocumentSection.Ordered)
                items.RemoveAll(item => IsQuashed(reading, item, reading.Document.Sentences[i]));
            Add(reading, gross, items, awards[i]);
        }

        AwardItems.DropRetold(reading, items);

        if (items.Count > 0 && !BreaksOff(reading))
            Offer(reading, gross, items);
    }

    // …11万元；…6万元，两项共计17万元: a total that adds up items told before it says nothing new; nor does what is left of one (扣除…后再支付3万元).
    private static void Add(FactReading reading, Gross gross, List<SumPhrase> items, List<SumPhrase> further)
    {
        if (further is [var single] && items.Count > 0)
        {
            if (single.HasBefore(Rest) && (gross.Of(single.Money.Amount) ?? Told(reading, single) + single.Money.Amount) == items[^1].Money.Amount)
                return;
            if (single.IsTotal && CoveredBy(reading, items, single) is var covered)
                items.RemoveRange(items.Count - covered, covered);
        }

        items.AddRange(further);
    }

    // 撤销样例县人民法院…判决第三项: the item of that number, quoted before, is no longer owed.
    private static bool IsQuashed(FactReading reading, SumPhrase item, Sentence sentence)
    {
        var at = sentence.Length < LongestQuashing ? reading.Text.IndexOf("撤销", sentence.Start, sentence.Length, StringComparison.Ordinal) : -1;
        var number = reading.Text.IndexOf('、', item.Sentence.Start, Math.Min(3, item.Sentence.Length));
        return at >= 0 && number > item.Sentence.Start && reading.Text.IndexOf("第" + reading.Text[item.Sentence.Start..number] + "项", at, sentence.End - at, StringComparison.Ordinal) >= 0;
    }

    private const int LongestQuashing = 80;

    // How many of the last items the total adds up, with the sums of its own sentence. A single equal item is what another payer owes.
    private static int CoveredBy(FactReading reading, List<SumPhrase> items, SumPhrase total)
    {
        var own = Told(reading, total);
        for (var count = 1; count <= items.Count && own <= total.Money.Amount; count++)
        {
            var before = own;
            own += items[^count].Money.Amount;
            if (own == total.Money.Amount && (count > 1 || before > Yuan.Zero))
                return count;
        }

        return 0;
    }

    // The sums of the sentence before this one.
    private static Yuan Told(FactReading reading, SumPhrase of) =>
        MoneyReader.Find(reading.Text, of.Sentence.Start, of.Money.Start - of.Sentence.Start).Aggregate(Yuan.Zero, (sum, m) => sum + m.Amount);

    // A paper of the second instance that ends in its findings quotes the first one's order only.
    private static bool BreaksOff(FactReading reading)
    {
        var order = Math.Max(reading.Text.LastIndexOf("判决如下", StringComparison.Ordinal), reading.Text.LastIndexOf("裁定如下", StringComparison.Ordinal));
        var appealed = Math.Max(reading.Text.LastIndexOf("二审审理查明", StringComparison.Ordinal), reading.Text.LastIndexOf("二审经审理查明", StringComparison.Ordinal));
        return order < 0 ? reading.Has(new Sentence(0, reading.Text.Length, default), "原判认定", "原审判决", "一审判决", "原判决") : appealed > order;
    }

    // 驳回上诉，维持原判 leaves the order quoted before in force.
    private static bool OrdersAnything(List<List<SumPhrase>> awards, int from) => awards.Skip(from).Take(12).Any(a => a.Count > 0);

    // Stated totals where there are any; else every sum of the sentence that is an award of its own.
    private static List<SumPhrase> AwardsIn(FactReading reading, Gross gross, Sentence sentence)
    {
        if (!reading.Has(sentence, OrderWords) || reading.Has(sentence, NotAnAward) || IsToOrganisation(reading, sentence))
            return [];
        var sums = reading.Phrases(sentence).FindAll(s => IsAward(reading, s));
        if (sums.Find(s => s.HasBefore(Rest)) is { } rest && (sums.Count == 1 || gross.Of(rest.Money.Amount) is not null))
            return [rest];
        sums.RemoveAll(s => s.HasBefore(Rest));
        var all = sums.Aggregate(Yuan.Zero, (sum, s) => sum + s.Money.Amount);
        var totals = sums.FindAll(s => s.IsTotal || (sums.Count > 2 && s.Money.Amount * 2m == all));
        return totals.Count > 0 ? totals : sums;
    }

    private static bool IsAward(FactReading reading, SumPhrase sum) =>
        !IsRejected(reading, sum) && !sum.HasBefore(NotTheAward) && !sum.InBracket && !IsPartToAnother(reading, sum) && !IsOfAnotherItem(sum) && !IsShared(sum) && !IsLimit(sum) && !IsToAnother(reading, sum) && !IsByTheVictim(reading, sum) && !IsItemOfOrganisation(reading, sum);

    // 驳回原告要求赔偿3000元的诉讼请求; what stands before it in the same sentence is ordered.
    private static bool IsRejected(FactReading reading, SumPhrase sum) =>
        reading.Has(sum.Sentence with { Length = sum.Money.Start - sum.Sentence.Start }, "驳回", "诉讼请求");

    // 11万元，其中4万元直接支付给被告汪某
    private static bool IsPartToAnother(FactReading reading, SumPhrase sum) =>
        sum.HasAfter("支付给被告", "给付被告", "返还被告", "付给被告", "返还给被告") && reading.Has(sum.Sentence with { Length = sum.Money.Start - sum.Sentence.Start }, "其中");

    // 支付上述赔偿款的50%即2400元, 在9000元内承担补充赔偿责任, 对其中5000元承担连带责任: of what another item orders already.
    private static bool IsOfAnotherItem(SumPhrase sum) =>
        sum.HasBefore("上述赔偿款的", "上述款项的", "上述债务的", "前述赔偿款的", "补充赔偿", "补充清偿") || sum.HasAfter("承担补充", "补充赔偿责任", "补充清偿责任")
        || (sum.HasBefore("对上述", "对前述", "对第", "对其中", "对该款", "在") && sum.HasAfter("承担连带", "连带赔偿责任", "连带清偿责任", "共同承担", "共同退赔"));

    // 合计3000元的80%，计2400元: what the share is of.
    private static bool IsShared(SumPhrase sum) =>
        sum.After.StartsWith('的') && sum.After.AsSpan(0, Math.Min(5, sum.After.Length)).IndexOfAny('%', '％') > 0;

    // 在100万元的商业三者险限额内赔偿: how much was insured.
    private static bool IsLimit(SumPhrase sum)
    {
        var limit = Math.Max(sum.After.IndexOf("限额", StringComparison.Ordinal), sum.After.IndexOf("保额", StringComparison.Ordinal));
        return limit is >= 0 and < 16 && sum.After.AsSpan(0, limit).IndexOfAny('赔', '付', '、') < 0;
    }

    // 赔付被告某某公司垫付款, 向被告汪某返还: not to the victim's side.
    private static bool IsToAnother(FactReading reading, SumPhrase sum)
    {
        foreach (var (at, word) in reading.Places(sum.Sentence with { Start = sum.Start, Length = sum.Money.Start - sum.Start }, Directions).OrderByDescending(p => p.Start))
        {
            if (RoleWords.At(reading.Text, at + word.Length).Role is Role.Defendant or Role.Accused)
                return true;
            if (word is not ("向" or "给"))
                continue;
            return false;
        }

        return false;
    }

    // 赔偿附带民事诉讼原告人某某公司财产损失…: an organisation is no victim.
    private static bool IsToOrganisation(FactReading reading, Sentence sentence)
    {
        foreach (var (at, word) in reading.Places(sentence, OrderWords))
        {
            var start = at + word.Length;
            if (start >= sentence.End || RoleWords.At(reading.Text, start) is not (Role.Plaintiff or Role.Victim, var length))
                continue;
            start += length;
            if (Organisations.StartsAt(reading.Text, start) && !reading.Document.MentionsIn(start, sentence.End).Any())
                return true;
        }

        return false;
    }

    // 苏某赔偿汪某, where the two hurt each other: who is a victim pays as an offender.
    private static bool IsByTheVictim(FactReading reading, SumPhrase sum) =>
        Payers.Of(reading, sum) is { Side: PayerSide.Victim, InClause: true } payer && !reading.Draft.Offenders.ContainsKey(payer.Words);

    // 赔偿原告苏某1600元、原告样例园林公司400元: the item behind the comma of a list goes to an organisation.
    private static bool IsItemOfOrganisation(FactReading reading, SumPhrase sum)
    {
        var item = sum.Before.AsSpan(sum.Before.LastIndexOf('、') + 1);
        return reading.Document.IsCivil && item.Length < sum.Before.Length && item.StartsWith("原告") && item[2..].IndexOf("公司") >= 0 && !reading.Document.MentionsIn(sum.Money.Start - item.Length, sum.Money.Start).Any();
    }

    // What the order gives to several together is told of each of them; the total of the case counts it once.
    private static void Offer(FactReading reading, Gross gross, List<SumPhrase> items)
    {
        var sides = items.ConvertAll(i => reading.Sides(i.Money.Start));
        foreach (var side in reading.Draft.BySide(items, sides))
            side.Key.Awarded.Offer(Whole(gross, [.. side]), reading.Weight(DocumentSection.Ordered));
        if (reading.Draft.Victims.Count > 1)
            reading.Draft.TotalAwarded.Offer(Whole(gross, items), reading.Weight(DocumentSection.Ordered));
    }

    private static Fact<Yuan> Whole(Gross gross, List<SumPhrase> items)
    {
        var wholes = items.ConvertAll(i => gross.Of(i.Money.Amount));
        DropShares(wholes, items);
        var sum = items.Select((item, n) => wholes[n] ?? item.Money.Amount).Aggregate(Yuan.Zero, (all, one) => all + one);
        // A single payment may have been deducted from the whole of several items.
        if (wholes.TrueForAll(g => g is null) && items.Count > 1 && gross.Of(sum) is { } whole)
            return items[0].Fact(whole, "money.awarded-gross", 0.8m);
        return items[0].Fact(sum, wholes.Exists(g => g is not null) ? "money.awarded-gross" : items.Count == 1 ? "money.awarded" : "money.awarded-sum", items.Count == 1 ? 1m : 0.8m);
    }

    // 39000元-31000元=8000元, with the 31000 ordered from another payer: what was taken off is owed as well, so nothing was paid of it.
    private static void DropShares(List<Yuan?> wholes, List<SumPhrase> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            var off = wholes[i] - items[i].Money.Amount;
            if (off is { } taken && Enumerable.Range(0, items.Count).Any(n => n != i && (wholes[n] ?? items[n].Money.Amount) == taken))
                wholes[i] = null;
        }
    }
}
