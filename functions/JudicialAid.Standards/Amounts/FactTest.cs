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
    // Found once: a calculation asks for it in every row of every table.
    private readonly AmountFact _fact = AmountFactNames.All[Fact];

    /// <summary>Whether it holds; unknown when the fact is.</summary>
    internal Answer Holds(AmountFacts facts)
    {
        if (_fact.Number is not null)
            return _fact.Number(facts) is not { } number ? Answer.Unknown : Is((AtLeast is not { } from || number >= from) && (Below is not { } to || number < to));
        if (_fact.Words!(facts) is not { } words)
            return Answer.Unknown;
        if (HasOne(words))
            return Answer.Yes;
        return HasOne(_fact.ToConfirm(facts)) ? Answer.Unknown : Answer.No;
    }

    /// <summary>Whether a word is one of those asked for.</summary>
    internal bool Names(string word)
    {
        for (var i = 0; i < Words.Count; i++)
        {
            if (string.Equals(Words[i], word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>All of some tests: no as soon as one is no.</summary>
    internal static Answer All(IReadOnlyList<FactTest> tests, AmountFacts facts)
    {
        var all = Answer.Yes;
        for (var i = 0; i < tests.Count; i++)
        {
            var one = tests[i].Holds(facts);
            if (one == Answer.No)
                return Answer.No;
            all = one == Answer.Unknown ? one : all;
        }

        return all;
    }

    private bool HasOne(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (Names(words[i]))
                return true;
        }

        return false;
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

    /// <summary>Whether its word says too little or contradicts another fact, so that another may yet be found.</summary>
    public Func<AmountFacts, bool> IsDoubtful { get; init; } = _ => false;

    /// <summary>The same facts with one word of this one, to see what it would change; null where that is not asked.</summary>
    public Func<AmountFacts, string, AmountFacts>? WithWord { get; init; }

    /// <summary>The same facts with another number of this one, to see what it would change.</summary>
    public Func<AmountFacts, decimal, AmountFacts>? WithNumber { get; init; }
}

/// <summary>The facts that tables may be keyed by.</summary>
internal static class AmountFactNames
{
    public static IReadOnlyDictionary<string, AmountFact> All { get; } = new Dictionary<string, AmountFact>(StringComparer.Ordinal)
    {
        ["harm"] = Word("损害后果", f => f.Harm, (f, v) => f with { Harm = v }),
        ["injuryGrade"] = Word("伤情等级", f => f.InjuryGrade, (f, v) => f with { InjuryGrade = v }) with { IsDoubtful = Injuries.Contradict },
        ["fault"] = Word("过错责任", f => f.Fault, (f, v) => f with { Fault = v }) with { IsDoubtful = f => f.Fault == FaultShare.AtFault },
        ["compensation"] = Word("获赔情况", f => f.Compensation is CompensationStatus.Unknown ? null : f.Compensation, (f, v) => f with { Compensation = v }, CompensationStatus.Unknown) with { IsDoubtful = ReceivedMoney.Contradicts },
        ["lostLabourCapacity"] = Flag("是否丧失劳动能力", f => f.LostLabourCapacity, (f, v) => f with { LostLabourCapacity = v }),
        ["caseType"] = new("案件类型", null, f => f.Causes, null) { WithWord = (f, w) => f with { Causes = [w] } },
        ["hardship"] = new("生活困难等级", null, f => f.Hardship, null) { ToConfirm = f => f.HardshipToConfirm, WithWord = (f, w) => f with { Hardship = [w], HardshipToConfirm = [] } },
        ["groups"] = new("特殊群体", null, f => f.Groups, null) { ToConfirm = f => f.GroupsToConfirm, WithWord = (f, w) => f with { Groups = [.. f.Groups ?? [], w], GroupsToConfirm = [] } },
        ["disabilityGrade"] = new("伤残等级", f => f.DisabilityGrade, null, null) { WithNumber = (f, n) => f with { DisabilityGrade = (int)n } },
        ["propertyLoss"] = new("财产损失", f => f.PropertyLoss?.Amount, null, null) { WithNumber = (f, n) => f with { PropertyLoss = new Yuan(n) } },
        ["treatmentCost"] = new("医疗费用", f => f.TreatmentCost?.Amount, null, null) { WithNumber = (f, n) => f with { TreatmentCost = new Yuan(n) } },
        ["monthlyIncomePerHead"] = new("家庭人均月收入", f => f.MonthlyIncomePerHead?.Amount, null, null) { WithNumber = (f, n) => f with { MonthlyIncomePerHead = new Yuan(n) } },
    };

    private static AmountFact Flag(string label, Func<AmountFacts, bool?> get, Func<AmountFacts, bool, AmountFacts> with)
    {
        IReadOnlyList<string> yes = ["true"], no = ["false"];
        return new AmountFact(label, null, f => get(f) is { } value ? (value ? yes : no) : null, ["true", "false"]) { WithWord = (f, w) => with(f, w == "true") };
    }

    // The word of each value is made once: a calculation asks for it many times. What says "unknown" is no value of its own.
    private static AmountFact Word<T>(string label, Func<AmountFacts, T?> get, Func<AmountFacts, T, AmountFacts> with, T? unknown = null)
        where T : struct, Enum
    {
        var words = Enum.GetValues<T>().Where(v => !v.Equals(unknown)).ToDictionary(v => v, v => (IReadOnlyList<string>)[JsonNamingPolicy.CamelCase.ConvertName(v.ToString())]);
        var values = words.ToDictionary(w => w.Value[0], w => w.Key, StringComparer.Ordinal);
        return new AmountFact(label, null, f => get(f) is { } value ? words[value] : null, [.. values.Keys]) { WithWord = (f, w) => with(f, values[w]) };
    }
}
