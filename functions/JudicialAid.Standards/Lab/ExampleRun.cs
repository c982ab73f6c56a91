using JudicialAid.Model;
using JudicialAid.Standards.Reading;

namespace JudicialAid.Standards.Lab;

/// <summary>Computes worked examples and says how the result differs from what must come out.</summary>
public static class ExampleRun
{
    /// <summary>All examples of a book.</summary>
    public static IReadOnlyList<ExampleResult> All(RuleBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return [.. book.Examples.Select(e => Run(book, e))];
    }

    /// <summary>One example.</summary>
    public static ExampleResult Run(RuleBook book, WorkedExample example)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(example);
        var sheet = AmountCalculator.Calculate(example.Facts, Standard(book, example));
        return new ExampleResult(example, sheet, [.. Differences(example.Expected, sheet).Select(d => Finding(example, d))]);
    }

    private static StandardDefinition Standard(RuleBook book, WorkedExample example)
    {
        var standard = book.StandardOn(example.StandardId, example.Facts.Day)!;
        return example.OverlayId is { } id && standard.Overlays.All(o => o.Id != id)
            ? standard with { Overlays = [.. standard.Overlays, book.Standard(id)!] }
            : standard;
    }

    private static IEnumerable<string> Differences(Expectation expected, AmountSheet sheet)
    {
        if (expected.Amount is not { } amount)
        {
            if (sheet.Outcome == AmountOutcome.Computed)
                yield return $"应当拒绝计算，却算得{Printed(sheet)}";
        }
        else if (sheet.Outcome == AmountOutcome.Refused)
        {
            yield return $"应为{Printed(amount, expected.UpTo)}，却拒绝计算：{string.Join("；", sheet.Refusals)}";
        }
        else if (sheet.Amount != amount || sheet.UpTo != expected.UpTo)
        {
            yield return $"应为{Printed(amount, expected.UpTo)}，算得{Printed(sheet)}";
        }

        var refused = sheet.Outcome == AmountOutcome.Refused ? expected.Refused : [];
        foreach (var line in Absent(refused, sheet.Refusals, "拒绝计算的理由").Concat(Absent(expected.Asks, sheet.OpenQuestions, "待问事项")))
            yield return line;
        if (expected.Exceeds is { } exceeds && exceeds.Count == 0 != (sheet.SoftCapsExceeded.Count == 0))
            yield return sheet.SoftCapsExceeded.Count == 0 ? "应当超过一般上限，却没有超过" : $"不应超过上限，却{string.Join("；", sheet.SoftCapsExceeded)}";
        foreach (var line in Absent(expected.Exceeds ?? [], sheet.SoftCapsExceeded, "超过上限的说明"))
            yield return line;
        if (expected.Approval is { } approval && sheet.Approval != approval)
            yield return $"审批应为“{approval}”，算得“{sheet.Approval ?? "无"}”";
    }

    private static IEnumerable<string> Absent(IReadOnlyList<string> words, IReadOnlyList<string> texts, string where) =>
        words.Where(w => !texts.Any(t => t.Contains(w, StringComparison.Ordinal)))
            .Select(w => $"{where}中应有“{w}”，实际为：{(texts.Count == 0 ? "无" : string.Join("；", texts))}");

    private static string Printed(AmountSheet sheet) => Printed(sheet.Amount!.Value, sheet.UpTo);

    private static string Printed(Yuan amount, Yuan? upTo) => upTo is { } high ? $"{amount}～{high}元" : $"{amount}元";

    private static Finding Finding(WorkedExample example, string difference) => new(
        RuleCodes.ExampleDiffers, $"算例“{example.Title}”：{difference}。请核对标准；改动有意的，改正算例。", FindingSeverity.Error, example.Place);
}
