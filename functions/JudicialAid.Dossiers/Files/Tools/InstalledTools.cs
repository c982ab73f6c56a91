using System.Globalization;
using System.Text;

namespace JudicialAid.Dossiers;

/// <summary>The text tools of this machine: what the build reads a PDF with, poppler's pdftoppm for its pages, Tesseract with chi_sim for pictures.</summary>
public static class InstalledTools
{
    private static readonly TimeSpan PdfLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan PageLimit = TimeSpan.FromSeconds(30);

    /// <summary>Looks what is there.</summary>
    /// <param name="recognise">Whether text in pictures is to be recognised (OCR), where Tesseract is installed.</param>
    public static TextTools Find(bool recognise)
    {
        var (pages, pictures) = (ToolProcess.IsInstalled("pdftoppm"), recognise && ToolProcess.IsInstalled("tesseract"));
        return new TextTools
        {
            ReadPdf = PdfReader.Find(PdfLimit),
            FindBlankPages = pages ? FindBlankPages : null,
            RecognisePage = pages && pictures ? RecognisePage : null,
            RecognisePicture = pictures ? RecognisePicture : null,
        };
    }

    private static HashSet<int> FindBlankPages(ReadOnlyMemory<byte> pdf, IReadOnlyList<int> pages)
    {
        var (first, last) = (pages.Min(), pages.Max());
        var run = ToolProcess.Run("pdftoppm", ["-r", "10", "-gray", "-f", Number(first), "-l", Number(last), "-"], pdf, PdfLimit);
        return [.. GrayPictures.Blank(run.Output).Select(n => first + n).Intersect(pages)];
    }

    private static string RecognisePage(ReadOnlyMemory<byte> pdf, int page)
    {
        var picture = ToolProcess.Run("pdftoppm", ["-r", "200", "-gray", "-png", "-f", Number(page), "-l", Number(page), "-"], pdf, PageLimit);
        return picture.ExitCode == 0 ? RecognisePicture(picture.Output) : "";
    }

    private static string RecognisePicture(ReadOnlyMemory<byte> picture)
    {
        var run = ToolProcess.Run("tesseract", ["stdin", "stdout", "-l", "chi_sim", "--psm", "3"], picture, PageLimit);
        return run.ExitCode == 0 ? Encoding.UTF8.GetString(run.Output).Replace("\f", "", StringComparison.Ordinal) : "";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
