using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace JudicialAid.Registers.Tests;

/// <summary>
/// Writes small .xlsx files as spreadsheet programs do: shared texts, dates as styled numbers (style 1), merged cells, several sheets.
/// A cell is a text, a number, a <see cref="DateOnly"/> or null.
/// </summary>
internal sealed class WorkbookFile
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private readonly List<string> _texts = [];
    private readonly List<(string Name, string Xml, bool Hidden)> _sheets = [];

    public WorkbookFile Sheet(string name, object?[][] rows, string[]? merged = null, bool hidden = false)
    {
        var xml = new StringBuilder($"<worksheet {Main}><sheetData>");
        for (var r = 0; r < rows.Length; r++)
        {
            if (rows[r].Length > 0)
                xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{r + 1}\">{string.Concat(rows[r].Select((cell, c) => Cell(cell, r, c)))}</row>");
        }

        xml.Append("</sheetData>");
        if (merged is not null)
            xml.Append(CultureInfo.InvariantCulture, $"<mergeCells>{string.Concat(merged.Select(m => $"<mergeCell ref=\"{m}\"/>"))}</mergeCells>");
        _sheets.Add((name, xml.Append("</worksheet>").ToString(), hidden));
        return this;
    }

    public MemoryStream Build()
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            const string rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            Add(zip, "xl/workbook.xml", $"<workbook {Main} xmlns:r=\"{rel}\"><sheets>{string.Concat(_sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\"{(s.Hidden ? " state=\"hidden\"" : "")} r:id=\"r{i}\"/>"))}</sheets></workbook>");
            Add(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(_sheets.Select((_, i) => $"<Relationship Id=\"r{i}\" Type=\"{rel}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>"))}</Relationships>");
            Add(zip, "xl/styles.xml", $"<styleSheet {Main}><numFmts><numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"176\"/></cellXfs></styleSheet>");
            Add(zip, "xl/sharedStrings.xml", $"<sst {Main}>{string.Concat(_texts.Select(t => $"<si><r><t>{SecurityElement.Escape(t[..^1])}</t></r><r><t xml:space=\"preserve\">{SecurityElement.Escape(t[^1..])}</t></r><rPh sb=\"0\" eb=\"1\"><t>pinyin</t></rPh></si>"))}</sst>");
            for (var i = 0; i < _sheets.Count; i++)
                Add(zip, $"xl/worksheets/sheet{i}.xml", _sheets[i].Xml);
        }

        bytes.Position = 0;
        return bytes;
    }

    private string Cell(object? value, int row, int column)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + column)}{row + 1}");
        return value switch
        {
            null or "" => $"<c r=\"{name}\" s=\"0\"/>",
            DateOnly day => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{name}\" s=\"1\"><v>{day.DayNumber - new DateOnly(1899, 12, 30).DayNumber}</v></c>"),
            string text => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{name}\" t=\"s\"><v>{Shared(text)}</v></c>"),
            _ => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{name}\"><v>{value}</v></c>"),
        };
    }

    private int Shared(string text)
    {
        _texts.Add(text);
        return _texts.Count - 1;
    }

    private static void Add(ZipArchive zip, string path, string xml)
    {
        using var writer = new StreamWriter(zip.CreateEntry(path).Open());
        writer.Write(xml);
    }
}
