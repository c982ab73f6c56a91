using System.Text;
using System.Text.RegularExpressions;

namespace JudicialAid.Dossiers;

/// <summary>Numbers of cases and papers (案号, 文号): finding them and telling whether two are the same.</summary>
public static class CaseNumbers
{
    // 示检刑诉〔2026〕12号 · （2026）示9901刑初47号之一 · 示公（刑）立字〔2025〕1406号 · 示公（法）鉴（损）字〔2026〕5号. In the view all brackets are （）.
    private static readonly Regex Pattern = new(
        "[\u4E00-\u9FFF]{0,14}(（[\u4E00-\u9FFF]{1,3}）[\u4E00-\u9FFF]{0,6}){0,2}（(19|20)[0-9]{2}）(第)?[\u4E00-\u9FFF]{0,4}[0-9]{0,8}[\u4E00-\u9FFF]{0,10}第?[0-9]{1,8}(-[0-9]{1,4})?号(之[一二三四五六七八九十]{1,2}|之[0-9]{1,2})?",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    // Words that lead to a number and are no part of it: 以示检刑诉…, 不服示例市…作出的（2026）….
    private static readonly string[] Leads =
    [
        "中级人民法院", "高级人民法院", "人民法院", "人民检察院", "公安局", "刑事判决书", "民事判决书", "判决书", "裁定书", "起诉书", "于", "以", "依据", "依照", "根据", "作出的", "作出", "做出的", "做出", "号为", "案号", "文号", "编号", "不服", "的", "经", "对", "凭", "与", "和", "及", "撤销", "维持", "终结", "恢复", "中止", "在", "执行", "第", "年", "月", "日", "书", "为",
    ];

    /// <summary>
    /// One form for comparing: no spaces, half-width digits and letters, one kind of bracket. "示检刑诉[2026] 12号" and
    /// "示检刑诉〔２０２６〕12号" are equal under it.
    /// </summary>
    public static string NormaliseCaseNumber(string caseNumber)
    {
        ArgumentNullException.ThrowIfNull(caseNumber);
        var text = new StringBuilder(caseNumber.Length);
        foreach (var raw in caseNumber)
        {
            var c = raw is >= '\uFF01' and <= '\uFF5E' ? (char)(raw - 0xFEE0) : raw;
            if (char.IsWhiteSpace(c))
                continue;
            text.Append(c switch { '(' or '[' or '〔' or '【' or '﹝' => '〔', ')' or ']' or '〕' or '】' or '﹞' => '〕', '〇' or '○' when text.Length > 0 && char.IsAsciiDigit(text[^1]) => '0', _ => c });
        }

        return text.ToString();
    }

    /// <summary>Where case numbers stand in a view, in order.</summary>
    internal static IEnumerable<(int Start, int Length)> Find(string text)
    {
        foreach (var match in Pattern.EnumerateMatches(text).AsList())
        {
            var start = match.Start + LeadLength(text.AsSpan(match.Start, match.Length));
            yield return (start, match.Start + match.Length - start);
        }
    }

    private static int LeadLength(ReadOnlySpan<char> number)
    {
        var bracket = number.IndexOf('（');
        var lead = 0;
        foreach (var words in Leads)
        {
            var at = number[..bracket].LastIndexOf(words);
            if (at >= 0 && at + words.Length > lead)
                lead = at + words.Length;
        }

        return lead;
    }

    private static List<(int Start, int Length)> AsList(this Regex.ValueMatchEnumerator matches)
    {
        var list = new List<(int, int)>();
        foreach (var match in matches)
            list.Add((match.Index, match.Length));
        return list;
    }
}
