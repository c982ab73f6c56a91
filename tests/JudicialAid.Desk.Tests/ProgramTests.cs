using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using JudicialAid.TestKit;

namespace JudicialAid.Desk.Tests;

/// <summary>The program itself, as a process of its own.</summary>
public sealed class ProgramTests : IDisposable
{
    private const int Megabyte = 1024 * 1024;
    private readonly DeskFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_unknown_verb_ends_in_2_with_the_usage()
    {
        var (code, _, errors) = Run([], "no-such-verb");
        Assert.Equal(2, code);
        Assert.Contains("desk extract PATH...", errors, StringComparison.Ordinal);
    }

    // The heap of the process is limited, so that it fails where it needs more; the rest of 300 MB is for the runtime and its code.
    [Fact]
    public void An_archive_of_100_megabytes_is_read_with_a_heap_of_200()
    {
        var path = _folder.Path("大卷宗.zip");
        WriteLargeZip(path);
        Assert.InRange(new FileInfo(path).Length, 95 * Megabyte, 100 * Megabyte);
        var (code, output, errors) = Run([("DOTNET_GCHeapHardLimit", "0x" + (200 * Megabyte).ToString("X", System.Globalization.CultureInfo.InvariantCulture))], "extract", path, "--format", "gold");
        Assert.Contains("苏文远", output, StringComparison.Ordinal);
        Assert.Contains("DOSSIER-SCANNED-PAGES", errors, StringComparison.Ordinal);
        Assert.Equal(1, code);
    }

    // Photos and a Word file with pictures that do not pack, and a readable indictment behind them.
    private static void WriteLargeZip(string path)
    {
        var noise = new byte[19 * Megabyte];
        new Random(1).NextBytes(noise);
        ((byte[])[0xFF, 0xD8, 0xFF, 0xE0]).CopyTo(noise, 0);
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        for (var n = 1; n <= 4; n++)
            Write(zip, $"照片{n}.jpg", noise);
        var word = zip.CreateEntry("图文说明.docx", CompressionLevel.NoCompression);
        using (var stream = word.Open())
            stream.Write(WordWithPicture(noise));
        Write(zip, "起诉书.txt", Encoding.UTF8.GetBytes(DeskFolder.Indictment));
    }

    private static byte[] WordWithPicture(byte[] picture)
    {
        using var stream = new MemoryStream();
        stream.Write(SampleFiles.Word("情况说明\n被害人苏文远的伤情见图。"));
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
            Write(zip, "word/media/image1.jpg", picture);
        return stream.ToArray();
    }

    private static void Write(ZipArchive zip, string name, byte[] content)
    {
        using var stream = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
        stream.Write(content);
    }

    private static (int Code, string Output, string Errors) Run((string Name, string Value)[] environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "desk.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8 };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }
}
