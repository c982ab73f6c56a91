using JudicialAid.Dossiers.Files;
using JudicialAid.Model;

namespace JudicialAid.Dossiers;

/// <summary>Stage 1, first half: the bytes of one uploaded file → its documents with text, or the reason why not.</summary>
public static class FileReader
{
    /// <summary>Codes of findings that may be gone when the same file is read again: a tool was missing, off, or out of time.</summary>
    public static IReadOnlyList<string> CurableCodes => FileFindings.Curable;

    /// <summary>Reads a file that is in memory, without text tools: a PDF or picture then needs a person.</summary>
    public static ReadUpload Read(string uploadId, string extension, ReadOnlyMemory<byte> content) => Read(uploadId, extension, content, TextTools.None);

    /// <summary>Reads a file that is in memory.</summary>
    public static ReadUpload Read(string uploadId, string extension, ReadOnlyMemory<byte> content, TextTools tools)
    {
        using var stream = System.Runtime.InteropServices.MemoryMarshal.TryGetArray(content, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false, publiclyVisible: true)
            : new MemoryStream(content.ToArray(), 0, content.Length, writable: false, publiclyVisible: true);
        return Read(uploadId, extension, stream, tools);
    }

    /// <summary>
    /// Reads a .txt (UTF-8, GB18030/GBK, UTF-16), .docx, .pdf, .html, .xlsx, an export (.json, .xml), a picture, or a .zip of these as one
    /// case. Never throws on bad content: what cannot be read is Rejected, what a person has to look at NeedsPerson, each with a finding.
    /// </summary>
    /// <param name="uploadId">Id of the upload; documents are named after it.</param>
    /// <param name="extension">Extension of the file, with or without dot.</param>
    /// <param name="content">The file, seekable. Faults in reading it are thrown: a retry may cure them.</param>
    /// <param name="tools">Programs for PDF and pictures.</param>
    public static ReadUpload Read(string uploadId, string extension, Stream content, TextTools tools)
    {
        ArgumentNullException.ThrowIfNull(uploadId);
        ArgumentNullException.ThrowIfNull(extension);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(tools);
        return UploadDocuments.Of(uploadId, Files(uploadId, extension.TrimStart('.').ToLowerInvariant(), content, tools));
    }

    private static IReadOnlyList<FileText> Files(string uploadId, string extension, Stream content, TextTools tools)
    {
        if (content.Length > FileLimits.LargestFile)
            return [FileText.Rejected(FileFindings.TooLarge(uploadId))];
        if (extension != "zip" || content.Length == 0)
            return [SingleFile.Read(uploadId, extension, content, tools)];
        return Signatures.IsZip(FileBytes.Head(content))
            ? ZipCase.Read(uploadId, content, tools)
            : [FileText.Rejected(FileFindings.WrongExtension(uploadId))];
    }
}
