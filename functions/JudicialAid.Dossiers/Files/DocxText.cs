using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace JudicialAid.Dossiers.Files;

/// <summary>The text of a .docx: paragraphs as lines, table rows as lines with tabs between cells.</summary>
internal static class DocxText
{
    // A part that unfolds to more than this is a bomb, not a dossier.
    private const long LargestPart = 64 * 1024 * 1024;

    /// <summary>Reads the main part; the status says why there is no text.</summary>
    public static (string? Text, DocxStatus Status) Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var stream = new MemoryStream(content.ToArray(), writable: false);
            if (Refuses(stream) is { } status)
                return (null, status);
            using var document = WordprocessingDocument.Open(stream, isEditable: false);
            return document.MainDocumentPart?.Document?.Body is { } body ? (Text(body), DocxStatus.Read) : (null, DocxStatus.Broken);
        }
        catch (Exception e) when (e is InvalidDataException or FileFormatException or OpenXmlPackageException or System.Xml.XmlException or FormatException or ArgumentException or InvalidOperationException or IOException or UriFormatException or NotSupportedException or KeyNotFoundException)
        {
            return (null, DocxStatus.Broken);
        }
    }

    private static DocxStatus? Refuses(MemoryStream stream)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.GetEntry("word/document.xml") is null)
            return DocxStatus.NotWord;
        if (zip.Entries.Any(e => e.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            return DocxStatus.Macros;
        return zip.Entries.Any(e => e.Length > LargestPart) ? DocxStatus.TooLarge : null;
    }

    private static string Text(Body body)
    {
        var text = new StringBuilder();
        foreach (var element in body.ChildElements)
            Append(element, text);
        return text.ToString();
    }

    private static void Append(OpenXmlElement element, StringBuilder text)
    {
        switch (element)
        {
            case Paragraph paragraph:
                AppendRuns(paragraph, text);
                text.Append('\n');
                break;
            case Table table:
                foreach (var row in table.Descendants<TableRow>())
                    text.AppendJoin('\t', row.Elements<TableCell>().Select(CellText)).Append('\n');
                break;
            case SdtBlock block:
                foreach (var inner in block.SdtContentBlock?.ChildElements ?? Enumerable.Empty<OpenXmlElement>())
                    Append(inner, text);
                break;
        }
    }

    private static string CellText(TableCell cell)
    {
        var text = new StringBuilder();
        foreach (var paragraph in cell.Descendants<Paragraph>())
            AppendRuns(paragraph, text);
        return text.ToString();
    }

    private static void AppendRuns(Paragraph paragraph, StringBuilder text)
    {
        foreach (var element in paragraph.Descendants())
        {
            if (element is DocumentFormat.OpenXml.Wordprocessing.Text run)
                text.Append(run.Text);
            else if (element is TabChar)
                text.Append('\t');
            else if (element is Break or CarriageReturn)
                text.Append('\n');
        }
    }
}

/// <summary>What a .docx turned out to be.</summary>
internal enum DocxStatus
{
    /// <summary>Read.</summary>
    Read,

    /// <summary>A zip, but no Word document.</summary>
    NotWord,

    /// <summary>Not to be opened.</summary>
    Broken,

    /// <summary>With macros.</summary>
    Macros,

    /// <summary>Unfolds beyond the limit.</summary>
    TooLarge,
}
