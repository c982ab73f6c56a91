using System.Diagnostics;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using JudicialAid.Model;
using JudicialAid.TestKit;

namespace JudicialAid.Casework.Tests;

public class NoticeRenderTests
{
    private static Notice ForChild => Numbered(SampleCases.Child().Refer("child").Referrals[0]);

    [Fact]
    public void Notices_read_as_agreed()
    {
        foreach (var referral in SampleCases.AllReferrals())
            Golden.Match(NoticeText.Render(Numbered(referral)), $"notice-{referral.CaseId}-{referral.AgencyId}.txt");
    }

    [Fact]
    public void The_page_is_as_agreed() => Golden.Match(NoticeHtml.Render(ForChild), "notice.html");

    [Fact]
    public void The_page_keeps_Chinese_readable_and_encodes_markup()
    {
        var page = NoticeHtml.Render(ForChild with { CaseSummary = "<script>alert('×')</script> & \"引号\"" });
        Assert.DoesNotContain("&#", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert('×')&lt;/script&gt; &amp; &quot;引号&quot;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notice_without_verified_references_prints_no_heading_for_them()
    {
        var text = NoticeText.Render(ForChild with { LegalBasis = [] });
        Assert.DoesNotContain("依据\n", text, StringComparison.Ordinal);
        Assert.Contains("六、保密要求", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_real_office_prints_no_sample_mark()
    {
        var real = ForChild with { IsSample = false, Sender = "甲县人民检察院", Receiver = "甲县民政局", PersonRows = [], Hardship = [], LegalBasis = [], CaseSummary = "" };
        Assert.DoesNotContain("示例", NoticeText.Render(real), StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"mark\"", NoticeHtml.Render(real), StringComparison.Ordinal);
    }

    [Fact]
    public void The_Word_document_is_valid_A4_with_both_tables_and_the_slip_on_its_own_page()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(NoticeDocx.Render(ForChild)), isEditable: false);
        var faults = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(document);
        Assert.Empty(faults.Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        var body = document.MainDocumentPart!.Document.Body!;
        Assert.Equal((11906u, 16838u), (body.Descendants<PageSize>().Single().Width!.Value, body.Descendants<PageSize>().Single().Height!.Value));
        Assert.Equal(2, body.Elements<Table>().Count());
        Assert.Equal("社会救助线索移送函（回执）", body.Descendants<PageBreakBefore>().Single().Ancestors<Paragraph>().Single().InnerText);
    }

    [Fact]
    public void Every_Word_document_of_the_samples_is_valid()
    {
        foreach (var referral in SampleCases.AllReferrals())
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(NoticeDocx.Render(referral.Notice)), isEditable: false);
            Assert.Empty(new OpenXmlValidator().Validate(document).Select(fault => fault.Description));
        }
    }

    [Fact]
    public void The_same_notice_gives_the_same_bytes() => Assert.Equal(NoticeDocx.Render(ForChild), NoticeDocx.Render(ForChild));

    [Fact]
    public void Text_and_Word_say_the_same_words()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(NoticeDocx.Render(ForChild)), isEditable: false);
        var words = string.Concat(document.MainDocumentPart!.Document.Body!.Descendants<Text>().Select(t => t.Text));
        foreach (var line in NoticeText.Render(ForChild).Split('\n').Where(line => !line.Contains('：', StringComparison.Ordinal) && !line.StartsWith('【') && !line.StartsWith('-')))
            Assert.Contains(line.Trim('　'), words, StringComparison.Ordinal);
    }

    [ToolFact("soffice", "pdftotext")]
    public void LibreOffice_prints_the_Word_document_on_three_pages_with_the_sample_mark()
    {
        var folder = Directory.CreateTempSubdirectory("notice").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "notice.docx"), NoticeDocx.Render(ForChild));
            Run("soffice", $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, Path.Combine(folder, "notice.docx"));
            var pages = Run("pdftotext", "-enc", "UTF-8", Path.Combine(folder, "notice.pdf"), "-").TrimEnd('\f', '\n').Split('\f');
            Assert.Equal(3, pages.Length);
            Assert.Contains("示检救移〔2026〕3号", pages[0].Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.Contains("示例省示例县人民检察院", pages[1], StringComparison.Ordinal);
            Assert.Contains("回执", pages[2], StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Notice Numbered(Referral referral) => referral.Notice with { Number = NoticeNumbers.Format("示检救移", 2026, 3) };

    private static string Run(string tool, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error.Result);
        return output;
    }
}

/// <summary>A test that needs programs of the machine; skipped, with the reason printed, where one is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ToolFactAttribute : FactAttribute
{
    public ToolFactAttribute(params string[] tools)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var missing = tools.Where(tool => !folders.Any(folder => File.Exists(Path.Combine(folder, tool)))).ToList();
        if (missing.Count > 0)
            Skip = $"Not installed here: {string.Join(", ", missing)}.";
    }
}
