using JudicialAid.Model;

namespace JudicialAid.Dossiers.Files;

/// <summary>The text of one file, an upload or a file of a .zip, and what a person should know about it.</summary>
internal sealed record FileText
{
    private static readonly IReadOnlyList<int> NoPages = [];

    /// <summary>All its text with LF line ends; empty when there is none.</summary>
    public string Text { get; private init; } = "";

    /// <summary>Where the pages begin in <see cref="Text"/>, the first at 0; empty where the format has no pages.</summary>
    public IReadOnlyList<int> PageStarts { get; private init; } = NoPages;

    /// <summary>What a person should know.</summary>
    public IReadOnlyList<Finding> Findings { get; private init; } = [];

    /// <summary>Read, rejected, or read as far as it goes and needing a person for the rest.</summary>
    public UploadState State { get; private init; } = UploadState.Read;

    /// <summary>Text without pages.</summary>
    public static FileText Of(string text) => new() { Text = Normalise(text) };

    /// <summary>Text of a document in which lists of parties may stand as tables.</summary>
    public static FileText WithTables(string text) => new() { Text = TextTables.WithParties(Normalise(text)) };

    /// <summary>Text page by page; findings that need a person are errors.</summary>
    public static FileText OfPages(IEnumerable<string> pages, IReadOnlyList<Finding> findings)
    {
        var (text, starts) = (new System.Text.StringBuilder(), new List<int>());
        foreach (var page in pages)
        {
            starts.Add(text.Length);
            text.Append(TextTables.WithParties(Normalise(page).TrimEnd())).Append('\n');
        }

        return new FileText { Text = text.ToString(), PageStarts = starts }.With(findings);
    }

    /// <summary>Nothing was read and nothing can be.</summary>
    public static FileText Rejected(Finding finding) => new() { State = UploadState.Rejected, Findings = [finding] };

    /// <summary>Nothing was read, and a person has to see why.</summary>
    public static FileText NeedsPerson(Finding finding) => new() { State = UploadState.NeedsPerson, Findings = [finding] };

    /// <summary>The same with further findings: an error among them calls a person.</summary>
    public FileText With(IReadOnlyList<Finding> findings) => this with
    {
        Findings = [.. Findings, .. findings],
        State = State == UploadState.Read && findings.Any(f => f.Severity == FindingSeverity.Error) ? UploadState.NeedsPerson : State,
    };

    /// <summary>The same with its findings told differently.</summary>
    public FileText Tell(Func<Finding, Finding> tell) => Findings.Count == 0 ? this : this with { Findings = [.. Findings.Select(tell)] };

    private static string Normalise(string text) => text.ReplaceLineEndings("\n").Replace('\f', '\n').Trim('\uFEFF');
}
