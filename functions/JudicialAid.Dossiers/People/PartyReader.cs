using JudicialAid.Dossiers.Facts;
using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.People;

/// <summary>Decides who was harmed and who did it.</summary>
internal static class PartyReader
{
    private static readonly string[] TortWords =
        ["交通事故", "受害", "健康权", "生命权", "身体权", "人身", "侵权", "医疗损害", "产品责任", "财产损害", "物件", "饲养动物", "用人单位责任", "义务帮工", "触电", "监护人责任", "安全保障", "损害责任", "损害赔偿"];

    /// <summary>Names who did it, then who was harmed.</summary>
    public static void Read(IReadOnlyList<CaseDocument> documents, CaseDraft draft)
    {
        foreach (var document in documents)
            OffenderParties.Read(document, draft);
        foreach (var document in documents)
        {
            ReadVictims(document, draft);
            MaskVariants.Merge(document, draft);
        }

        foreach (var read in new Action<CaseDocument, CaseDraft>[] { ReadSuingVictims, ReadSubjects })
        {
            foreach (var document in documents.Where(_ => draft.Victims.Count == 0).ToList())
                read(document, draft);
        }
    }

    private static void ReadVictims(CaseDocument document, CaseDraft draft)
    {
        var harmed = document.Mentions.Where(m => IsHarmed(document, draft, m)).ToList();
        if (document.IsCivil)
        {
            if (!IsTort(document))
                return;
            // Who sues for a dead person is not the one who was harmed.
            var dead = harmed.Where(m => HarmContexts.IsDead(document.Text, m)).Select(m => m.Name).ToHashSet(StringComparer.Ordinal);
            harmed = dead.Count > 0
                ? harmed.FindAll(m => m.Role == Role.Victim || dead.Contains(m.Name))
                : [.. harmed.Concat(document.Mentions.Where(m => m.Role == Role.Plaintiff && !IsRelativeOfVictim(document, m)))];
        }

        else
        {
            harmed.AddRange(ListedWith(document, harmed));
        }

        foreach (var mention in harmed.OrderBy(m => m.Start))
        {
            if (!document.Bystanders.Contains(mention.Name) && !draft.Offenders.ContainsKey(mention.Name) && !IsAliasInOrder(document, draft, mention))
                Add(document, draft, mention, PersonRole.Victim);
        }
    }

    // 造成甲、乙轻伤: the words behind the list hold for all of it.
    private static List<Mention> ListedWith(CaseDocument document, List<Mention> harmed)
    {
        var listed = new List<Mention>();
        foreach (var mention in harmed.Where(m => m.Role == Role.None))
        {
            for (var i = document.MentionFrom(mention.Start); i > 0 && document.Mentions[i - 1].Role == Role.None && Mentions.Continues(document.Text, document.Mentions[i - 1].End, document.Mentions[i].Start); i--)
                listed.Add(document.Mentions[i - 1]);
        }

        return listed;
    }

    // 责令退赔被害人童秋霞…, who was 童某 all through the findings: the order lifts the mask, it names nobody new.
    private static bool IsAliasInOrder(CaseDocument document, CaseDraft draft, Mention mention) =>
        document.Mentions.All(m => m.Name != mention.Name || document.Sentences[document.SentenceAt(m.Start)].Section == DocumentSection.Ordered)
        && draft.Victims.Keys.Any(v => v.Length > 1 && v[0] == mention.Name[0] && v[1] == '某' && mention.Name[1] != '某'
            && !document.Mentions.Any(m => m.Name == v && document.Sentences[document.SentenceAt(m.Start)].Section == DocumentSection.Ordered));

    private static bool IsHarmed(CaseDocument document, CaseDraft draft, Mention mention) =>
        mention.Role == Role.Victim ? !LeadsToRelative(document, mention)
        : !draft.Offenders.ContainsKey(mention.Name) && (HarmedWithoutRole(document, mention) || IsSelfDescribed(document, mention));

    // 原告人谷某，男，…，系本案被害人。
    private static bool IsSelfDescribed(CaseDocument document, Mention mention)
    {
        if (mention.Role != Role.Plaintiff)
            return false;
        var sentence = document.Sentences[document.SentenceAt(mention.Start)];
        return document.Text.IndexOf("系本案被害人", mention.End, sentence.End - mention.End, StringComparison.Ordinal) >= 0;
    }

    // Who sues over a contract or a thing is a party to a dispute, not somebody who was hurt: of civil torts the aid rules know those
    // that hurt a person (第七条第六项: 民事侵权造成人身伤害).
    private static bool IsTort(CaseDocument document) =>
        TortWords.Any(w => document.Text.Contains(w, StringComparison.Ordinal))
        && (!OtherDisputes.Any(cause => IsNamedInOpening(document, cause)) || IsNamedInOpening(document, "责任纠纷") || IsNamedInOpening(document, "权纠纷") || BodilyHarm.Any(w => document.Text.Contains(w, StringComparison.Ordinal)));

    private static readonly string[] OtherDisputes = ["合同纠纷", "财产损害赔偿纠纷", "物权保护纠纷", "相邻关系纠纷"];

    private static readonly string[] BodilyHarm = ["伤残", "轻伤", "重伤", "致死", "死亡赔偿金", "医疗费", "护理费", "误工费"];

    private static bool IsNamedInOpening(CaseDocument document, string cause) =>
        document.Text.AsSpan(0, Math.Min(document.Text.Length, OpeningCharacters)).IndexOf(cause, StringComparison.Ordinal) >= 0;

    // Title, parties and the sentence that names the dispute.
    private const int OpeningCharacters = 1_500;

    // 申请执行人吉某，女，…，系受害人简某之妻。
    private static bool IsRelativeOfVictim(CaseDocument document, Mention mention)
    {
        var sentence = document.Sentences[document.SentenceAt(mention.Start)];
        return KinMarks.Any(w => document.Text.IndexOf(w, mention.End, sentence.End - mention.End, StringComparison.Ordinal) >= 0);
    }

    private static readonly string[] KinMarks = ["系受害人", "系被害人", "系死者", "系受害者", "受害人之", "死者之", "死者父", "死者母", "死者妻", "死者子", "死者女"];

    // 附带民事诉讼原告人 or 原告 who is not suing for a dead person: the harmed person.
    private static void ReadSuingVictims(CaseDocument document, CaseDraft draft)
    {
        if (document.IsCivil)
            return;
        foreach (var mention in document.Mentions)
        {
            if (mention.Role == Role.Plaintiff && !draft.Offenders.ContainsKey(mention.Name) && !IsRelativeOfVictim(document, mention))
                Add(document, draft, mention, PersonRole.Victim);
        }
    }

    // Certificates and applications of somebody who was hurt, reports of somebody who was robbed: the person they are about.
    private static void ReadSubjects(CaseDocument document, CaseDraft draft)
    {
        var harmed = document.Header.Kind is DocumentKind.MedicalRecord or DocumentKind.ExpertOpinion or DocumentKind.DeathCertificate or DocumentKind.AidApplication
            || OwnHarm.Any(w => document.Text.Contains(w, StringComparison.Ordinal));
        if (harmed && document.Mentions.FirstOrNull(m => m.Role == Role.Applicant || Reports(document.Text, m)) is { } subject && !draft.Offenders.ContainsKey(subject.Name) && !IsRelativeOfVictim(document, subject))
            Add(document, draft, subject, PersonRole.Victim);
    }

    // 司马某（女，…）报警称
    private static bool Reports(string text, Mention mention)
    {
        var at = mention.End < text.Length && text[mention.End] == '（' ? text.IndexOf('）', mention.End, Math.Min(120, text.Length - mention.End)) + 1 : mention.End;
        return at > 0 && text.AsSpan(at).StartsWith("报警") || at > 0 && text.AsSpan(at).StartsWith("报案");
    }

    private static readonly string[] OwnHarm = ["我被", "本人被", "将我打", "将本人", "我的损失", "将我撞", "被盗窃", "被骗", "被盗"];

    // 被害人李某之妻, 被害人的母亲: the word belongs to a relative.
    private static bool LeadsToRelative(CaseDocument document, Mention mention) =>
        mention.Start > 0 && KinWords.Before(document.Text, mention.Start) is not null;

    private static bool HarmedWithoutRole(CaseDocument document, Mention mention)
    {
        if (mention.Role is not (Role.None or Role.Plaintiff))
            return false;
        var section = document.Sentences[document.SentenceAt(mention.Start)].Section;
        return DocumentWeights.Of(section) >= 3 && HarmContexts.IsHarmed(document.Text, mention);
    }

    /// <summary>Gives a person a part in the case; who offends is no victim.</summary>
    public static void Add(CaseDocument document, CaseDraft draft, Mention mention, PersonRole role)
    {
        var person = draft.Person(mention.Name, document.SpanOf(mention.Start, mention.Length));
        if (role == PersonRole.Offender)
            draft.Offender(mention.Name);
        else if (!person.Roles.Contains(PersonRole.Offender))
            draft.Victim(mention.Name);
        else
            return;
        person.Roles.Add(role);
    }
}
