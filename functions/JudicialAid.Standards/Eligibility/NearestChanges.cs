using JudicialAid.Model;

namespace JudicialAid.Standards.Eligibility;

/// <summary>
/// Finds the smallest change that would lead to a more urgent colour: one answer, else two together. Answers to open questions come
/// before those that would make something known different.
/// </summary>
internal static class NearestChanges
{
    private const int Shown = 5;

    /// <summary>At most five, the smallest first.</summary>
    public static IReadOnlyList<NearestChange> Of(WhatIf whatIf)
    {
        var candidates = whatIf.Asks
            .SelectMany(a => a.Answers.Where(x => !x.Holds(whatIf.Side)).Select(x => new Candidate(x, a.Ask, whatIf.IsOpen(a))))
            .OrderByDescending(c => c.IsOpen)
            .DistinctBy(c => c.Answer.Answer, StringComparer.Ordinal)
            .ToList();
        var single = candidates.Select(c => Change(whatIf, c)).OfType<NearestChange>().ToList();
        return single.Count > 0 ? Nearest(single) : Nearest([.. Pairs(candidates).Select(p => Change(whatIf, p.One, p.Other)).OfType<NearestChange>()]);
    }

    private static List<NearestChange> Nearest(IReadOnlyList<NearestChange> changes) =>
        [.. changes.OrderByDescending(c => c.IsOpen).ThenByDescending(c => c.Colour).Take(Shown)];

    private static IEnumerable<(Candidate One, Candidate Other)> Pairs(List<Candidate> candidates) =>
        candidates.SelectMany((one, i) => candidates.Skip(i + 1).Where(other => other.Ask != one.Ask).Select(other => (one, other)));

    private static NearestChange? Change(WhatIf whatIf, params Candidate[] candidates) =>
        whatIf.ColourWith([.. candidates.Select(c => c.Answer)]) is var colour && colour > whatIf.Colour
            ? new NearestChange([.. candidates.Select(c => c.Answer.Answer)], colour, candidates.All(c => c.IsOpen))
            : null;

    private sealed record Candidate(AskAnswer Answer, string Ask, bool IsOpen);
}
