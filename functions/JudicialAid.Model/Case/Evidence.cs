namespace JudicialAid.Model;

/// <summary>Where in the dossier something stands: every derived fact has one.</summary>
/// <param name="DocumentId">The document within the case (<see cref="DocumentHeader.DocumentId"/>).</param>
/// <param name="Offset">First UTF-16 position in the document's text, from 0.</param>
/// <param name="Length">UTF-16 length.</param>
/// <param name="Quote">The words themselves, as they stand there (personal data: kept only in sealed records, masked for partners).</param>
/// <param name="Page">Page from 1 where the format has pages, else null.</param>
public sealed record Span(string DocumentId, int Offset, int Length, string Quote, int? Page = null);

/// <summary>A value read from a dossier, with what it rests on.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Evidence">The words it was read from.</param>
/// <param name="Section">Which part of the document says so: a claim is not a finding.</param>
/// <param name="Rule">Name of the reading rule.</param>
/// <param name="Confidence">From 0 to 1; below 0.5 a person should look.</param>
public sealed record Fact<T>(T Value, Span Evidence, DocumentSection Section, string Rule, decimal Confidence = 1m);

/// <summary>A part of a document, by who speaks.</summary>
public enum DocumentSection
{
    /// <summary>Not told apart.</summary>
    Unknown,

    /// <summary>Title, numbers, parties (首部).</summary>
    Header,

    /// <summary>What the prosecution alleges (指控).</summary>
    Indicted,

    /// <summary>What a party asks for (诉称).</summary>
    Claimed,

    /// <summary>What a party or defender answers (辩称).</summary>
    Argued,

    /// <summary>What was established (经审理查明, 经依法审查查明).</summary>
    Found,

    /// <summary>The court's reasoning (本院认为).</summary>
    Reasoned,

    /// <summary>The decision (判决如下, 裁定如下).</summary>
    Ordered,

    /// <summary>A person's own words: statement, record, application (笔录, 申请书).</summary>
    Stated,

    /// <summary>Quoted statutes and annexes.</summary>
    Annex,
}

/// <summary>Kind of a legal document (文书种类).</summary>
public enum DocumentKind
{
    /// <summary>None of the known kinds (其他).</summary>
    Other,

    /// <summary>起诉意见书.</summary>
    ProsecutionProposal,

    /// <summary>起诉书.</summary>
    Indictment,

    /// <summary>不起诉决定书.</summary>
    NonProsecutionDecision,

    /// <summary>刑事判决书.</summary>
    CriminalJudgment,

    /// <summary>刑事附带民事判决书.</summary>
    CriminalWithCivilJudgment,

    /// <summary>民事判决书.</summary>
    CivilJudgment,

    /// <summary>刑事裁定书.</summary>
    CriminalRuling,

    /// <summary>民事裁定书.</summary>
    CivilRuling,

    /// <summary>执行裁定书.</summary>
    EnforcementRuling,

    /// <summary>执行通知书.</summary>
    EnforcementNotice,

    /// <summary>调解书.</summary>
    MediationAgreement,

    /// <summary>道路交通事故认定书.</summary>
    TrafficAccidentFinding,

    /// <summary>鉴定意见.</summary>
    ExpertOpinion,

    /// <summary>病历, 诊断证明.</summary>
    MedicalRecord,

    /// <summary>死亡证明.</summary>
    DeathCertificate,

    /// <summary>生活困难证明.</summary>
    HardshipCertificate,

    /// <summary>国家司法救助申请书.</summary>
    AidApplication,

    /// <summary>谅解书.</summary>
    ForgivenessLetter,

    /// <summary>笔录.</summary>
    InterviewRecord,
}

/// <summary>One document of a case, without its text.</summary>
public sealed record DocumentHeader
{
    /// <summary>Id within the case: upload id, then "#n" (from 1) when several documents stand in one file.</summary>
    public required string DocumentId { get; init; }

    /// <summary>The upload it came in.</summary>
    public required string UploadId { get; init; }

    /// <summary>What kind of document it is.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>Its own case number as printed, e.g. 示检刑诉〔2026〕12号.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>Case numbers it refers to (the indictment a judgment answers, the judgment a ruling enforces).</summary>
    public IReadOnlyList<string> OtherCaseNumbers { get; init; } = [];

    /// <summary>Issuing court or procuratorate as printed.</summary>
    public string? Issuer { get; init; }

    /// <summary>Its date.</summary>
    public DateOnly? Date { get; init; }
}

/// <summary>One document with its text: what the file-level reader hands to the case-level reader.</summary>
/// <param name="Header">What it is.</param>
/// <param name="Text">Normalised text: LF line ends, no BOM. Offsets of <see cref="Span"/> count in it.</param>
public sealed record DocumentText(DocumentHeader Header, string Text)
{
    /// <summary>Where its pages begin; empty where the format has no pages.</summary>
    public IReadOnlyList<PageStart> Pages { get; init; } = [];

    /// <summary>The page a position is on, from 1 as counted in the file; null where the format has no pages.</summary>
    public int? PageAt(int offset) => Pages.LastOrDefault(p => p.Offset <= offset)?.Page;
}

/// <summary>Where a page begins in a document's text.</summary>
/// <param name="Page">Number of the page in the file, from 1.</param>
/// <param name="Offset">First UTF-16 position; 0 for the page on which the document begins.</param>
public sealed record PageStart(int Page, int Offset);

/// <summary>What one uploaded file turned out to be.</summary>
public sealed record ReadUpload
{
    /// <summary>The upload.</summary>
    public required string UploadId { get; init; }

    /// <summary>Read, rejected or needs a person; never "received".</summary>
    public required UploadState State { get; init; }

    /// <summary>Its documents, in order; empty when rejected.</summary>
    public IReadOnlyList<DocumentText> Documents { get; init; } = [];

    /// <summary>
    /// A part of the file was read and belongs to the case, though a person has to look at the rest (scanned pages, one damaged file of a
    /// .zip). Only where the state is needs-a-person.
    /// </summary>
    public bool ReadInPart { get; init; }

    /// <summary>Whether its documents belong to the case.</summary>
    public bool IsPartOfCase => State == UploadState.Read || ReadInPart;

    /// <summary>What a person should know; rejected and needs-a-person have at least one error.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}

/// <summary>State of an uploaded file (design §2): it describes the file, persons have their own.</summary>
public enum UploadState
{
    /// <summary>Stored, not yet read.</summary>
    Received,

    /// <summary>Read into its case.</summary>
    Read,

    /// <summary>Cannot be used; the findings say why.</summary>
    Rejected,

    /// <summary>The same bytes are already there under another dossier of the office.</summary>
    Duplicate,

    /// <summary>A person has to settle something (scanned pages, poisoned message).</summary>
    NeedsPerson,
}
