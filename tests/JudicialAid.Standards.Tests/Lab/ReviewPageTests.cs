using System.Runtime.CompilerServices;
using JudicialAid.Standards.Lab;

namespace JudicialAid.Standards.Tests.Lab;

/// <summary>The review pages in docs/standards/ say what the rule data say.</summary>
public class ReviewPageTests
{
    private static readonly string Pages = Path.Combine(Root(), "docs/standards");

    [Fact]
    public void Every_committed_page_is_what_the_rule_data_say()
    {
        foreach (var (name, text) in ReviewPages.Render(Book.Shipped))
        {
            var path = Path.Combine(Pages, name);
            Assert.True(File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n") == text, $"docs/standards/{name} is stale: run dotnet run --project functions/JudicialAid.Desk -- render");
        }
    }

    [Fact]
    public void No_page_is_left_of_a_standard_that_is_gone()
    {
        var known = ReviewPages.Render(Book.Shipped).Keys.Append("README.md").ToHashSet();
        Assert.All(Directory.GetFiles(Pages, "*.md"), f => Assert.Contains(Path.GetFileName(f), known));
    }

    [Fact]
    public void Every_number_of_the_sample_standard_is_on_its_page()
    {
        var page = ReviewPage.Render(Book.Sample, Book.Shipped);
        var figures = Book.Sample.Tables.SelectMany(t => t.Rows!).Select(r => r.Value!.Value.ToString()).Concat(Book.Sample.AddOns!.Items.Select(i => $"{i.Amount}元"));
        Assert.All(figures, f => Assert.Contains(f, page, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_not_published_is_listed_and_an_unverified_text_is_marked()
    {
        var guanyun = ReviewPage.Render(Book.Shipped.Standard("guanyun/undated")!, Book.Shipped);
        Assert.Contains("- 追加金额：残疾人", guanyun, StringComparison.Ordinal);
        Assert.Contains("软件拒绝给出金额", guanyun, StringComparison.Ordinal);
        Assert.Contains("未核实，不印在文书上", ReviewPage.Render(Book.Shipped.Standard("zhuzhou/undated")!, Book.Shipped), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_says_of_an_overlay_that_only_a_choice_adds_it_just_when_a_day_does_not()
    {
        foreach (var standard in Book.Shipped.Standards.Where(s => s.Kind is not (StandardKind.Overlay or StandardKind.Note)))
        {
            var added = Book.Shipped.StandardOn(standard.Id, new DateOnly(2026, 11, 25))!.Overlays.Select(o => o.Id);
            var lines = ReviewPage.Render(standard, Book.Shipped).Split('\n').Where(l => l.StartsWith("- [", StringComparison.Ordinal));
            var byDay = Book.Shipped.Standards.Where(o => o.Kind == StandardKind.Overlay && lines.Any(l => l.Contains($"({ReviewPages.FileName(o)})", StringComparison.Ordinal) && !l.Contains("只在明确选择时附加", StringComparison.Ordinal))).Select(o => o.Id);
            Assert.Equal(added, byDay);
        }
    }

    [Fact]
    public void Every_part_of_a_standard_is_said_or_is_known_to_need_no_words()
    {
        // Who adds a part to a standard adds it to the review page too, then here.
        string[] said =
        [
            "Id", "Title", "Kind", "Organ", "Regions", "From", "Through", "Replaces", "IsSample", "Citation", "Remarks", "Thresholds", "Base", "Tables", "AddOns", "Steps", "Order", "Pick",
            "Caps", "Bound", "Floor", "Rounding", "Approvals", "IncomeTest", "PaymentRule", "Payment", "Afterwards", "Fund", "Under", "Overlay", "Overlays", "Version",
        ];
        Assert.Equal(said, typeof(StandardDefinition).GetProperties().Select(p => p.Name));
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
}
