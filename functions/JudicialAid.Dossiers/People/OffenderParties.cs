using System.Buffers;
using JudicialAid.Dossiers.Facts;
using JudicialAid.Dossiers.Text;
using JudicialAid.Model;
using static JudicialAid.Dossiers.Text.AnyWord;

namespace JudicialAid.Dossiers.People;

/// <summary>Decides who did it: the accused of a criminal paper, the defendants of a civil one who were found liable.</summary>
internal static class OffenderParties
{
    private static readonly string[] Duties = ["赔偿", "支付", "给付", "返还", "连带", "补偿", "赔礼道歉", "承担", "停止", "恢复原状", "退还", "退赔"];
    private static readonly string[] Liable = ["负全", "负主", "负次", "负同", "负事故", "负此", "负本次", "负该", "全责", "主责", "次责", "承担", "应负", "应当负", "应赔", "应当赔", "应予赔", "过错", "过失", "侵害了", "应对", "应就", "赔偿"];
    private static readonly string[] NotLiable = ["不承担", "不应承担", "不应", "无责", "不负", "无过错", "没有过错", "不存在过错", "无需", "无须", "不需", "不再", "不予", "未能"];
    private static readonly string[] Costs = ["受理费", "诉讼费", "鉴定费由", "保全费", "公告费"];

    /// <summary>Names the offenders of a document.</summary>
    public static void Read(CaseDocument document, CaseDraft draft)
    {
        var introduced = Introduced(document);
        // Many sentences may blame one driver: once is enough.
        var isBlamed = document.IsCivil && CivilVictims.IsTort(document) ? m => m.Role == Role.None && IsBlamed(document, m)
            : document.Header.Kind == DocumentKind.TrafficAccidentFinding ? new Func<Mention, bool>(m => BearsPart(document, m)) : null;
        var blamed = isBlamed is null ? [] : document.Mentions.Where(isBlamed).DistinctBy(m => m.Name).Where(m => !IsHarmed(document, m.Name)).ToList();
        foreach (var mention in blamed)
        {
            PartyReader.Add(document, draft, mention, PersonRole.Offender);
            draft.Offender(mention.Name).Charged = true;
        }

        foreach (var group in document.Mentions.Where(m => m.Role != Role.None).GroupBy(m => m.Name, StringComparer.Ordinal))
        {
            if (group.FirstOrNull(m => IsOffender(document, m.Role)) is not { } mention || IsRatherVictim(document, group))
                continue;
            PartyReader.Add(document, draft, mention, PersonRole.Offender);
            draft.Offender(mention.Name).Charged |= (introduced?.Contains(mention.Name) ?? true) && !IsCleared(document, mention.Name);
        }
    }

    // Whom the head of the paper names as accused or defendant; whom only a later part calls so is tried elsewhere, or a slip of the pen.
    private static HashSet<string>? Introduced(CaseDocument document)
    {
        var named = document.Mentions.Where(m => IsOffender(document, m.Role) && IsIntroduction(document, m)).Select(m => m.Name).ToHashSet(StringComparer.Ordinal);
        return named.Count > 0 ? named : null;
    }

    // 检察院指控原审被告人甲、乙犯盗窃罪一案 of an appeal, whose head names who appealed only.
    private static bool IsIntroduction(CaseDocument document, Mention mention)
    {
        var sentence = document.Sentences[document.SentenceAt(mention.Start)];
        return sentence.Section == DocumentSection.Header || (sentence.Section == DocumentSection.Indicted && document.Text.IndexOf("一案", sentence.Start, sentence.Length, StringComparison.Ordinal) >= 0);
    }

    // 认定江涛负事故全部责任: the driver of a company that was sued without him.
    private static bool IsBlamed(CaseDocument document, Mention mention)
    {
        if (SectionOf(document, mention) != DocumentSection.Found || !Blaming.Any(w => document.Text.AsSpan(mention.End).StartsWith(w)) || !TellsFault(document, mention))
            return false;
        var clause = document.Text.AsSpan(mention.End, document.Clause(mention.Start, mention.Length).To - mention.End);
        return (clause.IndexOf("责任") >= 0 || clause.IndexOf("责") == clause.Length - 1) && document.Text.LastIndexOf("认定", mention.Start, Math.Min(mention.Start, 12), StringComparison.Ordinal) >= 0;
    }

    // 江涛负事故的主要责任: what the traffic police found of each driver.
    private static bool BearsPart(CaseDocument document, Mention mention) =>
        StartsWithAny(document.Text.AsSpan(mention.End), Blaming) && ContainsAny(document.Text.AsSpan(mention.End, document.Clause(mention.Start, mention.Length).To - mention.End), "全部责任", "主要责任", "同等责任", "次要责任");

    private static bool IsHarmed(CaseDocument document, string name) =>
        document.MentionsOf(name).Any(m => m.Role is Role.Victim or Role.Plaintiff || HarmContexts.IsHarmed(document.Text, m) || HarmContexts.IsDead(document.Text, m));

    private static readonly string[] Blaming = ["负", "应负", "承担", "应承担"];

    private static bool IsOffender(CaseDocument document, Role role) =>
        document.IsCivil ? role == Role.Defendant
        : role == Role.Accused || (role == Role.Appellant && document.Header.Kind is not DocumentKind.Other) || (role == Role.Defendant && document.Header.Kind == DocumentKind.Other);

    // A slip (被告人 for 被害人) must not turn a victim into an offender; a 反诉 party is what it was introduced as.
    private static bool IsRatherVictim(CaseDocument document, IGrouping<string, Mention> group)
    {
        var offending = group.Count(m => IsOffender(document, m.Role));
        var harmed = group.Count(m => m.Role is Role.Victim or Role.Plaintiff);
        var first = group.First(m => m.Role is Role.Victim or Role.Plaintiff or Role.Accused or Role.Defendant or Role.Appellant);
        return harmed > 0 && (document.IsCivil ? first.Role is Role.Victim or Role.Plaintiff : harmed > offending || (first.Role is Role.Victim && harmed == offending) || group.Any(m => m.Role == Role.Plaintiff));
    }

    // A civil judgment that lays no duty on a defendant and finds no fault of his, a criminal one that acquits.
    private static bool IsCleared(CaseDocument document, string name)
    {
        if (document.IsCivil)
            return document.Header.Kind is DocumentKind.CivilJudgment or DocumentKind.CivilRuling && document.Sentences.Any(s => s.Section == DocumentSection.Ordered) && !IsFoundLiable(document, name);
        var ordered = document.MentionsOf(name).Where(m => SectionOf(document, m) == DocumentSection.Ordered).ToList();
        return ordered.Exists(m => document.Text.AsSpan(m.End).StartsWith("无罪")) && !ordered.Exists(m => document.Text.AsSpan(m.End).StartsWith("犯"));
    }

    private static bool IsFoundLiable(CaseDocument document, string name) =>
        document.MentionsOf(name).Any(m => SectionOf(document, m) switch
        {
            DocumentSection.Ordered => IsOrderedToPay(document, m),
            DocumentSection.Found or DocumentSection.Reasoned => TellsFault(document, m),
            _ => false,
        });

    private static bool IsOrderedToPay(CaseDocument document, Mention mention)
    {
        var sentence = document.Sentences[document.SentenceAt(mention.Start)];
        var words = document.Text.AsSpan(sentence.Start, sentence.Length);
        return ContainsAny(words, Duties) && !ContainsAny(words, Costs) && words.IndexOf("驳回") < 0;
    }

    // …认定江涛负事故全部责任, 江涛未注意安全，存在过错
    private static bool TellsFault(CaseDocument document, Mention mention)
    {
        var sentence = document.Sentences[document.SentenceAt(mention.Start)];
        // 原告主张被告江涛未尽义务，应当赔偿: the plaintiff's opinion.
        if (ContainsAny(document.Text.AsSpan(sentence.Start, mention.Start - sentence.Start), Opinions))
            return false;
        var end = document.MentionsIn(mention.End, sentence.End).FirstOrNull(m => OpensClause(document.Text, m))?.Start ?? sentence.End;
        var words = document.Text.AsSpan(mention.End, Math.Min(end - mention.End, LongestFault));
        words = words.IndexOfAny(OtherParty) is >= 0 and var other ? words[..other] : words;
        return ContainsAny(words, Liable) && !ContainsAny(words, NotLiable);
    }

    private static readonly string[] Opinions = ["原告主张", "原告认为", "原告要求", "原告诉称", "上诉称", "辩称"];
    private const int LongestFault = 60;
    private static readonly SearchValues<string> OtherParty = SearchValues.Create(["，原告", "，被告", "；原告", "；被告", "，死者", "，受害人"], StringComparison.Ordinal);

    // …，江涛无责任: from here on the words are about the next one.
    private static bool OpensClause(string text, Mention mention)
    {
        var start = mention.Start - RoleWords.Before(text, mention.Start).Length;
        return start > 0 && text[start - 1] is '，' or '；' or '：';
    }

    private static DocumentSection SectionOf(CaseDocument document, Mention mention) => document.Sentences[document.SentenceAt(mention.Start)].Section;
}
