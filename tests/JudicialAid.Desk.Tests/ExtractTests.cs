using System.Text.Json.Nodes;
using JudicialAid.TestKit;

namespace JudicialAid.Desk.Tests;

public sealed class ExtractTests : IDisposable
{
    private readonly DeskFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_gives_its_facts_as_json_each_with_its_words()
    {
        var (code, output, errors) = DeskFolder.Extract(_folder.File("起诉书.txt", DeskFolder.Indictment));
        Assert.Equal((0, ""), (code, errors));
        var file = JsonNode.Parse(output)!;
        Assert.Equal("样检刑诉〔2026〕12号", (string?)file["caseNumbers"]![0]);
        var harm = file["victims"]![0]!["injuryGrade"]!;
        Assert.Equal("minor2", (string?)harm["value"]);
        Assert.Equal("found", (string?)harm["section"]);
        Assert.Equal("起诉书.txt", (string?)harm["evidence"]!["documentId"]);
        Assert.Equal((string?)harm["evidence"]!["quote"], DeskFolder.Indictment.Substring((int)harm["evidence"]!["offset"]!, (int)harm["evidence"]!["length"]!));
        Assert.NotNull(harm["rule"]);
        Assert.NotNull(harm["confidence"]);
    }

    [Fact]
    public void Gold_is_one_line_a_file_with_the_base_name_as_id()
    {
        var (code, output, _) = DeskFolder.Extract(_folder.File("甲.txt", DeskFolder.Indictment), _folder.File("乙.docx", SampleFiles.Word(DeskFolder.Indictment)), "--format", "gold");
        Assert.Equal(0, code);
        var lines = output.TrimEnd().Split('\n').Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(["甲", "乙"], lines.Select(l => (string?)l["id"]));
        Assert.Equal(
            ["id", "document_kind", "case_number", "issuer", "decision_date", "causes", "victims", "offenders", "awarded_yuan", "paid_yuan", "compensation_status", "forgiven", "enforcement_terminated", "offender_insolvent", "notes"],
            lines[0].AsObject().Select(p => p.Key));
        Assert.Equal(
            ["name", "role", "sex", "birth_date", "age", "minor", "harm", "injury_grade", "disability_grade", "property_loss_yuan", "fault", "hardship"],
            lines[0]["victims"]![0]!.AsObject().Select(p => p.Key));
        // A folder is only where the files lie.
        var (_, ofFolder, _) = DeskFolder.Extract(_folder.Path(""), "--format", "gold");
        Assert.Equal(lines.Select(l => l.ToJsonString()).Order(StringComparer.Ordinal), ofFolder.TrimEnd().Split('\n').Select(l => JsonNode.Parse(l)!.ToJsonString()).Order(StringComparer.Ordinal));
        Assert.Equal(("苏文远", "轻伤二级"), ((string?)lines[1]["victims"]![0]!["name"], (string?)lines[1]["victims"]![0]!["injury_grade"]));
    }

    [Fact]
    public void A_folder_with_its_subfolders_is_one_case_and_hidden_files_are_none_of_it()
    {
        _folder.File("某案/1.txt", DeskFolder.Indictment);
        _folder.File("某案/卷二/1.txt", "生活困难证明\n兹证明苏文远，男，1980年5月6日出生，系低保户。\n2026年9月1日");
        _folder.File("某案/.DS_Store", [0, 1]);
        var (code, output, errors) = DeskFolder.Extract(_folder.Path("某案"), "--format", "facts");
        Assert.Equal((0, ""), (code, errors));
        Assert.Equal(["1.txt", "卷二/1.txt"], JsonNode.Parse(output)!["documents"]!.AsArray().Select(d => (string?)d!["documentId"]));
    }

    [Fact]
    public void A_file_that_is_not_there_or_cannot_be_read_ends_in_1_and_says_why_while_the_others_are_read()
    {
        var (missing, bad) = (_folder.Path("没有.txt"), _folder.File("坏.docx", "不是文档"));
        var (code, output, errors) = DeskFolder.Extract(missing, bad, _folder.File("好.txt", DeskFolder.Indictment), "--format", "gold");
        Assert.Equal(1, code);
        Assert.Contains($"{missing}: no such file, or a folder without files.", errors, StringComparison.Ordinal);
        Assert.Contains($"{bad}: DOSSIER-WRONG-EXTENSION ", errors, StringComparison.Ordinal);
        Assert.Equal("好", (string?)JsonNode.Parse(output)!["id"]);
    }

    [Fact]
    public void Of_a_file_of_sentences_blank_lines_are_skipped_and_bad_ones_named_while_the_others_are_read()
    {
        var (code, output, errors) = DeskFolder.Extract("--sentences", _folder.File("句.jsonl", "{\"id\":1,\"text\":5}\n\n{\"id\":2,\"text\":\"被告人汪大力打伤被害人苏文远。\"}\n"));
        Assert.Equal((1, 1), (code, output.Trim().Split('\n').Length));
        Assert.Contains("句.jsonl:1: ", errors, StringComparison.Ordinal);
        Assert.Equal("苏文远", (string?)JsonNode.Parse(output)!["victims"]![0]);
    }

    [Fact]
    public void A_folder_without_files_ends_in_1()
    {
        Directory.CreateDirectory(_folder.Path("空"));
        Assert.Equal(1, DeskFolder.Extract(_folder.Path("空")).Code);
    }

    [Theory]
    [InlineData()]
    [InlineData("x.txt", "--format", "yaml")]
    public void Wrong_usage_ends_in_2_and_shows_the_usage(params string[] arguments)
    {
        var (code, output, errors) = DeskFolder.Extract(arguments);
        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith("usage: desk extract", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Sentences_give_a_line_each_and_a_line_of_another_form_is_named()
    {
        var sentences = _folder.File("s.jsonl", "{\"id\":7,\"text\":\"被告人汪大力盗走被害人苏文远现金3000元。\"}\n{\"id\":8}\n");
        var (code, output, errors) = DeskFolder.Extract("--sentences", sentences);
        Assert.Equal(1, code);
        var line = JsonNode.Parse(output)!;
        Assert.Equal(["id", "victims", "suspects", "total_yuan"], line.AsObject().Select(p => p.Key));
        Assert.Equal((7, "苏文远", 3000m), ((int)line["id"]!, (string?)line["victims"]![0], (decimal)line["total_yuan"]!));
        Assert.StartsWith($"{sentences}:2: expected", errors, StringComparison.Ordinal);
    }
}
