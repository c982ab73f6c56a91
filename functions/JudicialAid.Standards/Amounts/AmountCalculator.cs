using JudicialAid.Model;

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
    public static AmountSheet Calculate(AmountFacts facts, StandardDefinition standard)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(standard);
        var sheet = new SheetBuilder();
        if (standard.Kind is StandardKind.Note or StandardKind.Overlay)
            sheet.Refuse("本文件只供参考或者只作补充,不单独计算金额");
        else if (new Computation(facts, standard, sheet).Run() is { } sum)
            new Limits(facts, standard, sheet).Apply(sum);
        else
            new Limits(facts, standard, sheet).ShowCeilings();
        return sheet.Build(standard);
    }
}

/// <summary>Collects what goes on the sheet.</summary>
internal sealed class SheetBuilder
{
    private readonly List<TraceStep> _steps = [];
    private readonly List<string> _refusals = [];
    private readonly List<string> _openQuestions = [];
    private readonly List<string> _softCapsExceeded = [];

    /// <summary>The result.</summary>
    public Figure? Result { get; set; }

    /// <summary>Who approves it.</summary>
    public string? Approval { get; set; }

    public void Step(string id, string label, string formula, string working, string result, string why, Citation? citation) =>
        _steps.Add(new TraceStep(id, label, formula, working, result, true, why, citation?.Printed));

    public void Unused(string id, string label, string formula, string why, Citation? citation) =>
        _steps.Add(new TraceStep(id, label, formula, "", "", false, why, citation?.Printed));

    public void Refuse(string why) => AddOnce(_refusals, why);

    public void Ask(string question) => AddOnce(_openQuestions, question);

    public void ExceedsSoftCap(string text) => AddOnce(_softCapsExceeded, text);

    public AmountSheet Build(StandardDefinition standard)
    {
        var computed = _refusals.Count == 0 && Result is not null;
        return new AmountSheet
        {
            StandardId = standard.Id,
            StandardTitle = standard.Title,
            IsSample = standard.IsSample,
            Outcome = computed ? AmountOutcome.Computed : AmountOutcome.Refused,
            Amount = computed ? new Yuan(Result!.Value.Low) : null,
            UpTo = computed && !Result!.Value.IsSingle ? new Yuan(Result.Value.High) : null,
            Steps = _steps,
            Refusals = _refusals,
            OpenQuestions = _openQuestions,
            SoftCapsExceeded = computed ? _softCapsExceeded : [],
            Approval = computed ? Approval : null,
        };
    }

    private static void AddOnce(List<string> list, string text)
    {
        if (!list.Contains(text))
            list.Add(text);
    }
}
