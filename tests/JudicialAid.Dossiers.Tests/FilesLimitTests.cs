using System.Buffers.Binary;
using System.IO.Compression;
using JudicialAid.Model;
using JudicialAid.TestKit;

namespace JudicialAid.Dossiers.Tests;

/// <summary>What is refused, each with a code of its own that has a page in docs/findings.</summary>
public class FilesLimitTests
{
    private const string Story = "起诉书\n被告人汪大力打伤被害人苏文远，经鉴定为轻伤二级。";
    private static readonly byte[] StoryText = SampleFiles.Text(Story);
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0, 0, 0, 0];

    public static TheoryData<string, string, byte[]> Refused() => new()
    {
        { "DOSSIER-EMPTY-FILE", "zip", SampleFiles.Zip() },
        { "DOSSIER-WRONG-EXTENSION", "zip", StoryText },
        { "DOSSIER-WRONG-EXTENSION", "pdf", StoryText },
        { "DOSSIER-WRONG-EXTENSION", "xlsx", SampleFiles.Word(Story) },
        { "DOSSIER-WRONG-EXTENSION", "docx", SampleFiles.Workbook("表", ["姓名"]) },
        { "DOSSIER-WRONG-EXTENSION", "html", SampleFiles.Word(Story) },
        { "DOSSIER-PROTECTED-FILE", "xlsx", Ole },
        { "DOSSIER-PROTECTED-FILE", "zip", Encrypted(SampleFiles.Zip(("a.txt", StoryText))) },
        { "DOSSIER-OLD-OFFICE-FILE", "doc", Ole },
        { "DOSSIER-OLD-OFFICE-FILE", "xls", Ole },
        { "DOSSIER-OTHER-ARCHIVE", "rar", "Rar!"u8.ToArray() },
        { "DOSSIER-OTHER-ARCHIVE", "7z", [0x37, 0x7A, 0xBC, 0xAF] },
        { "DOSSIER-OFD-FILE", "ofd", SampleFiles.Zip(("OFD.xml", "<a/>"u8.ToArray())) },
        { "DOSSIER-UNKNOWN-FORMAT", "exe", "MZ"u8.ToArray() },
        { "DOSSIER-UNKNOWN-FORMAT", "", StoryText },
        { "DOSSIER-MACRO-FILE", "docm", SampleFiles.Word(Story) },
        { "DOSSIER-MACRO-FILE", "docx", SampleFiles.Zip(("word/document.xml", "<a/>"u8.ToArray()), ("word/vbaProject.bin", [1])) },
        { "DOSSIER-MACRO-FILE", "xlsx", SampleFiles.Zip(("xl/workbook.xml", "<a/>"u8.ToArray()), ("xl/vbaProject.bin", [1])) },
        { "DOSSIER-BROKEN-FILE", "docx", SampleFiles.Zip(("word/document.xml", "<a>"u8.ToArray())) },
        { "DOSSIER-BROKEN-FILE", "xlsx", SampleFiles.Zip(("xl/workbook.xml", "<a>"u8.ToArray())) },
        { "DOSSIER-BROKEN-FILE", "zip", SampleFiles.Zip(("a.txt", StoryText))[..60] },
        { "DOSSIER-BROKEN-FILE", "html", SampleFiles.Text(string.Concat(Enumerable.Repeat("<div>", 100_000))) },
        { "DOSSIER-ZIP-PATH", "zip", SampleFiles.Zip(("../a.txt", StoryText)) },
        { "DOSSIER-ZIP-PATH", "zip", SampleFiles.Zip(("..\\a.txt", StoryText)) },
        { "DOSSIER-ZIP-PATH", "zip", SampleFiles.Zip(("/etc/a.txt", StoryText)) },
        { "DOSSIER-ZIP-PATH", "zip", SampleFiles.Zip(("C:a.txt", StoryText)) },
        { "DOSSIER-ZIP-PATH", "zip", Link() },
        { "DOSSIER-ZIP-NESTED", "zip", SampleFiles.Zip(("a.zip", SampleFiles.Zip(("b.zip", SampleFiles.Zip(("c.txt", StoryText)))))) },
        { "DOSSIER-ZIP-TOO-MANY-FILES", "zip", SampleFiles.Zip([.. Enumerable.Range(0, 1001).Select(n => ($"{n}.txt", Array.Empty<byte>()))]) },
        { "DOSSIER-ZIP-BOMB", "zip", SampleFiles.Zip(("a.txt", new byte[19_000_000])) },
        { "DOSSIER-ZIP-BOMB", "docx", SampleFiles.Zip(("word/document.xml", new byte[65 * 1024 * 1024])) },
        { "DOSSIER-FILE-TOO-LARGE", "zip", SampleFiles.Zip(("a.pdf", new byte[65 * 1024 * 1024])) },
        { "DOSSIER-TOO-MUCH-TEXT", "txt", SampleFiles.Text(new string('a', 10_000_001)) },
        { "DOSSIER-EXPORT-INVALID", "json", "{"u8.ToArray() },
        { "DOSSIER-EXPORT-INVALID", "json", """{"schema":"other","documents":[]}"""u8.ToArray() },
        { "DOSSIER-EXPORT-INVALID", "json", """{"schema":"judicial-aid-dossier-1","partys":[]}"""u8.ToArray() },
        { "DOSSIER-EXPORT-INVALID", "xml", "<dossier schema='judicial-aid-dossier-1'><document><title>x</title></document></dossier>"u8.ToArray() },
        { "DOSSIER-EXPORT-INVALID", "xml", "<!DOCTYPE d [<!ENTITY a 'b'>]><dossier schema='judicial-aid-dossier-1'><caseNumber>&a;</caseNumber></dossier>"u8.ToArray() },
    };

    // Some of these files are large: made when the tests run, not when they are listed.
    [Theory, MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void What_is_too_much_or_not_what_it_says_is_rejected_with_its_code(string code, string extension, byte[] content)
    {
        var upload = FileReader.Read("u", extension, content);
        Assert.Equal(UploadState.Rejected, upload.State);
        Assert.Equal(code, Assert.Single(upload.Findings).Code);
        Assert.Empty(upload.Documents);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<?x")]
    [InlineData("<other/>")]
    public void A_workbook_whose_main_part_is_none_is_broken(string mainPart)
    {
        using var sound = new ZipArchive(new MemoryStream(SampleFiles.Workbook("表", ["姓名"])));
        var parts = sound.Entries.Select(e =>
        {
            using var content = new StreamReader(e.Open());
            return (e.FullName, e.FullName == "xl/workbook.xml" ? SampleFiles.Text(mainPart) : SampleFiles.Text(content.ReadToEnd()));
        });
        Assert.Equal("DOSSIER-BROKEN-FILE", FileReader.Read("u", "xlsx", SampleFiles.Zip([.. parts])).Findings.Single().Code);
    }

    [Fact]
    public void Every_code_of_a_file_has_its_page()
    {
        var codes = typeof(FileReader).Assembly.GetType("JudicialAid.Dossiers.Files.FileFindings")!.GetMethods()
            .Where(m => m.ReturnType == typeof(Finding) && m.Name != "InZip")
            .Select(m => ((Finding)m.Invoke(null, [.. m.GetParameters().Select(p => p.ParameterType == typeof(string) ? (object)"u" : new[] { 1 })])!).Code).Distinct().ToList();
        Assert.True(codes.Count > 20);
        Assert.All(codes, code => Assert.True(File.Exists(Path.Combine(Root(), "docs", "findings", code + ".md")), code));
    }

    [Fact]
    public void One_bad_file_of_an_archive_calls_a_person_and_the_others_are_read()
    {
        var upload = FileReader.Read("u", "zip", SampleFiles.Zip(("甲.txt", StoryText), ("乙.docm", [1, 2])));
        Assert.Equal((UploadState.NeedsPerson, true), (upload.State, upload.ReadInPart));
        Assert.Equal(Story, upload.Documents.Single().Text);
        var finding = Assert.Single(upload.Findings);
        Assert.Equal("DOSSIER-MACRO-FILE", finding.Code);
        Assert.StartsWith("压缩包内按名称排序的第1个文件（.docm，1 KB）：", finding.Message, StringComparison.Ordinal);
        Assert.Equal("u/1", finding.Place);
    }

    [Fact]
    public void An_archive_without_anything_readable_is_rejected() =>
        Assert.Equal(UploadState.Rejected, FileReader.Read("u", "zip", SampleFiles.Zip(("甲.rar", [1]), ("乙.docm", [1, 2]))).State);

    [Fact]
    public void A_list_that_is_too_long_is_read_as_far_as_allowed_and_shown_to_a_person()
    {
        var upload = FileReader.Read("u", "xlsx", SampleFiles.Workbook("被害人", [["被害人", "性别"], .. Enumerable.Repeat<string[]>(["苏文远", "男"], 20_001)]));
        Assert.Equal((UploadState.NeedsPerson, "DOSSIER-WORKBOOK-CUT"), (upload.State, upload.Findings.Single().Code));
    }

    private static byte[] Encrypted(byte[] zip)
    {
        // Bit 0 of the general purpose flags, in the local header and in the central directory.
        zip[6] |= 1;
        zip[zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        return zip;
    }

    private static byte[] Link()
    {
        var zip = SampleFiles.Zip(CompressionLevel.NoCompression, ("a.txt", "/etc/passwd"u8.ToArray()));
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 38), 0xA1FF0000);
        return zip;
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "JudicialAid.Functions.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
