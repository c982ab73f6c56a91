using System.Text.Json.Serialization;
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

    /// <summary>Region code of the handling organ: whose wage applies.</summary>
    public string? Region { get; init; }

    /// <summary>罪名 or 案由, without the last character 罪: 故意伤害, 交通肇事.</summary>
    public IReadOnlyList<string>? Causes { get; init; }

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

    /// <summary>Sum that reached the victim's side so far; a deposit with an authority has not.</summary>
    public Yuan? Paid { get; init; }

    /// <summary>Sum ordered and not enforced, as stated; what <see cref="Awarded"/> and <see cref="Paid"/> leave counts as well.</summary>
    public Yuan? Unenforced { get; init; }

    /// <summary>家庭人均月收入.</summary>
    public Yuan? MonthlyIncomePerHead { get; init; }

    /// <summary>户籍地 monthly 低保 line.</summary>
    public Yuan? DibaoLine { get; init; }

    /// <summary>Paid as 先行救助 before; taken off where the standard says so.</summary>
    public Yuan? AdvancePaid { get; init; }

    /// <summary>Judicial aid given before, for a fund that helps after it; zero is: applied and refused.</summary>
    public Yuan? JudicialAidGiven { get; init; }

    /// <summary>What a fund has spent this year.</summary>
    public Yuan? FundSpentThisYear { get; init; }

    /// <summary>The sum that a person chose within a range.</summary>
    public Yuan? Chosen { get; init; }

    /// <summary>Why the person chose it (zh-CN).</summary>
    public string? ChosenBecause { get; init; }

    /// <summary>Recorded reasons for exceeding a soft cap, in the words of the standard (损失特别重大 …).</summary>
    public IReadOnlyList<string> ExcessReasons { get; init; } = [];

    /// <summary>Who approved exceeding a soft cap, e.g. 上级人民检察院; null while nobody did.</summary>
    public string? ExcessApprovedBy { get; init; }

    /// <summary>Offices that give the aid together (联合救助), with their parts; empty when one office gives it.</summary>
    public IReadOnlyList<JointPart> JointParts { get; init; } = [];

    /// <summary>A person decided to use an older wage though the newer one is overdue.</summary>
    public bool AcceptsOlderWage { get; init; }

    /// <summary>What the sum ordered leaves after what was paid, when both can be told.</summary>
    internal Yuan? LeftOfAward => Awarded is { } awarded && PaidSoFar is { } paid ? (paid > awarded ? Yuan.Zero : awarded - paid) : null;

    private Yuan? PaidSoFar => Paid ?? (Compensation == CompensationStatus.None ? Yuan.Zero : null);
}

/// <summary>The part of one office in a joint award: a share of the sum, or a fixed sum.</summary>
/// <param name="OfficeId">Who pays.</param>
/// <param name="Share">Share of what the fixed sums leave, 0.6 for 60 %; null with a fixed sum.</param>
/// <param name="Amount">Fixed sum; null with a share.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record JointPart(string OfficeId, decimal? Share, Yuan? Amount);
