using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using JudicialAid.Model;
using Words = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace JudicialAid.Dossiers.Tests;

public class FileReaderTests
{
    static FileReaderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("gb18030", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    public void The_same_text_is_read_from_every_encoding(string name, bool mark)
    {
        var text = Cases.Text("child-indictment.txt");
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
        var upload = FileReader.Read("u", "txt", bytes);
        Assert.Equal(UploadState.Read, upload.State);
        Assert.Equal(text, upload.Documents[0].Text);
    }

    [Fact]
    public void Word_paragraphs_and_tables_become_lines()
    {
        var upload = FileReader.Read("u", ".docx", Word(
            new Paragraph(new Run(new Words("起诉书"))),
            new Table(new TableRow(Cell("序号"), Cell("物品"), Cell("价值")), new TableRow(Cell("1"), Cell("手机"), Cell("3000元")))));
        Assert.Equal("起诉书\n序号\t物品\t价值\n1\t手机\t3000元\n", upload.Documents.Single().Text);
    }

    [Theory]
    [InlineData(".txt", new byte[0], "DOSSIER-EMPTY-FILE")]
    [InlineData(".pages", new byte[] { 1, 2 }, "DOSSIER-UNKNOWN-FORMAT")]
    [InlineData(".txt", new byte[] { 0x50, 0x4B, 3, 4, 0, 0 }, "DOSSIER-WRONG-EXTENSION")]
    [InlineData(".docx", new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D }, "DOSSIER-WRONG-EXTENSION")]
    [InlineData(".docx", new byte[] { 0x50, 0x4B, 3, 4, 9, 9, 9, 9 }, "DOSSIER-BROKEN-FILE")]
    [InlineData(".docx", new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0 }, "DOSSIER-PROTECTED-FILE")]
    [InlineData(".txt", new byte[] { 1, 2, 3, 0xFF, 0xFE, 7, 8, 1, 2 }, "DOSSIER-NOT-TEXT")]
    public void What_cannot_be_read_is_rejected_with_its_reason(string extension, byte[] content, string code)
    {
        var upload = FileReader.Read("u", extension, content);
        Assert.Equal(UploadState.Rejected, upload.State);
        Assert.Equal(code, Assert.Single(upload.Findings).Code);
    }

    [Fact]
    public void A_file_beyond_the_limit_is_rejected() =>
        Assert.Equal("DOSSIER-FILE-TOO-LARGE", FileReader.Read("u", ".txt", new byte[20 * 1024 * 1024 + 1]).Findings.Single().Code);

    [Fact]
    public void A_recipe_needs_a_person()
    {
        var upload = Cases.File("u", "红烧肉：五花肉一斤，冰糖三十克，小火炖一个小时。");
        Assert.Equal(UploadState.NeedsPerson, upload.State);
        Assert.Equal("DOSSIER-NOT-A-CASE-DOCUMENT", upload.Findings.Single().Code);
    }

    [Fact]
    public void Two_documents_in_one_file_are_told_apart()
    {
        var upload = Cases.File("u", Cases.Text("injury-indictment.txt") + "\n" + Cases.Text("injury-judgment.txt"));
        Assert.Equal(["u#1", "u#2"], upload.Documents.Select(d => d.Header.DocumentId));
        Assert.Equal([DocumentKind.Indictment, DocumentKind.CriminalWithCivilJudgment], upload.Documents.Select(d => d.Header.Kind));
    }

    [Fact]
    public void A_judgment_knows_its_own_number_and_the_indictment_it_answers()
    {
        var header = Cases.File("u", Cases.Text("injury-judgment.txt")).Documents[0].Header;
        Assert.Equal("（2025）样0101刑初66号", header.CaseNumber);
        Assert.Equal(["样检刑诉〔2025〕77号"], header.OtherCaseNumbers);
        Assert.Equal("样例省样例县人民法院", header.Issuer);
        Assert.Equal(new DateOnly(2025, 11, 18), header.Date);
    }

    [Theory]
    [InlineData("样检刑诉〔2026〕12号", "样检刑诉[２０２６] 12号")]
    [InlineData("（2026）样0101刑初47号", "(2026)样0101刑初47号")]
    public void Case_numbers_written_differently_are_one(string one, string other) =>
        Assert.Equal(CaseNumbers.NormaliseCaseNumber(one), CaseNumbers.NormaliseCaseNumber(other));

    private static TableCell Cell(string text) => new(new Paragraph(new Run(new Words(text))));

    private static ReadOnlyMemory<byte> Word(params OpenXmlElement[] content)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
            document.AddMainDocumentPart().Document = new Document(new Body(content));
        return stream.ToArray();
    }
}
