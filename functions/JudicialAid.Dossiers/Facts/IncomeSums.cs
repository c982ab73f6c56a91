using System.Buffers;
using JudicialAid.Dossiers.Text;
using JudicialAid.Model;
using static JudicialAid.Dossiers.Text.AnyWord;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Gives the sums of a sentence to the incomes it tells of.</summary>
internal static class IncomeSums
{
    // What may stand between a sum and the income behind it: 每月405元的低保金.
    private static readonly string[] Linking = ["", "的", "左右的", "左右", "钱的", "城乡居民", "的城乡居民", "的农村", "农村"];
    private static readonly string[] Together = ["加起来", "合计", "总共", "一共", "共计", "加在一起"];
    private static readonly string[] Spent = ["花", "费用", "药费", "欠", "借", "交", "缴", "租房", "房租", "学费", "骗", "赔", "支出", "开支"];
    private static readonly string[] MonthWords = ["每月", "一个月", "每个月", "按月", "月收入", "月均", "月工资", "月领", "月人均", "人均月", "/月", "／月", "一月"];
    private static readonly string[] YearWords = ["每年", "一年", "年收入", "全年", "年均", "/年", "／年", "人均年", "年领"];
    private static readonly string[] DayWords = ["每天", "一天", "每日", "/天", "／天", "日工资"];

    // How far behind the word its sum may begin, how far before it the word of time.
    private const int Reach = 24;
    private const int Before = 12;
    private static readonly SearchValues<char> Marks = SearchValues.Create("，、；：。和");
    private static readonly string[] Near = ["约", "不到", "不足", "大概", "将近", "近"];

    /// <summary>The incomes with their sums; 加起来 of several is one more income, all of them together.</summary>
    public static List<IncomeWord> Assign(FactReading reading, Sentence sentence, List<IncomeWord> words)
    {
        var result = new List<IncomeWord>();
        var sums = words.Count == 0 ? [] : reading.Document.SumsIn(sentence).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            var floor = i > 0 ? words[i - 1].End : sentence.Start;
            if (IncomeWords.IsLack(words[i].Kind))
                result.Add(words[i]);
            else
                result.Add(words[i] with { Sum = Take(sums, m => IsBefore(reading.Text, m, floor, words[i].At)) });
        }

        for (var i = 0; i < words.Count; i++)
        {
            var ceiling = i + 1 < words.Count ? words[i + 1].At : sentence.End;
            if (IncomeWords.IsLack(result[i].Kind) || result[i].Sum is not null || Take(sums, m => IsBehind(reading.Text, m, result[i].End, ceiling)) is not { } sum)
                continue;
            var lead = reading.Text.AsSpan(result[i].End, sum.Start - result[i].End);
            if (ContainsAny(lead, Together) && !IncomeWords.IsSum(result[i].Kind))
                result.Add(new IncomeWord(sum.Start, reading.Text[sum.Start..sum.End], IncomeKind.Total) { Sum = sum, ToldAt = result[i].At });
            else
                result[i] = result[i] with { Sum = sum };
        }

        return result;
    }

    /// <summary>The time a sum is for, by the words around it; null when not told.</summary>
    public static IncomePeriod? PeriodOf(string text, Sentence sentence, IncomeWord word, Money sum)
    {
        var first = Math.Min(word.At, sum.Start);
        var earlier = text.AsSpan(sentence.Start, first - sentence.Start);
        var from = Math.Max(sentence.Start + earlier.LastIndexOfAny(Marks) + 1, first - Before);
        var lead = text.AsSpan(from, Math.Max(word.End, sum.Start) - from);
        var behind = text.AsSpan(sum.End, Math.Min(3, sentence.End - sum.End));
        return ContainsAny(lead, MonthWords) || IsPer(behind, '月') ? IncomePeriod.Month
            : ContainsAny(lead, YearWords) || IsPer(behind, '年') ? IncomePeriod.Year
            : ContainsAny(lead, DayWords) || IsPer(behind, '天') ? IncomePeriod.Day
            : null;
    }

    /// <summary>Whether the true sum is only near the one told: 约, 不到, 左右.</summary>
    public static bool IsNear(string text, Money sum) =>
        sum.About || EndsWithAny(text.AsSpan(0, sum.Start), Near) || StartsWithAny(text.AsSpan(sum.End), "左右", "上下", "不到");

    private static bool IsPer(ReadOnlySpan<char> behind, char unit) =>
        behind.Length > 1 && (behind[0] is '/' or '／' or '每' or '一' && behind[1] == unit);

    private static Money? Take(List<Money> sums, Predicate<Money> fits)
    {
        var at = sums.FindIndex(fits);
        if (at < 0)
            return null;
        var sum = sums[at];
        sums.RemoveAt(at);
        return sum;
    }

    private static bool IsBefore(string text, Money sum, int floor, int at) =>
        sum.Start >= floor && sum.End <= at && at - sum.End <= 6 && Linking.AsSpan().Contains(text[sum.End..at]);

    private static bool IsBehind(string text, Money sum, int end, int ceiling)
    {
        if (sum.Start < end || sum.End > ceiling || sum.Start - end > Reach)
            return false;
        var lead = text.AsSpan(end, sum.Start - end);
        // 在家务农，吃药每月花300元 tells of what goes out.
        return !ContainsAny(lead, Spent) && lead.IndexOf('。') < 0 && (lead.IndexOf('，') < 0 || ContainsAny(lead[lead.IndexOf('，')..], MonthWords) || ContainsAny(lead, YearWords) || ContainsAny(lead, DayWords) || ContainsAny(lead, Together));
    }
}
