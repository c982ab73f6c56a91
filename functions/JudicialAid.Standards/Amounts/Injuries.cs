using JudicialAid.Model;
using JudicialAid.Standards.Lab;

namespace JudicialAid.Standards;

/// <summary>Harm and grade of injury are two opinions of one thing: where they contradict each other the slighter counts, and it is asked.</summary>
internal static class Injuries
{
    /// <summary>The facts to calculate with.</summary>
    public static AmountFacts Settle(AmountFacts facts, SheetBuilder sheet)
    {
        if (!Contradict(facts))
            return facts;
        var (grade, harm) = (facts.InjuryGrade!.Value, facts.Harm!.Value);
        var graded = HarmOf(grade);
        sheet.Ask($"损害后果为{Say("harm", harm)}，伤情等级为{Say("injuryGrade", grade)}，相互矛盾，暂按较轻的计算，请核对");
        return Weight(harm) > Weight(graded) ? facts with { Harm = graded } : facts with { InjuryGrade = Grade(harm) };
    }

    /// <summary>Whether the grade is one of another harm.</summary>
    public static bool Contradict(AmountFacts facts) =>
        facts.InjuryGrade is { } grade && facts.Harm is { } harm && Weight(harm) > 0 && HarmOf(grade) != harm;

    /// <summary>The facts with another grade, and the harm that goes with it where the harm is an injury by its grade.</summary>
    public static AmountFacts Regraded(AmountFacts facts, InjuryGrade grade) =>
        facts.Harm is { } harm && Weight(harm) == 0 ? facts with { InjuryGrade = grade } : facts with { InjuryGrade = grade, Harm = HarmOf(grade) };

    /// <summary>The harm that a grade is of.</summary>
    private static HarmKind HarmOf(InjuryGrade grade) => grade switch
    {
        InjuryGrade.Slight => HarmKind.SlightInjury,
        InjuryGrade.Minor or InjuryGrade.Minor1 or InjuryGrade.Minor2 => HarmKind.MinorInjury,
        _ => HarmKind.SeriousInjury,
    };

    // Death, sexual assault and loss of property may come with an injury of any grade.
    private static int Weight(HarmKind harm) => harm switch { HarmKind.SlightInjury => 1, HarmKind.MinorInjury => 2, HarmKind.SeriousInjury => 3, _ => 0 };

    private static InjuryGrade Grade(HarmKind harm) => harm == HarmKind.SlightInjury ? InjuryGrade.Slight : InjuryGrade.Minor;

    private static string Say<T>(string fact, T word)
        where T : struct, Enum => FactLabels.Of(fact, System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(word.ToString()));
}
