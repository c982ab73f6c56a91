using JudicialAid.Desk.Standards;

namespace JudicialAid.Desk.Tests.Standards;

/// <summary>The way of the guide for lawyers: copy, change, check, compare, preview, render.</summary>
public sealed class AmendmentTests : IDisposable
{
    private const string Old = "standards/sample/2020-01-01";
    private const string New = "standards/sample/2027-01-01";

    private readonly ScratchFolder _rules = Verbs.CopyOfShipped();

    public AmendmentTests()
    {
        Directory.CreateDirectory(_rules[New]);
        foreach (var file in Directory.GetFiles(_rules[Old]))
            File.Copy(file, Path.Combine(_rules[New], Path.GetFileName(file)));
        Change($"{New}/standard.yaml", "from: 2020-01-01", "from: 2027-01-01");
        Change($"{New}/standard.yaml", "{group: 困境儿童, amount: 6000}", "{group: 困境儿童, amount: 8000}");
        Change($"{New}/examples.yaml", "day: 2026-10-15", "day: 2027-01-15");
    }

    public void Dispose() => _rules.Dispose();

    [Fact]
    public void Check_shows_which_results_the_new_amount_changes_and_fails_until_the_examples_agree()
    {
        var (code, output, _) = Verbs.Run((o, e) => CheckCommand.Run([_rules.Path], Verbs.Today, o, e));
        Assert.Equal(1, code);
        Assert.Contains("应为40,000元，算得42,000元", output, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(_rules.Path, $"{New}/examples.yaml:"), output, StringComparison.Ordinal);
        Change($"{New}/examples.yaml", "amount: 40000", "amount: 42000");
        Change($"{New}/examples.yaml", "amount: 36000", "amount: 37800");
        Change($"{New}/examples.yaml", "amount: 28000", "amount: 30000");
        (code, output, _) = Verbs.Run((o, e) => CheckCommand.Run([_rules.Path], Verbs.Today, o, e));
        Assert.True(code == 0, output);
        Assert.Contains("2020-01-01 至 2026-12-31  sample/2020-01-01", output, StringComparison.Ordinal);
        Assert.Contains("全部相符", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_lists_all_mistakes_of_all_files_at_once()
    {
        Change($"{New}/standard.yaml", "amount: 20000", "amount: 两万");
        Change($"{Old}/standard.yaml", "kind: standard", "kind: standart");
        Change("groups.yaml", "level: 低保,", "levl: 低保,");
        var (code, output, _) = Verbs.Run((o, e) => CheckCommand.Run([_rules.Path], Verbs.Today, o, e));
        Assert.Equal(1, code);
        Assert.All(new[] { "RULES-WRONG-TYPE", "RULES-UNKNOWN-WORD", "RULES-UNKNOWN-KEY", "规则数据不能使用" }, c => Assert.Contains(c, output, StringComparison.Ordinal));
    }

    [Fact]
    public void Check_warns_of_a_standard_without_examples_or_changes_and_passes()
    {
        Directory.Delete(_rules[New], recursive: true);
        File.Delete(_rules[$"{Old}/CHANGES.md"]);
        File.Delete(_rules["standards/ningbo/undated/examples.yaml"]);
        var (code, output, _) = Verbs.Run((o, e) => CheckCommand.Run([_rules.Path], Verbs.Today, o, e));
        Assert.Equal(0, code);
        Assert.Contains("RULES-NO-CHANGES", output, StringComparison.Ordinal);
        Assert.Contains("RULES-NO-EXAMPLE", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_of_two_folders_says_the_one_change_and_from_when()
    {
        var (code, output, _) = Verbs.Run((o, e) => DiffCommand.Run([_rules[Old], _rules[New]], o, e));
        Assert.Equal(0, code);
        Assert.Contains("自 2027-01-01 起适用新标准；旧标准适用至 2026-12-31", output, StringComparison.Ordinal);
        Assert.Contains("“困境儿童”由6,000元改为8,000元（增加2,000元）。", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Preview_compares_with_the_standard_before_and_tells_its_progress()
    {
        var (code, output, errors) = Verbs.Run((o, e) => PreviewCommand.Run([_rules[New], "--invented", "10000"], Verbs.Today, o, e));
        Assert.Equal(0, code);
        Assert.Contains("与 sample/2020-01-01 相比", output, StringComparison.Ordinal);
        Assert.Contains("减少 0 人", output, StringComparison.Ordinal);
        Assert.Contains("已试算 5,000 / 10,000 件（50%）", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_check_fails_until_the_pages_are_rendered()
    {
        using var pages = new ScratchFolder();
        string[] check = ["--check", "--out", pages.Path, _rules.Path];
        Assert.Equal(1, Verbs.Run((o, e) => RenderCommand.Run(check, o, e)).Code);
        Assert.Equal(0, Verbs.Run((o, e) => RenderCommand.Run(["--out", pages.Path, _rules.Path], o, e)).Code);
        Assert.Equal(0, Verbs.Run((o, e) => RenderCommand.Run(check, o, e)).Code);
        Assert.Contains("8,000元", File.ReadAllText(pages["sample-2027-01-01.md"]), StringComparison.Ordinal);
    }

    private void Change(string file, string from, string to)
    {
        var text = File.ReadAllText(_rules[file]);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(_rules[file], text.Replace(from, to, StringComparison.Ordinal));
    }
}
