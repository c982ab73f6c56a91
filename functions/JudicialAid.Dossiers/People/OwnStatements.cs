using JudicialAid.Dossiers.Facts;
using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.People;

/// <summary>
/// Reads who was harmed, and by whom, of papers in which the deed is told without the words of a court: applications, records and letters of
/// one person (我被甲打伤, 我丈夫乙被甲驾车撞死, 甲把我打伤), certificates and opinions (村民乙被人打伤). Where no stronger paper of the case
/// names victims, the one spoken of is the victim, not the relative who applies.
/// </summary>
internal static class OwnStatements
{
    private static readonly Affixes OwnWords = new("本人", "申请人", "我");
    private static readonly Affixes Deeds = new(
        "打死", "撞死", "杀害", "杀死", "砍死", "捅死", "刺死", "勒死", "掐死", "烧死", "毒死", "轧死", "压死", "致死", "打伤", "撞伤", "砍伤", "刺伤", "捅伤", "烧伤", "烫伤", "炸伤", "轧伤", "压伤", "咬伤", "撞成", "打成", "砍成", "捅成", "致残", "致伤",
        "砸死", "砸伤", "电死", "淹死", "摔死", "摔伤", "碾死", "碾伤", "重伤", "轻伤", "强奸", "奸淫", "猥亵", "性侵", "殴打", "虐待", "遗弃", "拐卖", "拐走", "非法拘禁", "撞倒", "撞飞", "诈骗", "骗走", "骗取", "骗去", "骗了", "抢走", "抢劫", "抢夺", "抢去", "盗走", "盗窃", "偷走", "敲诈", "勒索", "侵占", "杀");
    private static readonly char[] Joins = ['和', '与', '跟', '、'];
    private const int LongestJoin = 6;
    private static readonly WordSet Passive = new("被", "遭");

    // Who did it stands before, whom he did it to is the word itself or behind it: 方某把我打伤, 他打我头上.
    private static readonly WordSet Active = new("把我", "将我", "把本人", "将本人", "将申请人", "打我", "打了我", "打在我", "打到我", "打伤我", "打伤了我", "砍我", "砍了我", "砍伤我", "捅我", "捅了我", "捅伤我", "刺我", "撞我", "撞了我", "撞上我", "撞倒我", "撞伤我", "骗我", "骗了我", "骗走我", "抢我", "抢了我", "抢走我", "偷我", "偷了我", "偷走我", "盗走我", "强奸我", "强奸了我", "猥亵我", "猥亵了我", "殴打我", "伤害我", "杀害我", "杀了我", "打死我", "撞死我", "害死我");
    private static readonly string[] Unreal = ["要", "想", "欲", "敢", "会", "没", "未", "别", "不", "扬言", "威胁"];
    private static readonly WordSet Deaths = new("死亡", "身亡", "遇难", "遇害", "被害身亡", "不治身亡", "抢救无效", "溺亡", "坠亡");

    /// <summary>Names the victims of a paper.</summary>
    public static void ReadVictims(CaseDocument document, CaseDraft draft)
    {
        if (!Tells(document, draft, out var teller))
            return;
        var harmed = new List<Mention>();
        var relatives = new OwnRelatives(document, draft, teller);
        foreach (var sentence in Told(document))
        {
            harmed.AddRange(Suffered(document, relatives, sentence, teller).Select(s => s.Harmed));
            foreach (var (at, _) in document.Words.Places(sentence.Start, sentence.End, Deaths))
            {
                // Of a death only a relative is told.
                if (teller is not null && SubjectOf(document, relatives, sentence, at, teller) is { } dead && dead.Name != teller.Value.Name)
                    harmed.Add(dead);
            }
        }

        // Of a relative whom somebody hurt himself does not even name, another case is told: 2022年我丈夫被人撞死，那个案子….
        var hurt = harmed.Exists(m => m.Name == teller?.Name);
        foreach (var mention in harmed.Where(m => !(hurt && m.Written is not null)))
            PartyReader.Add(document, draft, mention, PersonRole.Victim);
    }

    /// <summary>Names who is said to have harmed the victims; where a stronger paper names the accused, that holds.</summary>
    public static void ReadOffenders(CaseDocument document, CaseDraft draft)
    {
        if (!Tells(document, draft, out var teller))
            return;
        var relatives = new OwnRelatives(document, draft, teller);
        foreach (var (harmed, by) in Told(document).SelectMany(s => Suffered(document, relatives, s, teller)))
        {
            if (by is not { } offender || offender.Name == teller?.Name || !draft.Victims.ContainsKey(harmed.Name) || draft.Victims.ContainsKey(offender.Name))
                continue;
            PartyReader.Add(document, draft, offender, PersonRole.Offender);
            draft.Offender(offender.Name).Charged = true;
        }
    }

    // Whether the paper tells of the deed, and who says "I" in it. What a suspect says of himself makes no victims.
    private static bool Tells(CaseDocument document, CaseDraft draft, out Mention? teller)
    {
        teller = document.IsOwnPaper ? document.Speaker : null;
        return document.IsOwnPaper
            ? teller is { } speaker && !draft.Offenders.ContainsKey(speaker.Name) && !IsOfSuspect(document)
            : document.Header.Kind is DocumentKind.HardshipCertificate or DocumentKind.ExpertOpinion or DocumentKind.MedicalRecord;
    }

    private static bool IsOfSuspect(CaseDocument document) =>
        document.Text.AsSpan(0, Math.Min(LongestTitle, document.Text.Length)).IndexOf("讯问笔录") >= 0;

    private const int LongestTitle = 60;

    private static IEnumerable<Sentence> Told(CaseDocument document) =>
        document.Sentences.Where(s => s.Section is DocumentSection.Stated or DocumentSection.Found && document.Text[s.End - 1] != '？' && !document.Words.Has(s.Start, s.End, OtherCases));

    private static readonly WordSet OtherCases = new("另案", "那个案子", "那件案子", "另一起案", "另一个案", "不是一个案", "不是同一");

    // 甲被乙打伤: whom, and by whom.
    private static IEnumerable<(Mention Harmed, Mention? By)> Suffered(CaseDocument document, OwnRelatives relatives, Sentence sentence, Mention? teller)
    {
        foreach (var (at, _) in document.Words.Places(sentence.Start, sentence.End, Passive))
        {
            if (DeedIn(document.Text, at, document.Clause(at, 1).To) is not { } deed || SubjectOf(document, relatives, sentence, at, teller) is not { } harmed)
                continue;
            var by = document.MentionsIn(at, deed).FirstOrNull(m => m.Role is not (Role.Official or Role.Witness));
            if (by?.Name == harmed.Name)
                continue;
            yield return (harmed, by);
            // 我和我女儿甲被乙砍伤: both.
            if (teller is { } self && harmed.Name != self.Name && harmed.Start > sentence.Start && harmed.Start < at && document.Text.LastIndexOfAny(Joins, harmed.Start, Math.Min(LongestJoin, harmed.Start - sentence.Start)) is > 0 and var join && document.Text[join - 1] is '我' or '人')
                yield return (self, by);
        }

        if (teller is not { } me)
            yield break;
        foreach (var (at, word) in document.Words.Places(sentence.Start, sentence.End, Active))
        {
            var end = at + word.Length;
            if (AnyWord.EndsWithAny(document.Text.AsSpan(sentence.Start, at - sentence.Start), Unreal) || (word[0] is '把' or '将' && DeedIn(document.Text, at, document.Clause(at, 1).To) is null))
                continue;
            // 打死我丈夫甲: the relative behind the word.
            var harmed = KinWords.At(document.Text, end - 1) is { } kin ? relatives.Of(kin, end - 1) : KinWords.At(document.Text, end) is { } next ? relatives.Of(next, end) : me;
            var by = document.MentionsIn(sentence.Start, at).LastOrDefault(m => m.Role is not (Role.Official or Role.Witness) && m.Name != me.Name);
            yield return (harmed, by.Name is null || by.Name == harmed.Name ? null : by);
        }
    }

    private static int? DeedIn(string text, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (Deeds.StartingAt(text, i) is not null)
                return i;
        }

        return null;
    }

    // The last named before, or who speaks where an own word stands behind it: 我丈夫甲上班途中被…, 我去劝架，我也被…
    private static Mention? SubjectOf(CaseDocument document, OwnRelatives relatives, Sentence sentence, int at, Mention? teller)
    {
        // Not who did it: 甲被乙驾驶的轿车撞倒，经抢救无效死亡.
        var named = document.MentionsIn(sentence.Start, at).LastOrDefault(m => m.Start == 0 || document.Text[m.Start - 1] is not ('被' or '遭'));
        var from = Math.Max(at - LongestSubject, named.Name is null ? sentence.Start : named.End);
        if (teller is { } self && OwnWordIn(document.Text, from, at) is { } own)
            return IsEquated(document.Text, named, own) ? named : KinWords.FirstIn(document.Text, own, at) is { } kin ? relatives.Of(kin.Word, kin.At) : self;
        // 兹证明甲，女，76岁。2026年1月1日被乙打伤: a certificate tells of the one it is about.
        if (named.Name is null && document.Header.Kind == DocumentKind.HardshipCertificate)
            return document.Speaker;
        return named.Name is null || named.Role is Role.Official or Role.Witness or Role.Accused or Role.Defendant ? null : named;
    }

    private const int LongestSubject = 80;

    private static int? OwnWordIn(string text, int from, int to)
    {
        for (var i = to - 1; i >= from; i--)
        {
            if (OwnWords.StartingAt(text, i) is not null && !(i > 0 && "被遭将对把给向".Contains(text[i - 1])))
                return i;
        }

        return null;
    }

    // 甲系我丈夫
    private static bool IsEquated(string text, Mention named, int own) => named.Name is not null && named.End == own - 1 && text[named.End] is '系' or '是';
}
