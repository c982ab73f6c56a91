using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>
/// Who of a case may live in one household: a victim with spouse, children, parents, grandchildren and grandparents. Grown siblings and
/// in-laws often do not.
/// </summary>
internal sealed class Households(CaseFile file)
{
    private static readonly Kinship[] Close = [Kinship.Spouse, Kinship.Child, Kinship.Parent, Kinship.Grandchild, Kinship.Grandparent];

    private readonly List<HashSet<string>> _households =
    [
        .. file.Kin.Where(k => Close.Contains(k.Kinship.Value))
            .GroupBy(k => k.VictimId, StringComparer.Ordinal)
            .Select(victim => victim.Select(k => k.PersonId).Append(victim.Key).ToHashSet(StringComparer.Ordinal)),
    ];

    /// <summary>Whether two people may live in one household.</summary>
    public bool AreOne(CasePerson a, CasePerson b) => _households.Exists(h => h.Contains(a.PersonId) && h.Contains(b.PersonId));

    /// <summary>Whether a row says that it is about the head of its household.</summary>
    public static bool IsHead(ReadCandidate row)
    {
        var fields = row.Candidate.Row.Fields;
        return fields.TryGetValue("relationToHead", out var relation)
            ? relation is "本人" or "户主" or "户主本人"
            : fields.TryGetValue("headIdNumber", out var head) && row.Traits.IdNumber?.Text == head;
    }
}
