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
    private static readonly string[] Possessions = ["家", "的", "停", "放", "存", "租", "经营", "所有", "处", "身上", "店", "宿舍", "住处", "住宅", "裤", "上衣", "口袋", "挂", "插", "置", "院"];
    private static readonly string[] TakingBefore = ["窃取", "窃得", "盗窃", "盗走", "盗得", "偷走", "将", "把", "进入", "入", "窜至", "来到", "到", "至", "盗取", "偷", "在", "骗取", "抢走", "从", "扒窃", "发现", "趁", "乘", "走"];
    // 停放在门口 and the like say by themselves whose a thing is.
    private static readonly string[] Owned = ["停放", "放在", "停在", "存放", "所有的", "熟睡", "不备", "放置", "家中的", "停于", "睡觉", "摆放", "睡着", "遗落", "遗失", "遗忘", "随身"];
    private static readonly string[] OwnerBefore = ["车主", "居民", "发还给", "发还", "返还给", "退还给", "盗走", "盗窃走", "窃走", "偷走", "快递员", "住户", "业主", "店主", "老板"];
    private static readonly string[] Receivers = ["卖给", "销赃给", "给", "向", "民警", "证人", "由", "交给", "转卖给", "被", "雇佣"];

    /// <summary>Reads a text.</summary>
    public static SentenceFacts Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var view = ReadingView.Of(text).Text;
        var mentions = Mentions.Find(view, NameLexicon.Of(view, []));
        var victims = mentions.Where(m => IsVictim(view, m)).Select(m => m.Name).Distinct(StringComparer.Ordinal).ToList();
        victims.RemoveAll(v => mentions.Exists(m => m.Name == v && m.Role == Role.Accused));
        var suspects = mentions.Where(m => !victims.Contains(m.Name) && IsSuspect(view, m)).Select(m => m.Name).Distinct(StringComparer.Ordinal).ToList();
        return new SentenceFacts(victims, suspects, CrimeTotal.Of(view));
    }

    private static bool IsVictim(string text, Mention mention)
    {
        if (mention.Role == Role.Victim)
            return true;
        if (mention.Role != Role.None)
            return false;
        if (HarmContexts.IsHarmed(text, mention) || StartsWith(text, mention.End, Owned) || EndsWith(text, mention.Start, OwnerBefore))
            return true;
        return StartsWith(text, mention.End, Possessions) && EndsWith(text, mention.Start, TakingBefore);
    }

    private static bool IsSuspect(string text, Mention mention) =>
        mention.Role is Role.Accused or Role.Defendant or Role.Accomplice
        || (mention.Role == Role.None && !EndsWith(text, mention.Start, Receivers));

    private static bool EndsWith(string text, int at, string[] words) => words.Any(w => at >= w.Length && string.CompareOrdinal(text, at - w.Length, w, 0, w.Length) == 0);

    private static bool StartsWith(string text, int at, string[] words) => words.Any(w => string.CompareOrdinal(text, at, w, 0, w.Length) == 0);
}
