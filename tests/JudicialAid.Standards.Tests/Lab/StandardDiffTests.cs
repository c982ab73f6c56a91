using JudicialAid.Model;
using JudicialAid.Standards.Lab;
using JudicialAid.TestKit;

namespace JudicialAid.Standards.Tests.Lab;

/// <summary>An amendment: a new dated folder that takes effect on its day, and the difference a lawyer reads before.</summary>
public class StandardDiffTests
{
    private const string Old = "standards/sample/2020-01-01/standard.yaml";
    private const string New = "standards/sample/2027-01-01/standard.yaml";

    private static readonly Lazy<RuleBook> Amended = new(() => Book.With(New, _ => Amend(File.ReadAllText(Path.Combine(Book.Directory, Old)))).Require());

    [Fact]
    public void A_difference_reads_as_reviewed()
    {
        var (before, after) = (Amended.Value.Standard("sample/2020-01-01")!, Amended.Value.Standard("sample/2027-01-01")!);
        Golden.Match(StandardDiff.Print(before, after, Changes(before, after)), "standard-diff.txt");
    }

    [Fact]
    public void Two_versions_that_say_the_same_do_not_differ() => Assert.Empty(Changes(Book.Sample, Book.Sample));

    [Fact]
    public void The_new_folder_takes_effect_on_its_day_and_not_before()
    {
        Assert.Equal("sample/2020-01-01", Amended.Value.StandardFor("990001", new DateOnly(2026, 12, 31)).Standard!.Id);
        Assert.Equal("sample/2027-01-01", Amended.Value.StandardFor("990001", new DateOnly(2027, 1, 1)).Standard!.Id);
        var facts = new AmountFacts { Day = new DateOnly(2027, 1, 1), Harm = HarmKind.Death, Hardship = ["低保"], Groups = ["困境儿童"], Fault = FaultShare.NoFault };
        Assert.Equal(new Yuan(42000), AmountCalculator.Calculate(facts, Amended.Value.Standard("sample/2027-01-01")!).Amount);
    }

    [Fact]
    public void An_amendment_leaves_the_version_of_the_published_file_as_it_was() =>
        Assert.Equal((Book.Sample.Version, (DateOnly?)new DateOnly(2026, 12, 31)), (Amended.Value.Standard("sample/2020-01-01")!.Version, Amended.Value.Standard("sample/2020-01-01")!.Through));

    [Theory]
    [InlineData("amount: 6000", "amount: 7000", "“困境儿童”由6,000元改为7,000元（增加1,000元）。")]
    [InlineData("months: 36", "months: 24", "由36个月工资改为24个月工资（减少12个月工资）。")]
    [InlineData("stacking: max", "stacking: sum", "“多项并存时”由只取最高的一项改为相加。")]
    [InlineData("  - {from: 50000, body: 检察长办公会}\n", "", "删除“检察长办公会”（原为：50,000元以上（含本数））。")]
    [InlineData("amount: 20000", "amount: null", "“救助基准金额”由20,000元改为未公布。")]
    public void One_change_gives_one_sentence(string from, string to, string sentence)
    {
        var after = Book.With(Old, from, to).Require().Standard("sample/2020-01-01")!;
        var change = Assert.Single(Changes(Book.Sample, after));
        Assert.EndsWith(sentence, change.Sentence, StringComparison.Ordinal);
    }

    private static IReadOnlyList<ClauseChange> Changes(StandardDefinition before, StandardDefinition after) =>
        StandardDiff.Of(StandardText.Of(before, Book.Shipped.Instruments), StandardText.Of(after, Book.Shipped.Instruments));

    private static string Amend(string text) => text
        .Replace("from: 2020-01-01", "from: 2027-01-01", StringComparison.Ordinal)
        .Replace("amount: 6000", "amount: 8000", StringComparison.Ordinal)
        .Replace("    - {group: 低收入户, amount: 3000}\n", "    - {group: 退役军人, amount: 3000}\n", StringComparison.Ordinal)
        .Replace("{label: 次要责任, when: {fault: secondary}, value: 0.9}", "{label: 次要责任, when: {fault: secondary}, value: 0.8}", StringComparison.Ordinal)
        .Replace("formula: (basic + addon) * fault", "formula: basic * fault + addon", StringComparison.Ordinal)
        .Replace("mode: down, unit: 1", "mode: down, unit: 100", StringComparison.Ordinal);
}
