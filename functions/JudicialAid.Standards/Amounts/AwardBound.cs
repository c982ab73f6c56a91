using JudicialAid.Model;

namespace JudicialAid.Standards;

/// <summary>
/// The bound of the case itself: of the sums that the text names the lowest that is known. Nothing unenforced can be more than was
/// ordered, so where the sums contradict each other the lower one holds until a person has looked.
/// </summary>
/// <param name="Limit">The sum; null while none is known.</param>
/// <param name="Name">What it is, for people.</param>
/// <param name="Question">The contradiction, for people; null when there is none.</param>
internal readonly record struct AwardBound(decimal? Limit, string Name, string? Question)
{
    private const string Unenforced = "未执行到位数额", LeftOfAward = "判决数额减去已支付的余额", Awarded = "判决的赔偿数额", ShouldAward = "应当判决的赔偿数额";

    /// <summary>The bound that a text sets for these facts.</summary>
    public static AwardBound Of(BoundRule rule, AmountFacts facts)
    {
        var (first, lowest) = (default(AwardBound), default(AwardBound));
        for (var i = 0; i < rule.Of.Count; i++)
        {
            if (rule.Of[i] == BoundSource.Unenforced)
            {
                Take(facts.Unenforced, Unenforced, ref first, ref lowest);
                Take(facts.LeftOfAward, facts.Unenforced is null ? Unenforced : LeftOfAward, ref first, ref lowest);
            }
            else
            {
                Take(facts.Awarded, Awarded, ref first, ref lowest);
                Take(facts.ShouldAward, ShouldAward, ref first, ref lowest);
            }
        }

        return lowest with { Question = lowest.Limit < first.Limit ? Contradiction(first, lowest) : null };
    }

    /// <summary>Whether what was paid is in the sums that bound the aid.</summary>
    public static bool CountsPaid(BoundRule? rule, AmountFacts facts) =>
        rule?.Of.Contains(BoundSource.Unenforced) == true && (facts.Unenforced is not null || facts.LeftOfAward is not null);

    private static void Take(Yuan? sum, string name, ref AwardBound first, ref AwardBound lowest)
    {
        if (sum is not { } known)
            return;
        var bound = new AwardBound(known.Amount, name, null);
        if (first.Limit is null)
            first = bound;
        if (lowest.Limit is null || known.Amount < lowest.Limit)
            lowest = bound;
    }

    private static string Contradiction(AwardBound first, AwardBound lowest) =>
        $"{first.Name}{new Yuan(first.Limit!.Value)}元超过{lowest.Name}{new Yuan(lowest.Limit!.Value)}元，相互矛盾，暂以较低的为准，请核对";
}
