using System.IO.Compression;
using System.Xml;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Files;

/// <summary>What .docx and .xlsx have in common: a zip of XML parts that may be no such file, encrypted, with macros, or a bomb.</summary>
internal static class OfficePackage
{
    /// <summary>Opens the package and reads it, or says why not.</summary>
    /// <param name="place">Where findings point to.</param>
    /// <param name="content">The file, seekable.</param>
    /// <param name="mainPart">The part that makes it a file of this kind, e.g. word/document.xml.</param>
    /// <param name="read">Reads the opened package.</param>
    public static FileText Read(string place, Stream content, string mainPart, Func<ZipArchive, FileText> read)
    {
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return Refuse(place, zip, mainPart) is { } finding ? FileText.Rejected(finding) : read(zip);
        }
        catch (Exception e) when (IsDamage(e))
        {
            return FileText.Rejected(FileFindings.Broken(place));
        }
    }

    /// <summary>A part, read forward. DTDs are refused, as by default.</summary>
    public static XmlReader Part(ZipArchive zip, string name) =>
        XmlReader.Create((zip.GetEntry(name) ?? throw new InvalidDataException("A part is missing.")).Open(), new XmlReaderSettings { CloseInput = true, MaxCharactersInDocument = FileLimits.LargestPart });

    /// <summary>Whether an exception says that the file is damaged; anything else is our own fault.</summary>
    public static bool IsDamage(Exception e) =>
        e is InvalidDataException or XmlException or FormatException or EndOfStreamException or OverflowException or NotSupportedException or ArgumentException or KeyNotFoundException or IndexOutOfRangeException;

    private static Finding? Refuse(string place, ZipArchive zip, string mainPart)
    {
        if (zip.Entries.Any(e => e.IsEncrypted))
            return FileFindings.Protected(place);
        if (zip.GetEntry(mainPart) is null)
            return FileFindings.WrongExtension(place);
        if (zip.Entries.Any(e => e.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            return FileFindings.Macros(place);
        return zip.Entries.Any(e => e.Length > FileLimits.LargestPart) ? FileFindings.ZipBomb(place) : null;
    }
}
