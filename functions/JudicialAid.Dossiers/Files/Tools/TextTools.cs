namespace JudicialAid.Dossiers;

/// <summary>
/// Programs outside the stage that turn pages and pictures into text. The shell hands them in, so that the stage itself depends on
/// nothing installed; what is missing makes a file need a person, with a finding.
/// </summary>
public sealed record TextTools
{
    /// <summary>No tool at all.</summary>
    public static TextTools None { get; } = new();

    /// <summary>The text of a PDF, page by page; null when no program for it is there.</summary>
    public Func<ReadOnlyMemory<byte>, PdfPages>? ReadPdf { get; init; }

    /// <summary>Which of some pages (from 1) of a PDF are empty paper; null when that cannot be told.</summary>
    public Func<ReadOnlyMemory<byte>, IReadOnlyList<int>, IReadOnlySet<int>>? FindBlankPages { get; init; }

    /// <summary>The text recognised on one page (from 1) of a PDF, empty when none; null when recognition is off.</summary>
    public Func<ReadOnlyMemory<byte>, int, string>? RecognisePage { get; init; }

    /// <summary>The text recognised in a PNG, JPEG or TIFF, empty when none; null when recognition is off.</summary>
    public Func<ReadOnlyMemory<byte>, string>? RecognisePicture { get; init; }
}

/// <summary>What a tool made of a PDF.</summary>
/// <param name="Status">Whether it could be read.</param>
/// <param name="Pages">The text of each page, in order; empty when it could not.</param>
public sealed record PdfPages(PdfStatus Status, IReadOnlyList<string> Pages)
{
    /// <summary>A PDF that could not be read.</summary>
    public static PdfPages Unread(PdfStatus status) => new(status, []);
}

/// <summary>What a PDF turned out to be.</summary>
public enum PdfStatus
{
    /// <summary>Read.</summary>
    Read,

    /// <summary>Opens with a password only.</summary>
    Protected,

    /// <summary>Not to be opened.</summary>
    Broken,

    /// <summary>Not done in time.</summary>
    TooSlow,
}
