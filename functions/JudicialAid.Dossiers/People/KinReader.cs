using JudicialAid.Dossiers.Facts;
using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.People;

/// <summary>
/// Reads who is related to whom: 童某之母梁某, 其女童某, 我丈夫简某, 系被害人简某之妻, 简某与梁某系夫妻.
/// </summary>
internal static class KinReader
{
    private const string BareKin = "妻夫父母子女兄弟姐妹孙";

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
                    Tie(reading, named, KinAnchors.Of(reading, sentence, i, named.Name), kin, i);
                    foreach (var parent in Parents(reading, sentence, kin, i))
                        Tie(reading, named, parent, kin, i);
                }
                else if (KinAnchors.Belonging(reading, sentence, i) is { } belonging)
                    TieAll(reading, belonging.Relative, belonging.Anchor, kin, i);
                else
                    UnnamedKin.Read(reading, sentence, kin, i);
                i += kin.Word.Length - 1;
            }

            Bracketed(reading, sentence);
            BracketedWords(reading, sentence);
            Couples(reading, sentence);
        }
    }

    // 简某与梁某系夫妻, 简某和梁某育有一子
    private static void Couples(FactReading reading, Sentence sentence)
    {
        var mentions = reading.Document.MentionsIn(sentence.Start, sentence.End).ToList();
        for (var i = 1; i < mentions.Count; i++)
        {
            var (one, other) = (mentions[i - 1], mentions[i]);
            if (other.Start - one.End == 1 && reading.Text[one.End] is '与' or '和' or '、' && Married.FirstOrDefault(w => reading.Text.AsSpan(other.End).StartsWith(w)) is { } word)
                Tie(reading, other, one.Name, new KinWord(word, Kinship.Spouse, null), other.End);
        }
    }

    private static readonly string[] Married = ["系夫妻", "是夫妻", "夫妻", "夫妇", "育有", "婚后", "登记结婚", "结婚", "婚生"];

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

    // 童某甲、童某乙系简某之女: all of the list.
    private static void TieAll(FactReading reading, Mention relative, string anchor, KinWord kin, int at)
    {
        Tie(reading, relative, anchor, kin, at);
        foreach (var next in reading.Document.MentionsIn(relative.End, at))
        {
            if (!Mentions.Continues(reading.Text, relative.End, next.Start))
                return;
            Tie(reading, next, anchor, kin, at);
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
                Tie(reading, relative, anchor.Name, kin, anchor.Start);
        }
    }

    // 死者家属林某（妻子）、周某（儿子）: of the one who was harmed.
    private static void BracketedWords(FactReading reading, Sentence sentence)
    {
        if (reading.Whose.Sole is not { } sole)
            return;
        foreach (var mention in reading.Document.MentionsIn(sentence.Start, sentence.End))
        {
            var at = mention.End + 1;
            if (at < sentence.End && reading.Text[mention.End] == '（' && KinWords.At(reading.Text, at) is { } kin && at + kin.Word.Length < sentence.End && reading.Text[at + kin.Word.Length] is '）' or '，')
                Tie(reading, mention, sole, kin, at);
        }
    }

    private static void Tie(FactReading reading, Mention relative, string? anchor, KinWord kin, int at)
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
        reading.Draft.Tie(new KinDraft(relative.Name, anchor, document.Fact(kin.Kinship, at, kin.Word.Length, "kin.word"), document.Weight));
    }
}
