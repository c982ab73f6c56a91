using JudicialAid.Model;

namespace JudicialAid.Storage;

/// <summary>
/// A case that names the person behind a lookup token: what a new register row finds earlier cases by (不求助雷达). Partition: token;
/// row: office and case. The token names nobody.
/// </summary>
/// <param name="Token">Token of an identity number or blocking key, the same as register rows are kept under.</param>
/// <param name="OfficeId">Office.</param>
/// <param name="CaseId">Case.</param>
/// <param name="ReadAt">When the case was last read (UTC).</param>
public sealed record CasePersonRow(string Token, string OfficeId, string CaseId, DateTimeOffset ReadAt)
{
    internal string Key => KeyOf(OfficeId, CaseId);

    /// <summary>Row key of a case.</summary>
    public static string KeyOf(string officeId, string caseId) => officeId + "-" + caseId;
}

/// <summary>A run that matches the cases of an office again, page by page. Partition: office; row: run.</summary>
public sealed record RescanRow
{
    /// <summary>Office.</summary>
    public required string OfficeId { get; init; }

    /// <summary>Id of the run.</summary>
    public required string RescanId { get; init; }

    /// <summary>Why: the snapshot that came, or the caller who asked for it.</summary>
    public required string Reason { get; init; }

    /// <summary>State.</summary>
    public required RescanState State { get; init; }

    /// <summary>Cases within the look-back when it began.</summary>
    public int Cases { get; init; }

    /// <summary>Cases sent to be matched so far.</summary>
    public int Sent { get; init; }

    /// <summary>The last case sent; null before the first page.</summary>
    public string? Cursor { get; init; }

    /// <summary>Cases read before are left out (UTC).</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>When it began (UTC).</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it last moved or ended (UTC).</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
}

/// <summary>State of a re-scan.</summary>
public enum RescanState
{
    /// <summary>Pages are being sent.</summary>
    Running,

    /// <summary>Every case was sent.</summary>
    Complete,

    /// <summary>Stopped by a person; what was not sent stays as it was.</summary>
    Cancelled,
}

/// <summary>
/// A person of a case and a register row that may be the same: what a clerk looks at, and what was decided. Sealed. Partition: office;
/// row: pair. It outlives snapshots: the pair is known by the person and by what the row says, not by the row's number.
/// </summary>
public sealed record ReviewRow
{
    /// <summary>Office.</summary>
    public required string OfficeId { get; init; }

    /// <summary>Half the case's id, then half a token of person, register and row: the pairs of a case lie together.</summary>
    public required string PairId { get; init; }

    /// <summary>Case.</summary>
    public required string CaseId { get; init; }

    /// <summary>Person of the case.</summary>
    public required string PersonId { get; init; }

    /// <summary>State.</summary>
    public required ReviewState State { get; init; }

    /// <summary>The match as it was last proposed, with its waterfall.</summary>
    public required RegisterMatch Match { get; init; }

    /// <summary>Token of the row: what the pair is known by, beside the person; null on pairs of before this was kept.</summary>
    public string? RowToken { get; init; }

    /// <summary>Both sides field by field, masked.</summary>
    public required IReadOnlyList<ReviewField> Fields { get; init; }

    /// <summary>What was decided, newest last; a decision that was taken back stays with a mark.</summary>
    public IReadOnlyList<ReviewDecision> Decisions { get; init; } = [];

    /// <summary>When the pair was first proposed (UTC).</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Filter on the keys of a case's pairs.</summary>
    public static string OfCase(string caseId)
    {
        ArgumentNullException.ThrowIfNull(caseId);
        return TableFilters.KeysFrom(caseId[..HalfAnId]);
    }

    /// <summary>Key of a pair.</summary>
    public static string IdOf(string caseId, string pairToken)
    {
        ArgumentNullException.ThrowIfNull(caseId);
        ArgumentNullException.ThrowIfNull(pairToken);
        return caseId[..HalfAnId] + pairToken[..HalfAnId];
    }

    private const int HalfAnId = 16;

    /// <summary>The decision that counts; null while there is none.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public ReviewDecision? Decision => Decisions.LastOrDefault(d => d.UndoneAt is null);

    /// <summary>Whether the two are the same person, as far as a person could tell.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool? Same => Decision?.Verdict switch
    {
        ReviewVerdict.Same => true,
        ReviewVerdict.Different => false,
        _ => null,
    };
}

/// <summary>State of an uncertain pair.</summary>
public enum ReviewState
{
    /// <summary>Waits for a person.</summary>
    Open,

    /// <summary>A person has decided.</summary>
    Decided,

    /// <summary>The linkage does not propose it any more; nobody had decided.</summary>
    Gone,
}

/// <summary>A lookup of one person in the registers. Sealed. Partition: office; row: time and caller's request.</summary>
/// <param name="OfficeId">Office.</param>
/// <param name="LookupId">Sorts by time, newest first.</param>
/// <param name="CaseId">The case it was for.</param>
/// <param name="PersonId">Whom it was about.</param>
/// <param name="Purpose">What for, in the caller's words.</param>
/// <param name="By">Id of the caller's key.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Registers">Registers in which the person was found.</param>
public sealed record LookupRow(
    string OfficeId, string LookupId, string CaseId, string PersonId, string Purpose, string By, DateTimeOffset At, IReadOnlyList<string> Registers);
