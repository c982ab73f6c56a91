using JudicialAid.Model;

namespace JudicialAid.Standards.Lab;

/// <summary>An assessed case under another day or standard, beside what it was assessed to be.</summary>
public static class SideBySide
{
    /// <summary>Compares.</summary>
    /// <param name="current">The stored assessment.</param>
    /// <param name="caseFile">Its case.</param>
    /// <param name="matches">Its register matches.</param>
    /// <param name="book">The rules.</param>
    /// <param name="day">The other day.</param>
    /// <param name="choice">The other rules, as far as they are chosen; the rest are those in force on that day.</param>
    public static Comparison Of(Assessment current, CaseFile caseFile, MatchReport matches, RuleBook book, DateOnly day, RuleChoice choice)
    {
        ArgumentNullException.ThrowIfNull(current);
        var other = Assessor.Assess(caseFile, matches, book, day, choice);
        return new Comparison([.. current.Victims.Select(before => Compare(before, other.Victims.FirstOrDefault(v => v.PersonId == before.PersonId)))], other.Findings);
    }

    private static VictimComparison Compare(VictimAssessment before, VictimAssessment? after) => new(
        before.PersonId,
        new AssessedSide(before.Qualifies, before.Colour, before.Amount),
        new AssessedSide(after?.Qualifies ?? false, after?.Colour ?? Colour.None, after?.Amount),
        [.. Differences(before, after, after?.Amount)]);

    private static IEnumerable<string> Differences(VictimAssessment before, VictimAssessment? after, AmountSheet? sheet)
    {
        if (after is null)
            yield return "该日没有适用的救助条件规则，未作评估。";
        else if (before.Qualifies != after.Qualifies)
            yield return after.Qualifies ? "原来不提出司法救助线索，现在提出。" : "原来提出司法救助线索，现在不提出。";
        if (after is not null && before.Colour != after.Colour)
            yield return $"颜色由{Name(before.Colour)}变为{Name(after.Colour)}：{after.Reason}";
        if (Result(before.Amount) != Result(sheet))
            yield return $"金额由{Result(before.Amount)}变为{Result(sheet)}。";
        // Two standards may give one id to different things.
        var old = (before.Amount?.Steps ?? []).ToLookup(s => (s.Id, s.Label));
        foreach (var step in (sheet?.Steps ?? []).Where(s => s.Used))
        {
            var was = old[(step.Id, step.Label)].FirstOrDefault();
            if (was is null || !was.Used)
                yield return $"“{step.Label}”原来没有，现在为{step.Result}。";
            else if (was.Result != step.Result)
                yield return $"“{step.Label}”由{was.Result}变为{step.Result}。";
        }

        foreach (var refusal in (sheet?.Refusals ?? []).Except(before.Amount?.Refusals ?? [], StringComparer.Ordinal))
            yield return $"拒绝计算：{refusal}。";
    }

    private static string Name(Colour colour) => colour switch { Colour.Red => "红", Colour.Orange => "橙", Colour.Green => "绿", _ => "无" };

    private static string Result(AmountSheet? sheet) => sheet?.Amount is { } amount ? $"{amount}{(sheet.UpTo is { } high ? $"～{high}" : "")}元" : "不计算";
}

/// <summary>A case under other rules.</summary>
/// <param name="Victims">Each victim, twice.</param>
/// <param name="Findings">What is wrong with the other rules, e.g. that none hold on that day, and which may be chosen.</param>
public sealed record Comparison(IReadOnlyList<VictimComparison> Victims, IReadOnlyList<Finding> Findings);

/// <summary>One victim, twice.</summary>
/// <param name="PersonId">The victim.</param>
/// <param name="Current">As it was assessed.</param>
/// <param name="Other">Under the other day or standard.</param>
/// <param name="Differences">What differs, for people.</param>
public sealed record VictimComparison(string PersonId, AssessedSide Current, AssessedSide Other, IReadOnlyList<string> Differences);

/// <summary>One side of a comparison.</summary>
/// <param name="Qualifies">Whether a judicial-aid lead is proposed.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Amount">Its sheet.</param>
public sealed record AssessedSide(bool Qualifies, Colour Colour, AmountSheet? Amount);
