using System.IO.Compression;
using System.Text;
using System.Xml;

namespace JudicialAid.Dossiers.Files;

/// <summary>
/// The text of a .docx: paragraphs as lines, table rows as lines with tabs between cells. Read forward from the XML itself, so that a
/// large file needs no more memory than its text, and a link that is no URI does no harm.
/// </summary>
internal static class DocxText
{
    private const string MainPart = "word/document.xml";

    // Settings, the old place of what was moved, and the picture for old programs of what stands there as text already.
    private static readonly string[] Skipped = ["pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr", "moveFrom", "Fallback"];

    /// <summary>Reads the main part, or says why not.</summary>
    public static FileText Read(string place, Stream content) => OfficePackage.Read(place, content, MainPart, zip => FileText.Of(Text(zip)));

    private static string Text(ZipArchive zip)
    {
        using var reader = OfficePackage.Part(zip, MainPart);
        var text = new StringBuilder();
        var (cells, inText) = (0, false);
        for (var more = reader.Read(); more;)
        {
            if (reader.NodeType == XmlNodeType.Element && Skipped.Contains(reader.LocalName))
            {
                reader.Skip();
                more = !reader.EOF;
                continue;
            }

            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    inText = reader is { LocalName: "t", IsEmptyElement: false };
                    cells += reader is { LocalName: "tc", IsEmptyElement: false } ? 1 : 0;
                    text.Append(Mark(reader.LocalName));
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA when inText:
                    text.Append(reader.Value);
                    break;
                case XmlNodeType.EndElement:
                    inText = false;
                    cells -= reader.LocalName == "tc" ? 1 : 0;
                    End(reader.LocalName, cells > 0, text);
                    break;
            }

            more = reader.Read();
        }

        return text.ToString();
    }

    private static string Mark(string element) => element switch { "tab" => "\t", "br" or "cr" => "\n", "noBreakHyphen" => "-", _ => "" };

    private static void End(string element, bool inCell, StringBuilder text)
    {
        if (element == "tc")
            text.Append('\t');
        else if (element == "p" && !inCell)
            text.Append('\n');
        else if (element == "tr")
            text.Replace('\t', '\n', Math.Max(0, text.Length - 1), Math.Min(1, text.Length));
    }
}
