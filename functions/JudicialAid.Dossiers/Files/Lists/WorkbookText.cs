using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace JudicialAid.Dossiers.Files;

/// <summary>A .xlsx list of parties: each row under a known heading becomes the sentence that introduces the person; other rows stay rows.</summary>
internal static class WorkbookText
{
    private const int WidestRow = 200;

    /// <summary>Reads the visible sheets, or says why not.</summary>
    public static FileText Read(string place, Stream content)
    {
        try
        {
            return OfficePackage.Read(place, content, "xl/workbook.xml", _ => Sheets(place, content));
        }
        catch (Exception e) when (e is OpenXmlPackageException or InvalidOperationException)
        {
            return FileText.Rejected(FileFindings.Broken(place));
        }
    }

    private static FileText Sheets(string place, Stream content)
    {
        content.Position = 0;
        using var document = SpreadsheetDocument.Open(content, isEditable: false);
        // An empty part has no root, whatever the library's annotations say.
        if (document.WorkbookPart is not { Workbook: { } workbook } book)
            throw new InvalidDataException("There is no workbook.");
        var (text, rows) = (new StringBuilder(), 0);
        var shared = Shared(book);
        // A hidden sheet is often an older list: what nobody sees when looking the file over is not read.
        foreach (var sheet in workbook.Sheets?.Elements<Sheet>().Where(s => s.State?.Value is null or SheetStateValues.Visible) ?? [])
        {
            text.Append(sheet.Name?.Value).Append('\n');
            var title = sheet.Name?.Value ?? "";
            if (sheet.Id?.Value is { } id && book.GetPartById(id) is WorksheetPart part)
                rows = Append(Rows(part, shared).Take(FileLimits.MostRows - rows + 1), text, rows, title);
        }

        var read = FileText.Of(text.ToString());
        return rows > FileLimits.MostRows ? read.With([FileFindings.WorkbookCut(place)]) : read;
    }

    private static int Append(IEnumerable<string[]> rows, StringBuilder text, int count, string title)
    {
        PartyColumns? columns = null;
        var parties = new List<ListedParty>();
        foreach (var row in rows)
        {
            count++;
            if (PartyColumns.Of(row, title) is { } heading)
                columns = heading;
            else if (columns?.Party(row) is { } party)
                parties.Add(party);
            else if (row.Any(c => c.Length > 0))
            {
                var line = string.Join('\t', row.Where(c => c.Length > 0));
                text.Append(line).Append('\n');
                // What stands above the headings says who is listed.
                title = columns is null ? title + line : title;
            }
        }

        PartySentence.AppendList(parties, text);
        return count;
    }

    private static string[] Shared(WorkbookPart book) =>
        [.. book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(Text) ?? []];

    // The runs without the phonetic hints between them.
    private static string Text(OpenXmlElement item) =>
        string.Concat(item.Elements().SelectMany(e => e is Run ? e.Elements<DocumentFormat.OpenXml.Spreadsheet.Text>() : e is DocumentFormat.OpenXml.Spreadsheet.Text t ? [t] : Enumerable.Empty<DocumentFormat.OpenXml.Spreadsheet.Text>()).Select(t => t.Text));

    private static IEnumerable<string[]> Rows(WorksheetPart part, string[] shared)
    {
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(Row) && reader.IsStartElement && reader.LoadCurrentElement() is Row row)
                yield return Cells(row, shared);
        }
    }

    private static string[] Cells(Row row, string[] shared)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            var column = Column(cell.CellReference?.Value) ?? cells.Count;
            while (cells.Count < column && cells.Count < WidestRow)
                cells.Add("");
            if (cells.Count == column)
                cells.Add(Value(cell, shared).Trim());
        }

        return [.. cells];
    }

    private static string Value(Cell cell, string[] shared)
    {
        var value = cell.CellValue?.Text ?? "";
        if (cell.DataType?.Value == CellValues.InlineString)
            return cell.InlineString is { } inline ? Text(inline) : "";
        if (cell.DataType?.Value == CellValues.SharedString)
            return shared[int.Parse(value, System.Globalization.CultureInfo.InvariantCulture)];
        return value;
    }

    // "BC12" → 54
    private static int? Column(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(c))
                break;
            column = (column * 26) + (c - 'A' + 1);
        }

        return column == 0 ? null : column - 1;
    }
}
