using JudicialAid.Model;

namespace JudicialAid.Storage;

/// <summary>What became of one register file: the row behind the list of snapshots. Holds no personal data.</summary>
public sealed record RegisterImport
{
    /// <summary>Region code from the path.</summary>
    public required string Region { get; init; }

    /// <summary>Register from the path.</summary>
    public required string RegisterId { get; init; }

    /// <summary>The last part of its path: "2026-10-01.full". For a path that cannot be read, a token of it.</summary>
    public required string Name { get; init; }

    /// <summary>Key of the row in its region.</summary>
    internal string RowKey => RegisterId + "-" + Name;

    /// <summary>Id of the snapshot: a token of path and content. Null when the path could not be read.</summary>
    public string? SnapshotId { get; init; }

    /// <summary>Day the agency drew the data.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Only changed rows.</summary>
    public bool IsDelta { get; init; }

    /// <summary>State.</summary>
    public required RegisterImportState State { get; init; }

    /// <summary>Rows taken.</summary>
    public int Rows { get; init; }

    /// <summary>Rows sent back.</summary>
    public int Rejected { get; init; }

    /// <summary>Sealed record of the rows sent back, a list of <see cref="RejectedRow"/>; null when there are none.</summary>
    public string? RejectedRowsId { get; init; }

    /// <summary>About the file as a whole.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Live, but the cases of the region have not all been sent to be matched again.</summary>
    public bool NeedsBackScan { get; init; }

    /// <summary>When the import began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it reached its state; null while it runs.</summary>
    public DateTimeOffset? FinishedAt { get; init; }
}

/// <summary>State of a register file.</summary>
public enum RegisterImportState
{
    /// <summary>Rows are being written; the snapshot before is still the live one.</summary>
    Importing,

    /// <summary>All rows are in and the snapshot is or was live.</summary>
    Complete,

    /// <summary>All rows are in, but a newer full snapshot was live already: it changes nothing.</summary>
    Superseded,

    /// <summary>Nothing was taken; the findings say why.</summary>
    Rejected,
}
