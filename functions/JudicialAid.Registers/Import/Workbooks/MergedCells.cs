using System.IO.Compression;
using System.Xml;

namespace JudicialAid.Registers;

/// <summary>
/// The merged ranges of a sheet. They stand after the rows in the file, so the sheet is gone through once for them alone. Rows must
/// be filled in their order.
/// </summary>
internal sealed class MergedCells
{
    private readonly Dictionary<int, List<Range>> _byFirstRow = [];
    private readonly List<(Range Range, string Value)> _open = [];

    public static MergedCells Read(ZipArchive zip, string path)
    {
        var merged = new MergedCells();
        using var reader = Workbook.Part(zip, path);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "mergeCell" } && reader.GetAttribute("ref") is { } written)
                merged.Add(written);
        }

        return merged;
    }

    /// <summary>The cells of a row with the values of the ranges it lies in.</summary>
    public string[] Fill(int row, List<string> cells)
    {
        _open.RemoveAll(o => o.Range.LastRow < row);
        foreach (var range in _byFirstRow.GetValueOrDefault(row) ?? [])
            _open.Add((range, range.FirstColumn < cells.Count ? cells[range.FirstColumn] : ""));
        foreach (var (range, value) in _open)
        {
            if (value.Length == 0)
                continue;
            while (cells.Count <= range.LastColumn)
                cells.Add("");
            for (var column = range.FirstColumn; column <= range.LastColumn; column++)
                cells[column] = value;
        }

        return [.. cells];
    }

    private void Add(string written)
    {
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return;
        var (first, last) = (written[..colon], written[(colon + 1)..]);
        var range = new Range(CellName.Column(first), CellName.Row(first), Math.Min(CellName.Column(last), CellName.LastColumn), CellName.Row(last));
        if (!_byFirstRow.TryGetValue(range.FirstRow, out var ranges))
            _byFirstRow[range.FirstRow] = ranges = [];
        ranges.Add(range);
    }

    private sealed record Range(int FirstColumn, int FirstRow, int LastColumn, int LastRow);
}
