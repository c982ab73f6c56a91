using JudicialAid.Model;

namespace JudicialAid.Standards.Eligibility;

/// <summary>
/// Finds the smallest change that would lead to a more urgent colour: one answer, else two together. Answers to open questions come
/// before those that would make something known different; what is so already is no change.
/// </summary>
internal static class NearestChanges
{
    private const int Shown = 5;

    /// <summary>At most five, the smallest first; none where nothing is more urgent.</summary>
    public static IReadOnlyList<NearestChange> Of(WhatIf whatIf)
    {
        if (whatIf.Colour == Colour.Red)
            return [];
        var candidates = whatIf.Asks.Where(a => MayChange(a, whatIf))
            .SelectMany(a => a.Answers.Where(x => !x.Holds(whatIf.Side)).Select(x => new Candidate(x, a.Ask, whatIf.IsOpen(a))))
            .OrderByDescending(c => c.IsOpen)
            .DistinctBy(c => c.Answer.Answer, StringComparer.Ordinal)
            .ToList();
        var single = candidates.Select(c => Change(whatIf.Colour, whatIf.ColourWith(c.Answer), c)).OfType<NearestChange>().ToList();
        return Nearest(single.Count > 0 ? single : [.. Pairs(candidates, whatIf).Select(p => Change(whatIf.Colour, whatIf.ColourWith(p.One.Answer, p.Other.Answer), p.One, p.Other)).OfType<NearestChange>()]);
    }

    // What is known may be different only where the question concerns what happened: nobody's loss would be a grave injury.
    private static bool MayChange(AskRule ask, WhatIf whatIf) => whatIf.IsOpen(ask) || (ask.When is not null && (ask.Concerns is null || whatIf.Holds(ask.Concerns)));

    private static List<NearestChange> Nearest(IReadOnlyList<NearestChange> changes) =>
        [.. changes.OrderByDescending(c => c.IsOpen).ThenByDescending(c => c.Colour).Take(Shown)];

    // What is known and would change nothing at all if it were different is not looked at together with others.
    private static IEnumerable<(Candidate One, Candidate Other)> Pairs(IEnumerable<Candidate> all, WhatIf whatIf)
    {
        var candidates = all.Where(c => c.IsOpen || !whatIf.ChangesNothing(c.Answer)).ToList();
        return candidates.SelectMany((one, i) => candidates.Skip(i + 1).Where(other => other.Ask != one.Ask).Select(other => (one, other)));
    }

    private static NearestChange? Change(Colour now, Colour then, params IReadOnlyList<Candidate> candidates) =>
        then > now ? new NearestChange([.. candidates.Select(c => c.Answer.Answer)], then, candidates.All(c => c.IsOpen)) : null;

    private sealed record Candidate(AskAnswer Answer, string Ask, bool IsOpen);
}
