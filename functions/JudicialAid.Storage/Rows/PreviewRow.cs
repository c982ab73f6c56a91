namespace JudicialAid.Storage;

/// <summary>A preview of a standard over the cases of an office. Partition: office; row: job.</summary>
public sealed record PreviewRow
{
    /// <summary>Office.</summary>
    public required string OfficeId { get; init; }

    /// <summary>Id of the job.</summary>
    public required string JobId { get; init; }

    /// <summary>How far it is.</summary>
    public PreviewState State { get; init; }

    /// <summary>The standard looked at.</summary>
    public required string StandardId { get; init; }

    /// <summary>The one it is compared with; null when there is none.</summary>
    public string? Against { get; init; }

    /// <summary>Day computed for.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>When it was asked for (UTC).</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>Cases read so far.</summary>
    public int CasesDone { get; init; }

    /// <summary>Sealed record of the result.</summary>
    public string? ResultId { get; init; }
}

/// <summary>How far a preview is.</summary>
public enum PreviewState
{
    /// <summary>Waits.</summary>
    Queued,

    /// <summary>Is being made.</summary>
    Running,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Failed again after its retries; ask anew.</summary>
    Failed,
}
