using JudicialAid.Model;

namespace JudicialAid.Casework;

/// <summary>New drafts against the referrals that are there.</summary>
public static class ReferralChange
{
    /// <summary>
    /// What is to be stored: a draft that says something new replaces the old draft, one that nothing supports any more is withdrawn, and
    /// what a handler has released stays as it was sent. Calling it again with its own answer changes nothing.
    /// </summary>
    /// <param name="existing">Referrals of one lead as stored.</param>
    /// <param name="drafts">Drafts made now.</param>
    public static IReadOnlyList<Referral> Apply(IReadOnlyList<Referral> existing, IReadOnlyList<Referral> drafts)
    {
        ArgumentNullException.ThrowIfNull(existing);
        ArgumentNullException.ThrowIfNull(drafts);
        var before = existing.ToDictionary(referral => referral.ReferralId, StringComparer.Ordinal);
        var drafted = drafts.Select(draft => draft.ReferralId).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. drafts.Select(draft => before.TryGetValue(draft.ReferralId, out var stored) && !Replaces(draft, stored) ? stored : draft),
            .. existing
                .Where(referral => !drafted.Contains(referral.ReferralId))
                .Select(referral => referral.State == ReferralState.Draft ? referral with { State = ReferralState.Withdrawn } : referral),
        ];
    }

    // The date of an unchanged draft stays too: a notice does not become another one by a day going by.
    private static bool Replaces(Referral draft, Referral stored) =>
        stored.State == ReferralState.Withdrawn || (stored.State == ReferralState.Draft && stored.ContentHash != draft.ContentHash);
}
