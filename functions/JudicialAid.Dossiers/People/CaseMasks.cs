using JudicialAid.Dossiers.Facts;
using JudicialAid.Dossiers.Text;

namespace JudicialAid.Dossiers.People;

/// <summary>
/// Makes one person of a name that one document of a case masks and another writes out: 被害人苏某 of the published judgment is
/// 被害人苏文远 of the indictment, where each has one of that surname on that side.
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
        var alike = parties.ToLookup(p => (p.Harmed, Surname(p.Name)));
        var masked = parties.Where(p => IsMasked(p.Name)).ToLookup(p => p.Document);
        foreach (var document in documents)
        {
            var lifted = masked[document].Select(p => (p.Name, Full: Written([.. alike[(p.Harmed, Surname(p.Name))]], p))).Where(x => x.Full is not null);
            document.Rename(lifted.DistinctBy(x => x.Name).ToDictionary(x => x.Name, x => x.Full!, StringComparer.Ordinal));
        }
    }

    private static IEnumerable<Party> Parties(CaseDocument document) =>
        from mention in document.Mentions
        where mention.Role is Role.Victim or Role.Plaintiff or Role.Accused or Role.Defendant
        select new Party(document, mention.Name, mention.Role is Role.Victim or Role.Plaintiff);

    // The only name written out of that surname and side, where the mask is the only one of it in its document too.
    private static string? Written(List<Party> alike, Party masked)
    {
        var full = alike.Where(p => !IsMasked(p.Name)).Select(p => p.Name).Distinct(StringComparer.Ordinal).ToList();
        var here = alike.Where(p => p.Document == masked.Document).Select(p => p.Name).Distinct(StringComparer.Ordinal).Count();
        return full.Count == 1 && here == 1 && Fits(masked.Name, full[0]) ? full[0] : null;
    }

    // 苏某远 is 苏文远, not 苏文清.
    private static bool Fits(string masked, string full) => NameForms.IsMask(masked[^1]) || NameForms.IsStem(masked[^1]) || char.IsAsciiDigit(masked[^1]) || masked[^1] == full[^1];

    private static bool IsMasked(string name) => name.Any(NameForms.IsMask);

    private static string Surname(string name) => name[..Math.Max(1, NameForms.SurnameLength(name))];
}
