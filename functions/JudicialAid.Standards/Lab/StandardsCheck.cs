using JudicialAid.Model;
using JudicialAid.Standards.Reading;

namespace JudicialAid.Standards.Lab;

/// <summary>Everything that can be said about a standards folder before it is used: all mistakes, and whether its worked examples come out.</summary>
public static class StandardsCheck
{
    /// <summary>Reads a folder and computes its examples.</summary>
    /// <param name="directory">The folder that holds instruments.yaml.</param>
    /// <param name="today">Calendar day in China: what grew old by then is named.</param>
    public static CheckResult Run(string directory, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(directory);
        var read = RuleBook.Load(directory);
        if (read.Book is not { } book)
            return new CheckResult(null, read.Findings, []);
        var examples = ExampleRun.All(book);
        return new CheckResult(book, [.. read.Findings, .. examples.SelectMany(e => e.Findings), .. Missing(directory, book), .. StaleParameters.On(book, today), .. StaleParameters.FutureChecks(book, today)], examples);
    }

    // Neither stops anything: the numbers are right without them, but nobody can see that they are.
    private static IEnumerable<Finding> Missing(string directory, RuleBook book)
    {
        foreach (var standard in book.Standards.Where(s => s.Kind != StandardKind.Note))
        {
            if (!book.Examples.Any(e => e.StandardId == standard.Id || e.OverlayId == standard.Id))
                yield return Warning(RuleCodes.NoExample, standard, "没有算例。请在同一文件夹中写 examples.yaml：至少一个事实和应得的结果。");
            if (!File.Exists(Path.Combine(directory, "standards", standard.Id, "CHANGES.md")))
                yield return Warning(RuleCodes.NoChanges, standard, "没有修改说明。请在同一文件夹中写 CHANGES.md：与前一版有什么不同、为什么。");
        }
    }

    private static Finding Warning(string code, StandardDefinition standard, string message) =>
        new(code, message, FindingSeverity.Warning, $"standards/{standard.Id}/standard.yaml:1:1");
}

/// <summary>What a check gave.</summary>
/// <param name="Book">The rules; null when they cannot be used.</param>
/// <param name="Findings">Mistakes and warnings, each with file:line:column.</param>
/// <param name="Examples">The worked examples with their results; empty when the rules cannot be used.</param>
public sealed record CheckResult(RuleBook? Book, IReadOnlyList<Finding> Findings, IReadOnlyList<ExampleResult> Examples)
{
    /// <summary>Whether anything must be mended.</summary>
    public bool HasMistakes => Findings.Any(f => f.Severity == FindingSeverity.Error);
}
