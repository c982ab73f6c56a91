using JudicialAid.Dossiers.Facts;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.People;

/// <summary>Turns ties between any two people into ties to the victims: the child's great-grandmother is the victim's grandmother.</summary>
internal sealed class KinResolver
{
    // A tie through a tie through a tie is a guess.
    private const int Steps = 2;

    // Anybody of the same family, up to one who stands for all of it.
    private readonly Dictionary<string, string> _next = new(StringComparer.Ordinal);
    private readonly ILookup<string, KinDraft> _tiesOfFamily;

    /// <summary>Sorts ties by families, so that a victim's relatives are looked for among its own only.</summary>
    public KinResolver(IReadOnlyList<KinDraft> ties)
    {
        foreach (var tie in ties)
            _next[FamilyOf(tie.Relative)] = FamilyOf(tie.Other);
        // What a stronger document says of two people goes before what a weaker one does.
        _tiesOfFamily = ties.OrderByDescending(t => t.Weight).ToLookup(t => FamilyOf(t.Relative), StringComparer.Ordinal);
    }

    /// <summary>What each relative is to a victim, in the order found.</summary>
    public List<(string Relative, Fact<Kinship> Kinship)> To(string victim)
    {
        var known = new Dictionary<string, Fact<Kinship>>(StringComparer.Ordinal);
        var ties = _tiesOfFamily[FamilyOf(victim)];
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

    // Shortens the way for the next who asks.
    private string FamilyOf(string name)
    {
        while (_next.TryGetValue(name, out var next) && next != name)
            name = _next[name] = _next.GetValueOrDefault(next, next);
        return name;
    }

    private static void Extend(Dictionary<string, Fact<Kinship>> known, KinDraft tie, string victim)
    {
        if (tie.Relative != victim && known.TryGetValue(tie.Other, out var link))
            known.TryAdd(tie.Relative, tie.Kinship.As(KinWords.Through(link.Value, tie.Kinship.Value)));
        else if (tie.Other != victim && known.TryGetValue(tie.Relative, out var back))
            known.TryAdd(tie.Other, tie.Kinship.As(KinWords.Through(back.Value, KinWords.Reverse(tie.Kinship.Value))));
    }
}
