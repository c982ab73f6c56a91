using JudicialAid.Model;

namespace JudicialAid.Standards.Tests;

public class StandardForTests
{
    [Theory]
    [InlineData("990001")]
    [InlineData("990002")]
    public void The_sample_standard_holds_in_the_sample_regions_from_2020_on(string region)
    {
        Assert.Equal("sample/2020-01-01", Book.Shipped.StandardFor(region, new DateOnly(2020, 1, 1)).Standard!.Id);
        Assert.True(Book.Sample.IsSample);
        Assert.Equal("示例标准,非任何地区规定", Book.Sample.Title);
    }

    [Fact]
    public void A_day_without_a_standard_is_a_finding_that_names_place_and_day()
    {
        var choice = Book.Shipped.StandardFor("990001", new DateOnly(2013, 1, 1));
        Assert.Null(choice.Standard);
        Assert.Equal("RULES-NO-STANDARD", choice.Finding!.Code);
        Assert.Contains("990001 在 2013-01-01", choice.Finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_undated_standard_is_used_only_by_explicit_choice()
    {
        Assert.NotEqual("guanyun/undated", Book.Shipped.StandardFor("320723", SampleCase.AsOf).Standard?.Id);
        Assert.NotNull(Book.Shipped.Standard("guanyun/undated"));
    }

    [Fact]
    public void Two_standards_for_one_place_and_day_are_refused_with_both_places()
    {
        var sample = File.ReadAllText(Path.Combine(Book.Directory, "standards/sample/2020-01-01/standard.yaml"));
        var second = sample.Replace("from: 2020-01-01", "from: 2026-07-01", StringComparison.Ordinal);
        var finding = Assert.Single(Book.With("standards/sampletwo/2026-07-01/standard.yaml", _ => second).Findings);
        Assert.Equal("RULES-TWO-STANDARDS", finding.Code);
        Assert.Contains("sampletwo/2026-07-01", finding.Place, StringComparison.Ordinal);
        Assert.Contains("sample/2020-01-01", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_amendment_takes_over_on_its_day()
    {
        var sample = File.ReadAllText(Path.Combine(Book.Directory, "standards/sample/2020-01-01/standard.yaml"));
        var regions = sample.Replace("[\"990001\", \"990002\"]", "[\"990001\"]", StringComparison.Ordinal);
        var amended = regions.Replace("from: 2020-01-01", "from: 2027-01-01", StringComparison.Ordinal).Replace("990001", "9900", StringComparison.Ordinal);
        var book = Book.With("standards/sample/2027-01-01/standard.yaml", _ => amended).Require();
        Assert.Equal("sample/2027-01-01", book.StandardFor("990003", new DateOnly(2027, 1, 1)).Standard!.Id);
        Assert.Equal("sample/2020-01-01", book.StandardFor("990001", new DateOnly(2027, 1, 1)).Standard!.Id);
        Assert.Equal("RULES-NO-STANDARD", book.StandardFor("990003", new DateOnly(2010, 12, 31)).Finding!.Code);
    }

    [Fact]
    public void Unverified_articles_are_never_printed()
    {
        var printed = Book.Shipped.Standards.SelectMany(s => s.Steps.Select(x => x.Citation).Append(s.Citation).Concat(s.Caps.Select(c => c.Citation))).Select(c => c.Printed).OfType<string>();
        Assert.DoesNotContain(printed, p => p.Contains('条'));
        Assert.Contains("《人民检察院开展国家司法救助工作细则》第七条第三项", Book.Shipped.PrintedCitations(), StringComparer.Ordinal);
        Assert.DoesNotContain(Book.Shipped.PrintedCitations(), p => p.Contains("困难妇女", StringComparison.Ordinal));
    }
}
