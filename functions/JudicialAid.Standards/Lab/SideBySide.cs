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
    /// <param name="standardId">The other standard; null for the one in force on that day.</param>
    public static IReadOnlyList<VictimComparison> Of(
        Assessment current, CaseFile caseFile, MatchReport matches, RuleBook book, DateOnly day, string? standardId)
    {
        ArgumentNullException.ThrowIfNull(current);
        var other = Assessor.Assess(caseFile, matches, book, day, new RuleChoice { StandardId = standardId });
        return [.. current.Victims.Select(before => Compare(before, other.Victims.FirstOrDefault(v => v.PersonId == before.PersonId)))];
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
        if (Result(before.Amount) != Result(sheet))
            yield return $"金额由{Result(before.Amount)}变为{Result(sheet)}。";
        var old = (before.Amount?.Steps ?? []).ToLookup(s => s.Id, StringComparer.Ordinal);
        foreach (var step in (sheet?.Steps ?? []).Where(s => s.Used))
        {
            var was = old[step.Id].FirstOrDefault();
            if (was is null || !was.Used)
                yield return $"“{step.Label}”原来没有，现在为{step.Result}。";
            else if (was.Result != step.Result)
                yield return $"“{step.Label}”由{was.Result}变为{step.Result}。";
        }

        foreach (var refusal in (sheet?.Refusals ?? []).Except(before.Amount?.Refusals ?? [], StringComparer.Ordinal))
            yield return $"拒绝计算：{refusal}。";
    }

    private static string Result(AmountSheet? sheet) => sheet?.Amount is { } amount ? $"{amount}{(sheet.UpTo is { } high ? $"～{high}" : "")}元" : "不计算";
}

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
