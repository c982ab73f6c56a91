using System.Text.RegularExpressions;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Files;

/// <summary>The text of a .pdf by the tools handed in; pages that are pictures are told by their number.</summary>
internal static partial class PdfText
{
    // A page number or a stamp's letters are no text layer.
    private const int FewCharacters = 8;

    /// <summary>Reads the pages, or says why not.</summary>
    public static FileText Read(string place, ReadOnlyMemory<byte> content, TextTools tools)
    {
        if (tools.ReadPdf is null)
            return FileText.NeedsPerson(FileFindings.PdfToolMissing(place));
        var pdf = tools.ReadPdf(content);
        return pdf.Status switch
        {
            PdfStatus.Read => Pages(place, content, [.. pdf.Pages], tools),
            PdfStatus.Protected => FileText.Rejected(FileFindings.Protected(place)),
            PdfStatus.TooSlow => FileText.NeedsPerson(FileFindings.PdfTooSlow(place)),
            _ => FileText.Rejected(FileFindings.Broken(place)),
        };
    }

    private static FileText Pages(string place, ReadOnlyMemory<byte> content, string[] pages, TextTools tools)
    {
        var pictures = Enumerable.Range(1, pages.Length).Where(n => IsWithoutText(pages[n - 1])).ToList();
        if (pictures.Count > 0 && tools.FindBlankPages is { } findBlank)
        {
            var blank = findBlank(content, pictures);
            pictures.RemoveAll(blank.Contains);
        }

        var recognised = Recognise(content, pages, pictures, tools);
        var scanned = pictures.Except(recognised).ToList();
        List<Finding> findings = [];
        if (recognised.Count > 0)
            findings.Add(FileFindings.Recognised(place, recognised));
        if (scanned.Count > 0)
            findings.Add(FileFindings.Scanned(place, scanned));
        return FileText.OfPages(pages.Select(Tidy), findings);
    }

    private static List<int> Recognise(ReadOnlyMemory<byte> content, string[] pages, List<int> pictures, TextTools tools)
    {
        var recognised = new List<int>();
        if (tools.RecognisePage is not { } recognise)
            return recognised;
        foreach (var page in pictures.Take(FileLimits.MostRecognisedPages))
        {
            var text = recognise(content, page);
            if (IsWithoutText(text))
                continue;
            pages[page - 1] = text;
            recognised.Add(page);
        }

        return recognised;
    }

    private static bool IsWithoutText(string page) => page.Count(c => !char.IsWhiteSpace(c)) < FewCharacters;

    private static string Tidy(string page) => LooseDigit().Replace(PageNumber().Replace(page, ""), "");

    // "- 3 -", "3", "第 3 页 共 7 页", "3 / 7" alone in the last line.
    [GeneratedRegex(@"\n[ \t]*(-[ ]?\d{1,4}[ ]?-|—[ ]?\d{1,4}[ ]?—|\d{1,3}|第[ ]?\d{1,4}[ ]?页([ ，,/]{0,3}共[ ]?\d{1,4}[ ]?页)?|\d{1,4}[ ]?/[ ]?\d{1,4})[ \t]*\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    // Typesetting puts a thin space between 2026 and 年, which comes out as a blank; the gap between two columns is at least two.
    [GeneratedRegex(@"(?<=[\u4E00-\u9FFF〔〕（）]) (?=[0-9A-Za-z])|(?<=[0-9A-Za-z]) (?=[\u4E00-\u9FFF〔〕（）])", RegexOptions.CultureInvariant)]
    private static partial Regex LooseDigit();
}
