using JudicialAid.Model;

namespace JudicialAid.Functions.Http;

/// <summary>A page of a list.</summary>
/// <typeparam name="T">Type of the items.</typeparam>
/// <param name="Items">The items.</param>
/// <param name="Next">Cursor of the next page; absent on the last.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>State of an uploaded file.</summary>
/// <param name="UploadId">Id.</param>
/// <param name="DossierId">Dossier it belongs to.</param>
/// <param name="State">received, read, rejected, duplicate or needsPerson.</param>
/// <param name="CaseId">Case it was read into.</param>
/// <param name="DuplicateOf">Upload with the same bytes that came first.</param>
/// <param name="ReceivedAt">When it came (UTC).</param>
/// <param name="Findings">What a person should know.</param>
public sealed record UploadView(
    string UploadId, string DossierId, UploadState State, string? CaseId, string? DuplicateOf, DateTimeOffset ReceivedAt, IReadOnlyList<Finding> Findings)
{
    internal static UploadView Of(Storage.UploadRow row) => new(row.UploadId, row.DossierId, row.State, row.CaseId, row.DuplicateOf, row.ReceivedAt, row.Findings);
}

/// <summary>A lead in a list.</summary>
/// <param name="Lead">The lead; names are masked.</param>
/// <param name="UpdatedAt">Last change (UTC).</param>
/// <param name="Findings">What stands in the way of referring it.</param>
public sealed record LeadView(Lead Lead, DateTimeOffset UpdatedAt, IReadOnlyList<Finding> Findings);

/// <summary>A lead with everything it rests on.</summary>
/// <param name="Lead">The lead.</param>
/// <param name="UpdatedAt">Last change (UTC).</param>
/// <param name="Assessment">How the victim was assessed (judicial aid).</param>
/// <param name="SocialAid">What is proposed (social aid).</param>
/// <param name="Matches">Register rows of the victim's side that it rests on.</param>
/// <param name="RuleVersions">Versions of the rule data.</param>
/// <param name="Referrals">Referrals drafted from it.</param>
/// <param name="Findings">What stands in the way of referring it.</param>
public sealed record LeadDetail(
    Lead Lead,
    DateTimeOffset UpdatedAt,
    VictimAssessment? Assessment,
    SocialAidProposal? SocialAid,
    IReadOnlyList<RegisterMatch> Matches,
    IReadOnlyList<string> RuleVersions,
    IReadOnlyList<string> Referrals,
    IReadOnlyList<Finding> Findings);

/// <summary>A case with its evidence. Identity numbers are masked; minors and victims of sexual offences are masked everywhere.</summary>
/// <param name="Version">Reading of the case, from 1.</param>
/// <param name="File">What the documents say.</param>
/// <param name="Matches">What the registers say.</param>
/// <param name="Assessment">What is proposed.</param>
/// <param name="Findings">What stopped the case.</param>
public sealed record CaseView(int Version, CaseFile File, MatchReport? Matches, Assessment? Assessment, IReadOnlyList<Finding> Findings);

/// <summary>An alert in an inbox.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="At">When it was delivered (UTC).</param>
/// <param name="Superseded">A newer alert about the same lead has come.</param>
public sealed record AlertView(Alert Alert, DateTimeOffset At, bool Superseded);

/// <summary>A referral as its office sees it.</summary>
/// <param name="ReferralId">Id.</param>
/// <param name="LeadId">Lead.</param>
/// <param name="AgencyId">Receiving agency.</param>
/// <param name="Receiver">Its name.</param>
/// <param name="State">draft, sent, acknowledged …</param>
/// <param name="Number">Notice number; empty until released.</param>
/// <param name="UpdatedAt">Last change (UTC).</param>
/// <param name="ReleasedAt">When it was released (UTC).</param>
/// <param name="AcknowledgedAt">When the partner acknowledged it (UTC).</param>
public sealed record ReferralView(
    string ReferralId, string LeadId, string AgencyId, string Receiver, ReferralState State, string Number, DateTimeOffset UpdatedAt, DateTimeOffset? ReleasedAt, DateTimeOffset? AcknowledgedAt)
{
    internal static ReferralView Of(Storage.ReferralRow row) => new(
        row.Referral.ReferralId, row.Referral.LeadId, row.Referral.AgencyId, row.Referral.Notice.Receiver, row.Referral.State, row.Referral.Notice.Number, row.UpdatedAt, row.ReleasedAt, row.AcknowledgedAt);
}

/// <summary>A referral as the partner sees it.</summary>
/// <param name="ReferralId">Id.</param>
/// <param name="State">sent, acknowledged …</param>
/// <param name="ReleasedAt">When it was sent (UTC).</param>
/// <param name="Notice">The notice, masked for this receiver.</param>
public sealed record PartnerReferralView(string ReferralId, ReferralState State, DateTimeOffset? ReleasedAt, Notice Notice);

/// <summary>A register snapshot.</summary>
/// <param name="Region">Region.</param>
/// <param name="RegisterId">Register.</param>
/// <param name="File">Name of the file, without the extension: date and full or delta.</param>
/// <param name="Name">Name of the register for people.</param>
/// <param name="Date">Day of the data.</param>
/// <param name="IsDelta">Only changes.</param>
/// <param name="State">importing, complete or rejected.</param>
/// <param name="Rows">Rows taken.</param>
/// <param name="Rejected">Rows given back.</param>
/// <param name="Findings">About the file as a whole.</param>
public sealed record RegisterView(
    string Region, string RegisterId, string File, string Name, DateOnly? Date, bool IsDelta, string State, int Rows, int Rejected, IReadOnlyList<Finding> Findings);

/// <summary>Health of the app.</summary>
/// <param name="Status">ok.</param>
/// <param name="Standards">Version of the rule data.</param>
public sealed record HealthView(string Status, string? Standards = null);
