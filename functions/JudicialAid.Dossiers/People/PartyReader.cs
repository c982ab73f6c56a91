using JudicialAid.Dossiers.Facts;
using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.People;

/// <summary>Decides who was harmed and who did it.</summary>
internal static class PartyReader
{
    /// <summary>Names who did it, then who was harmed.</summary>
    public static void Read(IReadOnlyList<CaseDocument> documents, CaseDraft draft)
    {
        foreach (var document in documents)
            OffenderParties.Read(document, draft);
        foreach (var document in documents)
        {
            VictimParties.Read(document, draft);
            MaskVariants.Merge(document, draft);
        }

        foreach (var read in new Action<CaseDocument, CaseDraft>[] { OwnStatements.ReadVictims, ReadSuingVictims, ReadSubjects })
        {
            foreach (var document in documents.Where(_ => draft.Victims.Count == 0).ToList())
                read(document, draft);
        }

        foreach (var document in documents.Where(_ => draft.Offenders.Count == 0).ToList())
            OwnStatements.ReadOffenders(document, draft);
    }

    // 附带民事诉讼原告人 or 原告 who is not suing for a dead person: the harmed person.
    private static void ReadSuingVictims(CaseDocument document, CaseDraft draft)
    {
        if (document.IsCivil)
            return;
        foreach (var mention in document.Mentions)
        {
            if (mention.Role == Role.Plaintiff && !draft.Offenders.ContainsKey(mention.Name) && !CivilVictims.IsRelativeOfVictim(document, mention))
                Add(document, draft, mention, PersonRole.Victim);
        }
    }

    // Certificates and applications of somebody who was hurt, reports of somebody who was robbed: the person they are about.
    private static void ReadSubjects(CaseDocument document, CaseDraft draft)
    {
        var harmed = document.Header.Kind is DocumentKind.MedicalRecord or DocumentKind.ExpertOpinion or DocumentKind.DeathCertificate or DocumentKind.AidApplication
            || OwnHarm.Any(w => document.Text.Contains(w, StringComparison.Ordinal));
        if (harmed && document.Mentions.FirstOrNull(m => m.Role == Role.Applicant || Reports(document.Text, m)) is { } subject && !draft.Offenders.ContainsKey(subject.Name) && !CivilVictims.IsRelativeOfVictim(document, subject))
            Add(document, draft, subject, PersonRole.Victim);
    }

    // 司马某（女，…）报警称
    private static bool Reports(string text, Mention mention)
    {
        var at = mention.End < text.Length && text[mention.End] == '（' ? text.IndexOf('）', mention.End, Math.Min(120, text.Length - mention.End)) + 1 : mention.End;
        return at > 0 && text.AsSpan(at).StartsWith("报警") || at > 0 && text.AsSpan(at).StartsWith("报案");
    }

    private static readonly string[] OwnHarm = ["我被", "本人被", "将我打", "将本人", "我的损失", "将我撞", "被盗窃", "被骗", "被盗"];

    /// <summary>Gives a person a part in the case; who offends is no victim unless he sues himself, and who is not <paramref name="harmed"/> himself only of that side.</summary>
    public static void Add(CaseDocument document, CaseDraft draft, Mention mention, PersonRole role, bool harmed = true)
    {
        var person = draft.Person(mention.Name, document.SpanOf(mention.Start, mention.Length));
        if (role == PersonRole.Offender)
            draft.Offender(mention.Name);
        else if (!person.Roles.Contains(PersonRole.Offender) || Introduction.IsSuingAccused(document.Text, mention.Start))
            draft.Victim(mention.Name).Harmed |= harmed;
        else
            return;
        person.Roles.Add(role);
    }
}
