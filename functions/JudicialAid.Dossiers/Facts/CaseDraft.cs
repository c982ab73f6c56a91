using JudicialAid.Dossiers.People;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>What is known of a person while reading.</summary>
internal sealed class PersonDraft(string name, Span mention)
{
    public string Name { get; } = name;
    public Span Mention { get; } = mention;
    public HashSet<PersonRole> Roles { get; } = [];
    public Slot<Sex> Sex { get; } = new();
    public Slot<PartialDate> Birth { get; } = new();
    public Slot<int> Age { get; } = new();
    public Slot<bool> Minor { get; } = new();
    public Slot<IdNumber> IdNumber { get; } = new();
    public Slot<string> IdNumberAsWritten { get; } = new();
    public Slot<string> Domicile { get; } = new();
    public Slot<string> Residence { get; } = new();
    public Dictionary<HardshipKind, Fact<HardshipKind>> Hardship { get; } = [];
    public Dictionary<(IncomeKind Kind, IncomeState State), IncomeSource> Income { get; } = [];
}

/// <summary>What is known of a victim while reading; <paramref name="all"/> holds what is said of all victims of the case.</summary>
internal sealed class VictimDraft(string name, VictimDraft? all = null)
{
    public string Name { get; } = name;

    /// <summary>False for who only stands on the side that lost (speaks for a company, sues over a thing): payments are read, no victim is listed.</summary>
    public bool Harmed { get; set; }

    /// <summary>Whether a civil paper tells that the person sues over a thing that was lost or damaged.</summary>
    public bool LostThings { get; set; }
    public Slot<HarmKind> Harm { get; } = new();
    public Slot<InjuryGrade> InjuryGrade { get; } = new();
    public Slot<int> DisabilityGrade { get; } = new();
    public Slot<bool> LostLabourCapacity { get; } = new();
    public Slot<bool> UrgentTreatment { get; } = new();
    public Slot<Yuan> TreatmentCost { get; } = new();
    public Slot<Yuan> PropertyLoss { get; } = new();

    /// <summary>The sums of the loss by the goods that the words around each name (<see cref="Goods"/>), of the document that told it last.</summary>
    public Dictionary<uint, Yuan> LossByGoods { get; } = [];

    /// <summary>All goods that were lost.</summary>
    public uint LostGoods { get; private set; }

    /// <summary>Takes the single sums of the loss in the place of those told before.</summary>
    public void SetLoss(IEnumerable<(Yuan Amount, uint Goods)> items)
    {
        LossByGoods.Clear();
        foreach (var (amount, goods) in items)
            LossByGoods[goods] = LossByGoods.GetValueOrDefault(goods) + amount;
        LostGoods = LossByGoods.Keys.Aggregate(0u, (all, goods) => all | goods);
    }

    public Slot<FaultShare> Fault { get; } = new(all?.Fault);
    public Slot<CompensationStatus> Compensation { get; } = new(all?.Compensation);
    public Slot<Yuan> Paid { get; } = new(all?.Paid);

    /// <summary>What of <see cref="Paid"/> an authority keeps; zero says that nothing is kept.</summary>
    public Slot<Yuan> Deposited { get; } = new(all?.Deposited);

    /// <summary>What of <see cref="Paid"/> an insurer paid; zero says nothing.</summary>
    public Slot<Yuan> InsurancePaid { get; } = new(all?.InsurancePaid);

    /// <summary>What an enforcement paper tells to have been fetched: comes on top of what a judgment tells.</summary>
    public Slot<Yuan> Enforced { get; } = new(all?.Enforced);
    public Slot<Yuan> Awarded { get; } = new(all?.Awarded);
    public Slot<Yuan> Claimed { get; } = new(all?.Claimed);
    public Slot<Yuan> Damages { get; } = new(all?.Damages);
    public Slot<bool> Forgiven { get; } = new(all?.Forgiven);
    public Slot<bool> WaivedClaim { get; } = new(all?.WaivedClaim);
    public Slot<bool> Retaliation { get; } = new();
}

/// <summary>What is known of an offender while reading; <paramref name="all"/> holds what is said of all offenders of the case.</summary>
internal sealed class OffenderDraft(string name, OffenderDraft? all = null)
{
    public string Name { get; } = name;

    /// <summary>False for who is of the other side but no offender of this case: tried elsewhere, or sued and found free of it.</summary>
    public bool Charged { get; set; }
    public Slot<bool> Dead { get; } = new();
    public Slot<bool> Insolvent { get; } = new(all?.Insolvent);
    public Slot<bool> InCustody { get; } = new(all?.InCustody);
    public Slot<int> SentenceMonths { get; } = new(all?.SentenceMonths);
    public Slot<bool> PleadedGuilty { get; } = new(all?.PleadedGuilty);
}

/// <summary>A tie of kinship while reading: the relative is <see cref="Kinship"/> to the other person.</summary>
internal sealed class KinDraft(string relative, string other, Fact<Kinship> kinship, int weight)
{
    public string Relative { get; } = relative;
    public string Other { get; } = other;
    public Fact<Kinship> Kinship { get; } = kinship;
    public int Weight { get; } = weight;
}

/// <summary>Everything read of a case so far.</summary>
internal sealed class CaseDraft
{
    public Dictionary<string, PersonDraft> People { get; } = new(StringComparer.Ordinal);
    public Dictionary<string, VictimDraft> Victims { get; } = new(StringComparer.Ordinal);
    public VictimDraft AllVictims { get; } = new("");
    public Dictionary<string, OffenderDraft> Offenders { get; } = new(StringComparer.Ordinal);
    public OffenderDraft AllOffenders { get; } = new("");
    public List<KinDraft> Ties { get; } = [];

    /// <summary>The child last spoken of.</summary>
    public string? LastChild { get; private set; }

    /// <summary>Takes a tie.</summary>
    public void Tie(KinDraft tie)
    {
        Ties.Add(tie);
        if (tie.Kinship.Value == Kinship.Child)
            LastChild = tie.Relative;
    }

    public HashSet<string> HavingFamily { get; } = new(StringComparer.Ordinal);
    public Dictionary<string, Fact<bool>> Dependents { get; } = new(StringComparer.Ordinal);
    public Dictionary<string, Fact<KinAbsence>> Absences { get; } = new(StringComparer.Ordinal);
    public Slot<bool> Maintenance { get; } = new();
    public List<Fact<string>> Causes { get; } = [];
    public Slot<PartialDate> EventDate { get; } = new();
    public Slot<bool> Unsolved { get; } = new();
    public Slot<bool> TimeBarred { get; } = new();
    public Slot<bool> EnforcementTerminated { get; } = new();
    public Slot<Yuan> Unenforced { get; } = new();
    public Slot<Yuan> TotalLoss { get; } = new();
    public Slot<Yuan> TotalAwarded { get; } = new();
    public Slot<Yuan> TotalPaid { get; } = new();
    public Slot<CompensationStatus> Compensation { get; } = new();
    public Slot<bool> Forgiven { get; } = new();
    public PaymentList Payments { get; } = new();
    public List<Span> Unread { get; } = [];

    /// <summary>
    /// Whether so many more single links may be worked out: a payment to all with each of the victims, a relative's relatives with the
    /// victim. Their number grows with the square of the case; no case of people comes near the limit, a made-up text would fill the
    /// memory. Once it is passed, what was not worked out is told of all or not at all (<see cref="TooManyLinks"/>).
    /// </summary>
    public bool Affords(int links)
    {
        _links += links;
        return !TooManyLinks;
    }

    /// <summary>Whether links were left out.</summary>
    public bool TooManyLinks => _links > MostLinks;

    private const long MostLinks = 50_000;
    private long _links;

    /// <summary>Every relative told of so far lived on the victim; what was told of one before stays.</summary>
    public void SupportAllRelatives(Fact<bool> support)
    {
        for (; _supportedTies < Ties.Count; _supportedTies++)
            Dependents.TryAdd(Ties[_supportedTies].Relative, support);
    }

    private int _supportedTies;

    /// <summary>The person of this name, new when not met before.</summary>
    public PersonDraft Person(string name, Span mention)
    {
        if (!People.TryGetValue(name, out var person))
            People[name] = person = new PersonDraft(name, mention);
        return person;
    }

    /// <summary>The victim of this name, new when not met before.</summary>
    public VictimDraft Victim(string name)
    {
        if (!Victims.TryGetValue(name, out var victim))
            Victims[name] = victim = new VictimDraft(name, AllVictims);
        return victim;
    }

    /// <summary>The victims one by one where some words are about all of them.</summary>
    public IEnumerable<VictimDraft> EachOf(IReadOnlyList<VictimDraft> sides) => IsOfAll(sides) ? Victims.Values : sides;

    /// <summary>Whether some words are about all victims of the case.</summary>
    public bool IsOfAll(IReadOnlyList<VictimDraft> sides) => sides is [var only] && only == AllVictims;

    /// <summary>
    /// What each victim got of several sums whose sides are known. Sums that all go to everybody make one group for all; where some go to
    /// single victims each victim has a group, unless those would be too many.
    /// </summary>
    public IEnumerable<IGrouping<VictimDraft, TSum>> BySide<TSum>(IReadOnlyList<TSum> sums, IReadOnlyList<IReadOnlyList<VictimDraft>> sides)
    {
        var forAll = sides.Count(IsOfAll);
        var ofAll = forAll == sides.Count || (forAll > 0 && !Affords(forAll * Victims.Count));
        return sums.SelectMany((sum, n) => (ofAll ? sides[n] : EachOf(sides[n])).Select(victim => (victim, sum))).GroupBy(x => x.victim, x => x.sum);
    }

    /// <summary>Takes back that somebody is a victim.</summary>
    public void RemoveVictim(string name)
    {
        Victims.Remove(name);
        People[name].Roles.Remove(PersonRole.Victim);
    }

    /// <summary>The offender of this name, new when not met before.</summary>
    public OffenderDraft Offender(string name)
    {
        if (!Offenders.TryGetValue(name, out var offender))
            Offenders[name] = offender = new OffenderDraft(name, AllOffenders);
        return offender;
    }
}
