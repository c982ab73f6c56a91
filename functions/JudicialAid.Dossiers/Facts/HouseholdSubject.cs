using JudicialAid.Dossiers.People;
using JudicialAid.Dossiers.Text;
using JudicialAid.Model;
using static JudicialAid.Dossiers.Text.AnyWord;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Tells of whom words on hardship, school, illness and income speak.</summary>
internal static class HouseholdSubject
{
    private static readonly string[] HouseholdWords = ["我家", "家里", "家中", "全家", "一家", "我们", "家庭", "该户"];
    private static readonly string[] OwnWords = ["我", "自己", "本人", "申请人", .. HouseholdWords];
    private static readonly string[] ChildWords = ["孩子", "小孩", "娃", "大的", "小的", "老大", "老二"];

    /// <summary>
    /// The people the words at a position are about. 该户, 全家: those of the household last spoken of; else the nearest person before,
    /// else the document's own subject; nobody where that cannot be told.
    /// </summary>
    public static IEnumerable<string> Of(FactReading reading, Sentence sentence, int at)
    {
        var before = reading.Document.MentionsIn(sentence.Start, at).Where(m => reading.Draft.People.ContainsKey(m.Name)).ToList();
        var from = before is [.., var last] ? last.End : sentence.Start;
        var clause = Math.Max(from, reading.Document.Clause(at, 1).From);
        var own = OwnWordAt(reading, sentence, from, at);
        // 母亲78岁，大的在读高一: a child, whoever was spoken of before.
        if (ContainsAny(reading.Text.AsSpan(clause, Math.Max(0, at - clause)), ChildWords))
            return [];
        // 苏文远的邻居系残疾人: nobody of the household. 系孤儿甲的监护人: whoever it is, not who stands before.
        if (ContainsAny(reading.Text.AsSpan(clause, Math.Max(0, at - clause)), Neighbours) || IsOfWard(reading, sentence, at))
            return [];
        // 苏文远的妻子患尿毒症, 其母系低保户: the relative, without a name.
        if (UnnamedKin.LastIn(reading, own ?? from, at) is { } relative && (own is null || relative.At >= clause || BeginsClause(reading.Text, relative.At)))
            return [relative.Name];
        // 我儿媳打工: somebody else of the family, whom nothing names.
        if (KinWords.FirstIn(reading.Text, clause, at) is not null)
            return [];
        // 我妻子有病，我没有退休金: who speaks is spoken of again.
        if (own is not null && Owner(reading) is { } speaker)
            return [speaker];
        if (before.Count > 0)
            return Nearest(reading, sentence, Meant(reading, before, clause), at);
        if (IsOffenders(reading.Text.AsSpan(sentence.Start, at - sentence.Start)))
            return [];
        return Owner(reading) is { } owner ? [owner] : reading.Whose.VictimsAt(reading.Document, at);
    }

    /// <summary>Whether the words at a position are about a household rather than one of its people.</summary>
    public static bool IsHousehold(FactReading reading, Sentence sentence, int at) =>
        ContainsAny(reading.Text.AsSpan(sentence.Start, at - sentence.Start), HouseholdWords);

    /// <summary>Who speaks in an application, a record or a certificate of one person; null in other papers.</summary>
    public static string? Speaker(FactReading reading, Sentence sentence) => sentence.Section == DocumentSection.Stated ? Owner(reading) : null;

    private static readonly string[] Neighbours = ["的邻居", "之邻居", "其邻居", "我邻居", "的同事", "的朋友", "的雇主", "的房东", "的同学", "的老板", "的工友"];

    private static bool IsOfWard(FactReading reading, Sentence sentence, int at) =>
        reading.Text.AsSpan(at, Math.Min(LongestWard, sentence.End - at)) is var behind && behind.IndexOfAny("，。；") is var stop && ContainsAny(stop < 0 ? behind : behind[..stop], "的监护人", "的抚养人");

    // 事实无人抚养儿童欧阳小某的监护人
    private const int LongestWard = 20;

    // 甲陈述，乙赔了她3000元，她是低保户: 她 is no man. 甲称乙打人，其有残疾: who tells speaks of himself.
    private static List<Mention> Meant(FactReading reading, List<Mention> before, int clause)
    {
        var pronoun = reading.Text[clause];
        var fitting = pronoun is '她' or '他' ? before.FindAll(m => reading.Draft.People[m.Name].Sex.Fact?.Value != (pronoun == '她' ? Sex.Male : Sex.Female))
            : pronoun == '其' ? before.FindAll(m => m.End <= clause && StartsWithAny(reading.Text.AsSpan(m.End), "称", "陈述", "证实", "供述"))
            : [];
        return fitting.Count > 0 ? fitting : before;
    }

    private static IEnumerable<string> Nearest(FactReading reading, Sentence sentence, List<Mention> before, int at)
    {
        // 甲（系乙之子，在校学生）: whom the bracket is about.
        var open = reading.Text.LastIndexOf('（', at, at - sentence.Start);
        if (open > reading.Text.LastIndexOf('）', at, at - sentence.Start) && before.FindLast(m => m.End == open) is { Name: not null } described)
            return [described.Name];
        // 甲与祖母乙相依为命，被纳入…: of whom the sentence tells.
        if (before.Count > 1 && IsCompanion(reading.Text, before[^1]))
            return [before[^2].Name];
        var household = reading.Text.AsSpan(before[^1].End, at - before[^1].End);
        return household.IndexOf("该户") >= 0 || household.IndexOf("全家") >= 0 ? before.Select(m => m.Name).Where(n => !reading.Draft.Offenders.ContainsKey(n)).Distinct() : Listed(reading, before);
    }

    private static bool IsCompanion(string text, Mention mention) =>
        KinWords.Before(text, mention.Start) is { } kin && mention.Start - kin.Word.Length is > 0 and var at && text[at - 1] is '与' or '随' or '跟' or '由'
        && StartsWithAny(text.AsSpan(mention.End), "相依为命", "共同生活", "一起生活", "生活", "抚养", "照料", "照顾");

    // Where the speaker of an own paper names himself or his household at the beginning of a clause, not as the owner of a relative.
    private static int? OwnWordAt(FactReading reading, Sentence sentence, int from, int at)
    {
        if (sentence.Section != DocumentSection.Stated)
            return null;
        for (var i = at - 1; i >= from; i--)
        {
            if ((i == sentence.Start || BeginsClause(reading.Text, i)) && StartsWithAny(reading.Text.AsSpan(i, at - i), OwnWords) && KinWords.FirstIn(reading.Text, i, Math.Min(at, i + NearKin)) is null)
                return i;
        }

        return null;
    }

    private static bool BeginsClause(string text, int at) => at == 0 || "，、；：。\n答在今就但且而".Contains(text[at - 1]);

    // 我孙女, 我的妻子, 家里老母亲: the relative is spoken of.
    private const int NearKin = 6;

    // 上诉人系残疾人: the offender without the name.
    private static bool IsOffenders(ReadOnlySpan<char> before)
    {
        var offender = Math.Max(before.LastIndexOf("上诉人"), Math.Max(before.LastIndexOf("被告"), before.LastIndexOf("自己")));
        return offender >= 0 && offender > Math.Max(before.LastIndexOf("被害人"), Math.Max(before.LastIndexOf("原告"), before.LastIndexOf("受害人")));
    }

    private static IEnumerable<string> Listed(FactReading reading, List<Mention> before)
    {
        yield return before[^1].Name;
        for (var i = before.Count - 1; i > 0 && (Mentions.Continues(reading.Text, before[i - 1].End, before[i].Start) || ContinuesWithKin(reading.Text, before[i - 1].End, before[i].Start)); i--)
            yield return before[i - 1].Name;
    }

    // 父亲甲、母亲乙均已年过七旬, 甲患病，与其夫乙均为低保对象
    private static bool ContinuesWithKin(string text, int end, int next)
    {
        var at = end;
        while (at < next && at - end < LongestJoin && !"、和与及".Contains(text[at]))
            at++;
        return at + 1 < next && "、和与及".Contains(text[at]) && KinWords.LengthAt(text, at + 1) is > 0 and var kin && Introduction.SkipCalled(text, at + 1 + kin) == next
            && text.AsSpan(next, Math.Min(LongestTogether, text.Length - next)).IndexOfAny("均都皆".AsSpan()) >= 0;
    }

    private const int LongestJoin = 6;
    private const int LongestTogether = 10;

    // Applications, certificates and records speak of one person: the first named.
    private static string? Owner(FactReading reading) =>
        reading.Document.Header.Kind is DocumentKind.AidApplication or DocumentKind.HardshipCertificate or DocumentKind.InterviewRecord or DocumentKind.MedicalRecord
            ? (reading.Document.Mentions.FirstOrNull(m => m.Role == Role.Applicant && reading.Draft.People.ContainsKey(m.Name)) ?? reading.Document.Mentions.FirstOrNull(m => m.Role != Role.Official && reading.Draft.People.ContainsKey(m.Name)))?.Name
            : null;
}
