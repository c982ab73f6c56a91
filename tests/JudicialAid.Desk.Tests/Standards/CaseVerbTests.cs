using JudicialAid.Desk.Standards;

namespace JudicialAid.Desk.Tests.Standards;

/// <summary>Verbs that read cases: a preview of dossiers, a sheet, its replay.</summary>
public sealed class CaseVerbTests : IDisposable
{
    private const string Facts = """{"harm":"death","hardship":["低保"],"groups":["困境儿童"],"fault":"noFault"}""";

    private static readonly string Sample = Path.Combine(Verbs.Shipped, "standards/sample/2020-01-01");

    private readonly ScratchFolder _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void A_preview_of_dossiers_and_lines_counts_them_and_names_nobody()
    {
        const string dossier = "葛大勇故意伤害案";
        Directory.CreateDirectory(_scratch[dossier]);
        foreach (var file in Directory.GetFiles(Path.Combine(Verbs.Root(), "infra/local/samples/dossiers/990001", dossier)))
            File.Copy(file, Path.Combine(_scratch[dossier], Path.GetFileName(file)));
        _scratch.Write("facts.jsonl", Facts + "\n\n" + Facts.Replace("death", "minorInjury", StringComparison.Ordinal) + "\n");
        var (code, output, errors) = Verbs.Run((o, e) => PreviewCommand.Run([Sample, "--cases", _scratch.Path], Verbs.Today, o, e));
        Assert.True(code == 0, errors);
        Assert.Contains("案件 3 件，其中拟救助 3 人", output, StringComparison.Ordinal);
        Assert.StartsWith("以下卷宗没有比对名册", output, StringComparison.Ordinal);
        Assert.DoesNotContain("葛大勇", output + errors, StringComparison.Ordinal);
    }

    // GY13, B5
    [Fact]
    public void Cases_of_one_class_are_put_side_by_side_and_who_never_asked_is_told_by_number()
    {
        const string told = "起诉书\n被告人汪大力，男。2026年1月5日，汪大力殴打被害人{0}，致其重伤二级。被害人{0}系最低生活保障对象，未获赔偿。\n";
        _scratch.Write("a/起诉书.txt", string.Format(System.Globalization.CultureInfo.InvariantCulture, told, "闵长风") + "本院以故意伤害罪提起公诉。");
        _scratch.Write("b/起诉书.txt", string.Format(System.Globalization.CultureInfo.InvariantCulture, told, "邱同春") + "本院以故意伤害罪提起公诉。");
        _scratch.Write("b/申请书.txt", "司法救助申请书\n申请人邱同春，男。因生活困难，申请司法救助。\n");
        var (code, output, errors) = Verbs.Run((o, e) => ClassesCommand.Run(["--cases", _scratch.Path], Verbs.Today, o, e));
        Assert.True(code == 0, errors);
        Assert.Contains("未求助：案件1，低保", output, StringComparison.Ordinal);
        Assert.DoesNotContain("闵长风", output + errors, StringComparison.Ordinal);
        Assert.Equal(2, Verbs.Run((o, e) => ClassesCommand.Run([], Verbs.Today, o, e)).Code);
    }

    [Fact]
    public void Every_line_that_is_no_case_is_told_by_file_and_line()
    {
        _scratch.Write("facts.jsonl", Facts + "\n{\"harm\":\"dead\"}\n" + Facts + "\n{\"fault\":\"none\"}\n");
        var (code, output, errors) = Verbs.Run((o, e) => PreviewCommand.Run([Sample, "--cases", _scratch.Path], Verbs.Today, o, e));
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("facts.jsonl:2:1", errors, StringComparison.Ordinal);
        Assert.Contains("facts.jsonl:4:1", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_in_another_encoding_than_UTF_8_are_told_with_what_to_do()
    {
        // 低保 as the editor of Windows saves it under "ANSI" on a Chinese computer.
        byte[] facts = [.. "{\"hardship\":[\""u8, 0xB5, 0xCD, 0xB1, 0xA3, .. "\"]}"u8];
        File.WriteAllBytes(_scratch["facts.jsonl"], facts);
        foreach (var (code, output, errors) in new[]
        {
            Verbs.Run((o, e) => SheetCommand.Run([Sample, _scratch["facts.jsonl"]], Verbs.Today, o, e)),
            Verbs.Run((o, e) => PreviewCommand.Run([Sample, "--cases", _scratch.Path], Verbs.Today, o, e)),
        })
        {
            Assert.True(code > 0 && output.Length == 0);
            Assert.Contains("facts.jsonl:1:15 RULES-NOT-UTF8", errors, StringComparison.Ordinal);
            Assert.Contains("UTF-8", errors, StringComparison.Ordinal);
        }
    }

    // A person whom only a register can prove to be poor is unknown without one, and counted.
    [Fact]
    public void The_people_of_a_case_are_not_taken_for_cases()
    {
        var (code, output, errors) = Verbs.Run((o, e) => PreviewCommand.Run([Sample, "--cases", Path.Combine(Verbs.Root(), "infra/local/samples/dossiers/990001"), "--json"], Verbs.Today, o, e));
        Assert.True(code == 0, errors);
        var result = System.Text.Json.Nodes.JsonNode.Parse(output)!;
        Assert.Equal(Directory.GetDirectories(Path.Combine(Verbs.Root(), "infra/local/samples/dossiers/990001")).Length, (int)result["cases"]! + 2);
        Assert.True((int)result["people"]! > (int)result["cases"]!);
        Assert.Contains("以下卷宗没有比对名册", errors, StringComparison.Ordinal);
        Assert.Contains("有2个文件夹没有读出案件，未列入", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("women-2022/undated")]
    [InlineData("sample/2020-01-01", "women-2022/undated")]
    public void An_overlay_is_not_previewed_by_itself_nor_compared_with(string standard, string? against = null)
    {
        string[] arguments = [Path.Combine(Verbs.Shipped, "standards", standard), "--invented", "10", .. against is null ? Array.Empty<string>() : ["--against", Path.Combine(Verbs.Shipped, "standards", against)]];
        var (code, output, errors) = Verbs.Run((o, e) => PreviewCommand.Run(arguments, Verbs.Today, o, e));
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("“women-2022/undated”是补充规定", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"hardship\":[\"低保户\"]}", "没有“低保户”，可用：特困、低保、")]
    [InlineData("{\"faullt\":\"noFault\"}", "没有“faullt”这个事实")]
    public void Facts_that_nobody_knows_give_no_sheet_and_no_preview(string line, string words)
    {
        var facts = _scratch.Write("facts.json", line);
        var (code, output, errors) = Verbs.Run((o, e) => SheetCommand.Run([Sample, facts], Verbs.Today, o, e));
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(words, errors, StringComparison.Ordinal);
        _scratch.Write("cases/facts.jsonl", line + "\n");
        (code, output, errors) = Verbs.Run((o, e) => PreviewCommand.Run([Sample, "--cases", _scratch["cases"]], Verbs.Today, o, e));
        Assert.Equal((1, ""), (code, output));
        Assert.Contains(words, errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("women-2022/undated", 0, "")]
    [InlineData("guanyun/undated", 1, "“guanyun/undated”的种类是“救助标准”，不是可以附加的补充规定。请核对编号。\n")]
    public void An_overlay_is_added_and_anything_else_in_its_place_is_told(string overlay, int exit, string words)
    {
        var facts = _scratch.Write("facts.json", Facts);
        var (code, output, errors) = Verbs.Run((o, e) => SheetCommand.Run([Sample, facts, "--overlay", Path.Combine(Verbs.Shipped, "standards", overlay)], Verbs.Today, o, e));
        Assert.Equal((exit, words), (code, errors));
        Assert.Equal(exit == 0, output.Contains("standards/minors-2018/2018-02-27@", StringComparison.Ordinal) && output.Contains("standards/women-2022/undated@", StringComparison.Ordinal));
    }

    // GY6: a text that is used only by choice can be chosen.
    [Fact]
    public void An_older_text_on_eligibility_can_be_chosen_for_a_preview_of_dossiers()
    {
        _scratch.Write("a/起诉书.txt", "起诉书\n被告人汪大力，男。2019年1月5日，汪大力殴打被害人闵长风，致其重伤二级。被害人闵长风系最低生活保障对象，未获赔偿。本院以故意伤害罪提起公诉。");
        string[] preview = [Sample, "--cases", _scratch.Path, "--day", "2020-06-01"];
        Assert.Contains("其中拟救助 0 人", Verbs.Run((o, e) => PreviewCommand.Run(preview, Verbs.Today, o, e)).Output, StringComparison.Ordinal);
        Assert.Contains("其中拟救助 1 人", Verbs.Run((o, e) => PreviewCommand.Run([.. preview, "--eligibility", "procuratorate-2016"], Verbs.Today, o, e)).Output, StringComparison.Ordinal);
        var (code, _, errors) = Verbs.Run((o, e) => PreviewCommand.Run([.. preview, "--eligibility", "procuratorate-2015"], Verbs.Today, o, e));
        Assert.Equal((1, true), (code, errors.Contains("没有救助条件“procuratorate-2015”。现有：", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        foreach (var (code, _, errors) in new[]
        {
            Verbs.Run((o, e) => SheetCommand.Run([Sample, "nowhere.json"], Verbs.Today, o, e)),
            Verbs.Run((o, e) => ReplayCommand.Run(["nowhere.json"], o, e)),
        })
        {
            Assert.Equal(2, code);
            Assert.Equal("nowhere.json：没有这个文件。请核对路径。\n", errors);
        }

        Assert.Equal("/nowhere：没有这个文件夹。请核对路径。\n", Verbs.Run((o, e) => CheckCommand.Run(["/nowhere"], Verbs.Today, o, e)).Errors);
    }

    [Fact]
    public void A_printed_sheet_is_replayed_to_the_same_bytes_and_a_changed_one_is_found_out()
    {
        var facts = _scratch.Write("facts.json", Facts);
        var (code, json, _) = Verbs.Run((o, e) => SheetCommand.Run([Sample, facts, "--format", "json"], Verbs.Today, o, e));
        Assert.Equal(0, code);
        var sheet = _scratch.Write("sheet.json", json);
        var (same, output, _) = Verbs.Run((o, e) => ReplayCommand.Run([sheet, Verbs.Shipped], o, e));
        Assert.True(same == 0, output);
        Assert.StartsWith("一致：sample/2020-01-01 40,000元", output, StringComparison.Ordinal);
        File.WriteAllText(sheet, json.Replace("\"amount\": 40000", "\"amount\": 45000", StringComparison.Ordinal));
        (same, output, _) = Verbs.Run((o, e) => ReplayCommand.Run([sheet, Verbs.Shipped], o, e));
        Assert.Equal(1, same);
        Assert.Contains("结果不同：当时为45,000元，重算为40,000元。", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", "建议救助金额：40,000元")]
    [InlineData("html", "<h1>国家司法救助金额计算书</h1>")]
    public void A_sheet_is_printed_for_people(string format, string words)
    {
        var facts = _scratch.Write("facts.json", Facts);
        var (code, output, _) = Verbs.Run((o, e) => SheetCommand.Run([Sample, facts, "--format", format], Verbs.Today, o, e));
        Assert.Equal(0, code);
        Assert.Contains(words, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_usage_is_2_and_a_standard_that_is_not_there_is_1()
    {
        Assert.Equal(2, Verbs.Run((o, e) => CheckCommand.Run(["/nowhere"], Verbs.Today, o, e)).Code);
        Assert.Equal(2, Verbs.Run((o, e) => DiffCommand.Run(["one"], o, e)).Code);
        Assert.Equal(2, Verbs.Run((o, e) => PreviewCommand.Run([Sample], Verbs.Today, o, e)).Code);
        Assert.Equal(2, Verbs.Run((o, e) => PreviewCommand.Run([Sample, "--invented", "many"], Verbs.Today, o, e)).Code);
        Assert.Equal(2, Verbs.Run((o, e) => SheetCommand.Run([Sample], Verbs.Today, o, e)).Code);
        Assert.Equal(2, Verbs.Run((o, e) => ReplayCommand.Run([], o, e)).Code);
        Assert.Equal(2, Verbs.Run((o, e) => RenderCommand.Run(["--unknown"], o, e)).Code);
        var (code, _, errors) = Verbs.Run((o, e) => DiffCommand.Run(["sample/1999-01-01", "sample/2020-01-01"], o, e));
        Assert.Equal(1, code);
        Assert.Contains("没有标准“sample/1999-01-01”", errors, StringComparison.Ordinal);
    }
}
