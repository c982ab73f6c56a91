using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Compares what was paid with what was lost and awarded, when all documents are read.</summary>
internal static class SettlementReader
{
    /// <summary>Corrects how far each victim was made whole.</summary>
    public static void Read(CaseDraft draft)
    {
        var losses = draft.Victims.Values.Aggregate(Yuan.Zero, (sum, v) => sum + (v.PropertyLoss.Fact?.Value ?? Yuan.Zero));
        foreach (var victim in draft.Victims.Values)
        {
            AddEnforced(victim);
            if (PaidInFull(draft, victim, losses) is { } full && victim.Compensation.Fact is { Value: CompensationStatus.Partial })
                victim.Compensation.Replace(full.As(CompensationStatus.Full) with { Rule = "compensation.paid-the-loss", Confidence = 0.9m });
            // A court that still orders payment has not found everything paid.
            else if (victim is { Compensation.Fact: { Value: CompensationStatus.Full } all, Awarded.Fact: not null } && IsCivil(draft))
                victim.Compensation.Replace(all.As(CompensationStatus.Partial) with { Rule = "compensation.still-awarded", Confidence = 0.8m });
        }
    }

    // A judgment cannot know what was fetched after it: 已赔偿2万元 there and 执行到位5万元 in the enforcement paper are 7万元.
    private static void AddEnforced(VictimDraft victim)
    {
        if (victim is { Enforced.Fact: { } enforced, Paid.Fact: { } paid } && enforced.Value > Yuan.Zero && enforced.Evidence.DocumentId != paid.Evidence.DocumentId)
            victim.Paid.Replace(paid with { Value = paid.Value + enforced.Value, Rule = "money.paid-and-enforced", Confidence = 0.8m });
    }

    // Only where property was all the harm: an injury costs more than the things that were broken.
    private static Fact<Yuan>? PaidInFull(CaseDraft draft, VictimDraft victim, Yuan losses)
    {
        if (victim.Harm.Fact is not { Value: HarmKind.PropertyLoss })
            return null;
        var paid = draft.TotalPaid.Fact ?? victim.Paid.Fact;
        var lost = draft.TotalLoss.Fact is { } total && total.Value > losses ? total.Value : losses;
        return paid is not null && lost > Yuan.Zero && paid.Value >= lost ? paid : null;
    }

    private static bool IsCivil(CaseDraft draft) => draft.Causes.Exists(c => c.Value.EndsWith("纠纷", StringComparison.Ordinal));
}
