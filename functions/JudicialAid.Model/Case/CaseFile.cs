namespace JudicialAid.Model;

/// <summary>
/// What the documents of one case say (stage 1 → 2): parties, kin, harm, loss, compensation, hardship, each fact with its words.
/// Re-read whole whenever a document is added; earlier versions are kept.
/// </summary>
public sealed record CaseFile
{
    /// <summary>Id of the case.</summary>
    public required string CaseId { get; init; }

    /// <summary>The procuratorate that handles it.</summary>
    public required string OfficeId { get; init; }

    /// <summary>The documents it was read from, in the order of their weight: a later or more authoritative one first.</summary>
    public required IReadOnlyList<DocumentHeader> Documents { get; init; }

    /// <summary>All case numbers, the prosecution's first.</summary>
    public IReadOnlyList<string> CaseNumbers { get; init; } = [];

    /// <summary>Charges or civil causes (罪名, 案由), e.g. 故意伤害罪; the final ones.</summary>
    public IReadOnlyList<Fact<string>> Causes { get; init; } = [];

    /// <summary>Day of the crime or tort (the first, when several).</summary>
    public Fact<PartialDate>? EventDate { get; init; }

    /// <summary>Everybody the case needs, each once, with all roles.</summary>
    public IReadOnlyList<CasePerson> People { get; init; } = [];

    /// <summary>Who was harmed, one entry a victim (a dead person is the victim, not the relatives who sue).</summary>
    public IReadOnlyList<VictimFacts> Victims { get; init; } = [];

    /// <summary>Who did it.</summary>
    public IReadOnlyList<OffenderFacts> Offenders { get; init; } = [];

    /// <summary>Relatives and dependants, each tied to the victim.</summary>
    public IReadOnlyList<KinTie> Kin { get; init; } = [];

    /// <summary>Facts about the whole case.</summary>
    public CaseOutcome Outcome { get; init; } = new();

    /// <summary>Sums that hold for all victims together (total loss, total award).</summary>
    public CaseSums Sums { get; init; } = new();

    /// <summary>Sentences that carry a number, a person or a harm word and that no rule claimed.</summary>
    public IReadOnlyList<Span> Unread { get; init; } = [];

    /// <summary>What a person should know.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The person with this id.</summary>
    public CasePerson Person(string personId) => People.First(p => p.PersonId == personId);

    /// <summary>Ids of a victim and the kin tied to it; of anybody else, only its own.</summary>
    public IReadOnlySet<string> Side(string personId) =>
        Kin.Where(k => k.VictimId == personId).Select(k => k.PersonId).Append(personId).ToHashSet(StringComparer.Ordinal);
}

/// <summary>A person of a case.</summary>
public sealed record CasePerson
{
    /// <summary>Id within the case (<see cref="Pseudonyms.PersonId"/>).</summary>
    public required string PersonId { get; init; }

    /// <summary>Name as written (张三, 王某某, 李1).</summary>
    public required string Name { get; init; }

    /// <summary>Where the name stands, first mention of the best section.</summary>
    public required Span Mention { get; init; }

    /// <summary>What the person is in this case.</summary>
    public required IReadOnlyList<PersonRole> Roles { get; init; }

    /// <summary>Sex.</summary>
    public Fact<Sex>? Sex { get; init; }

    /// <summary>Birth date as far as stated.</summary>
    public Fact<PartialDate>? Birth { get; init; }

    /// <summary>Age stated for the time of the event.</summary>
    public Fact<int>? Age { get; init; }

    /// <summary>
    /// Said to be under 18 (未成年人, 小学生) or plainly grown up (drives, is married, employed), where neither birth nor age is stated.
    /// </summary>
    public Fact<bool>? Minor { get; init; }

    /// <summary>Identity number where printed.</summary>
    public Fact<IdNumber>? IdNumber { get; init; }

    /// <summary>
    /// What is printed in the place of the identity number and cannot be right (wrong check character, a digit too many), without blanks; null
    /// where a valid one is known. A slip of the pen may explain it.
    /// </summary>
    public Fact<string>? IdNumberAsWritten { get; init; }

    /// <summary>户籍地, as printed.</summary>
    public Fact<string>? Domicile { get; init; }

    /// <summary>住址, 经常居住地, as printed.</summary>
    public Fact<string>? Residence { get; init; }

    /// <summary>Hardship words about this very person, not negated and not past.</summary>
    public IReadOnlyList<Fact<HardshipKind>> Hardship { get; init; } = [];

    /// <summary>What this person, or the household it stands for, lives on, has lived on or lacks.</summary>
    public IReadOnlyList<IncomeSource> Income { get; init; } = [];

    /// <summary>
    /// Whether under 18 on <paramref name="day"/>: from birth (stated or in the ID number), else the stated age, else words that
    /// tell; null when not known.
    /// </summary>
    public bool? IsMinorOn(DateOnly day) => BirthDate?.YoungerThan(18, day) ?? (Age is { } age ? age.Value < 18 : Minor?.Value);

    /// <summary>Age in whole years on <paramref name="day"/>, from birth, else the stated age; null when not known.</summary>
    public int? AgeOn(DateOnly day) => BirthDate?.AgeOn(day) ?? Age?.Value;

    /// <summary>The ages in whole years on <paramref name="day"/> that are possible, where only the year of birth is known two; null when nothing is known.</summary>
    public (int Least, int Most)? AgesOn(DateOnly day) => BirthDate?.AgesOn(day) ?? (Age is { } age ? (age.Value, age.Value) : null);

    private PartialDate? BirthDate => IdNumber is { } id ? PartialDate.From(id.Value.Birth) : Birth?.Value;
}

/// <summary>What a person is in a case.</summary>
public enum PersonRole
{
    /// <summary>被害人, 受害人.</summary>
    Victim,

    /// <summary>被告人, 犯罪嫌疑人, 侵权人, 被执行人.</summary>
    Offender,

    /// <summary>Near relative or dependant of a victim.</summary>
    Relative,

    /// <summary>Speaks for a victim (法定代理人, 诉讼代理人 who is a relative).</summary>
    Representative,

    /// <summary>举报人, 证人, 鉴定人.</summary>
    Witness,
}

/// <summary>Sex.</summary>
public enum Sex
{
    /// <summary>男.</summary>
    Male,

    /// <summary>女.</summary>
    Female,
}

/// <summary>Hardship a dossier states about a person (domain §6.2).</summary>
public enum HardshipKind
{
    /// <summary>低保.</summary>
    Dibao,

    /// <summary>特困, 五保.</summary>
    Tekun,

    /// <summary>防返贫监测: 脱贫不稳定, 边缘易致贫, 突发严重困难.</summary>
    PovertyMonitored,

    /// <summary>建档立卡, 脱贫户: a historic tag, weaker than monitoring (domain §5).</summary>
    LiftedPoverty,

    /// <summary>残疾.</summary>
    Disabled,

    /// <summary>老年人 (60 and over).</summary>
    Elderly,

    /// <summary>未成年人 (under 18).</summary>
    Minor,

    /// <summary>无业, 无固定工作.</summary>
    NoFixedWork,

    /// <summary>重大疾病.</summary>
    SeriousIllness,

    /// <summary>慢性病, 长期服药: an illness that costs but is no 重大疾病.</summary>
    ChronicIllness,

    /// <summary>退役军人.</summary>
    Veteran,

    /// <summary>现役军人.</summary>
    ServingSoldier,

    /// <summary>军人家属, 烈士、因公牺牲军人、病故军人的遗属 (军烈属).</summary>
    MilitaryFamily,

    /// <summary>军队文职人员.</summary>
    MilitaryCivilian,

    /// <summary>孤儿, 单亲, 事实无人抚养.</summary>
    OrphanOrSingleParent,

    /// <summary>务农.</summary>
    Farming,

    /// <summary>家庭生活困难, stated in words.</summary>
    PoorFamily,

    /// <summary>在校学生.</summary>
    Student,
}

/// <summary>Worst harm done to a victim.</summary>
public enum HarmKind
{
    /// <summary>死亡.</summary>
    Death,

    /// <summary>重伤.</summary>
    SeriousInjury,

    /// <summary>轻伤.</summary>
    MinorInjury,

    /// <summary>轻微伤.</summary>
    SlightInjury,

    /// <summary>性侵害.</summary>
    SexualAssault,

    /// <summary>受伤, grade not stated.</summary>
    InjuryUngraded,

    /// <summary>财产损失.</summary>
    PropertyLoss,

    /// <summary>其他 (e.g. 非法拘禁 without injury).</summary>
    Other,
}

/// <summary>人体损伤程度 as stated; the ungraded forms where the text says only 重伤 or 轻伤.</summary>
public enum InjuryGrade
{
    /// <summary>重伤一级.</summary>
    Serious1,

    /// <summary>重伤二级.</summary>
    Serious2,

    /// <summary>重伤.</summary>
    Serious,

    /// <summary>轻伤一级.</summary>
    Minor1,

    /// <summary>轻伤二级.</summary>
    Minor2,

    /// <summary>轻伤.</summary>
    Minor,

    /// <summary>轻微伤.</summary>
    Slight,
}

/// <summary>Responsibility of the victim's side.</summary>
public enum FaultShare
{
    /// <summary>无责任.</summary>
    NoLiability,

    /// <summary>次要责任.</summary>
    Secondary,

    /// <summary>同等责任.</summary>
    Equal,

    /// <summary>主要责任.</summary>
    Primary,

    /// <summary>全部责任.</summary>
    Full,

    /// <summary>有过错, share not graded.</summary>
    AtFault,

    /// <summary>无过错.</summary>
    NoFault,
}

/// <summary>How far the victim's side was paid.</summary>
public enum CompensationStatus
{
    /// <summary>The text says nothing was paid (无).</summary>
    None,

    /// <summary>Some was paid (部分).</summary>
    Partial,

    /// <summary>All was paid, or the settlement was performed (全部).</summary>
    Full,

    /// <summary>The text does not tell (不明).</summary>
    Unknown,
}

/// <summary>What happened to one victim.</summary>
public sealed record VictimFacts
{
    /// <summary>Who.</summary>
    public required string PersonId { get; init; }

    /// <summary>Worst harm.</summary>
    public Fact<HarmKind>? Harm { get; init; }

    /// <summary>Injury grade adopted last.</summary>
    public Fact<InjuryGrade>? InjuryGrade { get; init; }

    /// <summary>伤残等级 1–10, the worst (1 is the gravest).</summary>
    public Fact<int>? DisabilityGrade { get; init; }

    /// <summary>丧失劳动能力.</summary>
    public Fact<bool>? LostLabourCapacity { get; init; }

    /// <summary>急需救治 and treatment cost not payable.</summary>
    public Fact<bool>? UrgentTreatment { get; init; }

    /// <summary>Treatment cost.</summary>
    public Fact<Yuan>? TreatmentCost { get; init; }

    /// <summary>Money or property lost by this person, as found.</summary>
    public Fact<Yuan>? PropertyLoss { get; init; }

    /// <summary>Responsibility of this person's side.</summary>
    public Fact<FaultShare>? Fault { get; init; }

    /// <summary>How far paid.</summary>
    public Fact<CompensationStatus>? Compensation { get; init; }

    /// <summary>Sum paid, deposited or returned so far.</summary>
    public Fact<Yuan>? Paid { get; init; }

    /// <summary>The part of <see cref="Paid"/> that lies with a court, police or procuratorate and has not been handed over.</summary>
    public Fact<Yuan>? Deposited { get; init; }

    /// <summary>The part of <see cref="Paid"/> that an insurer paid.</summary>
    public Fact<Yuan>? InsurancePaid { get; init; }

    /// <summary>Sum ordered for this person's side.</summary>
    public Fact<Yuan>? Awarded { get; init; }

    /// <summary>Sum asked for.</summary>
    public Fact<Yuan>? Claimed { get; init; }

    /// <summary>The whole damage as the court reckoned it (各项损失合计), before shares of fault and payments are taken off.</summary>
    public Fact<Yuan>? Damages { get; init; }

    /// <summary>谅解 given (true) or refused (false).</summary>
    public Fact<bool>? Forgiven { get; init; }

    /// <summary>Gave up civil claims or refused payment (主动放弃赔偿).</summary>
    public Fact<bool>? WaivedClaim { get; init; }

    /// <summary>Whether hurt because of reporting or testifying to the procuratorate.</summary>
    public Fact<bool>? Retaliation { get; init; }
}

/// <summary>What is known of one offender.</summary>
public sealed record OffenderFacts
{
    /// <summary>Who; null when unknown (案件无法侦破).</summary>
    public string? PersonId { get; init; }

    /// <summary>Died.</summary>
    public Fact<bool>? Dead { get; init; }

    /// <summary>无赔偿能力, 无可供执行财产.</summary>
    public Fact<bool>? Insolvent { get; init; }

    /// <summary>Held or serving a sentence.</summary>
    public Fact<bool>? InCustody { get; init; }

    /// <summary>Sentence in months (有期徒刑; life and death sentences as 9999).</summary>
    public Fact<int>? SentenceMonths { get; init; }

    /// <summary>认罪认罚 (true) or not (false).</summary>
    public Fact<bool>? PleadedGuilty { get; init; }
}

/// <summary>A relative or dependant of a victim.</summary>
public sealed record KinTie
{
    /// <summary>The relative.</summary>
    public required string PersonId { get; init; }

    /// <summary>The victim.</summary>
    public required string VictimId { get; init; }

    /// <summary>What the relative is to the victim: 涵涵 is a Child of her father.</summary>
    public required Fact<Kinship> Kinship { get; init; }

    /// <summary>Lives on the victim's income or was supported by the victim (赡养, 扶养, 抚养).</summary>
    public Fact<bool>? Dependent { get; init; }

    /// <summary>Died, went missing or left (下落不明, 离家出走), so cannot care.</summary>
    public Fact<KinAbsence>? Absence { get; init; }
}

/// <summary>What a relative is to the victim.</summary>
public enum Kinship
{
    /// <summary>配偶.</summary>
    Spouse,

    /// <summary>子女.</summary>
    Child,

    /// <summary>父母.</summary>
    Parent,

    /// <summary>祖父母, 外祖父母.</summary>
    Grandparent,

    /// <summary>曾祖父母.</summary>
    GreatGrandparent,

    /// <summary>孙子女, 外孙子女.</summary>
    Grandchild,

    /// <summary>兄弟姐妹.</summary>
    Sibling,

    /// <summary>岳父母, 公婆.</summary>
    ParentInLaw,

    /// <summary>Other relative named as such.</summary>
    Other,
}

/// <summary>Why a relative cannot care for a child.</summary>
public enum KinAbsence
{
    /// <summary>死亡.</summary>
    Dead,

    /// <summary>失联, 下落不明, 离家出走.</summary>
    Missing,

    /// <summary>服刑, 在押.</summary>
    InCustody,

    /// <summary>重病, 重残.</summary>
    Incapable,
}

/// <summary>Facts about the whole case.</summary>
public sealed record CaseOutcome
{
    /// <summary>案件无法侦破.</summary>
    public Fact<bool>? Unsolved { get; init; }

    /// <summary>已过追诉时效.</summary>
    public Fact<bool>? TimeBarred { get; init; }

    /// <summary>终结本次执行程序.</summary>
    public Fact<bool>? EnforcementTerminated { get; init; }

    /// <summary>What enforcement left unpaid.</summary>
    public Fact<Yuan>? Unenforced { get; init; }
}

/// <summary>Sums stated for the case as a whole.</summary>
public sealed record CaseSums
{
    /// <summary>Total crime amount or loss.</summary>
    public Fact<Yuan>? Loss { get; init; }

    /// <summary>Total ordered.</summary>
    public Fact<Yuan>? Awarded { get; init; }

    /// <summary>Total paid or returned.</summary>
    public Fact<Yuan>? Paid { get; init; }

    /// <summary>Compensation as stated for the case.</summary>
    public Fact<CompensationStatus>? Compensation { get; init; }

    /// <summary>The single payments that are told of, in the order of the text: who paid what, when, and how it stands.</summary>
    public IReadOnlyList<Payment> Payments { get; init; } = [];
}

/// <summary>One sum for the victim's side: paid, deposited, or agreed to be paid by a day.</summary>
public sealed record Payment
{
    /// <summary>The sum.</summary>
    public required Fact<Yuan> Sum { get; init; }

    /// <summary>How it stands.</summary>
    public required PaymentKind Kind { get; init; }

    /// <summary>Who pays, in the words of the text (被告人张某的亲属, 某财产保险股份有限公司); null when not told.</summary>
    public string? Payer { get; init; }

    /// <summary>The day of payment, or the last day of an agreed one; null when not told.</summary>
    public PartialDate? Day { get; init; }

    /// <summary>Whose side it is for; empty for a payment to all victims where a case has too many of both to write out (DOSSIER-TOO-MANY-LINKS).</summary>
    public IReadOnlyList<string> VictimIds { get; init; } = [];
}

/// <summary>How a sum for the victim's side stands.</summary>
public enum PaymentKind
{
    /// <summary>Paid to the victim's side by the offender's.</summary>
    Paid,

    /// <summary>Paid by an insurer.</summary>
    Insurance,

    /// <summary>Deposited with a court, police or procuratorate (缴存, 暂存, 事故押金) and not handed over.</summary>
    Deposit,

    /// <summary>Fetched by enforcement (执行到位, 扣划).</summary>
    Enforced,

    /// <summary>Stolen money or goods given back, at their value (发还).</summary>
    Returned,

    /// <summary>Agreed and not yet due or paid (分期, 余款).</summary>
    Agreed,
}
