using JudicialAid.Dossiers.Facts;
using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.People;

/// <summary>
/// Makes one victim of two ways to mask a name: who is 童某 throughout the charge and 童某某 throughout the findings is one person, since
/// no part of the document names both; where those of one surname are numbered (童某甲), a bare 童某某 said once is one of them.
/// </summary>
internal static class MaskVariants
{
    private static readonly DocumentSection[] Charge = [DocumentSection.Header, DocumentSection.Indicted, DocumentSection.Claimed, DocumentSection.Argued];
    private static readonly DocumentSection[] Findings = [DocumentSection.Found, DocumentSection.Reasoned, DocumentSection.Ordered, DocumentSection.Stated];

    /// <summary>Drops the form of the charge where the findings have the other; run when the victims of a document are known.</summary>
    public static void Merge(CaseDocument document, CaseDraft draft)
    {
        foreach (var name in draft.Victims.Keys.Where(v => v.Length == 2 && v[1] == '某').ToList())
        {
            var longer = name + "某";
            if (!draft.Victims.ContainsKey(longer))
                continue;
            var (told, other) = (document.SectionsOf(name), document.SectionsOf(longer));
            if (Within(told, Charge) && Within(other, Findings))
                draft.RemoveVictim(name);
            else if (Within(other, Charge) && Within(told, Findings))
                draft.RemoveVictim(longer);
            else if (draft.Victims.Count == 2 && !Aliases.ShareSentence(document, name, longer))
                draft.RemoveVictim(document.MentionsOf(longer).Count > document.MentionsOf(name).Count ? name : longer);
        }

        // With 甲, 乙 everybody of the surname has one; with digits the first (童某, 童某1) has none.
        foreach (var name in draft.Victims.Keys.Where(v => v.Length is 2 or 3 && v[1] == '某' && v[^1] == '某' && document.MentionsOf(v).Count == 1).ToList())
        {
            if (draft.Victims.Keys.Count(v => v[0] == name[0] && v != name) == 1 && draft.Victims.Keys.Any(v => v[0] == name[0] && v[1] == '某' && NameForms.IsStem(v[^1])))
                draft.RemoveVictim(name);
        }
    }

    private static bool Within(HashSet<DocumentSection> sections, DocumentSection[] part) => sections.Count > 0 && sections.IsSubsetOf(part);
}
