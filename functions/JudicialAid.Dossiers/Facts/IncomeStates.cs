using System.Buffers;
using JudicialAid.Dossiers.Text;
using JudicialAid.Model;
using static JudicialAid.Dossiers.Text.AnyWord;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Tells whether an income that is spoken of is had, was had once, or is not had.</summary>
internal static class IncomeStates
{
    private static readonly string[] Past = ["曾经", "曾", "以前", "之前", "此前", "原来", "原先", "过去", "早年", "年轻时", "案发前", "事发前", "出事前", "受伤前", "伤前", "被骗前", "被害前", "患病前", "生病前", "事故前", "生前", "原系", "原为"];
    private static readonly string[] Now = ["现在", "如今", "目前", "现", "案发后", "受伤后", "今年", "后来", "之后", "以后"];
    private static readonly string[] Ended = ["已停", "停发", "停了", "已取消", "被取消", "取消了", "断了", "中断", "没了", "被停"];
    private static readonly string[] Denials = ["没有", "没", "未", "无法", "无", "不能", "不再", "不了", "尚未", "不享受", "并无", "不"];
    private static readonly string[] Unable = ["不了", "不动", "不成", "也打不", "打不", "也干不", "干不", "也做不", "做不", "也种不", "种不"];
    private static readonly string[] DeniedBehind = ["还没", "尚未", "没有", "没批", "未批", "未发", "也没"];

    // 没有领到过任何养老金: how far a denial reaches.
    private const int Reach = 8;

    // 干不动了只靠低保: behind these the denial is over.
    private static readonly SearchValues<char> Turning = SearchValues.Create("靠只仅全主光");

    // How far behind the word 已停发 and the like stand.
    private const int Behind = 8;

    /// <summary>How an income stands.</summary>
    /// <param name="text">The view.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="word">The word for the income.</param>
    /// <param name="previous">The income told of before it in the sentence, or null.</param>
    public static IncomeState Of(string text, Sentence sentence, IncomeWord word, IncomeWord? previous)
    {
        var before = Scope(text, sentence, word.At);
        if (previous is not null && IncomeWords.IsLack(word.Kind) == IncomeWords.IsLack(previous.Kind) && Joins(text.AsSpan(previous.End, word.At - previous.End)))
            return previous.State;
        if (!IncomeWords.IsLack(word.Kind) && IsDenied(before[(before.LastIndexOf('，') + 1)..]))
            return IncomeState.Absent;
        var behind = text.AsSpan(word.End, Math.Min(sentence.End, word.End + Behind) - word.End);
        behind = behind.IndexOfAny("，。；\n") is >= 0 and var end ? behind[..end] : behind;
        if (LastOf(before, Past) > LastOf(before, Now) || ContainsAny(behind, Ended) || StartsWithAny(behind, Unable))
            return IncomeState.Ended;
        return StartsWithAny(behind, DeniedBehind) ? IncomeState.Absent : IncomeState.Current;
    }

    /// <summary>Whether the words before an income in its clause deny it: 没有, 未领取; 干不动靠 denies something else.</summary>
    public static bool IsDenied(ReadOnlySpan<char> before)
    {
        before = before[Math.Max(0, before.Length - Reach)..];
        var denial = LastOf(before, Denials);
        return denial >= 0 && before[denial..].IndexOfAny(Turning) < 0;
    }

    // 案发前，他在县城打工: a short clause of time goes with the one behind it.
    private static ReadOnlySpan<char> Scope(string text, Sentence sentence, int at)
    {
        var before = text.AsSpan(sentence.Start, at - sentence.Start);
        var clause = before.LastIndexOf('，');
        if (clause < 0)
            return before;
        var earlier = before[..clause].LastIndexOf('，') + 1;
        return clause - earlier <= LongestTime && EndsWithAny(before[..clause], Past) ? before[earlier..] : before[(clause + 1)..];
    }

    private const int LongestTime = 8;

    // 没有养老金和退休金: the list is denied as a whole.
    private static bool Joins(ReadOnlySpan<char> between) => between is "、" or "和" or "或" or "及" or "与" or "以及" or "或者" or "，也" or "、也";

    private static int LastOf(ReadOnlySpan<char> text, string[] words)
    {
        var last = -1;
        foreach (var word in words)
            last = Math.Max(last, text.LastIndexOf(word));
        return last;
    }
}
