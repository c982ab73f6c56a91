namespace JudicialAid.Dossiers.Files;

/// <summary>One file that is no archive: its text, by the extension it has and the bytes it begins with.</summary>
internal static class SingleFile
{
    private static readonly string[] OldOffice = ["doc", "dot", "xls", "wps", "et", "rtf", "ppt"];

    /// <summary>Reads it; never throws on bad content.</summary>
    /// <param name="place">Where findings point to.</param>
    /// <param name="extension">Lower case, without the dot.</param>
    /// <param name="content">The file, seekable.</param>
    /// <param name="tools">Text tools.</param>
    public static FileText Read(string place, string extension, Stream content, TextTools tools)
    {
        if (content.Length == 0)
            return FileText.Rejected(FileFindings.Empty(place));
        var head = FileBytes.Head(content);
        return extension switch
        {
            "txt" or "html" or "htm" or "json" or "xml" => Written(place, extension, content, head),
            "docx" or "xlsx" => Office(place, extension, content, head),
            "pdf" => Signatures.IsPdf(head) ? PdfText.Read(place, FileBytes.All(content), tools) : FileText.Rejected(FileFindings.WrongExtension(place)),
            "png" or "jpg" or "jpeg" or "tif" or "tiff" => Signatures.IsPicture(head) ? PictureText.Read(place, FileBytes.All(content), tools) : FileText.Rejected(FileFindings.WrongExtension(place)),
            "docm" or "xlsm" or "dotm" or "xltm" => FileText.Rejected(FileFindings.Macros(place)),
            "ofd" => FileText.Rejected(FileFindings.FixedLayout(place)),
            "rar" or "7z" or "tar" or "gz" or "tgz" or "bz2" or "xz" => FileText.Rejected(FileFindings.OtherArchive(place)),
            _ => FileText.Rejected(OldOffice.Contains(extension) ? FileFindings.OldOffice(place) : FileFindings.UnknownFormat(place)),
        };
    }

    private static FileText Written(string place, string extension, Stream content, ReadOnlySpan<byte> head)
    {
        if (Signatures.IsKnownBinary(head))
            return FileText.Rejected(FileFindings.WrongExtension(place));
        if (content.Length > FileLimits.LargestTextFile)
            return FileText.Rejected(FileFindings.TooLarge(place));
        var bytes = FileBytes.All(content);
        if (extension == "xml")
            return XmlExport.Read(place, bytes);
        if (TextEncodings.Decode(bytes.Span) is { } text)
            return Text(place, extension, text);
        return TextEncodings.DecodeDamaged(bytes.Span) is { } damaged
            ? Text(place, extension, damaged).With([FileFindings.CharactersDamaged(place)])
            : FileText.Rejected(FileFindings.NotText(place));
    }

    private static FileText Text(string place, string extension, string text) => extension switch
    {
        "json" => JsonExport.Read(place, text),
        "txt" => FileText.Of(text),
        _ => HtmlText.Read(text) is { } seen ? FileText.WithTables(seen) : FileText.Rejected(FileFindings.Broken(place)),
    };

    private static FileText Office(string place, string extension, Stream content, ReadOnlySpan<byte> head)
    {
        if (Signatures.IsOle(head))
            return FileText.Rejected(FileFindings.Protected(place));
        if (!Signatures.IsZip(head))
            return FileText.Rejected(FileFindings.WrongExtension(place));
        return extension == "docx" ? DocxText.Read(place, content) : WorkbookText.Read(place, content);
    }
}
