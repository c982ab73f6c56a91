using System.Text.Json;
using JudicialAid.Model;

namespace JudicialAid.Standards;

/// <summary>One fact that a row of a table asks for.</summary>
/// <param name="Fact">Name of the fact, as in <see cref="AmountFacts"/> in camelCase.</param>
/// <param name="Words">Words of which one must hold; empty for a number.</param>
/// <param name="AtLeast">Lower end, included.</param>
/// <param name="Below">Upper end, excluded.</param>
public sealed record FactTest(string Fact, IReadOnlyList<string> Words, decimal? AtLeast, decimal? Below)
{
    /// <summary>Whether it holds; unknown when the fact is.</summary>
    internal Answer Holds(AmountFacts facts)
    {
        var fact = AmountFactNames.All[Fact];
        if (fact.Number is not null)
            return fact.Number(facts) is not { } number ? Answer.Unknown : Is((AtLeast is not { } from || number >= from) && (Below is not { } to || number < to));
        if (fact.Words!(facts) is not { } words)
            return Answer.Unknown;
        if (words.Any(Words.Contains))
            return Answer.Yes;
        return fact.ToConfirm(facts).Any(Words.Contains) ? Answer.Unknown : Answer.No;
    }

    private static Answer Is(bool holds) => holds ? Answer.Yes : Answer.No;
}

/// <summary>A fact that tables may be keyed by.</summary>
/// <param name="Label">For people.</param>
/// <param name="Number">Its number, for numeric facts.</param>
/// <param name="Words">Its words, for facts with a vocabulary; null when not known.</param>
/// <param name="Vocabulary">The words it may take; null when the rule data define them.</param>
internal sealed record AmountFact(string Label, Func<AmountFacts, decimal?>? Number, Func<AmountFacts, IReadOnlyList<string>?>? Words, IReadOnlyList<string>? Vocabulary)
{
    /// <summary>Words that still have to be confirmed.</summary>
    public Func<AmountFacts, IReadOnlyList<string>> ToConfirm { get; init; } = _ => [];
}

/// <summary>The facts that tables may be keyed by.</summary>
internal static class AmountFactNames
{
    public static IReadOnlyDictionary<string, AmountFact> All { get; } = new Dictionary<string, AmountFact>(StringComparer.Ordinal)
    {
        ["harm"] = Word("损害后果", f => f.Harm),
        ["injuryGrade"] = Word("伤情等级", f => f.InjuryGrade),
        ["fault"] = Word("过错责任", f => f.Fault),
        ["compensation"] = Word("获赔情况", f => f.Compensation),
        ["lostLabourCapacity"] = new("是否丧失劳动能力", null, f => f.LostLabourCapacity is { } lost ? [lost ? "true" : "false"] : null, ["true", "false"]),
        ["hardship"] = new("生活困难等级", null, f => f.Hardship, null) { ToConfirm = f => f.HardshipToConfirm },
        ["groups"] = new("特殊群体", null, f => f.Groups, null) { ToConfirm = f => f.GroupsToConfirm },
        ["disabilityGrade"] = new("伤残等级", f => f.DisabilityGrade, null, null),
        ["propertyLoss"] = new("财产损失", f => f.PropertyLoss?.Amount, null, null),
        ["treatmentCost"] = new("医疗费用", f => f.TreatmentCost?.Amount, null, null),
        ["monthlyIncomePerHead"] = new("家庭人均月收入", f => f.MonthlyIncomePerHead?.Amount, null, null),
    };

    private static AmountFact Word<T>(string label, Func<AmountFacts, T?> get)
        where T : struct, Enum
    {
        static string Name(T value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
        return new AmountFact(label, null, f => get(f) is { } value ? [Name(value)] : null, [.. Enum.GetValues<T>().Select(Name)]);
    }
}
