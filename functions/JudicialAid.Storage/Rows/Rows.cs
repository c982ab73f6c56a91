using System.Globalization;
using JudicialAid.Model;

namespace JudicialAid.Storage;

/// <summary>State of one uploaded file. Partition: office; row: upload id.</summary>
public sealed record UploadRow
{
    /// <summary>Office.</summary>
    public required string OfficeId { get; init; }

    /// <summary><see cref="Pseudonyms.UploadId"/>.</summary>
    public required string UploadId { get; init; }

    /// <summary><see cref="Pseudonyms.DossierId"/>.</summary>
    public required string DossierId { get; init; }

    /// <summary>Lower-case file extension without the dot, e.g. "docx"; empty when the name had none.</summary>
    public required string Extension { get; init; }

    /// <summary>State of the file.</summary>
    public required UploadState State { get; init; }

    /// <summary>When it was first seen (UTC).</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The name the office gave it, sealed: people name files after people.</summary>
    public required string SealedName { get; init; }

    /// <summary>The case it was read into.</summary>
    public string? CaseId { get; init; }

    /// <summary>The upload that brought the same bytes first, when this one is a duplicate.</summary>
    public string? DuplicateOf { get; init; }

    /// <summary>Sealed record of <see cref="ReadUpload"/>.</summary>
    public string? RecordId { get; init; }

    /// <summary>What a person should know.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Blob path in the container `dossiers`.</summary>
    public string BlobName => $"{OfficeId}/{DossierId}/{UploadId}.{(Extension.Length == 0 ? "bin" : Extension)}";
}

/// <summary>Which upload of an office brought some bytes first. Partition: office; row: token of the bytes.</summary>
/// <param name="OfficeId">Office.</param>
/// <param name="ContentToken">Token of the bytes.</param>
/// <param name="UploadId">The first upload with them.</param>
public sealed record ContentRow(string OfficeId, string ContentToken, string UploadId);

/// <summary>Which case a case number or dossier belongs to. Partition: office; row: token of the number or dossier.</summary>
/// <param name="OfficeId">Office.</param>
/// <param name="LinkToken">Token of the key.</param>
/// <param name="Anchor">The strongest key of the case (<see cref="CaseRow.Anchor"/>) when this was written.</param>
public sealed record CaseLinkRow(string OfficeId, string LinkToken, string Anchor);

/// <summary>An upload of a case. Partition: case; row: upload.</summary>
/// <param name="CaseId">Case.</param>
/// <param name="UploadId">Upload.</param>
/// <param name="RecordId">Sealed record of its <see cref="ReadUpload"/>.</param>
public sealed record CaseUploadRow(string CaseId, string UploadId, string RecordId);

/// <summary>
/// Where a case stands: the current sealed record of each stage. Earlier records stay where they are (facts are versioned, never
/// overwritten). Partition: office; row: case.
/// </summary>
public sealed record CaseRow
{
    /// <summary>Office.</summary>
    public required string OfficeId { get; init; }

    /// <summary>Case.</summary>
    public required string CaseId { get; init; }

    /// <summary>
    /// The strongest key that its files are linked by, of which the case id is made: "0" + token of the prosecution's number, "1" + of
    /// another number, "2" + of the dossier. The smallest one wins, so that the id does not depend on which file came first.
    /// </summary>
    public required string Anchor { get; init; }

    /// <summary>The case that this one turned out to be part of; then everything else here is history.</summary>
    public string? MergedInto { get; init; }

    /// <summary>When it was last read: an older case than the look-back is not looked at again.</summary>
    public DateTimeOffset ReadAt { get; init; }

    /// <summary>Id of the token key under which its people are noted (<see cref="TokenKeys"/>).</summary>
    public string? TokenKey { get; init; }

    /// <summary>Ids of the keys shared with partners under which they are noted too (<see cref="PartnerTokens"/>).</summary>
    public string? PartnerKeys { get; init; }

    /// <summary>Counts readings of the case from 1.</summary>
    public int Version { get; init; }

    /// <summary>Sealed <see cref="CaseFile"/>.</summary>
    public string? CaseFileId { get; init; }

    /// <summary>Sealed <see cref="MatchReport"/>.</summary>
    public string? MatchReportId { get; init; }

    /// <summary>The case file that <see cref="MatchReportId"/> was made from; behind <see cref="CaseFileId"/> while a new reading waits for its match.</summary>
    public string? MatchedFileId { get; init; }

    /// <summary>Sealed <see cref="Assessment"/>.</summary>
    public string? AssessmentId { get; init; }

    /// <summary>The case file that <see cref="AssessmentId"/> was made from: what people look at together with it.</summary>
    public string? AssessedFileId { get; init; }

    /// <summary>The match report that <see cref="AssessmentId"/> was made from.</summary>
    public string? AssessedMatchId { get; init; }

    /// <summary>Sealed list of <see cref="Lead"/>.</summary>
    public string? LeadsId { get; init; }

    /// <summary>Record ids of earlier case files, oldest first.</summary>
    public IReadOnlyList<string> EarlierCaseFiles { get; init; } = [];

    /// <summary>What stopped the case, for a person; empty when nothing did.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}

/// <summary>A lead as listed. Sealed. Partition: office; row: lead.</summary>
/// <param name="Lead">The lead.</param>
/// <param name="UpdatedAt">Last change that matters (UTC).</param>
/// <param name="AlertedHash">Content hash the office was last told of; null when never.</param>
public sealed record LeadRow(Lead Lead, DateTimeOffset UpdatedAt, string? AlertedHash)
{
    /// <summary>When it was first listed (UTC).</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>
    /// Where it stands in the list of its office: what is open before what is decided, then by colour, green channel, points, and how long it waits. It does
    /// not change with time by itself, so that a page can be gone on from.
    /// </summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Order
    {
        get
        {
            var group = Lead switch
            {
                { State: LeadState.Withdrawn or LeadState.Dismissed } or { Colour: Colour.None } => 2,
                { State: LeadState.Accepted } => 1,
                _ => 0,
            };
            var points = Math.Clamp(Lead.Rank?.Points ?? 0, -MostPoints, MostPoints);
            var place = MostPoints - points + (Lead.GreenChannel ? 0 : AfterGreenChannel);
            return string.Create(CultureInfo.InvariantCulture, $"{group}{Colour.Red - Lead.Colour}-{place:0000}-{Since.UtcDateTime:yyyyMMddHHmmss}");
        }
    }

    private const int MostPoints = 999;

    // More than any place in the green channel, and with it still four digits.
    private const int AfterGreenChannel = 5000;

    /// <summary>What stands in the way of referring it: no agency of a kind, a place that cannot be told.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}

/// <summary>An alert in an office's inbox. Partition: office; row: alert.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="At">When it was delivered (UTC).</param>
/// <param name="Superseded">A newer alert about the same lead has come.</param>
/// <param name="WebhookAt">When the office's webhook took it (UTC); null when none is configured or it has not.</param>
public sealed record AlertRow(Alert Alert, DateTimeOffset At, bool Superseded = false, DateTimeOffset? WebhookAt = null);

/// <summary>A referral. Sealed. Partition: office; row: referral.</summary>
/// <param name="Referral">The referral with its notice.</param>
/// <param name="UpdatedAt">Last change (UTC).</param>
/// <param name="ReleasedAt">When a handler released it (UTC).</param>
/// <param name="ReleasedBy">Id of that handler.</param>
/// <param name="AcknowledgedAt">When the partner acknowledged it (UTC).</param>
/// <param name="FeedKey">Row key in the partner's feed once released.</param>
public sealed record ReferralRow(
    Referral Referral,
    DateTimeOffset UpdatedAt,
    DateTimeOffset? ReleasedAt = null,
    string? ReleasedBy = null,
    DateTimeOffset? AcknowledgedAt = null,
    string? FeedKey = null);

/// <summary>
/// An entry of a partner's feed, in the order of release: a partner polls for entries after the last one it saw. Partition: agency;
/// row: release time and referral.
/// </summary>
/// <param name="AgencyId">Partner agency.</param>
/// <param name="FeedKey">Sortable: ticks of the release, then the referral id. It is the partner's cursor.</param>
/// <param name="OfficeId">Office that refers.</param>
/// <param name="ReferralId">Referral.</param>
public sealed record FeedRow(string AgencyId, string FeedKey, string OfficeId, string ReferralId);

/// <summary>A running number. Partition: office; row: what is counted.</summary>
/// <param name="OfficeId">Office.</param>
/// <param name="Name">What is counted, e.g. "notice-2026".</param>
/// <param name="Last">The last number given.</param>
public sealed record CounterRow(string OfficeId, string Name, int Last);

/// <summary>
/// Something begun and not finished; the reconciliation looks only here, so its cost is that of what is open. Partition: office.
/// </summary>
/// <param name="OfficeId">Office.</param>
/// <param name="Kind">"upload" or "case".</param>
/// <param name="Id">Upload id or case id.</param>
/// <param name="Since">When it was begun or last pushed on (UTC).</param>
/// <param name="Pushes">How often reconciliation has pushed it on.</param>
public sealed record OpenRow(string OfficeId, string Kind, string Id, DateTimeOffset Since, int Pushes = 0)
{
    /// <summary>Row key.</summary>
    public string Key => KeyOf(Kind, Id);

    /// <summary>Row key of a kind and id.</summary>
    public static string KeyOf(string kind, string id) => $"{kind}-{id}";
}
