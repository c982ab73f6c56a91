using JudicialAid.Model;

namespace JudicialAid.Standards;

/// <summary>
/// What a calculation leaves open, and which facts would settle it. That a fact answers a question is not written anywhere: the
/// sum is calculated with it, and the question is answered when the sheet does not ask it any more.
/// </summary>
/// <param name="facts">What is known.</param>
/// <param name="standard">The rule.</param>
internal sealed class OpenSheet(AmountFacts facts, StandardDefinition standard)
{
    private List<AmountSheet>? _tried;

    /// <summary>The sheet as things are.</summary>
    public AmountSheet Now { get; } = AmountCalculator.Calculate(facts, standard, traced: false);

    /// <summary>The questions of the sheet, and the refusals for want of a fact; one for a number that is not published asks nobody.</summary>
    public IReadOnlyList<string> Questions => [.. Now.OpenQuestions, .. Now.Refusals.Where(r => AnswersTo(r).Count > 0)];

    /// <summary>The sheet with other facts.</summary>
    public AmountSheet With(AmountFacts other) => AmountCalculator.Calculate(other, standard, traced: false);

    /// <summary>Whether another sheet does not ask this any more.</summary>
    public bool IsAnswered(string question, AmountSheet other) =>
        !other.OpenQuestions.Contains(question) && !other.Refusals.Contains(question) && other.Refusals.All(Now.Refusals.Contains);

    /// <summary>The sheets with the facts that answer a question; none for what a person has to decide.</summary>
    public IReadOnlyList<AmountSheet> AnswersTo(string question) =>
        [.. (_tried ??= [.. Suppositions.Of(facts, standard, Now).Select(With)]).Where(s => IsAnswered(question, s))];
}

/// <summary>Values that facts which are not known yet may turn out to have, as far as a standard tells them apart.</summary>
internal static class Suppositions
{
    /// <summary>The facts with one more known, in every way that may matter.</summary>
    public static IEnumerable<AmountFacts> Of(AmountFacts facts, StandardDefinition standard, AmountSheet now)
    {
        var tests = standard.Tables.SelectMany(t => t.Rows ?? []).SelectMany(r => r.When).Concat(standard.Pick.Scores.SelectMany(s => s.When)).ToLookup(t => t.Fact);
        return AmountFactNames.All.SelectMany(f => Words(f.Value, facts, tests[f.Key]).Concat(Numbers(f.Value, facts, tests[f.Key])))
            .Concat(Confirmed(facts))
            .Concat(Sums(facts, now))
            .Concat(Means(facts, standard));
    }

    private static IEnumerable<AmountFacts> Words(AmountFact fact, AmountFacts facts, IEnumerable<FactTest> tests) =>
        fact.WithWord is not { } with || (fact.Words!(facts) is not null && !fact.IsDoubtful(facts))
            ? []
            : (fact.Vocabulary ?? tests.SelectMany(t => t.Words)).Distinct(StringComparer.Ordinal).Select(w => with(facts, w));

    // On both sides of each line that the standard draws.
    private static IEnumerable<AmountFacts> Numbers(AmountFact fact, AmountFacts facts, IEnumerable<FactTest> tests)
    {
        if (fact.Number is not { } number || number(facts) is not null)
            return [];
        var lines = tests.SelectMany(t => new[] { t.AtLeast, t.Below }).OfType<decimal>();
        return lines.SelectMany(l => new[] { l, l - 1 }).Where(n => n >= 0).Distinct().Select(n => fact.WithNumber!(facts, n));
    }

    // What awaits a confirmation is so, or is not.
    private static IEnumerable<AmountFacts> Confirmed(AmountFacts facts)
    {
        var (groups, levels) = (facts.Groups ?? [], facts.Hardship ?? []);
        yield return facts with { Groups = [.. groups, .. facts.GroupsToConfirm], GroupsToConfirm = [] };
        yield return facts with { Groups = groups, GroupsToConfirm = [] };
        yield return facts with { Hardship = [.. levels, .. facts.HardshipToConfirm], HardshipToConfirm = [] };
        yield return facts with { Hardship = levels, HardshipToConfirm = [] };
    }

    // An award that leaves the sum as it is, and none.
    private static IEnumerable<AmountFacts> Sums(AmountFacts facts, AmountSheet now)
    {
        foreach (var sum in new[] { Yuan.Zero, now.UpTo ?? now.Amount ?? Yuan.Zero })
            yield return facts with { Awarded = sum, Unenforced = sum };
    }

    private static IEnumerable<AmountFacts> Means(AmountFacts facts, StandardDefinition standard)
    {
        var line = new Yuan(100);
        yield return facts with { MonthlyIncomePerHead = line, DibaoLine = line };
        yield return facts with { JudicialAidGiven = Yuan.Zero };
        yield return facts with { AcceptsOlderWage = true };
        yield return facts with { FundSpentThisYear = Yuan.Zero };
        if (standard.Fund is { } fund)
            yield return facts with { FundSpentThisYear = fund.Principal };
    }
}
