using JudicialAid.Model;

namespace JudicialAid.Casework;

/// <summary>The words of one line of a calculation sheet, each said once: what repeats the label or the result is left out.</summary>
internal static class StepWords
{
    // Who approves is told with the sum, at the end of the sheet.
    private const string Approval = "approval";

    /// <summary>The lines that are listed as steps.</summary>
    public static IEnumerable<TraceStep> Listed(AmountSheet sheet) => sheet.Steps.Where(s => s.Id != Approval);

    /// <summary>The rule in words; empty when it says no more than the label.</summary>
    public static string Formula(TraceStep step) => step.Formula == step.Label || step.Formula == step.Result ? "" : step.Formula;

    /// <summary>The rule in numbers; empty when the result is the same number.</summary>
    public static string Working(TraceStep step)
    {
        var number = step.Working.Trim('(', ')');
        return step.Result.StartsWith(number, StringComparison.Ordinal) && !step.Result[number.Length..].Any(char.IsAsciiDigit) ? "" : step.Working;
    }

    /// <summary>Where the rule stands, unless that is the standard itself or the text that the line is named after.</summary>
    public static string? Citation(TraceStep step, AmountSheet sheet) => Cites(step.Citation, sheet.StandardTitle) || Cites(step.Citation, step.Label) ? null : step.Citation;

    /// <summary>Whether a citation is of the whole of a text: titles are written with brackets of either width.</summary>
    public static bool Cites(string? citation, string title) => citation?.Trim('《', '》') == title.Replace('(', '（').Replace(')', '）') || citation == title;

    /// <summary>The version of the rule data, unless it is that of the standard, which stands at the head of the sheet.</summary>
    public static string? Version(TraceStep step, AmountSheet sheet) => step.Version == sheet.StandardId ? null : step.Version;

    /// <summary>From rule to result in one line: 20,000×(1.2+0.5)＝34,000元; 34,000.5 → 34,000元.</summary>
    public static string Line(TraceStep step)
    {
        var (formula, working) = (Formula(step), Working(step));
        var toWorking = formula.Length == 0 || working.Length == 0 ? "" : IsArithmetic(formula) ? "＝" : "，";
        var last = working.Length > 0 ? working : formula;
        var toResult = last.Length == 0 || step.Result.Length == 0 ? "" : !step.Result.Any(char.IsAsciiDigit) ? "，" : IsArithmetic(last) ? "＝" : working.Length > 0 ? " → " : "，";
        return $"{formula}{toWorking}{working}{toResult}{step.Result}";
    }

    /// <summary>Why it was not used, with the name of the line unless that is in the reason.</summary>
    public static string NotUsed(TraceStep step) => step.Why.StartsWith(step.Label, StringComparison.Ordinal) ? step.Why : $"{step.Label}：{step.Why}";

    /// <summary>Heading of the lines that were not used: where no sum could be given, some of them could not be computed.</summary>
    public static string NotUsedHeading(AmountSheet sheet) => sheet.Outcome == AmountOutcome.Refused ? "没有适用或者无法计算的步骤" : "没有适用的步骤";

    /// <summary>Who approves, and why so high; null when the standard does not say.</summary>
    public static string? Approved(AmountSheet sheet) => sheet.Approval is not { } approval ? null
        : sheet.Steps.FirstOrDefault(s => s.Id == Approval) is { Why.Length: > 0 } step ? $"{approval}（{step.Why}）" : approval;

    // A sentence with a sign in it is no equation.
    private static bool IsArithmetic(string text) => text.AsSpan().IndexOfAny("×+-") >= 0 && !text.Contains('，', StringComparison.Ordinal);
}
