using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace JudicialAid.Registers;

/// <summary>Which cell styles show a number as a date: a spreadsheet keeps 2026-03-01 as 46082 and only the style tells.</summary>
internal sealed class CellStyles
{
    private const int FirstOwnFormat = 164;
    private readonly List<bool> _isDate = [];

    /// <summary>Whether a cell of this style holds a date.</summary>
    public bool IsDate(string? style) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _isDate.Count && _isDate[index];

    public static CellStyles Read(ZipArchive zip)
    {
        var (styles, ownDates, inCells) = (new CellStyles(), new HashSet<int>(), false);
        if (zip.GetEntry("xl/styles.xml") is null)
            return styles;
        using var reader = Workbook.Part(zip, "xl/styles.xml");
        while (reader.Read())
        {
            if (reader.LocalName == "cellXfs")
                inCells = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "numFmt" } && ShowsDate(reader.GetAttribute("formatCode") ?? ""))
                ownDates.Add(Format(reader));
            else if (inCells && reader is { NodeType: XmlNodeType.Element, LocalName: "xf" })
                styles._isDate.Add(IsBuiltInDate(Format(reader)) || ownDates.Contains(Format(reader)));
        }

        return styles;
    }

    private static int Format(XmlReader reader) =>
        int.TryParse(reader.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    // ECMA-376 part 1, 18.8.30: 14–22 everywhere, 27–36 and 50–58 in East Asian locales.
    private static bool IsBuiltInDate(int format) => format < FirstOwnFormat && format is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 50 and <= 58);

    // "yyyy/m/d", "[$-804]yyyy年m月d日" but not "0.00" or "[Red]#,##0".
    private static bool ShowsDate(string code)
    {
        var (inBrackets, inQuotes) = (false, false);
        foreach (var c in code)
        {
            if (c == '"')
                inQuotes = !inQuotes;
            else if (c is '[' or ']')
                inBrackets = c == '[';
            else if (!inBrackets && !inQuotes && c is 'y' or 'Y' or 'd' or 'D')
                return true;
        }

        return false;
    }
}
