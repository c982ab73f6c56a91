using JudicialAid.Dossiers.Documents;
using JudicialAid.Dossiers.Files;
using JudicialAid.Model;

namespace JudicialAid.Dossiers;

/// <summary>Stage 1, first half: the bytes of one uploaded file → its documents with text, or the reason why not.</summary>
public static class FileReader
{
    private const int LargestFile = 20 * 1024 * 1024;

    /// <summary>
    /// Reads a .txt (UTF-8, GB18030/GBK, UTF-16) or .docx file. Never throws on bad content: what cannot be read is Rejected, what is no
    /// case document NeedsPerson, each with a finding.
    /// </summary>
    /// <param name="uploadId">Id of the upload; documents are named after it.</param>
    /// <param name="extension">Extension of the file, with or without dot.</param>
    /// <param name="content">All its bytes.</param>
    public static ReadUpload Read(string uploadId, string extension, ReadOnlyMemory<byte> content)
    {
        ArgumentNullException.ThrowIfNull(uploadId);
        ArgumentNullException.ThrowIfNull(extension);
        if (content.IsEmpty)
            return Rejected(uploadId, FileFindings.Empty(uploadId));
        if (content.Length > LargestFile)
            return Rejected(uploadId, FileFindings.TooLarge(uploadId));
        var (text, finding) = extension.TrimStart('.').ToLowerInvariant() switch
        {
            "txt" => PlainText(uploadId, content),
            "docx" => WordText(uploadId, content),
            "docm" => (null, FileFindings.Macros(uploadId)),
            _ => (null, FileFindings.UnknownFormat(uploadId)),
        };
        return text is null ? Rejected(uploadId, finding!) : Documents(uploadId, Normalise(text));
    }

    private static (string? Text, Finding? Finding) PlainText(string uploadId, ReadOnlyMemory<byte> content)
    {
        if (Signatures.IsKnownBinary(content.Span))
            return (null, FileFindings.WrongExtension(uploadId));
        return TextEncodings.Decode(content.Span) is { } text ? (text, null) : (null, FileFindings.NotText(uploadId));
    }

    private static (string? Text, Finding? Finding) WordText(string uploadId, ReadOnlyMemory<byte> content)
    {
        if (Signatures.IsOle(content.Span))
            return (null, FileFindings.Protected(uploadId));
        if (!Signatures.IsZip(content.Span))
            return (null, FileFindings.WrongExtension(uploadId));
        var (text, status) = DocxText.Read(content);
        return status switch
        {
            DocxStatus.Read => (text, null),
            DocxStatus.NotWord => (null, FileFindings.WrongExtension(uploadId)),
            DocxStatus.Macros => (null, FileFindings.Macros(uploadId)),
            DocxStatus.TooLarge => (null, FileFindings.TooLarge(uploadId)),
            _ => (null, FileFindings.Broken(uploadId)),
        };
    }

    private static ReadUpload Documents(string uploadId, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new ReadUpload { UploadId = uploadId, State = UploadState.NeedsPerson, Findings = [FileFindings.NoText(uploadId)] };
        var documents = DocumentSplitter.Split(uploadId, text);
        return documents.Any(CaseDocumentTest.Passes)
            ? new ReadUpload { UploadId = uploadId, State = UploadState.Read, Documents = documents }
            : new ReadUpload { UploadId = uploadId, State = UploadState.NeedsPerson, Documents = documents, Findings = [FileFindings.NotACaseDocument(uploadId)] };
    }

    private static string Normalise(string text) => text.ReplaceLineEndings("\n").Replace('\f', '\n').Trim('\uFEFF');

    private static ReadUpload Rejected(string uploadId, Finding finding) => new() { UploadId = uploadId, State = UploadState.Rejected, Findings = [finding] };
}
