using System.Buffers;
using JudicialAid.Dossiers.People;
using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers;

/// <summary>What a piece of text without a document around it says: for measuring the name and money rules on single sentences.</summary>
/// <param name="Victims">Who was harmed, as written.</param>
/// <param name="Suspects">Who did it, as written.</param>
/// <param name="Total">The total of what was taken, or null when no sum is stated.</param>
public sealed record SentenceFacts(IReadOnlyList<string> Victims, IReadOnlyList<string> Suspects, Yuan? Total);

/// <summary>Reads single sentences and bare statements of facts.</summary>
public static class SentenceReader
{
    private static readonly string[] Receivers = ["卖给", "销赃给", "给", "向", "民警", "证人", "交给", "转卖给", "被", "雇佣", "给了", "趁", "，乘", "卖于", "变卖给", "支付给", "让", "服务员", "店员", "保安", "家人", "通过", "欠", "归还", "户名为", "赔偿", "被告知", "送回", "卖给朋友", "随", "超越", "驾车接", "帮", "卖至", "退还给", "系由", "名被害人", "分给了", "支付给", "得知"];

    /// <summary>Reads a text.</summary>
    public static SentenceFacts Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var view = ReadingView.Of(text).Text;
        // In a single sentence no name repeats.
        var mentions = Mentions.Find(view, NameLexicon.Of(view, leastRepeats: 1));
        var victims = Owners.Of(view, mentions);
        var suspects = Suspects(view, mentions).Except(victims).Concat(Nicknames.Of(view)).Distinct(StringComparer.Ordinal).ToList();
        return new SentenceFacts(victims, suspects, CrimeTotal.Of(view));
    }

    // Whom no word calls a suspect still is one where the sentence neither gives or sells to him nor tells of his house or things.
    private static IEnumerable<string> Suspects(string text, List<Mention> mentions)
    {
        var received = -1;
        foreach (var mention in mentions)
        {
            if (mention.Role is Role.Accused or Role.Defendant or Role.Accomplice)
            {
                yield return mention.Name;
            }
            else if (mention.Role == Role.None)
            {
                // 后被汪某变卖: the thing, by him.
                var disposes = text.AsSpan(0, mention.Start).EndsWith("被") && text.AsSpan(mention.End, Math.Min(12, text.Length - mention.End)).ContainsAny(Disposals);
                var receives = (!disposes && Array.Exists(Receivers, w => text.AsSpan(0, mention.Start).TrimEnd('“').EndsWith(w))) || (received >= 0 && Mentions.Continues(text, received, mention.Start));
                received = receives ? mention.End : -1;
                // 卖给甲（另案处理）: tried for taking it.
                if (Array.Exists(TriedElsewhere, w => text.AsSpan(mention.End).StartsWith(w)))
                    receives = false;
                if (!receives && !Array.Exists(Belongings, w => text.AsSpan(mention.End).StartsWith(w)))
                    yield return mention.Name;
            }
        }
    }

    private static readonly string[] TriedElsewhere = ["（另案", "（已判", "（在逃", "（另处", "（均另案"];
    private static readonly SearchValues<string> Disposals = SearchValues.Create(["变卖", "丢弃", "销赃", "卖", "藏", "挥霍", "使用"], StringComparison.Ordinal);
    private static readonly string[] Belongings = ["处", "家", "的家", "租房", "平房", "手机", "微信", "餐饮", "丈夫", "妻子", "的丈夫", "的妻子", "出具的", "店", "超市", "驾校", "废品", "户"];
}
