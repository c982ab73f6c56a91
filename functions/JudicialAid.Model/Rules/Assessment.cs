namespace JudicialAid.Model;

/// <summary>Who qualifies, how urgent it is and how much it would be (stage 3 → 4/5): proposals with reasons, never decisions.</summary>
public sealed record Assessment
{
    /// <summary>The case.</summary>
    public required string CaseId { get; init; }

    /// <summary>Day assessed for.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Versions of the rule data that made it, e.g. "standards/sample/2026-01-01", "scenes/elder-fraud@2026-01-01".</summary>
    public required IReadOnlyList<string> RuleVersions { get; init; }

    /// <summary>One entry a victim who is a natural person.</summary>
    public required IReadOnlyList<VictimAssessment> Victims { get; init; }

    /// <summary>Social aid, per person.</summary>
    public required IReadOnlyList<SocialAidProposal> SocialAid { get; init; }

    /// <summary>Case-level hints for people (PA9), e.g. 本案24名被害人均为老年人,其中8人在困难名册.</summary>
    public IReadOnlyList<string> Hints { get; init; } = [];

    /// <summary>What a person should know, e.g. no standard in force for the day.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}

/// <summary>Assessment of one victim for judicial aid.</summary>
public sealed record VictimAssessment
{
    /// <summary>The victim.</summary>
    public required string PersonId { get; init; }

    /// <summary>Whether a judicial-aid lead is proposed: red or orange.</summary>
    public required bool Qualifies { get; init; }

    /// <summary>Proposed colour.</summary>
    public required Colour Colour { get; init; }

    /// <summary>Why, in one or two sentences for people (zh-CN), with no name in them.</summary>
    public required string Reason { get; init; }

    /// <summary>The three conditions of NA1.</summary>
    public required IReadOnlyList<Condition> Conditions { get; init; }

    /// <summary>Items of Article 7 that are met, may be met or are not met.</summary>
    public required IReadOnlyList<Condition> Situations { get; init; }

    /// <summary>All grounds of Article 8, met or not: those met or not known lower the colour, never delete.</summary>
    public IReadOnlyList<Condition> Grounds { get; init; } = [];

    /// <summary>The questions of the scene with their answers (PA6, PA7).</summary>
    public IReadOnlyList<ScreeningQuestion> Questions { get; init; } = [];

    /// <summary>Scenes that apply, e.g. "elder-fraud".</summary>
    public IReadOnlyList<string> Scenes { get; init; } = [];

    /// <summary>Tags of the campaigns whose scenes apply, each once, e.g. 困难妇女 (NA4).</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Whether a scene that applies wants it handled first (绿色通道, TL3).</summary>
    public bool GreenChannel { get; init; }

    /// <summary>Group tags met, e.g. 困境儿童, with the person who carries each.</summary>
    public IReadOnlyList<GroupTag> Groups { get; init; } = [];

    /// <summary>Who may apply: the victim, or near relatives and dependants.</summary>
    public required IReadOnlyList<ApplicantProposal> Applicants { get; init; }

    /// <summary>The one-time check (B2).</summary>
    public required OneTimeCheck OneTime { get; init; }

    /// <summary>The amount, a range, or the refusal to compute it.</summary>
    public AmountSheet? Amount { get; init; }

    /// <summary>What to ask next, the most useful first (zh-CN).</summary>
    public IReadOnlyList<string> AskNext { get; init; } = [];

    /// <summary>The same questions with what an answer may change.</summary>
    public IReadOnlyList<AskEffect> Asks { get; init; } = [];

    /// <summary>The nearest changes that would lead to a more urgent colour, the smallest first.</summary>
    public IReadOnlyList<NearestChange> Changes { get; init; } = [];

    /// <summary>Thresholds of the standard that the facts or the sum lie near to: a small error of fact would change the result.</summary>
    public IReadOnlyList<Neighbour> Neighbours { get; init; } = [];
}

/// <summary>A threshold near which a case lies, and what lies beyond it.</summary>
/// <param name="Threshold">For people: 财产损失60,000元.</param>
/// <param name="Distance">For people: 差500元, 超过0元.</param>
/// <param name="Amount">The sum as things are; null when refused.</param>
/// <param name="Beyond">The sum on the other side; null when it does not change a sum, or it is refused there.</param>
public sealed record Neighbour(string Threshold, string Distance, Yuan? Amount, Yuan? Beyond);

/// <summary>A question and how far its answers would move the result.</summary>
/// <param name="Ask">The question (zh-CN).</param>
/// <param name="Lowest">Colour with the answer that helps least.</param>
/// <param name="Highest">Colour with the answer that helps most.</param>
/// <param name="AmountFrom">Least sum; null when no sum depends on it.</param>
/// <param name="AmountTo">Highest sum; null when no sum depends on it.</param>
public sealed record AskEffect(string Ask, Colour Lowest, Colour Highest, Yuan? AmountFrom, Yuan? AmountTo);

/// <summary>Why no more is proposed about a victim, and what would change it.</summary>
/// <param name="Colour">Proposed now.</param>
/// <param name="Reason">Why (zh-CN).</param>
/// <param name="Changes">The nearest changes that would lead to a more urgent colour, the smallest first; empty: none of those that can be asked.</param>
public sealed record WhyNot(Colour Colour, string Reason, IReadOnlyList<NearestChange> Changes);

/// <summary>What would have to be so, and what would then be proposed.</summary>
/// <param name="Answers">All of these (zh-CN).</param>
/// <param name="Colour">Colour proposed then.</param>
/// <param name="IsOpen">Whether only facts that are not known yet would have to turn out so; otherwise something known would have to be different.</param>
public sealed record NearestChange(IReadOnlyList<string> Answers, Colour Colour, bool IsOpen);

/// <summary>Colour of an alert (PA6; domain §6.1: the project's assumption where unpublished).</summary>
public enum Colour
{
    /// <summary>No alert; the reason is kept.</summary>
    None,

    /// <summary>绿: social aid only.</summary>
    Green,

    /// <summary>橙: likely, something has to be checked.</summary>
    Orange,

    /// <summary>红: urgent.</summary>
    Red,
}

/// <summary>Answer with three values: an unknown is asked for.</summary>
public enum Answer
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,
}

/// <summary>One condition, item or ground with its answer.</summary>
/// <param name="Id">Stable id, e.g. "na1.hardship", "art7.3", "art8.4".</param>
/// <param name="Label">For people.</param>
/// <param name="Answer">Yes, no or unknown.</param>
/// <param name="Why">For people: what it rests on, or what is missing.</param>
/// <param name="Evidence">Words of the dossier.</param>
/// <param name="Matches">Register matches it rests on ("dibao#12": register and row).</param>
public sealed record Condition(string Id, string Label, Answer Answer, string Why, IReadOnlyList<Span> Evidence, IReadOnlyList<string> Matches)
{
    /// <summary>Whether the software does not look at it at all: a person examines it, and it moves no colour.</summary>
    public bool LeftToHandler { get; init; }

    /// <summary>Whether it is a situation that a campaign looks for, and no item of the rules on eligibility.</summary>
    public bool OfScene { get; init; }
}

/// <summary>A question shown to the handler (PA7).</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Text">The question, zh-CN.</param>
/// <param name="Answer">The machine's answer.</param>
/// <param name="Why">What it rests on.</param>
public sealed record ScreeningQuestion(string Id, string Text, Answer Answer, string Why);

/// <summary>A group somebody on the victim's side belongs to.</summary>
/// <param name="Group">Tag.</param>
/// <param name="PersonId">Who.</param>
/// <param name="Source">register id, or "dossier".</param>
/// <param name="Confirmed">Rests on a confirmed match or a found fact.</param>
public sealed record GroupTag(string Group, string PersonId, string Source, bool Confirmed);

/// <summary>Somebody who may apply for the aid about a victim.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Relation">本人, 配偶, 子女 …</param>
/// <param name="Why">For people.</param>
public sealed record ApplicantProposal(string PersonId, string Relation, string Why);

/// <summary>Result of the one-time check.</summary>
/// <param name="Answer">Yes: already aided in the same case (blocks); Unknown: aided in another case or not comparable (review); No.</param>
/// <param name="Why">For people.</param>
public sealed record OneTimeCheck(Answer Answer, string Why);

/// <summary>The amount under a standard, step by step (计算书).</summary>
public sealed record AmountSheet
{
    /// <summary>Standard used, e.g. "sample/2026-01-01".</summary>
    public required string StandardId { get; init; }

    /// <summary>Its title as printed, with 示例标准,非任何地区规定 for samples.</summary>
    public required string StandardTitle { get; init; }

    /// <summary>Whether it is a sample and no place's rule.</summary>
    public required bool IsSample { get; init; }

    /// <summary>Computed, refused.</summary>
    public required AmountOutcome Outcome { get; init; }

    /// <summary>The sum, when computed.</summary>
    public Yuan? Amount { get; init; }

    /// <summary>Upper end when the standard gives a range.</summary>
    public Yuan? UpTo { get; init; }

    /// <summary>Each step, used or not, in order.</summary>
    public required IReadOnlyList<TraceStep> Steps { get; init; }

    /// <summary>Why no figure is given: the missing or unpublished numbers (zh-CN).</summary>
    public IReadOnlyList<string> Refusals { get; init; } = [];

    /// <summary>Open questions that bound the result (zh-CN), e.g. 判决赔偿数额尚未知.</summary>
    public IReadOnlyList<string> OpenQuestions { get; init; } = [];

    /// <summary>Soft caps that the sum passes: needs a recorded reason and a higher approval, never a silent cut.</summary>
    public IReadOnlyList<string> SoftCapsExceeded { get; init; } = [];

    /// <summary>Body that approves a sum of this size, when the standard says.</summary>
    public string? Approval { get; init; }

    /// <summary>The most that may be given without exceeding a soft cap; null when none is exceeded.</summary>
    public Yuan? WithinCaps { get; init; }

    /// <summary>What has to be recorded before anybody may decide on this sum (zh-CN): reasons, approvals. Empty: nothing is in the way.</summary>
    public IReadOnlyList<string> ToRecord { get; init; } = [];

    /// <summary>What of an advance (先行救助) has to be paid back; null when nothing.</summary>
    public Yuan? ToRecover { get; init; }

    /// <summary>Parts of the offices in a joint award (联合救助); empty when one office pays.</summary>
    public IReadOnlyList<OfficePart> Parts { get; init; } = [];

    /// <summary>How the standard has <see cref="Amount"/> paid; null when it does not say, when nothing is paid, and without a trace.</summary>
    public PaymentPlan? Payment { get; init; }

    /// <summary>How it has <see cref="UpTo"/> paid, for a range: instalments may begin between its ends.</summary>
    public PaymentPlan? PaymentUpTo { get; init; }

    /// <summary>Versions of the rule data that made it; empty without a trace.</summary>
    public IReadOnlyList<string> RuleVersions { get; init; } = [];

    /// <summary>What it was computed from, with hashes: so that it can be computed again and compared; null on sheets made before this was kept.</summary>
    public SheetProof? Proof { get; init; }
}

/// <summary>What one office pays of a joint award.</summary>
/// <param name="OfficeId">Who.</param>
/// <param name="Amount">How much.</param>
public sealed record OfficePart(string OfficeId, Yuan Amount);

/// <summary>What a calculation was made from and what it gave, provable by computing it again (desk replay).</summary>
/// <param name="Inputs">The facts that were known; what is not listed was not known.</param>
/// <param name="InputsHash">SHA-256 of the facts and of the places they rest on, hex.</param>
/// <param name="StandardHash">SHA-256 of the versions of the rule data on the sheet, hex.</param>
/// <param name="TraceHash">SHA-256 of the sheet without this proof, hex.</param>
/// <param name="Hash">SHA-256 of the three, hex: the same for the same facts under the same standard with the same result.</param>
public sealed record SheetProof(
    IReadOnlyList<SheetInput> Inputs, string InputsHash, string StandardHash, string TraceHash, string Hash);

/// <summary>One fact that a calculation was made from. Only the words of <see cref="Basis"/> may name a person.</summary>
/// <param name="Name">Name in the rule data: harm.</param>
/// <param name="Label">For people: 损害后果.</param>
/// <param name="Values">Exact words; empty when it is known that there are none.</param>
/// <param name="Text">For people: 死亡.</param>
public sealed record SheetInput(string Name, string Label, IReadOnlyList<string> Values, string Text)
{
    /// <summary>Where the fact comes from; null when it was simply given, as for a quote.</summary>
    public FactBasis? Basis { get; init; }
}

/// <summary>What a fact of a calculation rests on.</summary>
/// <param name="Evidence">Words of the dossier (may name people: shown masked).</param>
/// <param name="Matches">Register rows ("dibao#12").</param>
public sealed record FactBasis(IReadOnlyList<Span> Evidence, IReadOnlyList<string> Matches);

/// <summary>What a calculation gave.</summary>
public enum AmountOutcome
{
    /// <summary>A sum.</summary>
    Computed,

    /// <summary>No sum: a number that a step needs is missing or unpublished.</summary>
    Refused,
}

/// <summary>One line of a calculation sheet.</summary>
/// <param name="Id">Step id in the standard, e.g. "basic".</param>
/// <param name="Label">For people: 救助基本金额.</param>
/// <param name="Formula">With words: 救助基准金额×(案件类型系数+生活困难系数).</param>
/// <param name="Working">With numbers: 20,000×(1.2+0.5).</param>
/// <param name="Result">With unit: 34,000元; empty when not used.</param>
/// <param name="Used">Whether it took part.</param>
/// <param name="Why">Why used or not; what each input rests on.</param>
/// <param name="Citation">Where the rule stands; null when the citation is unverified and must not be printed.</param>
public sealed record TraceStep(string Id, string Label, string Formula, string Working, string Result, bool Used, string Why, string? Citation)
{
    /// <summary>Version of the rule data that the rule of this line stands in, by its first day: "sample/2020-01-01"; null on sheets made before this was kept.</summary>
    public string? Version { get; init; }
}

/// <summary>Social aid proposed for one person (SX6, YQ8).</summary>
public sealed record SocialAidProposal
{
    /// <summary>Who.</summary>
    public required string PersonId { get; init; }

    /// <summary>The victim it hangs on (the person, or whose relative the person is).</summary>
    public required string VictimId { get; init; }

    /// <summary>Why, zh-CN, without names.</summary>
    public required string Reason { get; init; }

    /// <summary>What and who: aid kind and kind of agency.</summary>
    public required IReadOnlyList<AidItem> Items { get; init; }

    /// <summary>Register hits it rests on ("dibao#12").</summary>
    public IReadOnlyList<string> Matches { get; init; } = [];

    /// <summary>Words of the dossier it rests on.</summary>
    public IReadOnlyList<Span> Evidence { get; init; } = [];

    /// <summary>False when it rests on unconfirmed matches or words only.</summary>
    public required bool Confirmed { get; init; }
}

/// <summary>A kind of social aid and the kind of agency that gives it.</summary>
/// <param name="Kind">医疗救助, 教育救助 …</param>
/// <param name="AgencyKind">minzheng, jiaoyu …</param>
/// <param name="Why">For people.</param>
public sealed record AidItem(string Kind, string AgencyKind, string Why);

/// <summary>A kind of partner agency and how it is reached (standards/agencies.yaml).</summary>
/// <param name="AgencyId">Id, e.g. "990001-minzheng".</param>
/// <param name="Kind">minzheng, canlian, fulian, jiaoyu, yibao, renshe, tuiyi, nongye, gonghui, weijian …</param>
/// <param name="Name">示例县民政局.</param>
/// <param name="Region">Region code it serves.</param>
public sealed record AgencyDefinition(string AgencyId, string Kind, string Name, string Region);

/// <summary>An office and the region it belongs to (standards/agencies.yaml).</summary>
/// <param name="OfficeId">Id, first part of blob paths, e.g. "990001".</param>
/// <param name="Name">示例省示例县人民检察院.</param>
/// <param name="Region">Region code: its registers, partners and standards.</param>
/// <param name="Prefix">What its notice numbers begin with, e.g. 示检救移.</param>
/// <param name="IsSample">True for invented offices: notices carry 示例.</param>
public sealed record OfficeDefinition(string OfficeId, string Name, string Region, string Prefix, bool IsSample);
