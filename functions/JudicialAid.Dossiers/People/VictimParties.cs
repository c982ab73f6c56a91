using JudicialAid.Dossiers.Facts;
using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.People;

/// <summary>Decides who was harmed, by the words that introduce people and by what the paper tells was done to them.</summary>
internal static class VictimParties
{
    /// <summary>Names the harmed of a document.</summary>
    public static void Read(CaseDocument document, CaseDraft draft)
    {
        var againstOfficers = IsAgainstOfficers(document);
        var harmed = document.Mentions.Where(m => IsHarmed(document, draft, m, againstOfficers)).ToList();
        harmed.AddRange(ListedWith(document, harmed));
        if (!document.IsCivil)
            harmed.AddRange(VictimLists.Of(document).Where(m => !draft.Offenders.ContainsKey(m.Name)));
        var rejected = RejectedCounts.Of(document);
        harmed.RemoveAll(m => rejected.Contains(m.Name));
        var victims = document.IsCivil ? CivilVictims.Of(document, harmed) : WithoutWitnesses(document, harmed);
        var hurt = document.IsCivil ? !CivilVictims.IsOverThings(document) : !IsOrganisations(document, harmed);
        // What one mention settles of a person holds for the others.
        var settled = new HashSet<string>(StringComparer.Ordinal);
        var masks = new OrderMasks(document, draft);
        foreach (var mention in victims.OrderBy(m => m.Start))
        {
            if (settled.Contains(mention.Name) || IsBystander(document, mention) || !settled.Add(mention.Name) || (draft.Offenders.ContainsKey(mention.Name) && !Introduction.IsSuingAccused(document.Text, mention.Start)) || masks.IsLifted(mention.Name))
                continue;
            PartyReader.Add(document, draft, mention, PersonRole.Victim, hurt);
            masks.Add(mention.Name);
            if (document.IsCivil && !hurt)
                draft.Victim(mention.Name).LostThings = true;
        }
    }

    private static bool IsHarmed(CaseDocument document, CaseDraft draft, Mention mention, bool againstOfficers) =>
        Introduction.IsSuingAccused(document.Text, mention.Start) || mention.Role == Role.Victim ? !LeadsToRelative(document, mention)
        : !draft.Offenders.ContainsKey(mention.Name) && ((!againstOfficers && HarmedWithoutRole(document, mention) && !IsOfOffenders(document, draft, mention)) || IsSelfDescribed(document, mention));

    // 被害人李某之妻, 被害人的母亲: the word belongs to a relative.
    private static bool LeadsToRelative(CaseDocument document, Mention mention) =>
        mention.Start > 0 && KinWords.Before(document.Text, mention.Start) is not null;

    // 汪大力一方的江某被对方砍伤: hurt in the affray on the side of those who are tried.
    private static bool IsOfOffenders(CaseDocument document, CaseDraft draft, Mention mention) =>
        document.MentionFrom(mention.Start) is > 0 and var i && document.Mentions[i - 1] is var before && document.Text[before.End..mention.Start] is "一方的" or "一方" && draft.Offenders.ContainsKey(before.Name);

    private static bool HarmedWithoutRole(CaseDocument document, Mention mention)
    {
        if (mention.Role is not (Role.None or Role.Plaintiff or Role.Official or Role.ThirdParty) || DocumentWeights.Of(SectionOf(document, mention)) < 3 || !(HarmContexts.IsHarmed(document.Text, mention) || VictimClues.Tell(document, mention)))
            return false;
        // An agent in court who was hurt himself is one of the harmed.
        return mention.Role != Role.Official || HarmContexts.IsHurt(document.Text, mention);
    }

    // Resisting officers harms the public order; the officer is a victim where the paper calls him so.
    private static bool IsAgainstOfficers(CaseDocument document) =>
        Officers.Any(w => document.Text.Contains(w, StringComparison.Ordinal));

    private static readonly string[] Officers = ["犯妨害公务罪", "构成妨害公务罪", "犯袭警罪", "构成袭警罪"];

    private static readonly WordSet SelfDescription = new("系本案被害人");

    // 原告人谷某，男，…，系本案被害人。
    private static bool IsSelfDescribed(CaseDocument document, Mention mention)
    {
        if (mention.Role != Role.Plaintiff)
            return false;
        var sentence = document.Sentences[document.SentenceAt(mention.Start)];
        return document.Words.Has(mention.End, sentence.End, SelfDescription);
    }

    // 造成甲、乙轻伤: the words behind the list hold for all of it.
    private static List<Mention> ListedWith(CaseDocument document, List<Mention> harmed)
    {
        var listed = new List<Mention>();
        foreach (var mention in harmed.Where(m => m.Role is Role.None or Role.ThirdParty))
        {
            for (var i = document.MentionFrom(mention.Start); i > 0 && document.Mentions[i - 1].Role is Role.None or Role.ThirdParty && Mentions.Continues(document.Text, document.Mentions[i - 1].End, document.Mentions[i].Start); i--)
                listed.Add(document.Mentions[i - 1]);
            if (HarmContexts.IsObject(document.Text, mention))
                listed.AddRange(ListedBehind(document, mention));
        }

        return listed;
    }

    // 殴打甲、乙、丙
    private static IEnumerable<Mention> ListedBehind(CaseDocument document, Mention mention)
    {
        for (var i = document.MentionFrom(mention.Start) + 1; i < document.Mentions.Count && document.Mentions[i].Role == Role.None && document.Text[document.Mentions[i].Start - 1] == '、' && Mentions.Continues(document.Text, document.Mentions[i - 1].End, document.Mentions[i].Start); i++)
            yield return document.Mentions[i];
    }

    // Where the paper calls some people victims, one whom it hears as a witness only is none, although he was hurt in the affray.
    private static IEnumerable<Mention> WithoutWitnesses(CaseDocument document, List<Mention> harmed)
    {
        // 被害人甲和乙发生争执 calls one a victim, 被害人甲、乙 two.
        var called = harmed.Where(m => m.Role == Role.Victim && (document.Text[m.Start - 1] == '、' || Introduction.RoleBefore(document.Text, m.Start) == Role.Victim)).Select(m => m.Name).ToHashSet(StringComparer.Ordinal);
        if (called.Count == 0)
            return harmed;
        var witnesses = document.Mentions.Where(m => m.Role == Role.Witness).Select(m => m.Name).ToHashSet(StringComparer.Ordinal);
        return harmed.Where(m => called.Contains(m.Name) || !witnesses.Contains(m.Name) || HarmContexts.IsDead(document.Text, m));
    }

    // 将样例公司的电缆盗走 … 有被害人甲的报案材料: whom only the list of evidence calls a victim spoke for the company that lost it.
    private static bool IsOrganisations(CaseDocument document, List<Mention> harmed) =>
        harmed.Count > 0 && harmed.TrueForAll(m => SectionOf(document, m) == DocumentSection.Stated)
        && document.Sentences.Any(s => s.Section is DocumentSection.Found or DocumentSection.Reasoned or DocumentSection.Ordered && OrganisationsLoss.Any(w => document.Text.IndexOf(w, s.Start, s.Length, StringComparison.Ordinal) >= 0));

    private static readonly string[] OrganisationsLoss = ["被害单位", "公司财物", "公司财产", "单位财物", "公司经济损失", "公司的经济损失", "公司损失"];

    // Judges, agents and accomplices; but 民警被害人甲 and an agent who was in the car himself were harmed.
    private static bool IsBystander(CaseDocument document, Mention mention) =>
        document.Bystanders.Contains(mention.Name) && !HarmContexts.IsHurt(document.Text, LastOfList(document, mention)) && !(mention.Role == Role.Victim && IsAtWork(document, mention.Name));

    // 造成甲、乙受伤: what is told of the last is told of all.
    private static Mention LastOfList(CaseDocument document, Mention mention)
    {
        for (var i = document.MentionFrom(mention.Start) + 1; i < document.Mentions.Count && Mentions.Continues(document.Text, mention.End, document.Mentions[i].Start); i++)
            mention = document.Mentions[i];
        return mention;
    }

    private static bool IsAtWork(CaseDocument document, string name) =>
        document.MentionsOf(name).Where(m => m.Role is Role.Official or Role.Accomplice).All(m => RoleWords.Before(document.Text, m.Start) is var (role, length) && (role == Role.None || Occupations.Contains(document.Text[(m.Start - length)..m.Start])));

    private static readonly string[] Occupations = ["经理", "主任", "民警", "交警", "医师", "负责人", "经营者", "联系人", "交通警察", "协警", "辅警"];

    private static DocumentSection SectionOf(CaseDocument document, Mention mention) => document.Sentences[document.SentenceAt(mention.Start)].Section;
}
