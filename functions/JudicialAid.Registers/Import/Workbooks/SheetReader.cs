using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace JudicialAid.Registers;

/// <summary>
/// The rows of a sheet, blank ones included. A cell merged over several gives its value to all of them: agencies merge the head
/// of a household over its members, and headings over two lines.
/// </summary>
internal sealed class SheetReader(ZipArchive zip, string path, SharedTexts texts, CellStyles styles)
{
    private static readonly DateOnly Epoch = new(1899, 12, 30);

    public IEnumerable<SourceRecord> Records()
    {
        var merged = MergedCells.Read(zip, path);
        using var reader = Workbook.Part(zip, path);
        var next = 1;
        while (reader.Read())
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "row" })
                continue;
            var number = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var r) ? r : next;
            for (; next < number; next++)
                yield return new SourceRecord(merged.Fill(next, []));
            yield return new SourceRecord(merged.Fill(number, Cells(reader)));
            next = number + 1;
        }
    }

    private List<string> Cells(XmlReader row)
    {
        var cells = new List<string>();
        if (row.IsEmptyElement)
            return cells;
        var depth = row.Depth;
        while (row.Read() && row.Depth > depth)
        {
            if (row is not { NodeType: XmlNodeType.Element, LocalName: "c" })
                continue;
            var column = row.GetAttribute("r") is { } name ? CellName.Column(name) : cells.Count;
            if (column > CellName.LastColumn)
                continue;
            while (cells.Count <= column)
                cells.Add("");
            cells[column] = Value(row);
        }

        return cells;
    }

    private string Value(XmlReader cell)
    {
        var (type, isDate, text) = (cell.GetAttribute("t"), styles.IsDate(cell.GetAttribute("s")), "");
        if (cell.IsEmptyElement)
            return "";
        var depth = cell.Depth;
        while (cell.Read() && cell.Depth > depth)
        {
            if (cell is { NodeType: XmlNodeType.Element, LocalName: "v" or "is" })
                text = SharedTexts.Text(cell);
        }

        return type switch
        {
            "s" => texts[int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)],
            "inlineStr" or "str" or "b" or "d" => text,
            "e" => "",
            _ => isDate ? Day(text) : text,
        };
    }

    private static string Day(string number) =>
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var days) && days is > 0 and < 2_958_466
            ? Epoch.AddDays((int)days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : number;
}

/// <summary>Names of cells: "BC12".</summary>
internal static class CellName
{
    /// <summary>Columns beyond it are not read: no register is that wide, but a file can claim 16,384 columns a row.</summary>
    public const int LastColumn = 511;

    /// <summary>The column of a name, "A" being 0.</summary>
    public static int Column(ReadOnlySpan<char> name)
    {
        var column = 0;
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterUpper(c))
                break;
            column = (column * 26) + (c - 'A' + 1);
        }

        return column - 1;
    }

    /// <summary>The row of a name, the first being 1.</summary>
    public static int Row(ReadOnlySpan<char> name) => int.Parse(name[name.IndexOfAnyInRange('0', '9')..], NumberStyles.None, CultureInfo.InvariantCulture);
}
