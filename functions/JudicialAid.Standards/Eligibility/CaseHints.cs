using System.Globalization;
using JudicialAid.Model;

namespace JudicialAid.Standards.Eligibility;

/// <summary>Hints about the case as a whole (PA9): how many victims, how many of them old, minor or in a hardship register.</summary>
internal static class CaseHints
{
    private const int OldAge = 60;

    /// <summary>The hints; none for a single victim.</summary>
    public static IReadOnlyList<string> For(IReadOnlyList<VictimSide> sides, IReadOnlyList<VictimAssessment> victims)
    {
        if (sides.Count < 2)
            return [];
        var hints = new List<string> { Summary(sides, victims) };
        var losses = sides.Select(HarmFacts.NetLossOf).OfType<Yuan>().ToList();
        if (losses.Count > 1)
            hints.Add($"已载明损失的{Number(losses.Count)}名被害人损失合计{losses.Aggregate(Yuan.Add)}元");
        return hints;
    }

    private static string Summary(IReadOnlyList<VictimSide> sides, IReadOnlyList<VictimAssessment> victims)
    {
        var (all, parts) = (new List<string>(), new List<string>());
        Count("老年人", sides.Count(s => s.Person.AgesOn(s.AsOf)?.Least >= OldAge));
        Count("未成年人", sides.Count(s => s.Person.IsMinorOn(s.AsOf) == true));
        var inRegister = sides.Count(s => s.MatchesOf(RegisterPurpose.Hardship).Any(m => m.Current));
        parts.Add($"{Number(inRegister)}人在困难名册");
        var qualify = victims.Count(v => v.Qualifies);
        return $"本案{Number(sides.Count)}名被害人，{string.Concat(all.Select(a => $"均为{a}，"))}其中{string.Join("，", parts)}，提示司法救助线索{Number(qualify)}条";

        void Count(string label, int count)
        {
            if (count == sides.Count)
                all.Add(label);
            else if (count > 0)
                parts.Add($"{Number(count)}人为{label}");
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
