using JudicialAid.Dossiers.Facts;
using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.People;

/// <summary>Who was hurt by a civil tort: of the harmed and the plaintiffs, without those who sue over something else.</summary>
internal static class CivilVictims
{
    private static readonly string[] TortWords =
        ["交通事故", "受害", "健康权", "生命权", "身体权", "人身", "侵权", "医疗损害", "产品责任", "财产损害", "物件", "饲养动物", "用人单位责任", "义务帮工", "触电", "监护人责任", "安全保障", "损害责任", "损害赔偿", "附带民事"];

    /// <summary>The victims of a civil paper.</summary>
    /// <param name="document">The paper.</param>
    /// <param name="harmed">Mentions of those whom its words call harmed.</param>
    public static IEnumerable<Mention> Of(CaseDocument document, List<Mention> harmed)
    {
        if (!IsTort(document))
            return [];
        var plaintiffs = document.Mentions.Where(m => m.Role == Role.Plaintiff).Select(m => m.Name).ToHashSet(StringComparer.Ordinal);
        harmed = [.. harmed, .. DeadOfClaim(document, harmed, plaintiffs)];
        // Who sues for a dead person is not the one who was harmed, unless he was hurt besides.
        var others = harmed.Select(m => m.Name).Distinct().Any(name => document.MentionsOf(name).Any(m => HarmContexts.IsDead(document.Text, m))) || IsRecourse(document);
        var hurtBesides = others && IsHurtPlaintiff(document, plaintiffs);
        return others
            ? harmed.Where(m => m.Role == Role.Victim || !plaintiffs.Contains(m.Name) || HarmContexts.IsHurt(document.Text, m) || HarmContexts.IsDead(document.Text, m))
                .Concat(document.Mentions.Where(m => m.Role == Role.Plaintiff && hurtBesides))
            : harmed.Concat(WithoutRelatives(document));
    }

    // 江某系原告苏某之妻。…致江某休克，于次日死亡: told by the claim only, where compensation for a death is spoken of.
    private static IEnumerable<Mention> DeadOfClaim(CaseDocument document, List<Mention> harmed, HashSet<string> plaintiffs)
    {
        if (harmed.Count > 0 || !DeathItems.Any(w => document.Text.Contains(w, StringComparison.Ordinal)))
            return [];
        var kin = Enumerable.Range(1, Math.Max(0, document.Mentions.Count - 1)).Select(i => (Who: document.Mentions[i - 1], Of: document.Mentions[i]))
            .Where(m => document.Text[m.Who.End] == '系' && m.Of.Start - m.Who.End <= LongestTie && plaintiffs.Contains(m.Of.Name) && !plaintiffs.Contains(m.Who.Name)).Select(m => m.Who.Name).ToHashSet(StringComparer.Ordinal);
        return document.Mentions.Where(m => m.Role == Role.None && kin.Contains(m.Name) && HarmContexts.IsDead(document.Text, m));
    }

    private const int LongestTie = 6;
    private static readonly string[] DeathItems = ["死亡赔偿金", "丧葬费"];

    // Who is a relative where he is introduced is one wherever he sues.
    private static IEnumerable<Mention> WithoutRelatives(CaseDocument document)
    {
        var suing = document.Mentions.Where(m => m.Role == Role.Plaintiff).ToList();
        var relatives = suing.Where(m => IsRelativeOfVictim(document, m)).Select(m => m.Name).ToHashSet(StringComparer.Ordinal);
        return suing.Where(m => !relatives.Contains(m.Name));
    }

    // 造成甲死亡、原告受伤: the only plaintiff.
    private static bool IsHurtPlaintiff(CaseDocument document, HashSet<string> plaintiffs) =>
        plaintiffs.Count == 1 && HurtPlaintiff.Any(w => document.Sentences.Any(s => s.Section == DocumentSection.Found && document.Text.IndexOf(w, s.Start, s.Length, StringComparison.Ordinal) >= 0));

    private static readonly string[] HurtPlaintiff = ["原告受伤", "原告重伤", "原告轻伤", "原告受重伤", "原告的伤", "原告伤残"];

    // Who paid the injured and now asks his money back.
    private static bool IsRecourse(CaseDocument document) => document.Text.Contains("追偿权纠纷", StringComparison.Ordinal);

    /// <summary>
    /// Whether a civil paper is about a tort. Who sues over a contract or a thing is a party to a dispute, not somebody who was hurt: of
    /// civil torts the aid rules know those that hurt a person (第七条第六项: 民事侵权造成人身伤害).
    /// </summary>
    public static bool IsTort(CaseDocument document)
    {
        if (EnforcesCriminalAward(document))
            return true;
        if (!TortWords.Any(w => document.Text.Contains(w, StringComparison.Ordinal)))
            return false;
        if (IsNamedInOpening(document, "责任纠纷") || Rights.Any(w => IsNamedInOpening(document, w)))
            return true;
        return !IsNamedInOpening(document, "合同纠纷");
    }

    // 甲申请执行乙刑事附带民事赔偿一案, 申请执行退赔一案: who enforces the award of a criminal court was harmed by the crime.
    private static bool EnforcesCriminalAward(CaseDocument document) =>
        document.Header.Kind is DocumentKind.EnforcementRuling or DocumentKind.EnforcementNotice && CriminalAwards.Any(w => document.Text.Contains(w, StringComparison.Ordinal));

    private static readonly string[] CriminalAwards = ["附带民事", "退赔", "刑事判决书", "刑事调解书"];

    /// <summary>Whether the dispute is over damage to things: the side that lost is known, but nobody was hurt.</summary>
    public static bool IsOverThings(CaseDocument document) =>
        OtherDisputes.Any(cause => IsNamedInOpening(document, cause)) && !IsNamedInOpening(document, "责任纠纷") && !Rights.Any(w => IsNamedInOpening(document, w)) && !FindsBodilyHarm(document);

    private static readonly string[] Rights = ["健康权", "生命权", "身体权"];

    private static readonly string[] OtherDisputes = ["财产损害赔偿纠纷", "物权保护纠纷", "相邻关系纠纷"];

    // What is claimed only does not count.
    private static bool FindsBodilyHarm(CaseDocument document) =>
        BodilyHarm.Any(w => document.Sentences.Any(s => s.Section is DocumentSection.Found or DocumentSection.Reasoned or DocumentSection.Ordered && document.Text.IndexOf(w, s.Start, s.Length, StringComparison.Ordinal) >= 0));

    private static readonly string[] BodilyHarm = ["伤残", "轻伤", "重伤", "致死", "死亡赔偿金", "医疗费", "护理费", "误工费"];

    private static bool IsNamedInOpening(CaseDocument document, string cause) =>
        document.Text.AsSpan(0, Math.Min(document.Text.Length, OpeningCharacters)).IndexOf(cause, StringComparison.Ordinal) >= 0;

    // Title, parties and the sentence that names the dispute.
    private const int OpeningCharacters = 1_500;

    /// <summary>Whether the person is introduced as a relative of the harmed: 申请执行人吉某，女，…，系受害人简某之妻。</summary>
    public static bool IsRelativeOfVictim(CaseDocument document, Mention mention)
    {
        var at = document.SentenceAt(mention.Start);
        // 原告谷某，女，…，住样例县。系死者之妻。
        var end = at + 1 < document.Sentences.Count && document.Text[document.Sentences[at + 1].Start] == '系' ? document.Sentences[at + 1].End : document.Sentences[at].End;
        return document.Words.Has(mention.End, end, KinMarks);
    }

    private static readonly WordSet KinMarks = new("系受害人", "系被害人", "系死者", "系受害者", "受害人之", "死者之", "死者父", "死者母", "死者妻", "死者子", "死者女");
}
