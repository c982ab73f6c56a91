namespace JudicialAid.Model;

/// <summary>Which register rows belong to the people of a case (stage 2 → 3).</summary>
public sealed record MatchReport
{
    /// <summary>The case.</summary>
    public required string CaseId { get; init; }

    /// <summary>Day the match was made for (calendar day in China).</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Snapshots that were complete and consulted.</summary>
    public required IReadOnlyList<ConsultedSnapshot> Consulted { get; init; }

    /// <summary>Registers with no complete snapshot for the region: absence of a hit there says nothing.</summary>
    public IReadOnlyList<string> RegistersWithoutData { get; init; } = [];

    /// <summary>People looked up, and how.</summary>
    public required IReadOnlyList<PersonLookup> Lookups { get; init; }

    /// <summary>The matches, by person and register.</summary>
    public required IReadOnlyList<RegisterMatch> Matches { get; init; }
}

/// <summary>A snapshot that was looked into.</summary>
/// <param name="SnapshotId">Its id.</param>
/// <param name="RegisterId">The register.</param>
/// <param name="RegisterName">Its name for people.</param>
/// <param name="Region">Its region.</param>
/// <param name="Date">Its date.</param>
public sealed record ConsultedSnapshot(string SnapshotId, string RegisterId, string RegisterName, string Region, DateOnly Date);

/// <summary>How a person was looked up: by identity number, or else by name, birth date, address and kin.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="ByIdNumber">True when a valid ID number was there.</param>
/// <param name="Note">zh-CN, what was missing and what to do.</param>
public sealed record PersonLookup(string PersonId, bool ByIdNumber, string? Note = null);

/// <summary>A person and a register row that are, or may be, the same.</summary>
public sealed record RegisterMatch
{
    /// <summary>The person.</summary>
    public required string PersonId { get; init; }

    /// <summary>The register.</summary>
    public required string RegisterId { get; init; }

    /// <summary>Its name for people.</summary>
    public required string RegisterName { get; init; }

    /// <summary>What it is consulted for.</summary>
    public required RegisterPurpose Purpose { get; init; }

    /// <summary>Region, snapshot and row it rests on.</summary>
    public required SnapshotKey Snapshot { get; init; }

    /// <summary>Id of the snapshot.</summary>
    public required string SnapshotId { get; init; }

    /// <summary>Row number.</summary>
    public required int Row { get; init; }

    /// <summary>What is proposed.</summary>
    public required MatchProposal Proposal { get; init; }

    /// <summary>Rests on an equal or repaired ID number, or a person confirmed it. Otherwise a lead on it is orange at most.</summary>
    public required bool Confirmed { get; init; }

    /// <summary>The comparison, field by field, for people.</summary>
    public required IReadOnlyList<ComparisonLevel> Levels { get; init; }

    /// <summary>Bits of evidence for the same person, the sum of the levels' weights; null where the identity number alone decides.</summary>
    public decimal? Weight { get; init; }

    /// <summary>Whether the row is in force on the day: not ended, not cleared, not revoked.</summary>
    public required bool Current { get; init; }

    /// <summary>Group tags of the register.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>Kinds of social aid the row can lead to.</summary>
    public IReadOnlyList<string> LeadsTo { get; init; } = [];

    /// <summary>Fields of the row that matter for assessment (grade, category, from, to, amount, caseNumber, aidDate, office).</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();
}

/// <summary>What the linkage proposes.</summary>
public enum MatchProposal
{
    /// <summary>The same person.</summary>
    Match,

    /// <summary>A person should look.</summary>
    Review,

    /// <summary>Not the same.</summary>
    NoMatch,
}

/// <summary>How one field compares.</summary>
/// <param name="Field">idNumber, name, birth, sex, address …</param>
/// <param name="Level">exact, equalAfterRepair, differs, missing …</param>
/// <param name="Label">For people, zh-CN: 身份证号完全一致.</param>
/// <param name="Weight">Bits of evidence for (+) or against (−) the same person; null when a rule alone decides.</param>
public sealed record ComparisonLevel(string Field, string Level, string Label, decimal? Weight = null);
