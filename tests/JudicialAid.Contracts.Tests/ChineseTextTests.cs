using System.Text.RegularExpressions;

namespace JudicialAid.Contracts.Tests;

/// <summary>What people read is set as Chinese is printed: full-width marks between Chinese characters.</summary>
public partial class ChineseTextTests
{
    // The label of samples has this form in all rule data.
    private const string SampleLabel = "示例标准,非任何地区规定";

    [Theory]
    [InlineData("functions/standards", "*.yaml")]
    [InlineData("functions/standards", "*.md")]
    [InlineData("docs", "*.md")]
    [InlineData("functions/JudicialAid.Functions", "openapi.json")]
    public void Texts_have_no_half_width_marks_between_chinese_characters(string folder, string files) =>
        Assert.Empty(Files(folder, files).SelectMany(f => Lines(f).Where(l => Halves().IsMatch(Prose(l.Text))).Select(l => $"{Path.GetRelativePath(Repository.Root, f)}:{l.Number}")));

    // The reader of dossiers is left out: its literals are words and patterns of other people's texts.
    [Fact]
    public void Messages_in_the_code_have_none_either() =>
        Assert.Empty(Files("functions", "*.cs").Where(f => !f.Contains("JudicialAid.Dossiers", StringComparison.Ordinal))
            .SelectMany(f => Lines(f).Where(l => !l.Text.TrimStart().StartsWith("//", StringComparison.Ordinal) && !l.Text.Contains("Regex", StringComparison.Ordinal)
                    && Literals().Matches(l.Text).Any(m => Halves().IsMatch(Prose(m.Value))))
                .Select(l => $"{Path.GetRelativePath(Repository.Root, f)}:{l.Number}")));

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), pattern, SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !f.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static IEnumerable<(int Number, string Text)> Lines(string file) => File.ReadLines(file).Select((text, n) => (n + 1, text));

    // What stands in back-quotes is code.
    private static string Prose(string line) => Code().Replace(line.Replace(SampleLabel, "", StringComparison.Ordinal), "`");

    [GeneratedRegex("(?<=[\u4E00-\u9FFF）》”])[,;?!](?=[\u4E00-\u9FFF（《“])")]
    private static partial Regex Halves();

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex Code();

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"")]
    private static partial Regex Literals();
}
