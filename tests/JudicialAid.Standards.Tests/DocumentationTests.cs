using System.Runtime.CompilerServices;
using JudicialAid.Standards.Eligibility;
using JudicialAid.Standards.Reading;

namespace JudicialAid.Standards.Tests;

public class DocumentationTests
{
    [Fact]
    public void Every_fact_that_rules_may_use_is_explained_to_their_authors()
    {
        var readme = File.ReadAllText(Path.Combine(Root(), "functions/standards/README.md"));
        Assert.All(VictimVocabulary.Names.Keys.Concat(PersonVocabulary.Names.Keys), n => Assert.Contains($"`{n}`", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_code_has_a_page()
    {
        var codes = typeof(RuleCodes).GetFields().Select(f => (string)f.GetRawConstantValue()!).ToList();
        Assert.All(codes, c => Assert.True(File.Exists(Path.Combine(Root(), "docs/findings", c + ".md")), c));
    }

    [Fact]
    public void Every_page_of_a_code_says_in_its_title_what_it_is_about() =>
        Assert.All(Directory.EnumerateFiles(Path.Combine(Root(), "docs/findings"), "*.md").Where(f => Path.GetFileName(f) != "README.md"), f =>
            Assert.Matches($"^# {Path.GetFileNameWithoutExtension(f)} .*[\u4e00-\u9fff]", File.ReadLines(f).First()));

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../.."));
}
