using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Documents;

/// <summary>Cuts a file into its documents: a new one starts where a title line stands after a signed end.</summary>
internal static class DocumentSplitter
{
    // Nothing shorter is a document of its own.
    private const int Shortest = 60;
    private const int LongestTitle = 40;

    /// <summary>The documents of a file in order; ids are the upload's with "#n" when there are several.</summary>
    public static IReadOnlyList<DocumentText> Split(string uploadId, string text)
    {
        var starts = Starts(text);
        return [.. starts.Select((start, n) => Document(uploadId, n, starts.Count, text[start..(n + 1 < starts.Count ? starts[n + 1] : text.Length)]))];
    }

    private static DocumentText Document(string uploadId, int n, int count, string text)
    {
        var id = count == 1 ? uploadId : $"{uploadId}#{n + 1}";
        return new DocumentText(DocumentHeaders.Read(id, uploadId, text), text);
    }

    private static List<int> Starts(string text)
    {
        var starts = new List<int> { 0 };
        var previousLine = 0;
        var titles = 0;
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            var (solid, last) = ReadingView.Solid(text.AsSpan(at, end - at), LongestTitle);
            if (solid < LongestTitle && DocumentKinds.MayEndTitle(last) && ReadingView.Of(text[at..end]).Text is { Length: > 2 and < LongestTitle } line && DocumentKinds.OfTitleLine(line) is not null)
            {
                var start = IsOffice(text[previousLine..at]) ? previousLine : at;
                if (titles++ > 0 && start - starts[^1] > Shortest)
                    starts.Add(start);
            }

            if (solid > 0)
                previousLine = at;
            at = end + 1;
        }

        return starts;
    }

    // The office's name above a title belongs to the new document.
    private static bool IsOffice(string lines)
    {
        var line = ReadingView.Of(lines).Text.TrimEnd('\n');
        return line.Length is > 3 and < 40 && (line.EndsWith('院') || line.EndsWith('局') || line.EndsWith('队') || line.EndsWith('所'));
    }
}
