using JudicialAid.Dossiers.Facts;
using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.People;

/// <summary>
/// Reads who is related to whom: 童某之母梁某, 其女童某, 我丈夫简某, 系被害人简某之妻, and relatives without a name whose absence or
/// care matters (母亲离家出走, 由曾祖父母抚养).
/// </summary>
internal static class KinReader
{
    private static readonly string[] CareWords = ["抚养", "照顾", "抚育", "共同生活", "离家", "出走", "下落不明", "失联", "改嫁", "去世", "病故", "已故", "服刑", "生活"];
    private static readonly string[] VictimWords = ["原告", "被害人", "受害人", "死者", "伤者"];
    private const string BareKin = "妻夫父母子女兄弟姐妹孙";

    /// <summary>The rule of a tie to a relative without a name.</summary>
    public const string UnnamedRule = "kin.unnamed";

    /// <summary>Reads one document.</summary>
    public static void Read(FactReading reading)
    {
        var document = reading.Document;
        foreach (var sentence in document.Sentences.Where(s => s.Section is not (DocumentSection.Annex or DocumentSection.Ordered)))
        {
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                if (KinWords.At(document.Text, i) is not { } kin)
                    continue;
                if (document.MentionsIn(i + kin.Word.Length, sentence.End).FirstOrDefault() is { Name: not null } named && named.Start == Introduction.SkipCalled(document.Text, i + kin.Word.Length))
                {
                    Tie(reading, sentence, named, Anchor(reading, sentence, i, named.Name), kin, i);
                    foreach (var parent in Parents(reading, sentence, kin, i))
                        Tie(reading, sentence, named, parent, kin, i);
                }
                else if (Belonging(reading, sentence, i) is { } belonging)
                    TieAll(reading, sentence, belonging.Relative, belonging.Anchor, kin, i);
                else
                    Unnamed(reading, sentence, kin, i);
                i += kin.Word.Length - 1;
            }

            Bracketed(reading, sentence);
        }
    }

    // The person whose relative the word names: right before it, behind 其/我, or the nearest before.
    private static string? Anchor(FactReading reading, Sentence sentence, int at, string relative)
    {
        var text = reading.Text;
        var end = OwnerEnd(text, sentence, at);
        var before = reading.Document.MentionsIn(sentence.Start, at).Where(m => m.Name != relative && m.Role is not (Role.Official or Role.Witness)).ToList();
        if (before.Count > 0 && before[^1].End == end)
            return before[^1].Name;
        // 原告之母, 被害人的儿子: the victim, without the name.
        if (VictimWords.Any(w => text.AsSpan(sentence.Start, end - sentence.Start).EndsWith(w)) && reading.Whose.Sole is { } harmed)
            return harmed;
        if (end > sentence.Start && text[end - 1] == '我')
            return IsOnesOwnPaper(reading) ? Speaker(reading) : null;
        if (Teller(reading, at) is { } teller && teller != relative)
            return teller;
        // 孩子妈妈: the mother of the child last spoken of.
        if (end > sentence.Start + 1 && text[end - 2] == '孩' && text[end - 1] == '子' && reading.Draft.Ties.FindLast(t => t.Kinship.Value == Kinship.Child) is { } child)
            return child.Relative;
        if (text[at] != '其' && !(end > sentence.Start && text[end - 1] is '他' or '她' or '子') && IsOnesOwnPaper(reading))
            return Speaker(reading);
        // In a list of relatives (妻子甲、女儿乙) all belong to the one the list is about.
        var head = before.FindLastIndex(m => KinWords.Before(text, m.Start) is null) is >= 0 and var free ? before[free].Name : before is [.., var last] ? last.Name : null;
        // 婚生女 of whom a divorce tells may be anybody's.
        return head ?? (text[at] == '婚' ? null : reading.Whose.VictimsAt(reading.Document, at) is [var victim, ..] ? victim : null);
    }

    // 甲与乙系夫妻，二人育有一女丙: the child of both.
    private static IEnumerable<string> Parents(FactReading reading, Sentence sentence, KinWord kin, int at)
    {
        var lead = reading.Text.AsSpan(sentence.Start, at - sentence.Start);
        lead = lead[Math.Max(0, lead.Length - LongestBirth)..];
        if (kin.Kinship != Kinship.Child || (lead.IndexOf("育有") < 0 && lead.IndexOf("生育") < 0 && lead.IndexOf("生有") < 0))
            return [];
        var couple = reading.Document.MentionsIn(sentence.Start, at).DistinctBy(m => m.Name).Take(2).ToList();
        return couple.Count == 2 ? couple.Select(m => m.Name) : [];
    }

    private const int LongestBirth = 10;

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

    private static string? Speaker(FactReading reading) =>
        (reading.Document.Mentions.FirstOrNull(m => m.Role == Role.Applicant) ?? reading.Document.Mentions.FirstOrNull(m => m.Role != Role.Official))?.Name;

    // …系被害人简文斌之妻 (nothing named behind the word): the sentence's first person is the relative.
    private static (Mention Relative, string Anchor)? Belonging(FactReading reading, Sentence sentence, int at)
    {
        var text = reading.Text;
        var end = OwnerEnd(text, sentence, at);
        var before = reading.Document.MentionsIn(sentence.Start, at).ToList();
        // 童某是我孙子
        if (before is [.., var mine] && end - mine.End is 2 or 3 && text[mine.End] is '是' or '系' && text[end - 1] is '我' && Speaker(reading) is { } speaker && speaker != mine.Name)
            return (mine, speaker);
        if (before.Count < 1 || before[^1].End != end)
            return null;
        var anchor = before[^1];
        var lead = text.AsSpan(sentence.Start, anchor.Start - sentence.Start);
        var link = lead.LastIndexOf('系') is >= 0 and var x ? x : lead.LastIndexOf('是');
        if (link < 0 || lead.Length - link > 12)
            return null;
        var subject = Subject(text, before, sentence.Start + link, anchor.Name);
        if (subject.Name is null && reading.Document.SentenceAt(sentence.Start) is > 0 and var here)
            subject = reading.Document.MentionsIn(reading.Document.Sentences[here - 1].Start, sentence.Start).FirstOrDefault(m => m.Role != Role.Official);
        return subject.Name is null || subject.Name == anchor.Name ? null : (subject, anchor.Name);
    }

    // Of 甲、乙系丙之女，丁系丙之母 each 系 has the names right before it; else (甲，女，…，系丙之妻) the first of the sentence.
    private static Mention Subject(string text, List<Mention> before, int link, string anchor)
    {
        var at = before.FindLastIndex(m => m.End == link);
        while (at > 0 && Mentions.Continues(text, before[at - 1].End, before[at].Start))
            at--;
        return at >= 0 && before[at].Name != anchor ? before[at] : before.FirstOrDefault(m => m.Start < link && m.Name != anchor);
    }

    // 童某甲、童某乙系简某之女: all of the list.
    private static void TieAll(FactReading reading, Sentence sentence, Mention relative, string anchor, KinWord kin, int at)
    {
        Tie(reading, sentence, relative, anchor, kin, at);
        foreach (var next in reading.Document.MentionsIn(relative.End, at))
        {
            if (!Mentions.Continues(reading.Text, relative.End, next.Start))
                return;
            Tie(reading, sentence, next, anchor, kin, at);
            relative = next;
        }
    }

    // 林某（周某2妻，40岁）
    private static void Bracketed(FactReading reading, Sentence sentence)
    {
        var text = reading.Text;
        var mentions = reading.Document.MentionsIn(sentence.Start, sentence.End).ToList();
        for (var i = 1; i < mentions.Count; i++)
        {
            var (relative, anchor) = (mentions[i - 1], mentions[i]);
            if (anchor.Start - relative.End is not (1 or 2 or 5) || text[relative.End] != '（' || anchor.End >= text.Length)
                continue;
            var at = text[anchor.End] is '之' or '的' ? anchor.End + 1 : anchor.End;
            if (at + 1 < text.Length && BareKin.Contains(text[at]) && text[at + 1] is '）' or '，' && KinWords.At("之" + text[at], 0) is { } kin)
                Tie(reading, sentence, relative, anchor.Name, kin, anchor.Start);
        }
    }

    private static void Tie(FactReading reading, Sentence sentence, Mention relative, string? anchor, KinWord kin, int at)
    {
        if (anchor is null || anchor == relative.Name)
            return;
        var document = reading.Document;
        var person = reading.Draft.Person(relative.Name, document.SpanOf(relative.Start, relative.Length));
        reading.Draft.Person(anchor, document.SpanOf(at, kin.Word.Length));
        // 纪某之夫卫某: she is the other of the two.
        if (kin.Kinship == Kinship.Spouse && kin.Sex is { } spouse)
            reading.Draft.People[anchor].Sex.Offer(document.ExactFact(spouse == Sex.Male ? Sex.Female : Sex.Male, at, kin.Word.Length, "kin.sex", 0.9m), document.Weight - 1);
        if (kin.Sex is { } sex)
            person.Sex.Offer(document.ExactFact(sex, at, kin.Word.Length, "kin.sex", 0.9m), document.Weight - 1);
        reading.Draft.Ties.Add(new KinDraft(relative.Name, anchor, document.Fact(kin.Kinship, at, kin.Word.Length, "kin.word"), document.Weight));
    }

    // A relative without a name is kept only where care or absence is told of.
    private static void Unnamed(FactReading reading, Sentence sentence, KinWord kin, int at)
    {
        if (reading.Document.Sentences[reading.Document.SentenceAt(at)].Section == DocumentSection.Header)
            return;
        var (_, to) = reading.Document.Clause(at, kin.Word.Length);
        // 他父亲、也就是我儿子: the same person said twice.
        if (at >= 4 && reading.Text.AsSpan(at - 4, 4).IndexOf("就是") >= 0)
            return;
        var after = reading.Text.AsSpan(at, Math.Min(sentence.End, to + 16) - at);
        var before = reading.Text.AsSpan(Math.Max(sentence.Start, at - 8), at - Math.Max(sentence.Start, at - 8));
        if (!CareWords.Any(w => reading.Text.AsSpan(at, Math.Min(sentence.End, to + 16) - at).IndexOf(w) >= 0) || (before.LastIndexOf('由') < 0 && after.IndexOfAny("抚照育".AsSpan()) >= 0))
            return;
        if (Anchor(reading, sentence, at, "") is not { } anchor || reading.Draft.Offenders.ContainsKey(anchor))
            return;
        var name = anchor + "的" + kin.Word.TrimStart('其', '之');
        reading.Draft.Person(name, reading.Document.SpanOf(at, kin.Word.Length));
        reading.Draft.UnnamedAt[name] = at;
        reading.Draft.Ties.Add(new KinDraft(name, anchor, reading.Document.Fact(kin.Kinship, at, kin.Word.Length, UnnamedRule, 0.7m), reading.Document.Weight));
    }
}
