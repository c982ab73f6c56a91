using System.Globalization;
using JudicialAid.Model;

namespace JudicialAid.Standards.Lab;

/// <summary>
/// Which values a fact can have at all: no negative sums, disability grades 1–10, a day that wages may exist for. One place for
/// whatever is typed in, stored or computed again: a number that cannot be true would be printed as a payment.
/// </summary>
public static class FactRanges
{
    /// <summary>Code of a fact that cannot be true.</summary>
    public const string Code = "FACT-OUT-OF-RANGE";

    // Far above any case; keeps every product and sum of a calculation within what a decimal holds.
    private const decimal Most = 1_000_000_000_000m;

    private const int GravestGrade = 1, SlightestGrade = 10;

    private static readonly DateOnly FirstDay = new(2000, 1, 1), LastDay = new(2100, 12, 31);

    private static readonly (string Fact, Func<AmountFacts, Yuan?> Of)[] Sums =
    [
        ("propertyLoss", f => f.PropertyLoss), ("treatmentCost", f => f.TreatmentCost), ("shouldAward", f => f.ShouldAward),
        ("awarded", f => f.Awarded), ("paid", f => f.Paid), ("unenforced", f => f.Unenforced),
        ("monthlyIncomePerHead", f => f.MonthlyIncomePerHead), ("dibaoLine", f => f.DibaoLine), ("advancePaid", f => f.AdvancePaid),
        ("judicialAidGiven", f => f.JudicialAidGiven), ("fundSpentThisYear", f => f.FundSpentThisYear), ("chosen", f => f.Chosen),
    ];

    private static readonly (string Fact, Func<AmountFacts, IReadOnlyList<string>?> Of)[] Lists =
    [
        ("causes", f => f.Causes), ("hardship", f => f.Hardship), ("hardshipToConfirm", f => f.HardshipToConfirm),
        ("groups", f => f.Groups), ("groupsToConfirm", f => f.GroupsToConfirm), ("excessReasons", f => f.ExcessReasons),
    ];

    /// <summary>What cannot be true, each with the name of the fact and the code, for people (zh-CN).</summary>
    /// <param name="facts">The facts.</param>
    public static IReadOnlyList<string> Mistakes(AmountFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return ArePossible(facts) ? [] : [.. All(facts)];
    }

    /// <summary>Whether every fact can be true: asked before each calculation, so nothing is built for it.</summary>
    internal static bool ArePossible(AmountFacts facts)
    {
        foreach (var (_, of) in Sums)
        {
            if (of(facts) is { } sum && !IsSum(sum))
                return false;
        }

        foreach (var (_, of) in Lists)
        {
            if (HasBlank(of(facts)))
                return false;
        }

        return IsGrade(facts.DisabilityGrade) && IsDay(facts.Day) && (facts.JointParts.Count == 0 || JointMistake(facts.JointParts) is null)
            && !LostNothing(facts);
    }

    private static IEnumerable<string> All(AmountFacts facts)
    {
        foreach (var (fact, of) in Sums)
        {
            if (of(facts) is { } sum && !IsSum(sum))
                yield return Say(fact, $"不能是{sum}元，应在0元至{new Yuan(Most)}元之间");
        }

        foreach (var (fact, _) in Lists.Where(l => HasBlank(l.Of(facts))))
            yield return Say(fact, "不能有空白的一项");
        if (!IsGrade(facts.DisabilityGrade))
            yield return Say("disabilityGrade", string.Create(CultureInfo.InvariantCulture, $"不能是{facts.DisabilityGrade}级，应为{GravestGrade}级（最重）至{SlightestGrade}级"));
        if (!IsDay(facts.Day))
            yield return Say("day", string.Create(CultureInfo.InvariantCulture, $"不能是{facts.Day:yyyy-MM-dd}，应在{FirstDay:yyyy-MM-dd}至{LastDay:yyyy-MM-dd}之间"));
        if (JointMistake(facts.JointParts) is { } mistake)
            yield return Say("jointParts", mistake);
        if (LostNothing(facts))
            yield return Say("propertyLoss", "是0元，而损害后果是财产损失，请核对");
    }

    private static string Say(string fact, string what) => $"“{fact}”（{FactLabels.Of(fact)}）{what}（{Code}）";

    private static bool IsSum(Yuan sum) => sum.Amount is >= 0 and <= Most;

    private static bool IsGrade(int? grade) => grade is null or (>= GravestGrade and <= SlightestGrade);

    private static bool IsDay(DateOnly? day) => day is not { } on || (on >= FirstDay && on <= LastDay);

    // What was all given back is no loss: the harm would still be counted as one.
    private static bool LostNothing(AmountFacts facts) => facts.Harm == HarmKind.PropertyLoss && facts.PropertyLoss == Yuan.Zero;

    private static bool HasBlank(IReadOnlyList<string>? words)
    {
        for (var i = 0; i < words?.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(words[i]))
                return true;
        }

        return false;
    }

    private static string? JointMistake(IReadOnlyList<JointPart> parts)
    {
        if (parts.Any(p => p is null || string.IsNullOrWhiteSpace(p.OfficeId)))
            return "的每一份都应写明机关（officeId）";
        if (parts.GroupBy(p => p.OfficeId, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            return $"中“{twice.Key}”写了不止一次";
        if (parts.FirstOrDefault(p => p.Share is <= 0 or > 1) is { } share)
            return $"中“{share.OfficeId}”的份额应大于0、不超过1，例如 0.6";
        return parts.FirstOrDefault(p => p.Amount is { } sum && !IsSum(sum)) is { } part ? $"中“{part.OfficeId}”的数额应在0元至{new Yuan(Most)}元之间" : null;
    }
}
