using JudicialAid.Dossiers.Text;
using JudicialAid.Model;
using static JudicialAid.Dossiers.Text.AnyWord;

namespace JudicialAid.Dossiers.Facts;

/// <summary>A sum with the words of its clause: what is said before it, what is said after it, and how it counts.</summary>
internal sealed class SumPhrase
{
    // Words that may stand between 共计 and the number.
    private static readonly string[] Fillers = ["人民币", "价值", "金额", "损失", "价款", "款项", "货款", "钱款", "现金", "款", "为", "达", "约", "是", "数额"];
    private static readonly string[] Totals = ["共计", "合计", "总计", "总价", "累计", "总额", "总共", "共", "总", "一共", "总数"];
    private static readonly string[] Each = ["各", "各自", "每人", "分别", "每户"];
    private readonly CaseDocument _document;
    private readonly int _end;

    /// <summary>Takes the words around a sum of a document.</summary>
    public SumPhrase(CaseDocument document, Sentence sentence, Money money)
    {
        (_document, Sentence, Money) = (document, sentence, money);
        var (from, to) = document.Clause(money.Start, money.Length);
        Start = Math.Max(from, sentence.Start);
        _end = Math.Max(money.End, Math.Min(to, sentence.End));
    }

    /// <summary>The sentence the sum stands in.</summary>
    public Sentence Sentence { get; }

    /// <summary>The sum.</summary>
    public Money Money { get; }

    /// <summary>First position of the clause.</summary>
    public int Start { get; }

    /// <summary>The words of the clause before the sum.</summary>
    public string Before => field ??= _document.Text[Start..Money.Start];

    /// <summary>The words of the clause after the sum.</summary>
    public string After => field ??= _document.Text[Money.End.._end];

    /// <summary>Whether the sum adds up others: 共计8000元, 合计价值人民币8000元.</summary>
    public bool IsTotal => EndsWithAny(WithoutFillers(Before), Totals);

    /// <summary>How many people got the sum each: 分别向三名被害人支付2万元 → 3; 1 where it was one sum.</summary>
    public int Times
    {
        get
        {
            var each = EndsWithAny(WithoutFillers(Before), Each) || Before.Contains("分别", StringComparison.Ordinal) || Before.Contains("各垫", StringComparison.Ordinal) || Before.Contains("各支", StringComparison.Ordinal) || Before.Contains("各赔", StringComparison.Ordinal);
            return each && People(Before) is > 1 and <= 20 and var people ? people : 1;
        }
    }

    /// <summary>Whether the sum was given to each of several: 各2万元.</summary>
    public bool IsEach => EndsWithAny(WithoutFillers(Before), Each);

    /// <summary>Whether any of the words stands before the sum in its clause.</summary>
    public bool HasBefore(WordSet words) => _document.Words.Has(Start, Money.Start, words);

    /// <summary>Whether any of a few words stands before the sum in its clause.</summary>
    public bool HasBefore(params ReadOnlySpan<string> words) => ContainsAny(_document.Text.AsSpan(Start, Money.Start - Start), words);

    /// <summary>Whether any of the words stands after the sum in its clause.</summary>
    public bool HasAfter(WordSet words) => _document.Words.Has(Money.End, _end, words);

    /// <summary>Whether any of a few words stands after the sum in its clause.</summary>
    public bool HasAfter(params ReadOnlySpan<string> words) => ContainsAny(_document.Text.AsSpan(Money.End, _end - Money.End), words);

    /// <summary>Whether a bracket that opened before the sum is still open: what stands inside explains another sum.</summary>
    public bool InBracket
    {
        get
        {
            var lead = _document.Text.AsSpan(Sentence.Start, Money.Start - Sentence.Start);
            return lead.LastIndexOf('（') > lead.LastIndexOf('）');
        }
    }

    /// <summary>A fact that rests on the sum's words.</summary>
    public Fact<Yuan> Fact(Yuan amount, string rule, decimal confidence = 1m) => _document.Fact(amount, Money.Start, Money.Length, rule, confidence);

    /// <summary>Notes that the sum entered a fact which quotes other words.</summary>
    public void MarkRead() => _document.MarkRead(Money.Start, Money.Length);

    // 三名被害人, 二原告, 两被害人: how many people a clause counts.
    private static int? People(string clause)
    {
        foreach (var word in new[] { "名被害", "名伤者", "名原告", "被害人", "原告", "名失主", "名死者" })
        {
            var at = clause.IndexOf(word, StringComparison.Ordinal);
            if (at > 0 && (char.IsAsciiDigit(clause[at - 1]) || ChineseNumbers.IsNumeral(clause[at - 1])))
                return (int?)ChineseNumbers.Value(clause.AsSpan(at - 1, 1));
        }

        return null;
    }

    private static string WithoutFillers(string words)
    {
        var end = words.Length;
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var filler in Fillers)
            {
                if (!words.AsSpan(0, end).EndsWith(filler) || end == filler.Length)
                    continue;
                end -= filler.Length;
                changed = true;
            }

            // 共计人民币（币种下同）8000元
            if (end > 0 && words[end - 1] == '）' && words.LastIndexOf('（', end - 1) is > 0 and var open)
                (end, changed) = (open, true);
        }

        return words[..end];
    }
}
