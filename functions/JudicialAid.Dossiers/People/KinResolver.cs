using JudicialAid.Dossiers.Facts;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.People;

/// <summary>Turns ties between any two people into ties to the victims: the child's great-grandmother is the victim's grandmother.</summary>
internal static class KinResolver
{
    // A tie through a tie through a tie is a guess.
    private const int Steps = 2;

    /// <summary>What each relative is to a victim, in the order found.</summary>
    public static List<(string Relative, Fact<Kinship> Kinship)> To(string victim, IReadOnlyList<KinDraft> ties)
    {
        var known = new Dictionary<string, Fact<Kinship>>(StringComparer.Ordinal);
        // What a stronger document says of two people goes before what a weaker one does.
        ties = [.. ties.OrderByDescending(t => t.Weight)];
        foreach (var tie in ties)
        {
            if (tie.Other == victim)
                known.TryAdd(tie.Relative, tie.Kinship);
            else if (tie.Relative == victim)
                known.TryAdd(tie.Other, tie.Kinship.As(KinWords.Reverse(tie.Kinship.Value)));
        }

        for (var step = 1; step < Steps + 1; step++)
        {
            foreach (var tie in ties)
                Extend(known, tie, victim);
        }

        return [.. known.Select(k => (k.Key, k.Value))];
    }

    private static void Extend(Dictionary<string, Fact<Kinship>> known, KinDraft tie, string victim)
    {
        if (tie.Relative != victim && known.TryGetValue(tie.Other, out var link))
            known.TryAdd(tie.Relative, tie.Kinship.As(KinWords.Through(link.Value, tie.Kinship.Value)));
        else if (tie.Other != victim && known.TryGetValue(tie.Relative, out var back))
            known.TryAdd(tie.Other, tie.Kinship.As(KinWords.Through(back.Value, KinWords.Reverse(tie.Kinship.Value))));
    }
}
