using JudicialAid.Dossiers.Facts;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.People;

/// <summary>
/// Tells who in the order of a document is nobody new: 责令退赔被害人童秋霞…, who was 童某 all through the findings. The order lifts the
/// mask.
/// </summary>
internal sealed class OrderMasks(CaseDocument document, CaseDraft draft)
{
    // Surnames of the masked victims whom the order does not name; told when first asked for.
    private HashSet<char>? _surnames;

    /// <summary>Whether only the order names the person, and a masked victim of that surname stands nowhere in it.</summary>
    public bool IsLifted(string name) =>
        name.Length > 1 && name[1] != '某' && document.MentionsOf(name).All(IsInOrder) && (_surnames ??= [.. draft.Victims.Keys.Where(IsMasked).Select(v => v[0])]).Contains(name[0]);

    /// <summary>A further victim.</summary>
    public void Add(string victim)
    {
        if (_surnames is not null && IsMasked(victim))
            _surnames.Add(victim[0]);
    }

    private bool IsMasked(string victim) => victim.Length > 1 && victim[1] == '某' && !document.MentionsOf(victim).Any(IsInOrder);

    private bool IsInOrder(Mention mention) => document.Sentences[document.SentenceAt(mention.Start)].Section == DocumentSection.Ordered;
}
