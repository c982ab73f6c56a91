using JudicialAid.Model;

namespace JudicialAid.TestKit.Dossiers;

/// <summary>An invented dossier with what is true of it: the same seed gives the same. Nobody in it exists.</summary>
/// <param name="Id">Its name, e.g. fraud-7.</param>
/// <param name="Documents">Texts of its documents, in the order in which they would arrive.</param>
/// <param name="Truth">What its documents state.</param>
public sealed record SyntheticDossier(string Id, IReadOnlyList<string> Documents, TrueCase Truth);

/// <summary>What a dossier states; null is not stated.</summary>
public sealed record TrueCase
{
    /// <summary>Kind of the document that weighs most.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>That document's own number.</summary>
    public required string Number { get; init; }

    /// <summary>That document's date.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Charge or civil cause.</summary>
    public required string Cause { get; init; }

    /// <summary>Day of the event (the first, when several); null also where it is told too loosely to be scored.</summary>
    public DateOnly? EventDay { get; init; }

    /// <summary>Who was harmed.</summary>
    public required IReadOnlyList<TrueVictim> Victims { get; init; }

    /// <summary>Who did it.</summary>
    public required IReadOnlyList<string> Offenders { get; init; }

    /// <summary>Sum ordered.</summary>
    public decimal? Awarded { get; init; }

    /// <summary>Sum paid.</summary>
    public decimal? Paid { get; init; }

    /// <summary>What of it an authority still keeps.</summary>
    public decimal? Deposited { get; init; }

    /// <summary>What of it an insurer paid.</summary>
    public decimal? InsurancePaid { get; init; }

    /// <summary>What enforcement left unpaid, stated or to be reckoned.</summary>
    public decimal? Unenforced { get; init; }

    /// <summary>How far paid.</summary>
    public CompensationStatus Compensation { get; init; } = CompensationStatus.Unknown;

    /// <summary>Whether forgiven.</summary>
    public bool? Forgiven { get; init; }

    /// <summary>终结本次执行程序.</summary>
    public bool? EnforcementTerminated { get; init; }

    /// <summary>无赔偿能力, 无可供执行财产.</summary>
    public bool? Insolvent { get; init; }
}

/// <summary>What a dossier states about one victim.</summary>
public sealed record TrueVictim
{
    /// <summary>Name as written.</summary>
    public required string Name { get; init; }

    /// <summary>Sex.</summary>
    public Sex? Sex { get; init; }

    /// <summary>Birth day.</summary>
    public DateOnly? Birth { get; init; }

    /// <summary>Age, where it is stated in years.</summary>
    public int? Age { get; init; }

    /// <summary>Identity number.</summary>
    public string? IdNumber { get; init; }

    /// <summary>Worst harm.</summary>
    public HarmKind? Harm { get; init; }

    /// <summary>Injury grade.</summary>
    public InjuryGrade? Grade { get; init; }

    /// <summary>Disability grade 1–10.</summary>
    public int? Disability { get; init; }

    /// <summary>Money or property lost, in yuan.</summary>
    public decimal? Loss { get; init; }

    /// <summary>Responsibility.</summary>
    public FaultShare? Fault { get; init; }

    /// <summary>Hardship of this very person.</summary>
    public IReadOnlyList<HardshipKind> Hardship { get; init; } = [];

    /// <summary>Relatives by name.</summary>
    public IReadOnlyList<(string Name, Kinship Kinship)> Kin { get; init; } = [];
}
