using JudicialAid.Standards.Lab;
using JudicialAid.TestKit;

namespace JudicialAid.Standards.Tests.Lab;

/// <summary>The worked examples beside the shipped standards, and what is said when one does not come out.</summary>
public class ExampleTests
{
    private const string Examples = "standards/sample/2020-01-01/examples.yaml";

    [Fact]
    public void Every_shipped_worked_example_comes_out() =>
        Assert.All(ExampleRun.All(Book.Shipped), r => Assert.True(r.Findings.Count == 0, string.Join("\n", r.Findings.Select(f => $"{f.Place} {f.Message}"))));

    [Fact]
    public void Every_shipped_standard_that_is_no_note_has_an_example()
    {
        var covered = Book.Shipped.Examples.SelectMany(e => new[] { e.StandardId, e.OverlayId }).ToHashSet();
        Assert.All(Book.Shipped.Standards.Where(s => s.Kind != StandardKind.Note), s => Assert.Contains(s.Id, covered));
    }

    [Theory]
    [InlineData("expect: {amount: 36000}", "expect: {amount: 36001}", "应为36,001元，算得36,000元")]
    [InlineData("expect: {amount: [10000, 22000]", "expect: {amount: [10000, 23000]", "应为10,000～23,000元，算得10,000～22,000元")]
    [InlineData("expect: {refused: [缺少损害后果]}", "expect: {amount: 1}", "却拒绝计算")]
    [InlineData("expect: {amount: 0}", "expect: {refused: [某项未公布]}", "应当拒绝计算，却算得0元")]
    [InlineData("refused: [缺少损害后果]", "refused: [缺少伤情等级]", "拒绝计算的理由中应有“缺少伤情等级”")]
    [InlineData("asks: [过错责任未载明]", "asks: [年龄]", "待问事项中应有“年龄”")]
    [InlineData("approval: 分管检察长", "approval: 检察长办公会", "审批应为“检察长办公会”，算得“分管检察长”")]
    public void A_result_that_differs_is_reported_at_its_place(string from, string to, string words)
    {
        var book = Book.With(Examples, text => ReplaceFirst(text, from, to)).Require();
        var finding = Assert.Single(ExampleRun.All(book).SelectMany(r => r.Findings));
        Assert.Equal("RULES-EXAMPLE-DIFFERS", finding.Code);
        Assert.StartsWith(Examples + ":", finding.Place, StringComparison.Ordinal);
        Assert.Contains(words, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_amount_is_noticed_by_the_examples()
    {
        var book = Book.With("standards/sample/2020-01-01/standard.yaml", "amount: 6000", "amount: 8000").Require();
        Assert.NotEmpty(ExampleRun.All(book).SelectMany(r => r.Findings));
    }

    [Fact]
    public void Mistakes_in_examples_are_refused_with_their_own_words()
    {
        (string From, string To)[] mistakes =
        [
            ("harm: death", "harm: dead"),
            ("hardship: [低保]", "hardship: [低保户]"),
            ("groups: [困境儿童]", "groups: [困难儿童]"),
            ("fault: noFault", "fualt: noFault"),
            ("awarded: 30000", "awarded: \"30000\""),
            ("day: 2026-10-15", "day: 十月十五日"),
            ("expect: {amount: 36000}", "expect: {amount: 36000, refused: [无]}"),
            ("expect: {amount: 36000}", "expect: {}"),
            ("expect: {amount: 36000}", "on: sample/2020-01-01\n    expect: {amount: 36000}"),
            ("    facts: {day: 2026-10-15, hardship: [低保], groups: [], fault: noFault}\n", ""),
        ];
        Golden.Match(string.Join("\n", mistakes.Select(m => $"## {m.To}\n{Book.Print(Book.With(Examples, text => ReplaceFirst(text, m.From, m.To)))}")), "broken-examples.txt");
    }

    private static string ReplaceFirst(string text, string from, string to)
    {
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, from);
        return text[..at] + to + text[(at + from.Length)..];
    }
}
