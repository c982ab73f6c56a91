using System.IO.Compression;
using System.Text;
using System.Xml;

namespace JudicialAid.Dossiers.Files;

/// <summary>
/// The text of a .docx: paragraphs as lines, table rows as lines with tabs between cells. Read forward from the XML itself, so that a
/// large file needs no more memory than its text, and a link that is no URI does no harm.
/// </summary>
internal sealed class DocxText
{
    private const string MainPart = "word/document.xml";

    // Settings, the old place of what was moved, and the picture for old programs of what stands there as text already.
    private static readonly string[] Skipped = ["pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr", "moveFrom", "Fallback"];

    private readonly StringBuilder _text = new();
    private int _cells;
    private bool _inText;

    private DocxText()
    {
    }

    /// <summary>Reads the main part, or says why not.</summary>
    public static FileText Read(string place, Stream content) => OfficePackage.Read(place, content, MainPart, zip => FileText.Of(new DocxText().Text(zip)));

    private string Text(ZipArchive zip)
    {
        using var reader = OfficePackage.Part(zip, MainPart);
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && Skipped.Contains(reader.LocalName))
            {
                reader.Skip();
                continue;
            }

            Take(reader);
            reader.Read();
        }

        return _text.ToString();
    }

    private void Take(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                _inText = reader is { LocalName: "t", IsEmptyElement: false };
                _cells += reader is { LocalName: "tc", IsEmptyElement: false } ? 1 : 0;
                _text.Append(reader.LocalName switch { "tab" => "\t", "br" or "cr" => "\n", "noBreakHyphen" => "-", _ => "" });
                break;
            case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA when _inText:
                _text.Append(reader.Value);
                break;
            case XmlNodeType.EndElement:
                _inText = false;
                End(reader.LocalName);
                break;
        }
    }

    private void End(string element)
    {
        if (element == "tc")
        {
            _cells--;
            _text.Append('\t');
        }
        else if (element == "p" && _cells == 0)
        {
            _text.Append('\n');
        }
        else if (element == "tr" && _text.Length > 0)
        {
            // The row ends where its last cell did.
            _text[^1] = '\n';
        }
    }
}
