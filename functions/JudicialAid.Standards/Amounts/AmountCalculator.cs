using JudicialAid.Model;
using JudicialAid.Standards.Lab;

namespace JudicialAid.Standards;

/// <summary>
/// Computes the aid under a standard, step by step: (facts, standard) → sum, range or refusal. A number that a step needs and
/// that is missing or unpublished refuses the figure and is named; an unknown that only bounds the result is an open question.
/// </summary>
public static class AmountCalculator
{
    /// <summary>The calculation sheet (计算书).</summary>
    /// <param name="facts">What is known.</param>
    /// <param name="standard">The rule.</param>
    public static AmountSheet Calculate(AmountFacts facts, StandardDefinition standard) => Calculate(facts, standard, traced: true);

    /// <summary>The sheet, or only its results: a preview over many cases needs no working.</summary>
    /// <param name="facts">What is known.</param>
    /// <param name="standard">The rule.</param>
    /// <param name="traced">Whether each step is written down; without it <see cref="AmountSheet.Steps"/> and <see cref="AmountSheet.RuleVersions"/> stay empty.</param>
    public static AmountSheet Calculate(AmountFacts facts, StandardDefinition standard, bool traced)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(standard);
        var sheet = new SheetBuilder(standard, traced);
        if (!FactRanges.ArePossible(facts))
        {
            sheet.RefuseAll(FactRanges.Mistakes(facts));
            return sheet.Build();
        }

        if (standard.Kind is StandardKind.Note or StandardKind.Overlay)
        {
            sheet.Refuse("本文件只供参考或者只作补充，不单独计算金额");
            return sheet.Build();
        }

        OutsideScope.Tell(facts, standard, sheet);
        Compute(Injuries.Settle(facts, sheet), standard, sheet);
        return sheet.Build();
    }

    private static void Compute(AmountFacts facts, StandardDefinition standard, SheetBuilder sheet)
    {
        var computation = new Computation(facts, standard, sheet);
        if (computation.Run() is { } sum)
            new Limits(facts, standard, sheet).Apply(sum, computation);
        else
            new Limits(facts, standard, sheet).ShowCeilings();
    }
}
