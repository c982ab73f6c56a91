using JudicialAid.Dossiers.Facts;
using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.People;

/// <summary>Those whom only a list calls harmed: who lost how much, who gets how much back, whose words the evidence calls 陈述.</summary>
internal static class VictimLists
{
    /// <summary>The mentions of a criminal paper that stand in such lists.</summary>
    public static IEnumerable<Mention> Of(CaseDocument document)
    {
        var others = document.Mentions.Where(m => m.Role is Role.Witness or Role.Guardian or Role.Official or Role.Accomplice or Role.Accused).Select(m => m.Name).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < document.Mentions.Count; i++)
        {
            if (document.Mentions[i].Role != Role.None)
                continue;
            foreach (var mention in Stated(document, i).Concat(Repaid(document, i)).Where(m => !others.Contains(m.Name)))
                yield return mention;
        }
    }

    // 江某、苏某的陈述: of those who speak in the evidence, the harmed state; a witness has a 证言.
    private static IEnumerable<Mention> Stated(CaseDocument document, int i)
    {
        var end = document.Mentions[i].End;
        if (Statements.StartingAt(document.Text, end) is null || KinWords.Before(document.Text, document.Mentions[i].Start) is not null || DocumentWeights.Of(document.Sentences[document.SentenceAt(end - 1)].Section) < 4)
            yield break;
        yield return document.Mentions[i];
        for (; i > 0 && document.Mentions[i - 1].Role == Role.None && Mentions.Continues(document.Text, document.Mentions[i - 1].End, document.Mentions[i].Start); i--)
            yield return document.Mentions[i - 1];
    }

    private static readonly Affixes Statements = new("陈述", "的陈述", "等人的陈述", "等人陈述");

    // 退赔江某45万元、苏某31万元 · 损失情况为：江某12万元、苏某4.5万元
    private static IEnumerable<Mention> Repaid(CaseDocument document, int i)
    {
        var text = document.Text;
        if (!OpensSums(text, document.Mentions[i].Start) || DocumentWeights.Of(document.Sentences[document.SentenceAt(document.Mentions[i].Start)].Section) < 3)
            yield break;
        for (var end = SumBehind(document, i); end > 0; end = SumBehind(document, i))
        {
            yield return document.Mentions[i];
            if (++i >= document.Mentions.Count || document.Mentions[i].Role != Role.None || document.Mentions[i].Start != end + 1 || !"、，和；".Contains(text[end]))
                yield break;
        }
    }

    private static bool OpensSums(string text, int at) =>
        Repayments.EndingAt(text, at) is not null
        || (at > 0 && text[at - 1] == '：' && AnyWord.ContainsAny(text.AsSpan(Math.Max(0, at - LongestLead), Math.Min(at, LongestLead)), Lost));

    private static readonly Affixes Repayments = new("退赔", "退赔给");
    private const int LongestLead = 20;
    private static readonly string[] Lost = ["损失", "退赔", "骗取", "骗得", "被骗"];

    // Where the sum ends that stands right behind a name (人民币12.5万元), 0 when none does.
    private static int SumBehind(CaseDocument document, int i)
    {
        var (text, at) = (document.Text, document.Mentions[i].End);
        // 江某1 10万元, written without the gap: the first digit is the name's.
        if (at < text.Length && char.IsAsciiDigit(text[at]) && document.MentionsOf(document.Mentions[i].Name + text[at]).Count > 0)
            return 0;
        at += at < text.Length && text[at] == '\t' ? 1 : 0;
        at = Introduction.SkipProfile(text, at);
        while (Things.StartingAt(text, at) is { } thing)
            at += thing.Length;
        var from = at;
        while (at < text.Length && at - from < LongestSum && (char.IsAsciiDigit(text[at]) || ".,，".Contains(text[at]) || ChineseNumbers.IsNumeral(text[at]) || "万余千百十".Contains(text[at])))
            at++;
        return at > from && at < text.Length && text[at] == '元' ? at + 1 : 0;
    }

    private const int LongestSum = 16;
    private static readonly Affixes Things = new("人民币", "经济损失", "损失", "现金", "赃款", "本金", "各");
}
