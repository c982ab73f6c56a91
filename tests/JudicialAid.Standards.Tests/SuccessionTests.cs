using JudicialAid.Model;

namespace JudicialAid.Standards.Tests;

/// <summary>Which text follows which: nothing published is edited, no day has two texts or none.</summary>
public class SuccessionTests
{
    private const string Older = "standards/procuratorate-2021/2021-12-31/standard.yaml";
    private const string Newer = "standards/procuratorate-2027/2027-01-01/standard.yaml";
    private const string OlderConditions = "eligibility/procuratorate-2021.yaml";
    private const string NewerConditions = "eligibility/procuratorate-2027.yaml";
    private const string Replaces = "replaces: [procuratorate-2021/2021-12-31]";

    private static readonly DateOnly NewYear = new(2027, 1, 1);

    [Fact]
    public void A_national_text_of_another_name_ends_the_one_it_replaces_and_leaves_its_file_as_it_is()
    {
        var book = Book.With(Newer, _ => National(Replaces)).Require();
        Assert.Equal("procuratorate-2021/2021-12-31", book.StandardFor("110101", NewYear.AddDays(-1)).Standard!.Id);
        Assert.Equal("procuratorate-2027/2027-01-01", book.StandardFor("110101", NewYear).Standard!.Id);
        Assert.Equal("sample/2020-01-01", book.StandardFor("990001", NewYear).Standard!.Id);
        Assert.Contains("| 取代 | procuratorate-2021/2021-12-31 |", Lab(book), StringComparison.Ordinal);
        Assert.Equal(Book.Shipped.Standard("procuratorate-2021/2021-12-31")!.Version, book.Standard("procuratorate-2021/2021-12-31")!.Version);
    }

    [Fact]
    public void So_do_the_conditions_of_eligibility()
    {
        var book = Book.With(NewerConditions, _ => Conditions("replaces: [procuratorate-2021]")).Require();
        Assert.Equal("procuratorate-2021", book.EligibilityFor("110101", NewYear.AddDays(-1), new RuleChoice(), out _)!.Id);
        Assert.Equal("procuratorate-2027", book.EligibilityFor("110101", NewYear, new RuleChoice(), out _)!.Id);
    }

    [Fact]
    public void A_text_that_ends_another_before_its_stated_last_day_does_so()
    {
        var book = With(Newer, National(Replaces), Older, "from: 2021-12-31", "from: 2021-12-31\nthrough: 2028-06-30").Require();
        Assert.Equal("procuratorate-2027/2027-01-01", book.StandardFor("110101", NewYear).Standard!.Id);
    }

    [Fact]
    public void Without_that_word_two_national_texts_are_refused_and_the_word_is_told()
    {
        var finding = Assert.Single(Book.With(Newer, _ => National("")).Findings);
        Assert.Equal(("RULES-TWO-STANDARDS", $"{Newer}:6:1"), (finding.Code, finding.Place));
        Assert.Contains(Replaces, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(Replaces)]
    public void Half_a_year_without_a_national_text_is_refused_whatever_the_folders_are_called(string replaces)
    {
        var finding = Assert.Single(With(Newer, National(replaces), Older, "from: 2021-12-31", "from: 2021-12-31\nthrough: 2026-06-30").Findings);
        Assert.Equal(("RULES-BAD-PERIOD", $"{Newer}:6:1"), (finding.Code, finding.Place));
        Assert.Contains("空档（2026-07-01 至 2026-12-31），其间全国没有标准", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void So_is_half_a_year_without_conditions_of_eligibility()
    {
        var finding = Assert.Single(With(NewerConditions, Conditions(""), OlderConditions, "from: 2021-12-31", "from: 2021-12-31\nthrough: 2026-06-30").Findings);
        Assert.Equal("RULES-BAD-PERIOD", finding.Code);
        Assert.Contains("空档（2026-07-01 至 2026-12-31），其间全国没有救助条件", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_for_all_organs_fills_the_hole_of_one_for_the_procuratorate()
    {
        var between = National("").Replace("organ: procuratorate", "organ: any", StringComparison.Ordinal).Replace("from: 2027-01-01", "from: 2026-07-01\nthrough: 2026-12-31", StringComparison.Ordinal);
        var book = Book.With(new Dictionary<string, Func<string, string?>>
        {
            [Newer] = _ => National(""),
            [Older] = text => text.Replace("from: 2021-12-31", "from: 2021-12-31\nthrough: 2026-06-30", StringComparison.Ordinal),
            ["standards/between/2026-07-01/standard.yaml"] = _ => between,
        }).Require();
        Assert.Equal("between/2026-07-01", book.StandardFor("110101", new DateOnly(2026, 8, 1)).Standard!.Id);
    }

    [Theory]
    [InlineData("minors-copy/2018-02-27", "2018-02-27")]
    [InlineData("minors-2018/2019-01-01", "2019-01-01")]
    public void An_overlay_is_not_put_on_twice(string id, string from)
    {
        var copy = Read("standards/minors-2018/2018-02-27/standard.yaml").Replace("from: 2018-02-27", $"from: {from}", StringComparison.Ordinal).Replace("organ: procuratorate", "organ: any", StringComparison.Ordinal);
        Assert.Equal("RULES-OVERLAY-TWICE", Assert.Single(Book.With($"standards/{id}/standard.yaml", _ => copy).Findings).Code);
    }

    [Fact]
    public void Overlays_of_different_texts_may_hold_on_one_day()
    {
        var women = Read("standards/women-2022/undated/standard.yaml").Replace("from: null", "from: 2022-03-01", StringComparison.Ordinal);
        var book = Book.With("standards/women-2022/2022-03-01/standard.yaml", _ => women).Require();
        Assert.Equal(["minors-2018/2018-02-27", "women-2022/2022-03-01"], book.StandardFor("110101", SampleCase.AsOf).Standard!.Overlays.Select(o => o.Id));
    }

    [Theory]
    [InlineData("replaces: [procuratorate]", "RULES-UNKNOWN-REFERENCE", "“procuratorate”不存在")]
    [InlineData("replaces: [procuratorate-2021/2021-12-31, procuratorate-2016/undated]", "RULES-BAD-PERIOD", "施行日期不明")]
    [InlineData("replaces: [procuratorate-2021/2021-12-31, minors-2018/2018-02-27]", "RULES-BAD-PERIOD", "不是同一种类")]
    [InlineData("replaces: [procuratorate-2021/2021-12-31, procuratorate-2027/2027-01-01]", "RULES-BAD-PERIOD", "不早于本文件")]
    public void What_cannot_be_replaced_is_refused(string replaces, string code, string words)
    {
        var findings = Book.With(Newer, _ => National(replaces)).Findings;
        Assert.Contains(findings, f => f.Code == code && f.Message.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_of_one_county_cannot_replace_that_of_two()
    {
        var county = Read("standards/sample/2020-01-01/standard.yaml").Replace("from: 2020-01-01", "from: 2027-01-01\nreplaces: [sample/2020-01-01]", StringComparison.Ordinal).Replace(", \"990002\"]", "]", StringComparison.Ordinal);
        var findings = Book.With("standards/county/2027-01-01/standard.yaml", _ => county).Findings;
        Assert.Contains(findings, f => f.Message.Contains("还适用于地区990002", StringComparison.Ordinal));
    }

    private static string Lab(RuleBook book) => JudicialAid.Standards.Lab.ReviewPage.Render(book.Standard("procuratorate-2027/2027-01-01")!, book);

    private static string National(string replaces) => Read(Older).Replace("from: 2021-12-31", $"from: 2027-01-01\n{replaces}", StringComparison.Ordinal);

    private static string Conditions(string replaces) =>
        Read(OlderConditions).Replace("from: 2021-12-31", $"from: 2027-01-01\n{replaces}", StringComparison.Ordinal).Replace("id: procuratorate-2021", "id: procuratorate-2027", StringComparison.Ordinal);

    private static RuleBookResult With(string added, string text, string changed, string from, string to) => Book.With(new Dictionary<string, Func<string, string?>>
    {
        [added] = _ => text,
        [changed] = old => old.Replace(from, to, StringComparison.Ordinal),
    });

    private static string Read(string file) => File.ReadAllText(Path.Combine(Book.Directory, file));
}
