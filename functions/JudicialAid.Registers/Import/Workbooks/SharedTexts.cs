using System.IO.Compression;
using System.Text;
using System.Xml;

namespace JudicialAid.Registers;

/// <summary>The texts of a workbook, each kept once (sharedStrings.xml).</summary>
internal sealed class SharedTexts
{
    private readonly List<string> _texts = [];

    /// <summary>The text with this number.</summary>
    public string this[int index] => index < _texts.Count ? _texts[index] : throw new InvalidDataException("A cell names a text that is not there.");

    public static SharedTexts Read(ZipArchive zip)
    {
        var texts = new SharedTexts();
        if (zip.GetEntry("xl/sharedStrings.xml") is null)
            return texts;
        using var reader = Workbook.Part(zip, "xl/sharedStrings.xml");
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
                texts._texts.Add(Text(reader));
        }

        return texts;
    }

    /// <summary>All runs of a text element (&lt;si&gt; or &lt;is&gt;) without the phonetic hints (&lt;rPh&gt;) that stand between them.</summary>
    public static string Text(XmlReader element)
    {
        if (element.IsEmptyElement)
            return "";
        var (text, depth, phonetic) = (new StringBuilder(), element.Depth, 0);
        while (element.Read() && element.Depth > depth)
        {
            if (element.LocalName == "rPh" && !element.IsEmptyElement)
                phonetic += element.NodeType == XmlNodeType.Element ? 1 : -1;
            else if (element.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA && phonetic == 0)
                text.Append(element.Value);
        }

        return text.ToString();
    }
}
