using JudicialAid.Dossiers.Facts;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.People;

/// <summary>
/// Makes one victim of two ways to mask a name: who is 童某 throughout the charge and 童某某 throughout the findings is one person, since
/// no part of the document names both.
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
            var (told, other) = (SectionsOf(document, name), SectionsOf(document, longer));
            if (Within(told, Charge) && Within(other, Findings))
                draft.RemoveVictim(name);
            else if (Within(other, Charge) && Within(told, Findings))
                draft.RemoveVictim(longer);
        }
    }

    private static bool Within(HashSet<DocumentSection> sections, DocumentSection[] part) => sections.Count > 0 && sections.IsSubsetOf(part);

    private static HashSet<DocumentSection> SectionsOf(CaseDocument document, string name) =>
        [.. document.Mentions.Where(m => m.Name == name).Select(m => document.Sentences[document.SentenceAt(m.Start)].Section)];
}
