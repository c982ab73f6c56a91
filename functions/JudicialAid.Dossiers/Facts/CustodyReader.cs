using JudicialAid.Dossiers.People;
using JudicialAid.Dossiers.Text;
using JudicialAid.Model;
using static JudicialAid.Dossiers.Text.AnyWord;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Reads which offenders are held: arrested, in a detention centre, serving a sentence. A relative in prison is nobody's custody but his own.</summary>
internal static class CustodyReader
{
    private static readonly WordSet CustodyWords = new("现羁押", "羁押于", "被逮捕", "执行逮捕", "现在押", "现押", "服刑");

    // How far back the accused may have been introduced, in sentences; how far on his release may be told, in characters.
    private const int Profile = 8;
    private const int Course = 120;

    /// <summary>Reads one sentence.</summary>
    public static void Read(FactReading reading, Sentence sentence)
    {
        if (sentence.Section == DocumentSection.Claimed)
            return;
        foreach (var (at, word) in reading.Places(sentence, CustodyWords))
        {
            if (reading.Negated(at) || (word == "服刑" && !IsNow(reading, at)) || (word.EndsWith("逮捕", StringComparison.Ordinal) && IsReleased(reading, at)))
                continue;
            foreach (var offender in Held(reading, sentence, at))
                offender.InCustody.Offer(reading.Document.Fact(true, at, word.Length, "offender.custody"), reading.Weight(sentence.Section));
        }
    }

    // 现在某监狱服刑, 正在监狱服刑; 2010年至2012年服刑 is over.
    private static bool IsNow(FactReading reading, int at) => ContainsAny(reading.Document.ClauseBefore(at), "现在", "现于", "现正", "正在", "仍在", "尚在", "目前");

    // 被逮捕，同年3月1日变更为取保候审: up to the next accused.
    private static bool IsReleased(FactReading reading, int at)
    {
        var end = Math.Min(reading.Text.Length, at + Course);
        end = reading.Document.MentionsIn(at, end).FirstOrNull(m => m.Role == Role.Accused)?.Start ?? end;
        var course = reading.Text.AsSpan(at + 2, Math.Max(0, end - at - 2));
        return course.LastIndexOf("取保候审") is >= 0 and var bail && !ContainsAny(course[bail..], "逮捕", "羁押", "收监");
    }

    // The nearest person named before must be an offender; where none is named, the profile tells of whom it is.
    private static IReadOnlyList<OffenderDraft> Held(FactReading reading, Sentence sentence, int at)
    {
        var nearest = reading.Document.MentionsIn(sentence.Start, at).LastOrDefault(m => m.Role != Role.Official);
        // 被害人的丈夫正在服刑: a relative without a name.
        if (KinWords.FirstIn(reading.Text, Math.Max(nearest.Name is null ? sentence.Start : nearest.End, reading.Document.Clause(at, 1).From), at) is not null)
            return [];
        if (nearest.Name is null)
            return Profiled(reading, sentence) is { } accused ? [accused] : reading.Draft.Offenders.Count == 1 ? [reading.Draft.AllOffenders] : [];
        return reading.Draft.Offenders.ContainsKey(nearest.Name) ? [reading.Draft.Offender(nearest.Name)] : [];
    }

    // 被告人汪某，男，…。因涉嫌盗窃被逮捕。现羁押于某看守所。 In the head of a paper the accused was introduced a few sentences before.
    private static OffenderDraft? Profiled(FactReading reading, Sentence sentence)
    {
        if (sentence.Section != DocumentSection.Header)
            return null;
        var here = reading.Document.SentenceAt(sentence.Start);
        for (var i = here - 1; i >= 0 && i >= here - Profile; i--)
        {
            var before = reading.Document.Sentences[i];
            if (reading.Document.MentionsIn(before.Start, before.End).FirstOrNull(m => reading.Draft.Offenders.ContainsKey(m.Name)) is { } accused)
                return reading.Draft.Offender(accused.Name);
        }

        return null;
    }
}
