using System.Globalization;
using JudicialAid.Model;

namespace JudicialAid.Standards.Eligibility;

/// <summary>
/// The thresholds of eligibility that a victim is near to, on either side: a small error of fact would make a lead, or take it away.
/// Those of the sum are <see cref="Neighbours"/>.
/// </summary>
internal static class NearThresholds
{
    /// <summary>The near ones: major loss, severe disability, serious injury.</summary>
    public static IEnumerable<Neighbour> Of(VictimSide side) => [.. Losses(side), .. Grades(side)];

    private static IEnumerable<Neighbour> Losses(VictimSide side)
    {
        if (HarmFacts.NetLossOf(side) is not { } loss)
            yield break;
        foreach (var (label, line) in new[] { ("重大损失一般标准", side.Thresholds?.MajorLoss), ("困难群体重大损失标准", side.Thresholds?.MajorLossInHardship) })
        {
            if (line is { } threshold && Neighbours.IsNear(loss.Amount, threshold.Amount))
                yield return new Neighbour($"{label}{threshold}元", Neighbours.Distance(loss.Amount, threshold.Amount), null, null);
        }
    }

    private static IEnumerable<Neighbour> Grades(VictimSide side)
    {
        if (side.Thresholds?.SevereDisabilityGrade is { } severe && side.Facts.DisabilityGrade is { } disability && disability.Value - severe is 0 or 1)
            yield return new Neighbour(string.Create(CultureInfo.InvariantCulture, $"严重残疾（{severe}级以上）"), disability.Value == severe ? Neighbours.JustReached : Neighbours.OneGrade, null, null);
        if (side.Facts.InjuryGrade is { Value: InjuryGrade.Serious2 or InjuryGrade.Minor1 } injury)
            yield return new Neighbour("重伤", injury.Value == InjuryGrade.Serious2 ? Neighbours.JustReached : Neighbours.OneGrade, null, null);
    }
}
