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
    private static readonly string[] Skipped = ["pPr", "tblPr", "trPr", "tcPr", "sectPr", "moveFrom", "Fallback"];

    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, string> _notes;
    private readonly List<string> _cited = [];
    private int _cells;
    private bool _inText;
    private bool _hidden;

    private DocxText(Dictionary<string, string> notes) => _notes = notes;

    /// <summary>Reads the main part, or says why not.</summary>
    public static FileText Read(string place, Stream content) => OfficePackage.Read(place, content, MainPart, zip => FileText.WithTables(Text(zip)));

    // What the head of the pages says stands above the text, unless the text says it, too; page numbers of the foot are left out.
    private static string Text(ZipArchive zip)
    {
        var body = new DocxText(Notes(zip));
        var text = body.Text(zip, MainPart) + string.Concat(body._notes.Values.Select(uncited => uncited + "\n"));
        var heads = zip.Entries.Where(e => e.FullName.StartsWith("word/header", StringComparison.Ordinal) && e.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(e => new DocxText([]).Text(zip, e.FullName).Trim());
        return string.Concat(heads.Where(head => head.Length > 0 && !text.Contains(head, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Select(head => head + "\n")) + text;
    }

    // The notes by what refers to them: footnoteReference 1 → its words.
    private static Dictionary<string, string> Notes(ZipArchive zip)
    {
        var notes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var kind in new[] { "footnote", "endnote" })
        {
            var part = $"word/{kind}s.xml";
            if (zip.GetEntry(part) is null)
                continue;
            using var reader = OfficePackage.Part(zip, part);
            while (reader.ReadToFollowing(kind, reader.NamespaceURI.Length > 0 ? reader.NamespaceURI : Word))
            {
                var id = reader.GetAttribute("id", Word);
                using var note = reader.ReadSubtree();
                if (new DocxText([]).Text(note).Trim() is { Length: > 0 } words)
                    notes[kind + id] = words;
            }
        }

        return notes;
    }

    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private string Text(ZipArchive zip, string part)
    {
        using var reader = OfficePackage.Part(zip, part);
        return Text(reader);
    }

    private string Text(XmlReader reader)
    {
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && Skipped.Contains(reader.LocalName))
            {
                reader.Skip();
                continue;
            }

            if (reader is { NodeType: XmlNodeType.Element, LocalName: "rPr" })
            {
                _hidden = IsHidden(reader);
                continue;
            }

            Take(reader);
            reader.Read();
        }

        return _text.ToString();
    }

    // <w:vanish/> among the settings of a run: nobody sees its words. The reader goes on behind them.
    private static bool IsHidden(XmlReader reader)
    {
        var hidden = false;
        using (var settings = reader.ReadSubtree())
        {
            while (settings.Read())
                hidden |= settings is { NodeType: XmlNodeType.Element, LocalName: "vanish" } && settings.GetAttribute("val", settings.NamespaceURI) is not ("0" or "false" or "off");
        }

        reader.Read();
        return hidden;
    }

    private void Take(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                _inText = reader is { LocalName: "t", IsEmptyElement: false } && !_hidden;
                _hidden &= reader.LocalName != "r";
                if (reader.LocalName is "footnoteReference" or "endnoteReference" && _notes.Remove(reader.LocalName[..^9] + reader.GetAttribute("id", reader.NamespaceURI), out var note))
                    _cited.Add(note);
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
            // A note belongs to what its paragraph tells.
            _cited.ForEach(note => _text.Append(note).Append('\n'));
            _cited.Clear();
        }
        else if (element == "tr" && _text.Length > 0)
        {
            // The row ends where its last cell did.
            _text[^1] = '\n';
        }
    }
}
