using System.Text;

namespace JudicialAid.Dossiers;

/// <summary>The text layer of a PDF by poppler's pdftotext, a process of its own. PdfReader.PdfPig.cs takes its place where the build has that library.</summary>
internal static class PdfReader
{
    /// <summary>Reads a PDF within a time; null when the program is not installed.</summary>
    public static Func<ReadOnlyMemory<byte>, PdfPages>? Find(TimeSpan limit) => ToolProcess.IsInstalled("pdftotext") ? pdf => Read(pdf, limit) : null;

    // -layout keeps the cells of a row in one line and the indent that tells a new paragraph from a wrapped line.
    private static PdfPages Read(ReadOnlyMemory<byte> pdf, TimeSpan limit)
    {
        var run = ToolProcess.Run("pdftotext", ["-layout", "-enc", "UTF-8", "-", "-"], pdf, limit);
        return run switch
        {
            { ExitCode: null } => PdfPages.Unread(PdfStatus.TooSlow),
            { ExitCode: 0 } => new PdfPages(PdfStatus.Read, SplitPages(Encoding.UTF8.GetString(run.Output))),
            _ => PdfPages.Unread(run.Errors.Contains("password", StringComparison.OrdinalIgnoreCase) ? PdfStatus.Protected : PdfStatus.Broken),
        };
    }

    // Every page ends with a form feed, the last one too.
    private static string[] SplitPages(string text)
    {
        var pages = text.Split('\f');
        return pages[^1].Trim().Length == 0 ? pages[..^1] : pages;
    }
}
