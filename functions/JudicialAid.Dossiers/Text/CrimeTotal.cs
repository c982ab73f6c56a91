using JudicialAid.Model;

namespace JudicialAid.Dossiers.Text;

/// <summary>The total amount of a crime from a bare statement of facts: the stated total, else the sums of all events added up.</summary>
internal static class CrimeTotal
{
    private static readonly string[] Totals = ["共计", "合计", "总计", "总价值", "累计", "总额", "共价值", "总共", "金额为", "金额", "数额为", "总金额", "共", "总价", "总值"];

    private static readonly string[] Values =
    [
        "价值", "现金", "骗", "窃", "盗", "人民币", "鉴定", "抢", "认定", "价格", "损失", "收取", "支付", "付给", "转账", "转给", "交给", "汇", "金额", "元", "钱", "偷", "劫", "勒索", "数额", "评估", "估价", "给", "付款", "充值", "套现", "取款", "领", "占有", "挪用", "侵占",
    ];

    private static readonly string[] Others =
    [
        "销赃", "卖给", "卖得", "变卖", "出卖", "卖了", "贩卖", "花费", "获利", "得款", "赃款", "退", "赔", "发还", "罚", "分得", "追回", "返还", "抵押", "收购", "工资", "购买", "分给", "违法所得", "报酬", "好处", "余款", "欠", "归还", "还款", "追缴", "扣押", "变现", "典当", "各分", "单价", "每", "查获", "搜出", "缴获", "起获", "欠条", "借条", "缴交", "预缴", "缴纳", "交纳", "其中",
    ];

    // The statement of facts ends where evidence, reasoning or what happened later begins.
    private static readonly string[] Ends = ["上述事实", "以上事实", "公诉机关依据", "公诉机关提供", "公诉机关当庭", "指控上述", "指控认为", "公诉机关认为", "本院认为", "公诉机关认定", "公诉机关就", "公诉机关指控认为", "另查明", "为证实", "为证明", "认定上述", "针对上述"];

    /// <summary>The total, or null when no sum counts.</summary>
    public static Yuan? Of(string view)
    {
        var facts = view[..Ends.Select(w => view.IndexOf(w, StringComparison.Ordinal)).Where(at => at > 60).DefaultIfEmpty(view.Length).Min()];
        var events = Events(facts);
        if (events.Count == 0)
            return null;
        var all = Sum(events.Select(e => e.Amount));
        if (events[0] is { Total: true, Announces: true } && events.Count > 2)
            return events[0].Amount;
        // What was told so far adds up to this one: the rest tells it again.
        var told = Yuan.Zero;
        for (var i = 0; i < events.Count; told += events[i].Amount, i++)
        {
            if (i > 1 && Near(events[i].Amount, told))
                return events[i].Amount;
        }

        // The sum of everything is told before or after the single events it adds up.
        foreach (var one in events.OrderByDescending(e => e.Amount.Amount))
        {
            // The whole may be told twice, before and after.
            var others = Sum(events.Where(e => e.Amount != one.Amount).Select(e => e.Amount));
            if (events.Count == 1 || (Near(one.Amount, others) && (one.Total || events.Count > 2)) || (one.Total && one.Announces && one.Amount >= others))
                return one.Amount;
        }

        return all;
    }

    private static bool Near(Yuan one, Yuan other) => Math.Abs(one.Amount - other.Amount) <= Math.Max(1m, one.Amount * 0.002m);

    // One entry a paragraph or numbered event: its own total, else its different sums added up.
    private static List<Event> Events(string facts)
    {
        var events = new List<Event>();
        foreach (var (start, end) in Paragraphs(facts))
        {
            var all = MoneyReader.Find(facts, start, end - start).FindAll(m => !m.Rate);
            var sums = Different(facts, all.FindAll(m => Counts(facts, m)));
            if (sums.Count > 0)
                events.Add(One(facts, start, end, sums));
            // Where nothing was appraised, what the thing was sold for tells its worth.
            else if (all.FindIndex(m => IsProceeds(facts, m)) is >= 0 and var sale && Taking.Any(w => facts.IndexOf(w, start, end - start, StringComparison.Ordinal) >= 0))
                events.Add(new Event(all[sale].Amount, false, false, FromSale: true));
        }

        // A total told later covers what was sold before.
        var total = events.FindLastIndex(e => e.Total);
        return [.. events.Where((e, i) => !e.FromSale || i > total)];
    }

    private static readonly string[] Taking = ["盗", "窃", "偷", "抢", "骗", "劫"];
    private static readonly string[] Proceeds = ["销赃", "卖得", "得赃款", "得款", "卖给", "变卖", "出售给", "价格"];

    // 销赃得款3200元 · 以600元的价格卖给他人
    private static bool IsProceeds(string view, Money money) =>
        Proceeds.Any(w => Before(view, money).Contains(w, StringComparison.Ordinal)) || view.AsSpan(money.End).StartsWith("的价格") || view.AsSpan(money.End).StartsWith("卖");

    // The total of one event: stated, or the sum the others add up to, else all of them together.
    private static Event One(string facts, int start, int end, List<Money> sums)
    {
        var all = Sum(sums.Select(m => m.Amount));
        var largest = sums.MaxBy(m => m.Amount);
        if (sums.Count > 2 && largest.Amount * 2m == all)
            return new Event(largest.Amount, true, false);
        var total = sums.FindLast(m => EndsWithAny(Before(facts, m), Totals));
        if (total.Length == 0 || total.Amount < largest.Amount)
            return new Event(all, false, false);
        // 盗走现金6898元、项链4条，经鉴定上述物品价值共计50400元: the appraisal leaves the cash out.
        var appraised = Before(facts, total);
        var cash = sums.Where(m => m.Start < total.Start && Before(facts, m).Contains("现金", StringComparison.Ordinal)).ToList();
        var apart = cash.Count > 0 && (appraised.Contains("上述", StringComparison.Ordinal) || appraised.Contains("被盗", StringComparison.Ordinal)) && appraised.Contains("价值", StringComparison.Ordinal) && !appraised.Contains("现金", StringComparison.Ordinal);
        var amount = apart ? total.Amount + Sum(cash.Select(m => m.Amount)) : total.Amount;
        return new Event(amount, true, Announcements.Any(w => facts.IndexOf(w, start, end - start, StringComparison.Ordinal) >= 0));
    }

    // A sum told again in a later sentence counts once; two equal ones in one sentence are two.
    private static List<Money> Different(string facts, List<Money> sums)
    {
        var kept = new List<Money>();
        foreach (var money in sums)
        {
            if (!kept.Exists(k => k.Amount == money.Amount && facts.AsSpan(k.End, money.Start - k.End).IndexOf('。') >= 0 && !IsAnother(facts, k, money)))
                kept.Add(money);
        }

        return kept;
    }

    // 同月10日，再次以同样方式骗取4000元: another event with the same sum.
    private static bool IsAnother(string facts, Money told, Money money)
    {
        var between = facts.AsSpan(told.End, money.Start - told.End);
        return between.IndexOf("再次") >= 0 || between.IndexOf("同样") >= 0 || between.IndexOf('又') >= 0;
    }

    private readonly record struct Event(Yuan Amount, bool Total, bool Announces, bool FromSale = false);

    private static readonly string[] Announcements = ["如下", "综上", "以上", "分述", "具体", "其中："];

    private static IEnumerable<(int Start, int End)> Paragraphs(string facts)
    {
        var start = 0;
        for (var i = 1; i < facts.Length; i++)
        {
            if (facts[i] != '\n' && !IsNumbered(facts, i))
                continue;
            yield return (start, i);
            start = i;
        }

        yield return (start, facts.Length);
    }

    // 。2、2018年… · （二）
    private static bool IsNumbered(string facts, int at)
    {
        if (facts[at - 1] is not ('。' or '；' or '：' or '\n'))
            return false;
        var i = at;
        while (i < facts.Length && i - at < 4 && (char.IsAsciiDigit(facts[i]) || "（一二三四五六七八九十".Contains(facts[i])))
            i++;
        return i > at && i < facts.Length && facts[i] is '、' or '.' or '）' or '，';
    }

    private static Yuan Sum(IEnumerable<Yuan> sums) => sums.Aggregate(Yuan.Zero, (all, one) => all + one);

    private static string Before(string view, Money money)
    {
        var from = money.Start;
        while (from > 0 && money.Start - from < 40 && !"，。；\n".Contains(view[from - 1]))
            from--;
        var before = view[from..money.Start];
        // 共计人民币（币种下同）8000元
        return before.EndsWith('）') && before.LastIndexOf('（') is > 0 and var open ? before[..open] : before;
    }

    private static bool Counts(string view, Money money)
    {
        var before = Before(view, money);
        var after = view.AsSpan(money.End);
        var clause = after[..Math.Min(8, after.Length)];
        clause = clause.IndexOfAny('，', '。') is >= 0 and var end ? clause[..end] : clause;
        if (clause.IndexOf("价格") >= 0 || clause.IndexOf("低价") >= 0 || clause.IndexOf("用于") >= 0 || clause.IndexOf("欠条") >= 0 || clause.IndexOf("借条") >= 0)
            return false;
        if (clause.StartsWith("转账") || clause.StartsWith("转给") || clause.StartsWith("汇给"))
            return !before.Contains('退', StringComparison.Ordinal);
        if (after.StartsWith("的价格") || after.StartsWith("价格") || after.StartsWith("的价") || after.StartsWith("卖") || after.StartsWith("销"))
            return false;
        return Values.Any(w => before.Contains(w, StringComparison.Ordinal) || view.AsSpan(money.Start, money.Length).IndexOf(w) >= 0) && !Others.Any(w => OwnWords(view, money, before).Contains(w, StringComparison.Ordinal)) && !IsSeized(view, money, before);
    }

    // 戒指（2400元购买）、项链（3100元购买）: what stands behind another sum up to the comma belongs to that one.
    private static string OwnWords(string view, Money money, string before)
    {
        var last = before.LastIndexOf('元');
        var mark = last < 0 ? -1 : before.AsSpan(last).IndexOfAny('）', '、');
        return mark < 0 || !view.AsSpan(money.End).StartsWith("购") ? before : before[(last + mark)..];
    }

    // 被缴获赃物自行车一辆，剪刀一把及现金120元: cash found on the thief, however long the list before it is.
    private static bool IsSeized(string view, Money money, string before)
    {
        if (before.Contains("价值", StringComparison.Ordinal) || !before.Contains("现金", StringComparison.Ordinal))
            return false;
        var from = view.AsSpan(0, money.Start).LastIndexOfAny('。', '；', '\n') + 1;
        var told = view[from..money.Start];
        var seized = Seizures.Max(w => told.LastIndexOf(w, StringComparison.Ordinal));
        return seized >= 0 && !told.AsSpan(seized).ContainsAny(TakingMarks);
    }

    private static readonly System.Buffers.SearchValues<char> TakingMarks = System.Buffers.SearchValues.Create("盗窃偷骗抢劫");
    private static readonly string[] Seizures = ["缴获", "查获", "搜出", "起获"];

    // 总价值为人民币8000元, 共计价值约8000元: filler between the word and the sum.
    private static bool EndsWithAny(string before, string[] words)
    {
        foreach (var filler in new[] { "约", "人民币", "为" })
            before = before.EndsWith(filler, StringComparison.Ordinal) ? before[..^filler.Length] : before;
        return words.Any(w => before.EndsWith(w, StringComparison.Ordinal) || before.EndsWith(w + "价值", StringComparison.Ordinal));
    }
}
