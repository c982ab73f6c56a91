using JudicialAid.Model;

namespace JudicialAid.Standards.Lab;

/// <summary>Invented cases for a preview where no real ones are at hand. The same seed gives the same cases; no person is in them.</summary>
public static class InventedCases
{
    private static readonly HarmKind[] Harms = [HarmKind.Death, HarmKind.SeriousInjury, HarmKind.SeriousInjury, HarmKind.MinorInjury, HarmKind.MinorInjury, HarmKind.PropertyLoss, HarmKind.SexualAssault];
    private static readonly FaultShare?[] Faults = [FaultShare.NoFault, FaultShare.NoFault, FaultShare.NoLiability, FaultShare.Secondary, FaultShare.Equal, FaultShare.AtFault, null];

    /// <summary>Draws cases with the levels and tags of the rule data.</summary>
    public static IEnumerable<PreviewCase> Draw(RuleBook book, int count, int seed)
    {
        ArgumentNullException.ThrowIfNull(book);
        var levels = book.Groups.Levels.Select(l => l.Level).ToList();
        var tags = book.Standards.SelectMany(s => s.AddOns?.Items.Select(i => i.Group) ?? []).Distinct(StringComparer.Ordinal).ToList();
        var random = new Random(seed);
        for (var number = 1; number <= count; number++)
            yield return new PreviewCase(number, [One(random, levels, tags)]);
    }

    private static AmountFacts One(Random random, List<string> levels, List<string> tags)
    {
        var harm = Harms[random.Next(Harms.Length)];
        return new AmountFacts
        {
            Harm = harm,
            InjuryGrade = harm == HarmKind.SeriousInjury && random.Next(2) == 0 ? InjuryGrade.Serious2 : null,
            DisabilityGrade = harm == HarmKind.SeriousInjury ? random.Next(1, 11) : null,
            LostLabourCapacity = harm == HarmKind.SeriousInjury ? random.Next(5) == 0 : null,
            PropertyLoss = harm == HarmKind.PropertyLoss ? new Yuan(random.Next(1, 800) * 1000) : null,
            Hardship = random.Next(10) == 0 ? null : [.. levels.Where(_ => random.Next(levels.Count) == 0)],
            Groups = [.. tags.Where(_ => random.Next(tags.Count) == 0)],
            Fault = Faults[random.Next(Faults.Length)],
            Compensation = random.Next(3) == 0 ? CompensationStatus.Partial : CompensationStatus.None,
            Unenforced = random.Next(4) == 0 ? new Yuan(random.Next(1, 300) * 1000) : null,
        };
    }
}
