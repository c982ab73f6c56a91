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
    private readonly ILookup<string, KinDraft> _tiesOf;
    private readonly ILookup<string, KinDraft> _tiesOfFamily;
    private readonly CaseDraft _draft;

    /// <summary>Sorts ties by people and families, so that a victim's relatives are looked for among its own only.</summary>
    public KinResolver(CaseDraft draft)
    {
        _draft = draft;
        foreach (var tie in draft.Ties)
            _next[FamilyOf(tie.Relative)] = FamilyOf(tie.Other);
        // What a stronger document says of two people goes before what a weaker one does.
        var ties = draft.Ties.OrderByDescending(t => t.Weight).ToList();
        _tiesOf = ties.SelectMany(t => new[] { (t.Relative, t), (t.Other, t) }).ToLookup(x => x.Item1, x => x.t, StringComparer.Ordinal);
        _tiesOfFamily = ties.ToLookup(t => FamilyOf(t.Relative), StringComparer.Ordinal);
    }

    /// <summary>
    /// What each relative is to a victim, in the order found: whom the text ties to the victim itself, then whom those are tied to. Where
    /// thousands are victims of one family the second is left out (<see cref="CaseDraft.Affords"/>).
    /// </summary>
    public List<(string Relative, Fact<Kinship> Kinship)> To(string victim)
    {
        var known = new Dictionary<string, Fact<Kinship>>(StringComparer.Ordinal);
        foreach (var tie in _tiesOf[victim])
        {
            if (tie.Other == victim)
                known.TryAdd(tie.Relative, tie.Kinship);
            else
                known.TryAdd(tie.Other, tie.Kinship.As(KinWords.Reverse(tie.Kinship.Value)));
        }

        var ties = _tiesOfFamily[FamilyOf(victim)];
        for (var step = 0; step < (_draft.Affords(ties.Count()) ? Steps : 0); step++)
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
