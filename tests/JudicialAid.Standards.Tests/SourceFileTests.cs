using System.Text;
using JudicialAid.Standards.Reading;

namespace JudicialAid.Standards.Tests;

/// <summary>Files as people save them: another ending, another encoding.</summary>
public sealed class SourceFileTests : IDisposable
{
    // 月 as the editor of Windows saves it under "ANSI" on a Chinese computer.
    private static readonly byte[] MonthInGbk = [0xD4, 0xC2];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rules");

    public SourceFileTests()
    {
        foreach (var file in Directory.EnumerateFiles(Book.Directory, "*.yaml", SearchOption.AllDirectories))
        {
            var target = Path.Combine(_folder.FullName, Path.GetRelativePath(Book.Directory, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("scenes/women.yaml", "scenes/women.yml")]
    [InlineData("registers/dibao.yaml", "registers/dibao.YAML")]
    [InlineData("routing.yaml", "routing.yaml.txt")]
    [InlineData("standards/sample/2020-01-01/standard.yaml", "standards/sample/2020-01-01/standard.Yml")]
    [InlineData("parameters/sample/monthly-wage.yaml", "parameters/sample/monthly-wage.yml")]
    public void A_file_of_another_ending_is_told_once_with_the_name_that_it_should_have(string file, string renamed)
    {
        File.Move(At(file), At(renamed));
        var finding = Assert.Single(RuleBook.Load(_folder.FullName).Findings);
        Assert.Equal(("RULES-WRONG-EXTENSION", $"{renamed}:1:1"), (finding.Code, finding.Place));
        Assert.Contains($"请改名为 {Path.GetFileName(file)}（", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_the_editor_saved_as_ANSI_is_told_at_the_first_such_word_with_what_to_do()
    {
        const string Series = "parameters/sample/monthly-wage.yaml";
        File.WriteAllBytes(At(Series), [.. "title: A\nunit: "u8, .. "yuan/"u8, .. MonthInGbk, .. "\n"u8]);
        var finding = Assert.Single(RuleBook.Load(_folder.FullName).Findings);
        Assert.Equal(("RULES-NOT-UTF8", $"{Series}:2:12"), (finding.Code, finding.Place));
        Assert.Contains("另存为", finding.Message, StringComparison.Ordinal);
        Assert.Contains("UTF-8", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void So_is_one_in_UTF_16()
    {
        File.WriteAllText(At("routing.yaml"), File.ReadAllText(At("routing.yaml")), Encoding.Unicode);
        Assert.Equal("RULES-NOT-UTF8", Assert.Single(RuleBook.Load(_folder.FullName).Findings).Code);
    }

    [Fact]
    public void A_byte_order_mark_changes_nothing()
    {
        File.WriteAllText(At("routing.yaml"), File.ReadAllText(At("routing.yaml")), Encoding.UTF8);
        Assert.Equal(Book.Shipped.RuleVersions, RuleBook.Load(_folder.FullName).Require().RuleVersions);
    }

    private string At(string file) => Path.Combine(_folder.FullName, file);
}
