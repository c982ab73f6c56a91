namespace JudicialAid.Model;

/// <summary>
/// What the registers of a region hold about the people of a case, as looked up: the rows that share a lookup key with one of them,
/// and which registers could be asked at all. Built by the storage, judged by the matcher.
/// </summary>
public sealed record RegisterConsultation
{
    /// <summary>Rows that may belong to one of the people; the matcher decides whose they are.</summary>
    public required IReadOnlyList<CandidateRow> Candidates { get; init; }

    /// <summary>Snapshots that were complete and looked into: a full one, and the deltas after it.</summary>
    public required IReadOnlyList<ConsultedSnapshot> Consulted { get; init; }

    /// <summary>Ids of registers with no complete snapshot for the region.</summary>
    public IReadOnlyList<string> RegistersWithoutData { get; init; } = [];

    /// <summary>Definitions of the registers, by id.</summary>
    public required IReadOnlyDictionary<string, RegisterDefinition> Definitions { get; init; }
}
