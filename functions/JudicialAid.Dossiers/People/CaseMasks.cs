using JudicialAid.Dossiers.Facts;
using JudicialAid.Dossiers.Text;

namespace JudicialAid.Dossiers.People;

/// <summary>
/// Makes one person of a name that one document of a case masks and another writes out: 被害人苏某 of the published judgment is
/// 被害人苏文远 of the indictment, where the case writes out one name of that surname on that side and the document has the mask only.
/// </summary>
internal static class CaseMasks
{
    private sealed record Party(CaseDocument Document, string Name, bool Harmed);

    /// <summary>Renames the masked parties of each document.</summary>
    public static void Lift(IReadOnlyList<CaseDocument> documents)
    {
        if (documents.Count < 2)
            return;
        var parties = documents.SelectMany(Parties).Distinct().ToList();
        // Of a surname and side: the names written out, and in each document how many names there are.
        var full = parties.Where(p => !IsMasked(p.Name)).DistinctBy(p => (p.Name, p.Harmed)).ToLookup(p => (p.Harmed, Surname(p.Name)), p => p.Name);
        var here = parties.CountBy(p => (p.Document, p.Harmed, Surname(p.Name))).ToDictionary();
        var masked = parties.Where(p => IsMasked(p.Name)).ToLookup(p => p.Document);
        foreach (var document in documents)
        {
            var lifted = masked[document].Where(p => here[(document, p.Harmed, Surname(p.Name))] == 1)
                .Select(p => (p.Name, Full: full[(p.Harmed, Surname(p.Name))].Take(2).ToList() is [var only] && Fits(p.Name, only) ? only : null)).Where(x => x.Full is not null);
            document.Rename(lifted.DistinctBy(x => x.Name).ToDictionary(x => x.Name, x => x.Full!, StringComparer.Ordinal));
        }
    }

    private static IEnumerable<Party> Parties(CaseDocument document) =>
        from mention in document.Mentions
        where mention.Role is Role.Victim or Role.Plaintiff or Role.Accused or Role.Defendant
        select new Party(document, mention.Name, mention.Role is Role.Victim or Role.Plaintiff);

    // 苏某远 is 苏文远, not 苏文清.
    private static bool Fits(string masked, string full) => NameForms.IsMask(masked[^1]) || NameForms.IsStem(masked[^1]) || char.IsAsciiDigit(masked[^1]) || masked[^1] == full[^1];

    private static bool IsMasked(string name) => name.Any(NameForms.IsMask);

    private static string Surname(string name) => name[..Math.Max(1, NameForms.SurnameLength(name))];
}
