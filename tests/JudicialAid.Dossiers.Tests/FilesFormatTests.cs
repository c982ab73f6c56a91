using System.Text.Json;
using System.Text.Json.Nodes;
using JudicialAid.Model;
using JudicialAid.TestKit;

namespace JudicialAid.Dossiers.Tests;

/// <summary>Every format gives the text that stands in it.</summary>
public class FilesFormatTests
{
    private const string Indictment = "样例省样例县人民检察院\n起诉书\n样检刑诉〔2026〕12号\n经依法审查查明：\n被告人汪大力打伤被害人苏文远，经鉴定为轻伤二级。\n2026年8月20日";

    [Fact]
    public void A_web_page_gives_what_is_seen_and_none_of_its_scripts() =>
        Assert.Equal(Indictment, Read("html", SampleFiles.Text(SampleFiles.Html(Indictment))).Documents.Single().Text);

    [Fact]
    public void A_web_page_in_an_old_encoding_is_read() =>
        Assert.Equal(Indictment, Read("htm", SampleFiles.Text(SampleFiles.Html(Indictment), "gb18030")).Documents.Single().Text);

    [Theory]
    [InlineData("txt")]
    [InlineData("html")]
    public void A_text_with_a_damaged_byte_or_a_cut_end_is_read_with_a_warning(string extension)
    {
        var text = string.Concat(Enumerable.Repeat(Indictment + "\n", 3));
        var sound = SampleFiles.Text(extension == "html" ? "<p>" + text : text);
        byte[] damaged = [.. sound.AsSpan(0, sound.Length - 2)];
        damaged[300] ^= 0x80;
        var upload = Read(extension, damaged);
        Assert.Equal((UploadState.Read, "DOSSIER-CHARACTERS-DAMAGED"), (upload.State, upload.Findings.Single().Code));
        Assert.Contains("苏文远，经鉴定为轻伤二级", upload.Documents[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_data_on_a_web_page_keeps_its_rows() =>
        Assert.Contains("序号\t物品\t价值\n1\t手机\t3000元", Read("html", SampleFiles.Text(SampleFiles.Html("起诉书\n序号\t物品\t价值\n1\t手机\t3000元"))).Documents[0].Text, StringComparison.Ordinal);

    [Fact]
    public void A_page_laid_out_in_a_table_keeps_its_lines()
    {
        var page = $"<table><tr><td>菜单</td><td>{SampleFiles.Html(Indictment + "\n" + new string('略', 200))}</td></tr></table>";
        Assert.Contains("\n起诉书\n", Read("html", SampleFiles.Text(page)).Documents[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Word_text_that_was_moved_or_drawn_twice_is_read_once()
    {
        const string w = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'";
        var document = $"<w:document {w}><w:body><w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>起诉书</w:t></w:r></w:p>"
            + "<w:p><w:moveFrom><w:r><w:t>旧处</w:t></w:r></w:moveFrom><mc:AlternateContent><mc:Choice><w:r><w:t>被害人</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>被害人</w:t></w:r></mc:Fallback></mc:AlternateContent><w:r><w:t>苏文远</w:t></w:r></w:p></w:body></w:document>";
        Assert.Equal("起诉书\n被害人苏文远\n", Read("docx", SampleFiles.Zip(("word/document.xml", SampleFiles.Text(document)))).Documents.Single().Text);
    }

    [Fact]
    public void A_list_of_parties_becomes_people_with_their_loss_and_injury()
    {
        var id = SamplePeople.IdNumber(new DateOnly(1950, 3, 4), 21);
        var book = SampleFiles.Workbook(
            "被害人名单",
            ["柯某诈骗案被害人登记表"],
            ["序号", "被害人姓名", "性 别", "身份证号码", "出生日期", "被骗金额（万元）", "伤情"],
            ["1", "严福生", "男", id.Text, "", "1.26", ""],
            ["2", "童小满", "女", "", "18325", "0", "轻伤二级"],
            ["", "合计", "", "", "", "1.26", ""]);
        var file = Case("xlsx", book);
        Assert.Equal(["严福生", "童小满"], file.VictimNames());
        Assert.Equal(new Yuan(12_600), file.Victim("严福生").PropertyLoss!.Value);
        Assert.Equal(id, file.People.Single(p => p.Name == "严福生").IdNumber!.Value);
        Assert.Equal(new PartialDate(1950, 3, 3), file.People.Single(p => p.Name == "童小满").Birth!.Value);
        Assert.Equal(InjuryGrade.Minor2, file.Victim("童小满").InjuryGrade!.Value);
    }

    [Fact]
    public void A_list_headed_with_names_alone_takes_the_role_from_its_title_and_keeps_what_was_paid_back()
    {
        var file = Case("xlsx", SampleFiles.Workbook("表1", ["柯某诈骗案被害人名单"], ["序号", "姓名", "性别", "年龄", "损失金额（万元）", "已退赔（元）"], ["1", "严福生", "男", "72", "1.2", "3000"]));
        Assert.Equal((12_000m, 72), (file.Victim("严福生").PropertyLoss!.Value.Amount, file.People.Single(p => p.Name == "严福生").Age!.Value));
        Assert.Contains("已退赔3000元", Read("xlsx", SampleFiles.Workbook("被害人", ["姓名", "损失金额", "已退赔（元）"], ["严福生", "5000", "3000"])).Documents.Single().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("附：被害人名单\n", "姓名\t性别\t年龄\t损失金额（元）\n严福生\t男\t72\t12000\n童小满\t女\t68\t8500\n")]
    [InlineData("具体如下：\n", "姓名\t被骗金额（元）\n严福生\t12000\n童小满\t8500\n合计\t20500\n")]
    [InlineData("附：被害人名单\n", "  姓名     性别    损失金额（元）\n  严福生   男      12000\n  童小满   女      8500\n")]
    public void A_table_of_the_harmed_inside_a_document_is_read_as_a_list(string lead, string table)
    {
        var text = Files.TextTables.WithParties("样例省样例县人民检察院\n起诉书\n样检刑诉〔2026〕12号\n经依法审查查明：\n2026年1月5日，被告人汪大力骗取多名老人钱款。" + lead + table);
        var file = Cases.Read(text);
        Assert.Equal(["严福生 12000", "童小满 8500"], file.Victims.Select(v => $"{file.Person(v.PersonId).Name} {v.PropertyLoss!.Value.Amount:0}"));
    }

    [Fact]
    public void Words_of_a_document_that_nobody_sees_are_not_read()
    {
        const string w = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";
        var word = $"<w:document {w}><w:body><w:p><w:r><w:t>起诉书</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>旧稿</w:t></w:r><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>全文</w:t></w:r></w:p></w:body></w:document>";
        Assert.Equal("起诉书全文\n", Read("docx", SampleFiles.Zip(("word/document.xml", SampleFiles.Text(word)))).Documents.Single().Text);
        Assert.Equal("起诉书", Read("html", SampleFiles.Text("<p>起诉书</p><div style='Display : none'>旧稿</div>")).Documents.Single().Text);
    }

    [Fact]
    public void Notes_stand_behind_their_paragraph_and_the_head_of_the_pages_above()
    {
        const string w = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";
        static string P(string words) => $"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>";
        var zip = SampleFiles.Zip(
            ("word/document.xml", SampleFiles.Text($"<w:document {w}><w:body><w:p><w:r><w:t>查明伤人</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r></w:p>{P("完")}</w:body></w:document>")),
            ("word/header1.xml", SampleFiles.Text($"<w:hdr {w}>{P("样检刑诉〔2026〕1号")}</w:hdr>")),
            ("word/header2.xml", SampleFiles.Text($"<w:hdr {w}>{P("样检刑诉〔2026〕1号")}</w:hdr>")),
            ("word/footnotes.xml", SampleFiles.Text($"<w:footnotes {w}><w:footnote w:id='1'>{P("另注")}</w:footnote><w:footnote w:id='2'>{P("轻伤一级")}</w:footnote></w:footnotes>")));
        Assert.Equal("样检刑诉〔2026〕1号\n查明伤人\n轻伤一级\n完\n另注\n", Read("docx", zip).Documents.Single().Text);
    }

    [Fact]
    public void An_export_without_parties_keeps_its_case_number_and_relatives_keep_their_relation()
    {
        var bare = Case("json", SampleFiles.Text("""{"schema":"judicial-aid-dossier-1","caseNumbers":["样检刑诉〔2026〕12号"],"documents":[{"title":"起诉书","text":"经依法审查查明：\n被告人汪大力打伤被害人苏文远，经鉴定为轻伤二级。"}]}"""));
        Assert.Equal(["样检刑诉〔2026〕12号"], bare.CaseNumbers);
        var file = Case("json", SampleFiles.Text("""{"schema":"judicial-aid-dossier-1","documents":[{"title":"起诉书","text":"经依法审查查明：\n被告人汪大力杀害被害人苏文远。"}],"parties":[{"role":"被害人","name":"苏文远","sex":"男","age":"45"},{"role":"近亲属","name":"苏小妹","relation":"被害人苏文远之女","birth":"2015-03-03","sex":"女","note":"在校学生"},{"name":"苏大同","relation":"被害人苏文远之父","age":"78"},{"role":"被害人","name":"古丽娜尔·买买提","injury":"轻伤二级","loss":"12000"}]}"""));
        Assert.Equal(["Child 苏小妹 Student", "Parent 苏大同 "], file.Kin.Select(k => $"{k.Kinship.Value} {file.Person(k.PersonId).Name} {string.Join(' ', file.Person(k.PersonId).Hardship.Select(h => h.Value))}").Order(StringComparer.Ordinal));
        Assert.Equal(["古丽娜尔·买买提", "苏文远"], file.VictimNames().Order(StringComparer.Ordinal));
        Assert.Equal((InjuryGrade.Minor2, 12_000m), (file.Victim("古丽娜尔·买买提").InjuryGrade!.Value, file.Victim("古丽娜尔·买买提").PropertyLoss!.Value.Amount));
    }

    [Fact]
    public void A_sheet_without_a_heading_that_is_known_is_read_as_rows() =>
        Assert.Equal("表\n被害人\t甲\n赔偿\t乙\n", Read("xlsx", SampleFiles.Workbook("表", ["被害人", "甲"], ["赔偿", "乙"])).Documents.Single().Text);

    [Theory]
    [InlineData("json", """{"schema":"judicial-aid-dossier-1","caseNumbers":["样检刑诉〔2026〕12号"],"documents":[{"title":"起诉书","number":"样检刑诉〔2026〕12号","date":"2026-08-20","text":"经依法审查查明：\n被告人汪大力打伤被害人苏文远，经鉴定为轻伤二级。"}],"parties":[{"role":"被害人","name":"苏文远","sex":"男","birth":"1990-02-11"}]}""")]
    [InlineData("xml", """<?xml version="1.0"?><dossier schema="judicial-aid-dossier-1"><caseNumber>样检刑诉〔2026〕12号</caseNumber><document><title>起诉书</title><number>样检刑诉〔2026〕12号</number><date>2026-08-20</date><text>经依法审查查明：被告人汪大力打伤被害人苏文远，经鉴定为轻伤二级。</text></document><party><role>被害人</role><name>苏文远</name><sex>男</sex><birth>1990-02-11</birth></party></dossier>""")]
    public void An_export_gives_its_documents_and_its_parties(string extension, string export)
    {
        var file = Case(extension, SampleFiles.Text(export));
        Assert.Equal(["苏文远"], file.VictimNames());
        Assert.Equal(InjuryGrade.Minor2, file.Victim("苏文远").InjuryGrade!.Value);
        Assert.Equal(new PartialDate(1990, 2, 11), file.People.Single(p => p.Name == "苏文远").Birth!.Value);
        Assert.Equal(["样检刑诉〔2026〕12号"], file.CaseNumbers);
        Assert.Equal(DocumentKind.Indictment, file.Documents[0].Kind);
        Assert.Equal(new DateOnly(2026, 8, 20), file.Documents[0].Date);
    }

    [Fact]
    public void The_examples_of_the_documentation_are_read_and_say_the_same()
    {
        var page = File.ReadAllText(Path.Combine(Root(), "docs", "dossier-export.md"));
        string Example(string language) => page.Split("```" + language + "\n")[1].Split("```")[0];
        var (json, xml) = (Case("json", SampleFiles.Text(Example("json"))), Case("xml", SampleFiles.Text(Example("xml"))));
        Assert.Equal(["苏文远"], json.VictimNames());
        Assert.Equal(InjuryGrade.Minor2, json.Victim("苏文远").InjuryGrade!.Value);
        Assert.Equal(json.VictimNames(), xml.VictimNames());
    }

    [Fact]
    public void The_schema_allows_what_the_reader_knows()
    {
        var schema = JsonNode.Parse(File.ReadAllText(Path.Combine(Root(), "docs", "dossier-export.schema.json")))!["properties"]!;
        Assert.Equal(Names("DossierExport"), Sorted(schema));
        Assert.Equal(Names("ExportedDocument"), Sorted(schema["documents"]!["items"]!["properties"]!));
        Assert.Equal(Names("ListedParty"), Sorted(schema["parties"]!["items"]!["properties"]!));
    }

    private static string[] Sorted(JsonNode properties) => [.. properties.AsObject().Select(p => p.Key).Order(StringComparer.Ordinal)];

    private static string[] Names(string type) =>
        [.. typeof(FileReader).Assembly.GetType("JudicialAid.Dossiers.Files." + type)!.GetProperties().Where(p => p.CanWrite).Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)).Order(StringComparer.Ordinal)];

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "JudicialAid.Functions.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    [Fact]
    public void An_archive_is_one_case_whatever_the_order_of_packing()
    {
        (string, byte[]) word = ("卷一/起诉书.docx", SampleFiles.Word(Indictment)), page = ("谅解书.html", SampleFiles.Text(SampleFiles.Html("谅解书\n被害人苏文远对被告人汪大力表示谅解。"))), inner = ("补充.zip", SampleFiles.Zip(("说明.txt", SampleFiles.Text("被害人苏文远未获赔偿。"))));
        var one = Read("zip", SampleFiles.Zip(word, page, inner, ("__MACOSX/._起诉书.docx", [1])));
        var other = Read("zip", SampleFiles.Zip(inner, page, word));
        Assert.Equal(UploadState.Read, one.State);
        Assert.Equal(["u#1", "u#2", "u#3"], one.Documents.Select(d => d.Header.DocumentId));
        Assert.All(one.Documents, d => Assert.Equal("u", d.Header.UploadId));
        Assert.Equal(ModelJson.Write(one), ModelJson.Write(other));
    }

    [Fact]
    public void Names_in_an_archive_of_an_old_program_are_no_paths()
    {
        // 沘 is 9B 5C in GBK: the second byte is a backslash.
        var zip = SampleFiles.Zip(("XX.txt", SampleFiles.Text(Indictment)));
        for (var at = zip.AsSpan().IndexOf("XX.txt"u8); at >= 0 && at + 6 < zip.Length;)
        {
            (zip[at], zip[at + 1]) = (0x9B, 0x5C);
            var next = zip.AsSpan(at + 6).IndexOf("XX.txt"u8);
            at = next < 0 ? -1 : at + 6 + next;
        }

        Assert.Equal(UploadState.Read, Read("zip", zip).State);
    }

    private static ReadUpload Read(string extension, byte[] content) => FileReader.Read("u", extension, content);

    private static CaseFile Case(string extension, byte[] content) => CaseReader.Read("case", "office", Read(extension, content).Documents, SamplePeople.Pseudonyms);
}
