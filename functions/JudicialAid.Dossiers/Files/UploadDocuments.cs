using JudicialAid.Dossiers.Documents;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Files;

/// <summary>The texts of the files of an upload → its documents and its state.</summary>
internal static class UploadDocuments
{
    /// <summary>Splits and numbers the documents, and says what the upload turned out to be.</summary>
    public static ReadUpload Of(string uploadId, IReadOnlyList<FileText> files)
    {
        if (files.Sum(f => (long)f.Text.Length) > FileLimits.MostCharacters)
            files = [FileText.Rejected(FileFindings.TooMuchText(uploadId))];
        var documents = Numbered(uploadId, [.. files.Where(HasText).SelectMany(f => Split(uploadId, f))]);
        var findings = Findings(uploadId, files).ToList();
        var isCase = documents.Any(CaseDocumentTest.Passes);
        if (documents.Count > 0 && !isCase)
            findings.Add(FileFindings.NotACaseDocument(uploadId));
        var state = State(documents.Count > 0, isCase, files);
        return new ReadUpload { UploadId = uploadId, State = state, Documents = documents, Findings = findings, ReadInPart = isCase && state == UploadState.NeedsPerson };
    }

    private static UploadState State(bool hasDocuments, bool isCase, IReadOnlyList<FileText> files)
    {
        if (isCase)
            return files.All(f => f.State == UploadState.Read && HasText(f)) ? UploadState.Read : UploadState.NeedsPerson;
        return !hasDocuments && files.All(f => f.State == UploadState.Rejected) ? UploadState.Rejected : UploadState.NeedsPerson;
    }

    private static IEnumerable<Finding> Findings(string uploadId, IReadOnlyList<FileText> files)
    {
        if (files.Count == 0)
            return [FileFindings.Empty(uploadId)];
        return files.SelectMany(f => HasText(f) || f.Findings.Count > 0 ? f.Findings : [FileFindings.NoText(uploadId)]);
    }

    private static bool HasText(FileText file) => !string.IsNullOrWhiteSpace(file.Text);

    private static IEnumerable<DocumentText> Split(string uploadId, FileText file)
    {
        var start = 0;
        foreach (var document in DocumentSplitter.Split(uploadId, file.Text))
        {
            yield return file.PageStarts.Count == 0 ? document : document with { Pages = [.. Pages(file.PageStarts, start, document.Text.Length)] };
            start += document.Text.Length;
        }
    }

    // The page on which the document begins, then those that begin inside it.
    private static IEnumerable<PageStart> Pages(IReadOnlyList<int> starts, int from, int length) =>
        starts.Select((start, n) => (Start: start, Next: n + 1 < starts.Count ? starts[n + 1] : int.MaxValue, Page: n + 1))
            .Where(p => p.Next > from && p.Start < from + length)
            .Select(p => new PageStart(p.Page, Math.Max(0, p.Start - from)));

    // A splitter numbers the documents of one file; those of all files of a .zip are numbered through.
    private static IReadOnlyList<DocumentText> Numbered(string uploadId, IReadOnlyList<DocumentText> documents) => documents.Count <= 1
        ? documents
        : [.. documents.Select((d, n) => d with { Header = d.Header with { DocumentId = $"{uploadId}#{n + 1}" } })];
}
