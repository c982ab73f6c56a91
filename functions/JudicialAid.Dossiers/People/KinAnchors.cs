using JudicialAid.Dossiers.Facts;
using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.People;

/// <summary>Tells whose relative a kin word names.</summary>
internal static class KinAnchors
{
    private static readonly string[] VictimWords = ["原告", "原告人", "被害人", "受害人", "死者", "伤者"];

    /// <summary>The person whose relative a kin word at a position names: right before it, behind 其/我, or the nearest before.</summary>
    public static string? Of(FactReading reading, Sentence sentence, int at, string relative)
    {
        var text = reading.Text;
        var end = OwnerEnd(text, sentence, at);
        var before = reading.Document.MentionsIn(sentence.Start, at).Where(m => m.Name != relative && m.Role is not (Role.Official or Role.Witness)).ToList();
        if (before.Count > 0 && before[^1].End == end)
            return before[^1].Name;
        if (Unnamed(reading, sentence, end) is { } harmed)
            return harmed;
        if (text[at] == '我' || (end > sentence.Start && text[end - 1] == '我'))
            return IsOnesOwnPaper(reading) ? Speaker(reading) : null;
        if (Teller(reading, at) is { } teller && teller != relative)
            return teller;
        if (IsOfChild(text, sentence, at) && ChildTold(reading, sentence, before, at) is { } told && told != relative)
            return told;
        // 孩子妈妈: the mother of the child last spoken of.
        if (end > sentence.Start + 1 && text[end - 2] == '孩' && text[end - 1] == '子' && reading.Draft.LastChild is { } child)
            return child;
        if (text[at] != '其' && !(end > sentence.Start && text[end - 1] is '他' or '她' or '子') && IsOnesOwnPaper(reading))
            return Speaker(reading);
        // In a list of relatives (妻子甲、女儿乙) all belong to the one the list is about, also where the list does not name him.
        var head = before.FindLastIndex(m => KinWords.Before(text, m.Start) is null) is >= 0 and var free ? before[free].Name : before is [.., var last] ? reading.Whose.Sole ?? last.Name : null;
        // 婚生女 of whom a divorce tells may be anybody's.
        return head ?? (text[at] == '婚' ? null : reading.Whose.VictimsAt(reading.Document, at) is [var victim, ..] ? victim : null);
    }

    // 其母, 由外祖母抚养: parents and grandparents of the child, where the sentence tells of one.
    private static bool IsOfChild(string text, Sentence sentence, int at) =>
        KinWords.At(text, at) is { Kinship: Kinship.Parent or Kinship.Grandparent or Kinship.GreatGrandparent } kin
        && (text[at] == '其' || (kin.Kinship != Kinship.Parent && at > sentence.Start && text[at - 1] is '由' or '随' or '跟' or '与'));

    // 甲之女乙，其母丙 · 乙系甲之女，其母丙 · 甲之女乙，2018年出生。其母丙: the child last told of, here or in the sentence before.
    private static string? ChildTold(FactReading reading, Sentence sentence, List<Mention> before, int at)
    {
        if (before.Count == 0 && reading.Document.SentenceAt(sentence.Start) is > 0 and var here)
        {
            sentence = reading.Document.Sentences[here - 1];
            before = [.. reading.Document.MentionsIn(sentence.Start, at)];
        }

        return before.FindLastIndex(m => IsChild(reading.Text, m)) is >= 0 and var child && before.Skip(child + 1).All(m => m.Start - before[child].End <= 2 || KinWords.Before(reading.Text, m.Start) is not null) ? before[child].Name : null;
    }

    // 之女乙, 女儿乙, 乙系甲之女
    private static bool IsChild(string text, Mention mention) =>
        KinWords.Before(text, mention.Start) is { Kinship: Kinship.Child or Kinship.Grandchild }
        || (mention.End + 1 < text.Length && text[mention.End] is '系' or '是' && text.IndexOf('之', mention.End, Math.Min(LongestOwner, text.Length - mention.End)) is > 0 and var of && KinWords.At(text, of) is { Kinship: Kinship.Child or Kinship.Grandchild });

    // 系被害人欧阳某某之女
    private const int LongestOwner = 10;

    // 原告之母, 被害人的儿子: the victim, without the name.
    private static string? Unnamed(FactReading reading, Sentence sentence, int end) =>
        VictimWords.Any(w => reading.Text.AsSpan(sentence.Start, end - sentence.Start).EndsWith(w)) ? reading.Whose.Sole : null;

    // 童某的母亲, 简某（1980年3月1日出生）之妻: where the owner's name ends.
    private static int OwnerEnd(string text, Sentence sentence, int at)
    {
        var end = at > sentence.Start && text[at - 1] is '的' or '之' ? at - 1 : at;
        if (end > sentence.Start && text[end - 1] == '）' && text.LastIndexOf('（', end - 1, Math.Min(end - sentence.Start, LongestBracket)) is > 0 and var open)
            return open;
        return end;
    }

    private const int LongestBracket = 40;

    // 证人何某的证言，证实她和丈夫…: in a statement everybody's kin is told of the one who tells.
    private static string? Teller(FactReading reading, int at)
    {
        var from = reading.Document.Sentences[Math.Max(0, reading.Document.SentenceAt(at) - LongestTelling)].Start;
        return reading.Document.MentionsIn(from, at).LastOrDefault(m => Tells.Any(w => string.CompareOrdinal(reading.Text, m.End, w, 0, w.Length) == 0)).Name;
    }

    // In sentences after the one that names the teller.
    private const int LongestTelling = 1;
    private static readonly string[] Tells = ["证言", "的证言", "陈述", "的陈述", "供述", "的供述", "证实", "的笔录"];

    // Who says "I" in a judgment changes from sentence to sentence; in these papers one person speaks.
    private static bool IsOnesOwnPaper(FactReading reading) =>
        reading.Document.Header.Kind is DocumentKind.AidApplication or DocumentKind.HardshipCertificate or DocumentKind.InterviewRecord or DocumentKind.ForgivenessLetter or DocumentKind.Other;

    private static string? Speaker(FactReading reading) => reading.Document.Speaker?.Name;

    /// <summary>…系被害人简文斌之妻, …系被害人之妻 (nothing named behind the word): the sentence's first person is the relative.</summary>
    public static (Mention Relative, string Anchor)? Belonging(FactReading reading, Sentence sentence, int at)
    {
        var text = reading.Text;
        var end = OwnerEnd(text, sentence, at);
        var before = reading.Document.MentionsIn(sentence.Start, at).ToList();
        // 童某是我孙子
        if (before is [.., var mine] && end - mine.End is 2 or 3 && text[mine.End] is '是' or '系' && text[end - 1] is '我' && Speaker(reading) is { } speaker && speaker != mine.Name)
            return (mine, speaker);
        var named = before.Count > 0 && before[^1].End == end;
        if ((named ? before[^1].Name : Unnamed(reading, sentence, end)) is not { } anchor)
            return null;
        var lead = text.AsSpan(sentence.Start, (named ? before[^1].Start : end) - sentence.Start);
        var link = lead.LastIndexOf('系') is >= 0 and var x ? x : lead.LastIndexOf('是');
        if (link < 0 || lead.Length - link > 12)
            return null;
        var subject = Subject(text, before, sentence.Start + link, anchor);
        // 原告人甲，女，…。系乙之妻: the sentence before has the name.
        if (subject.Name is null && link == 0 && reading.Document.SentenceAt(sentence.Start) is > 0 and var here)
            subject = reading.Document.MentionsIn(reading.Document.Sentences[here - 1].Start, sentence.Start).FirstOrDefault(m => m.Role != Role.Official);
        // 我是被害人甲的母亲: who speaks.
        if (subject.Name is null && lead[(lead.LastIndexOf('：') + 1)..link] is "我" or "本人" or "申请人")
            subject = reading.Document.Speaker ?? subject;
        return subject.Name is null || subject.Name == anchor ? null : (subject, anchor);
    }

    // Of 甲、乙系丙之女，丁系丙之母 each 系 has the names right before it; else (甲，女，…，系丙之妻) the first of the sentence.
    private static Mention Subject(string text, List<Mention> before, int link, string anchor)
    {
        // 撞倒甲（系乙之妻）
        var end = link > 0 && text[link - 1] == '（' ? link - 1 : link;
        var at = before.FindLastIndex(m => m.End == end);
        while (at > 0 && Mentions.Continues(text, before[at - 1].End, before[at].Start))
            at--;
        return at >= 0 && before[at].Name != anchor ? before[at] : before.FirstOrDefault(m => m.Start < link && m.Name != anchor);
    }
}
