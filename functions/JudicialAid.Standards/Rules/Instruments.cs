using JudicialAid.Model;

namespace JudicialAid.Standards;

/// <summary>A legal text that rules rest on, once each (standards/instruments.yaml).</summary>
public sealed record Instrument
{
    /// <summary>Id that citations use, e.g. "spp-2021".</summary>
    public required string Id { get; init; }

    /// <summary>Title without brackets, e.g. 人民检察院开展国家司法救助工作细则.</summary>
    public required string Title { get; init; }

    /// <summary>Issuing body; null when not known.</summary>
    public string? Issuer { get; init; }

    /// <summary>Document number (发文字号); null when not known.</summary>
    public string? Number { get; init; }

    /// <summary>First day in force; null when not known.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day in force; null when in force or not known.</summary>
    public DateOnly? Through { get; init; }

    /// <summary>Where it was read.</summary>
    public string? Link { get; init; }

    /// <summary>Whether the text was seen at a page that shows its words; an unverified one is never printed.</summary>
    public required bool Verified { get; init; }

    /// <summary>Articles whose numbers were confirmed; the number of any other article is never printed.</summary>
    public IReadOnlyList<int> VerifiedArticles { get; init; } = [];

    /// <summary>Whether it is invented, for samples and tests.</summary>
    public bool IsSample { get; init; }

    /// <summary>Day the citation was last checked against its source.</summary>
    public DateOnly? LastChecked { get; init; }

    /// <summary>file:line:column of that day; null when it is not written.</summary>
    internal string? LastCheckedAt { get; init; }
}

/// <summary>A place in a legal text.</summary>
/// <param name="InstrumentId">The text.</param>
/// <param name="Article">Article number (条).</param>
/// <param name="Item">Item number (项).</param>
/// <param name="Printed">
/// As documents may show it, 《…细则》第七条第三项; null when the text or the article number is not verified and must not be printed.
/// </param>
public sealed record Citation(string InstrumentId, int? Article, int? Item, string? Printed);

/// <summary>What a document cites (standards/documents.yaml); all of it verified.</summary>
/// <param name="Id">The document, e.g. "referral-notice".</param>
/// <param name="Title">For people.</param>
/// <param name="Basis">In order.</param>
public sealed record DocumentBasis(string Id, string Title, IReadOnlyList<Citation> Basis);

/// <summary>A part of the rule data with a version.</summary>
/// <param name="Part">What it is, e.g. "scenes/elder-fraud", "standards/sample/2020-01-01".</param>
/// <param name="Hash">First 12 hex digits of the SHA-256 of its text with LF line ends.</param>
public sealed record RuleVersion(string Part, string Hash)
{
    /// <summary>"scenes/elder-fraud@0a1b2c3d4e5f", as results name it.</summary>
    public override string ToString() => $"{Part}@{Hash}";
}

/// <summary>A kind of social aid and who gives it (standards/routing.yaml).</summary>
public sealed record AidRoute
{
    /// <summary>Kind, e.g. 医疗救助.</summary>
    public required string Kind { get; init; }

    /// <summary>Kind of the agency that gives it (<see cref="AgencyDefinition.Kind"/>).</summary>
    public required string AgencyKind { get; init; }

    /// <summary>Registers whose members get it already.</summary>
    public IReadOnlyList<string> GivenBy { get; init; } = [];

    /// <summary>Whether it suits the person; null when it suits everybody.</summary>
    internal Eligibility.Criterion? Fits { get; init; }
}
