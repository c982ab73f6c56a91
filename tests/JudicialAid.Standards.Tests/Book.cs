using JudicialAid.Standards.Reading;

namespace JudicialAid.Standards.Tests;

/// <summary>The shipped rule data, and copies of them with one thing changed.</summary>
internal static class Book
{
    private static readonly Lazy<RuleBook> Read = new(() => RuleBook.Load(Directory!).Require());

    /// <summary>The folder as the build lays it beside the tests.</summary>
    public static string Directory { get; } = Path.Combine(AppContext.BaseDirectory, "standards");

    /// <summary>The shipped rules.</summary>
    public static RuleBook Shipped => Read.Value;

    /// <summary>The sample standard.</summary>
    public static StandardDefinition Sample => Shipped.Standard("sample/2020-01-01")!;

    /// <summary>Loads a copy in which one file was changed; <paramref name="from"/> must occur.</summary>
    public static RuleBookResult With(string file, string from, string to) => With(file, text =>
    {
        Assert.Contains(from, text, StringComparison.Ordinal);
        return text.Replace(from, to, StringComparison.Ordinal);
    });

    /// <summary>Loads a copy in which one file was changed or added; null removes it.</summary>
    public static RuleBookResult With(string file, Func<string, string?> change) =>
        With(new Dictionary<string, Func<string, string?>> { [file] = change });

    /// <summary>The same for several files.</summary>
    public static RuleBookResult With(IReadOnlyDictionary<string, Func<string, string?>> changes)
    {
        var files = SourceFile.ReadAll(Directory).ToDictionary(f => f.Path, StringComparer.Ordinal);
        foreach (var (path, change) in changes)
        {
            var text = change(files.GetValueOrDefault(path)?.Text ?? "");
            files.Remove(path);
            if (text is not null)
                files.Add(path, new SourceFile(path, text));
        }

        return RuleBookReader.Read([.. files.Values.OrderBy(f => f.Path, StringComparer.Ordinal)]);
    }

    /// <summary>One line a finding, for golden files.</summary>
    public static string Print(RuleBookResult result) => string.Join("\n", result.Findings.Select(f => $"{f.Place} {f.Code} {f.Message}"));
}
