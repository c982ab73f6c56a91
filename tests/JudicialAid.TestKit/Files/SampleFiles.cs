using System.IO.Compression;
using System.Security;
using System.Text;

namespace JudicialAid.TestKit;

/// <summary>Files of every format that a dossier may come in, made from text; the same text gives the same bytes.</summary>
public static class SampleFiles
{
    private static readonly DateTimeOffset Packed = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Bytes of a text in an encoding.</summary>
    public static byte[] Text(string text, string encoding = "utf-8", bool mark = false)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var chosen = Encoding.GetEncoding(encoding);
        return [.. mark ? chosen.GetPreamble() : [], .. chosen.GetBytes(text)];
    }

    /// <summary>A .docx of paragraphs, one a line; a line with tabs is a row of a table.</summary>
    public static byte[] Word(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var body = string.Concat(text.Split('\n').Select(line => line.Contains('\t', StringComparison.Ordinal) ? Table(line) : Paragraph(line)));
        return Zip(
            ("[Content_Types].xml", Xml("""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""")),
            ("_rels/.rels", Relations("word/document.xml")),
            ("word/document.xml", Xml($"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>""")));
    }

    /// <summary>A .xlsx with one sheet of texts.</summary>
    public static byte[] Workbook(string sheet, params string[][] rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var data = string.Concat(rows.Select((row, r) => $"<row r=\"{r + 1}\">{string.Concat(row.Select((cell, c) => Cell(cell, c, r)))}</row>"));
        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        return Zip(
            ("[Content_Types].xml", Xml("""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""")),
            ("_rels/.rels", Relations("xl/workbook.xml")),
            ("xl/_rels/workbook.xml.rels", Xml("""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""")),
            ("xl/workbook.xml", Xml($"""<workbook xmlns="{main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="{SecurityElement.Escape(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>""")),
            ("xl/worksheets/sheet1.xml", Xml($"""<worksheet xmlns="{main}"><sheetData>{data}</sheetData></worksheet>""")));
    }

    /// <summary>A .html page with a paragraph a line; a line with tabs is a row of a table.</summary>
    public static string Html(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var body = string.Concat(text.Split('\n').Select(line => line.Contains('\t', StringComparison.Ordinal)
            ? $"<table><tr>{string.Concat(line.Split('\t').Select(c => $"<td><p>{SecurityElement.Escape(c)}</p></td>"))}</tr></table>"
            : $"<p>{SecurityElement.Escape(line)}</p>"));
        return $"<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>t</title><style>p{{margin:0}}</style></head><body>{body}<script>var x = '被害人';</script></body></html>";
    }

    /// <summary>A .zip.</summary>
    public static byte[] Zip(params (string Name, byte[] Content)[] files) => Zip(CompressionLevel.Optimal, files);

    /// <summary>A .zip, packed as told.</summary>
    public static byte[] Zip(CompressionLevel level, params (string Name, byte[] Content)[] files)
    {
        ArgumentNullException.ThrowIfNull(files);
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                var entry = zip.CreateEntry(name, level);
                entry.LastWriteTime = Packed;
                using var writer = entry.Open();
                writer.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Relations(string target) =>
        Xml($"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="{target}"/></Relationships>""");

    private static byte[] Xml(string content) => Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + content);

    private static string Paragraph(string line) => $"<w:p><w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(line)}</w:t></w:r></w:p>";

    private static string Table(string line) => $"<w:tbl><w:tr>{string.Concat(line.Split('\t').Select(c => $"<w:tc>{Paragraph(c)}</w:tc>"))}</w:tr></w:tbl>";

    private static string Cell(string text, int column, int row) => $"<c r=\"{(char)('A' + column)}{row + 1}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>";
}
