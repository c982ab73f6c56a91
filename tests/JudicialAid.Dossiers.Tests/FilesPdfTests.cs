using JudicialAid.Model;
using JudicialAid.TestKit;

namespace JudicialAid.Dossiers.Tests;

public class FilesPdfTests
{
    private const string First = "样例省样例县人民检察院\n起诉书\n样检刑诉〔2026〕12号\n经依法审查查明：";
    private const string Second = "被告人汪大力打伤被害人苏文远，经鉴定为轻伤二级。\n2026 年 8 月 20 日\n- 2 -";

    // The stage gets its tools handed in, so that these need no program.
    private static readonly TextTools Tools = new()
    {
        ReadPdf = _ => new PdfPages(PdfStatus.Read, [First, Second, "", "   "]),
        FindBlankPages = (_, pages) => pages.Where(p => p == 4).ToHashSet(),
    };

    private static readonly byte[] AnyPdf = "%PDF-1.4 "u8.ToArray();

    [Fact]
    public void Pages_become_text_that_knows_its_pages()
    {
        var document = Read(Tools).Documents.Single();
        Assert.Equal([new PageStart(1, 0), new PageStart(2, First.Length + 1)], document.Pages.Take(2));
        Assert.Equal(2, document.PageAt(document.Text.IndexOf("轻伤", StringComparison.Ordinal)));
        Assert.Contains("\n2026年8月20日\n", document.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("- 2 -", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scanned_page_needs_a_person_and_the_others_are_read()
    {
        var upload = Read(Tools);
        Assert.Equal((UploadState.NeedsPerson, true), (upload.State, upload.ReadInPart));
        var finding = Assert.Single(upload.Findings);
        Assert.Equal("DOSSIER-SCANNED-PAGES", finding.Code);
        Assert.StartsWith("第3页是扫描图片", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_can_tell_empty_paper_every_page_without_text_is_named() =>
        Assert.StartsWith("第3至4页", Read(Tools with { FindBlankPages = null }).Findings.Single().Message, StringComparison.Ordinal);

    [Fact]
    public void Recognised_text_is_read_and_marked_as_such()
    {
        var upload = Read(Tools with { RecognisePage = (_, page) => $"被害人苏文远未获赔偿，见第{page}页。" });
        Assert.Equal(UploadState.Read, upload.State);
        Assert.Equal("DOSSIER-RECOGNISED-PAGES", upload.Findings.Single().Code);
        Assert.Contains("见第3页", upload.Documents.Single().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PdfStatus.Protected, UploadState.Rejected, "DOSSIER-PROTECTED-FILE")]
    [InlineData(PdfStatus.Broken, UploadState.Rejected, "DOSSIER-BROKEN-FILE")]
    [InlineData(PdfStatus.TooSlow, UploadState.NeedsPerson, "DOSSIER-PDF-TOO-SLOW")]
    public void What_the_tool_could_not_read_says_why(PdfStatus status, UploadState state, string code)
    {
        var upload = Read(Tools with { ReadPdf = _ => PdfPages.Unread(status) });
        Assert.Equal((state, code), (upload.State, upload.Findings.Single().Code));
    }

    [Fact]
    public void Without_a_tool_the_file_waits_for_a_person_who_learns_what_to_install()
    {
        var upload = Read(TextTools.None);
        Assert.Equal(UploadState.NeedsPerson, upload.State);
        Assert.Equal("DOSSIER-PDF-TOOL-MISSING", upload.Findings.Single().Code);
        Assert.Contains("poppler-utils", upload.Findings.Single().Message, StringComparison.Ordinal);
        Assert.Contains(upload.Findings.Single().Code, FileReader.CurableCodes);
    }

    [Fact]
    public void A_photo_needs_a_person_unless_its_text_is_recognised()
    {
        byte[] photo = [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0, 0, 0];
        Assert.Equal((UploadState.NeedsPerson, "DOSSIER-SCANNED-PAGES"), StateOf(FileReader.Read("u", "jpg", photo)));
        Assert.Equal((UploadState.Read, "DOSSIER-RECOGNISED-PAGES"), StateOf(FileReader.Read("u", "jpg", photo, new TextTools { RecognisePicture = _ => "死亡证明\n死者苏文远" })));
        Assert.Equal((UploadState.Rejected, "DOSSIER-WRONG-EXTENSION"), StateOf(FileReader.Read("u", "jpg", AnyPdf)));
    }

    [NeedsProgramFact("pdftotext")]
    public void Poppler_reads_a_text_layer_and_tells_scans_from_empty_paper()
    {
        var upload = FileReader.Read("u", "pdf", SamplePdf.Of(First + "\n" + Second, SamplePdf.Scan, "", SamplePdf.Scan), InstalledTools.Find(recognise: false));
        Assert.Equal(UploadState.NeedsPerson, upload.State);
        Assert.StartsWith("第2、4页", upload.Findings.Single().Message, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 8, 20), upload.Documents.Single().Header.Date);
        Assert.Contains("被告人汪大力打伤被害人苏文远，经鉴定为轻伤二级。", upload.Documents.Single().Text, StringComparison.Ordinal);
    }

    [NeedsProgramFact("pdftotext")]
    public void Poppler_tells_a_password_from_damage()
    {
        var tools = InstalledTools.Find(recognise: false);
        Assert.Equal("DOSSIER-PROTECTED-FILE", FileReader.Read("u", "pdf", SamplePdf.Protected(First), tools).Findings.Single().Code);
        Assert.Equal("DOSSIER-BROKEN-FILE", FileReader.Read("u", "pdf", "%PDF-1.4 nothing else"u8.ToArray(), tools).Findings.Single().Code);
    }

    [NeedsProgramFact("tesseract", "pdftoppm", "chromium")]
    public void Tesseract_reads_the_pages_of_a_scan()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var (page, picture) = (Path.Combine(folder.FullName, "a.html"), Path.Combine(folder.FullName, "a.png"));
            File.WriteAllText(page, "<meta charset=utf-8><body style='font:28px serif;margin:60px'><p>经依法审查查明：</p><p>被告人汪大力打伤被害人苏文远。</p></body>");
            using var chromium = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("chromium", ["--headless", "--no-sandbox", "--window-size=900,500", $"--user-data-dir={folder.FullName}/profile", $"--screenshot={picture}", "file://" + page]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            chromium.StandardError.ReadToEnd();
            chromium.WaitForExit();
            var upload = FileReader.Read("u", "png", File.ReadAllBytes(picture), InstalledTools.Find(recognise: true));
            Assert.Equal((UploadState.Read, "DOSSIER-RECOGNISED-PAGES"), StateOf(upload));
            Assert.Contains("打伤被害人苏文远", upload.Documents.Single().Text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ReadUpload Read(TextTools tools) => FileReader.Read("u", "pdf", AnyPdf, tools);

    private static (UploadState, string) StateOf(ReadUpload upload) => (upload.State, upload.Findings.Single().Code);
}
