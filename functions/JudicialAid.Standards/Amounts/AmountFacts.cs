using JudicialAid.Model;

namespace JudicialAid.Standards;

/// <summary>
/// What an amount is computed from, as plain values: from an assessed case, or typed in for a quote. Null means not known,
/// an empty list means known to be none.
/// </summary>
public sealed record AmountFacts
{
    /// <summary>Day of the calculation: which wage year applies.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Worst harm.</summary>
    public HarmKind? Harm { get; init; }

    /// <summary>人体损伤程度.</summary>
    public InjuryGrade? InjuryGrade { get; init; }

    /// <summary>伤残等级 1–10 (1 is the gravest).</summary>
    public int? DisabilityGrade { get; init; }

    /// <summary>丧失劳动能力.</summary>
    public bool? LostLabourCapacity { get; init; }

    /// <summary>Property lost and not returned.</summary>
    public Yuan? PropertyLoss { get; init; }

    /// <summary>Treatment cost.</summary>
    public Yuan? TreatmentCost { get; init; }

    /// <summary>Levels of hardship of the victim and the applicants, e.g. 低保 (standards/groups.yaml).</summary>
    public IReadOnlyList<string>? Hardship { get; init; }

    /// <summary>Levels that rest on unconfirmed matches or on words of a party: not used, asked for.</summary>
    public IReadOnlyList<string> HardshipToConfirm { get; init; } = [];

    /// <summary>Group tags of the victim and the applicants, e.g. 困境儿童.</summary>
    public IReadOnlyList<string>? Groups { get; init; }

    /// <summary>Tags that rest on unconfirmed matches: not used, asked for.</summary>
    public IReadOnlyList<string> GroupsToConfirm { get; init; } = [];

    /// <summary>Responsibility of the victim's side.</summary>
    public FaultShare? Fault { get; init; }

    /// <summary>How far paid.</summary>
    public CompensationStatus? Compensation { get; init; }

    /// <summary>应当判决的赔偿数额: what the court should award, before a judgment.</summary>
    public Yuan? ShouldAward { get; init; }

    /// <summary>Sum ordered by a judgment.</summary>
    public Yuan? Awarded { get; init; }

    /// <summary>Sum paid so far.</summary>
    public Yuan? Paid { get; init; }

    /// <summary>Sum ordered and not enforced; from <see cref="Awarded"/> and <see cref="Paid"/> when not given.</summary>
    public Yuan? Unenforced { get; init; }

    /// <summary>家庭人均月收入.</summary>
    public Yuan? MonthlyIncomePerHead { get; init; }

    /// <summary>户籍地 monthly 低保 line.</summary>
    public Yuan? DibaoLine { get; init; }

    /// <summary>Paid as 先行救助 before; taken off where the standard says so.</summary>
    public Yuan? AdvancePaid { get; init; }

    /// <summary>What is still unpaid of the award, when it can be told.</summary>
    internal Yuan? UnpaidAward => Unenforced ?? (Awarded is { } awarded && PaidSoFar is { } paid ? (paid > awarded ? Yuan.Zero : awarded - paid) : null);

    private Yuan? PaidSoFar => Paid ?? (Compensation == CompensationStatus.None ? Yuan.Zero : null);
}
