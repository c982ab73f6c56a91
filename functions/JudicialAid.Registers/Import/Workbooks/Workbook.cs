using System.IO.Compression;
using System.Xml;
using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>
/// The visible sheets of an .xlsx file as tables, read by XmlReader straight from the zip so that a million rows stream by (a
/// document model of them takes gigabytes). Only what a register needs is read: values, dates, merged cells.
/// </summary>
internal static class Workbook
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The sheets in the order of their tabs. A damaged file ends in a record with the fault.</summary>
    public static IEnumerable<SourceTable> Tables(Stream seekable)
    {
        using var zip = TryOpen(seekable);
        if (zip is null || TryRead(zip) is not { } book)
        {
            yield return SourceTable.Damaged;
            yield break;
        }

        foreach (var (name, path) in book.Sheets)
            yield return new SourceTable(name, Guarded(new SheetReader(zip, path, book.Texts, book.Styles).Records()));
    }

    private static (IReadOnlyList<(string Name, string Path)> Sheets, SharedTexts Texts, CellStyles Styles)? TryRead(ZipArchive zip)
    {
        try
        {
            return (Sheets(zip), SharedTexts.Read(zip), CellStyles.Read(zip));
        }
        catch (Exception e) when (IsDamage(e))
        {
            return null;
        }
    }

    private static ZipArchive? TryOpen(Stream seekable)
    {
        try
        {
            return new ZipArchive(seekable, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    // An iterator cannot yield from inside a catch, so the step that may fail stands alone.
    private static IEnumerable<SourceRecord> Guarded(IEnumerable<SourceRecord> records)
    {
        using var each = records.GetEnumerator();
        while (true)
        {
            SourceRecord? record;
            try
            {
                record = each.MoveNext() ? each.Current : null;
            }
            catch (Exception e) when (IsDamage(e))
            {
                record = new SourceRecord([], ImportFindings.WorkbookDamaged());
            }

            if (record is null)
                yield break;
            yield return record.Value;
            if (record.Value.Fault is not null)
                yield break;
        }
    }

    private static bool IsDamage(Exception e) => e is XmlException or InvalidDataException or FormatException or OverflowException or KeyNotFoundException;

    // A hidden sheet is often last year's list: what nobody sees when looking the file over is not imported.
    private static List<(string Name, string Path)> Sheets(ZipArchive zip)
    {
        var targets = Targets(zip);
        var sheets = new List<(string, string)>();
        using var reader = Part(zip, "xl/workbook.xml");
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && reader.GetAttribute("state") is null or "visible")
                sheets.Add((reader.GetAttribute("name") ?? "", targets[reader.GetAttribute("id", Relationships) ?? ""]));
        }

        return sheets;
    }

    private static Dictionary<string, string> Targets(ZipArchive zip)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using var reader = Part(zip, "xl/_rels/workbook.xml.rels");
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && reader.GetAttribute("Target") is { } target)
                targets[reader.GetAttribute("Id") ?? ""] = target.StartsWith('/') ? target[1..] : "xl/" + target;
        }

        return targets;
    }

    /// <summary>A part of the package; <see cref="InvalidDataException"/> when it is missing. DTDs are refused, as by default.</summary>
    internal static XmlReader Part(ZipArchive zip, string path) =>
        XmlReader.Create((zip.GetEntry(path) ?? throw new InvalidDataException("A part of the workbook is missing.")).Open(), new XmlReaderSettings { CloseInput = true });
}
