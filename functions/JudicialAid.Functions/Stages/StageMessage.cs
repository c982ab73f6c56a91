using JudicialAid.Model;

namespace JudicialAid.Functions.Stages;

/// <summary>
/// What one stage hands to the next through a queue: ids only. Everything lies under one property, because the Functions host merges
/// top-level properties of a message into its own metadata.
/// </summary>
/// <param name="Work">The work.</param>
public sealed record StageMessage(StageWork Work)
{
    /// <summary>Queue of stage 2.</summary>
    public const string MatchQueue = "match";

    /// <summary>Queue of stage 3.</summary>
    public const string AssessQueue = "assess";

    /// <summary>Queue of stage 4.</summary>
    public const string AlertsQueue = "alerts";

    /// <summary>Queue of stage 5.</summary>
    public const string ReferralsQueue = "referrals";

    /// <summary>Queue of previews of standards; the case of its messages is the job.</summary>
    public const string PreviewsQueue = "previews";

    /// <summary>Queue of the runs that match the cases of an office again.</summary>
    public const string RescanQueue = "rescan";

    /// <summary>Queue of the registers that are to be moved to the current token key.</summary>
    public const string RekeyQueue = "rekey";

    /// <summary>All queues whose messages are <see cref="StageMessage"/>.</summary>
    public static IReadOnlyList<string> Queues { get; } = [MatchQueue, AssessQueue, AlertsQueue, ReferralsQueue, PreviewsQueue];

    /// <summary>A message about a case, and about a lead or alert of it where the stage needs one.</summary>
    public static string ForCase(string officeId, string caseId, string basis, string? leadId = null, Alert? alert = null) =>
        ModelJson.Write(new StageMessage(new StageWork(officeId, caseId, basis, leadId, alert)));

    /// <summary>Reads a message; throws <see cref="System.Text.Json.JsonException"/> for anything else.</summary>
    public static StageWork Read(string message) =>
        ModelJson.Read<StageMessage>(message).Work ?? throw new System.Text.Json.JsonException("The message has no work.");
}

/// <summary>The work of a message.</summary>
/// <param name="OfficeId">Office.</param>
/// <param name="CaseId">Case; the job of a preview, the id of an alert about rule data.</param>
/// <param name="Basis">
/// What there is to be worked on: a record or snapshot id. It keeps different messages about one case apart, where the queue drops
/// repeats; a stage always works on what is current.
/// </param>
/// <param name="LeadId">Lead, for alerts and referrals.</param>
/// <param name="Alert">The alert (its text names nobody).</param>
/// <param name="Retried">Set when reconciliation brought it back from a poison queue: the second time it stays out.</param>
public sealed record StageWork(string OfficeId, string CaseId, string Basis, string? LeadId = null, Alert? Alert = null, bool Retried = false);
