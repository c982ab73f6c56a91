using JudicialAid.Model;

namespace JudicialAid.Standards.Classes;

/// <summary>What a victim has in common with those of other cases (类案): the charge or cause and the harm.</summary>
/// <param name="Cause">First charge or civil cause without 罪.</param>
/// <param name="Harm">Worst harm.</param>
public sealed record ClassKey(string Cause, HarmKind Harm);

/// <summary>One assessed victim among those of the same class. Nobody is named: case and person are ids.</summary>
public sealed record ClassMember
{
    /// <summary>Case.</summary>
    public required string CaseId { get; init; }

    /// <summary>Victim.</summary>
    public required string PersonId { get; init; }

    /// <summary>Class.</summary>
    public required ClassKey Key { get; init; }

    /// <summary>Gravest level of hardship that a register or the dossier shows (groups.yaml); null when none does.</summary>
    public required string? Level { get; init; }

    /// <summary>Proposed colour.</summary>
    public required Colour Colour { get; init; }

    /// <summary>Whether judicial aid is proposed.</summary>
    public required bool Qualifies { get; init; }

    /// <summary>Whether the dossier holds an application for judicial aid.</summary>
    public required bool Applied { get; init; }

    /// <summary>Whether the ledgers show that judicial aid was given in this case.</summary>
    public required bool Aided { get; init; }

    /// <summary>Whether nothing was paid so far.</summary>
    public required bool Unpaid { get; init; }

    /// <summary>Open questions, what moves most first.</summary>
    public required IReadOnlyList<string> Open { get; init; }

    /// <summary>Kinds of social aid proposed for the people of the case.</summary>
    public required IReadOnlyList<string> SocialAid { get; init; }

    /// <summary>Neither applied nor aided.</summary>
    public bool NeverAsked => !Applied && !Aided;
}
