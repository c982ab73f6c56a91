namespace JudicialAid.Model;

/// <summary>What a lead is about (design §2).</summary>
public enum LeadKind
{
    /// <summary>司法救助线索: one a victim a case.</summary>
    JudicialAid,

    /// <summary>社会救助线索: one a person a case.</summary>
    SocialAid,

    /// <summary>社会治理线索 about a case.</summary>
    Governance,
}

/// <summary>State of a lead (domain §9.2). The machine sets only the first two and Withdrawn; the rest is a person's.</summary>
public enum LeadState
{
    /// <summary>已比对,待核实.</summary>
    ToVerify,

    /// <summary>No longer supported by the facts; the reason is kept.</summary>
    Withdrawn,

    /// <summary>核实中.</summary>
    Verifying,

    /// <summary>拟救助.</summary>
    Accepted,

    /// <summary>不成案.</summary>
    Dismissed,
}

/// <summary>A proposal about one person: what a handler sees in the list and opens.</summary>
public sealed record Lead
{
    /// <summary><see cref="Pseudonyms.LeadId"/>.</summary>
    public required string LeadId { get; init; }

    /// <summary>Kind.</summary>
    public required LeadKind Kind { get; init; }

    /// <summary>Office.</summary>
    public required string OfficeId { get; init; }

    /// <summary>Case.</summary>
    public required string CaseId { get; init; }

    /// <summary>The victim (judicial aid) or the person (social aid).</summary>
    public required string PersonId { get; init; }

    /// <summary>Colour.</summary>
    public required Colour Colour { get; init; }

    /// <summary>State.</summary>
    public LeadState State { get; init; }

    /// <summary>Name as a list may show it: masked.</summary>
    public required string MaskedName { get; init; }

    /// <summary>Masking is strict: minor, or victim of a sexual offence.</summary>
    public required bool StrictMask { get; init; }

    /// <summary>Charge or cause in short.</summary>
    public string? Cause { get; init; }

    /// <summary>Case number, when there is one.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>Why, for people, without names.</summary>
    public required string Reason { get; init; }

    /// <summary>Proposed sum.</summary>
    public Yuan? Amount { get; init; }

    /// <summary>Applicants, masked: 子女 小×.</summary>
    public IReadOnlyList<string> Applicants { get; init; } = [];

    /// <summary>Social aid proposed.</summary>
    public IReadOnlyList<AidItem> Items { get; init; } = [];

    /// <summary>Names of the registers it rests on, each once, sorted: a hit that comes or goes is told to the handler.</summary>
    public IReadOnlyList<string> Hits { get; init; } = [];

    /// <summary>Tags of the campaigns it belongs to, e.g. 困难妇女 (judicial aid).</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Whether it is handled before others of its colour (绿色通道; judicial aid).</summary>
    public bool GreenChannel { get; init; }

    /// <summary>Where it stands among leads of its colour; null when nothing supports it any more.</summary>
    public LeadRank? Rank { get; init; }

    /// <summary>What changed against the version before, for people; null on the first.</summary>
    public string? WhatChanged { get; init; }

    /// <summary>Hash of everything above that matters, the rank not being one of these: a new alert goes out only when it changes.</summary>
    public required string ContentHash { get; init; }
}

/// <summary>
/// How likely a lead is to become a case, and how urgent: more points stand before fewer of the same colour. It orders a list and decides
/// nothing.
/// </summary>
/// <param name="Points">Sum of the reasons.</param>
/// <param name="Reasons">Why, the weightiest first.</param>
public sealed record LeadRank(int Points, IReadOnlyList<RankReason> Reasons)
{
    /// <summary>Whether it says the same.</summary>
    public bool Equals(LeadRank? other) => other is not null && Points == other.Points && Reasons.SequenceEqual(other.Reasons);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Points, Reasons.Count);
}

/// <summary>What puts a lead forward or back.</summary>
/// <param name="Points">How much; negative puts it back.</param>
/// <param name="Text">Why, zh-CN, without names.</param>
public sealed record RankReason(int Points, string Text);

/// <summary>A message to an office: about a lead that is new or changed, or about rule data that grew old.</summary>
public sealed record Alert
{
    /// <summary>Id: token of what it is about and of its content; repeats carry the same one.</summary>
    public required string AlertId { get; init; }

    /// <summary>Office.</summary>
    public required string OfficeId { get; init; }

    /// <summary>Lead; null when it is about rule data.</summary>
    public string? LeadId { get; init; }

    /// <summary>Case; null when it is about rule data.</summary>
    public string? CaseId { get; init; }

    /// <summary>Kind of the lead; null when it is about rule data.</summary>
    public LeadKind? Kind { get; init; }

    /// <summary>Colour; none when it is about rule data.</summary>
    public Colour Colour { get; init; }

    /// <summary>One line for people, without names: 【红色】故意伤害罪案件发现司法救助线索1条,建议金额40,000元.</summary>
    public required string Text { get; init; }

    /// <summary>What changed against what the office was told before (zh-CN, without names); null when the lead is new.</summary>
    public string? WhatChanged { get; init; }
}

/// <summary>State of a referral (domain §9.2).</summary>
public enum ReferralState
{
    /// <summary>待移送: drafted by the machine, not yet seen by the partner (YQ9).</summary>
    Draft,

    /// <summary>已移送: released by a handler; the partner's system sees it.</summary>
    Sent,

    /// <summary>已签收: the partner acknowledged.</summary>
    Acknowledged,

    /// <summary>已受理.</summary>
    Accepted,

    /// <summary>已救助.</summary>
    Aided,

    /// <summary>不符合条件.</summary>
    NotEligible,

    /// <summary>Withdrawn before it was sent: the facts no longer support it.</summary>
    Withdrawn,
}

/// <summary>A referral of one person to one agency: what the notice says, masked and minimal.</summary>
public sealed record Referral
{
    /// <summary>Id: token of lead and agency.</summary>
    public required string ReferralId { get; init; }

    /// <summary>The social-aid lead it comes from.</summary>
    public required string LeadId { get; init; }

    /// <summary>Office that refers.</summary>
    public required string OfficeId { get; init; }

    /// <summary>Case.</summary>
    public required string CaseId { get; init; }

    /// <summary>Agency that receives.</summary>
    public required string AgencyId { get; init; }

    /// <summary>State.</summary>
    public required ReferralState State { get; init; }

    /// <summary>The notice.</summary>
    public required Notice Notice { get; init; }

    /// <summary>Hash of what the notice says, without number and times.</summary>
    public required string ContentHash { get; init; }
}

/// <summary>What a 移送函 says. Everything is already masked for this reader.</summary>
public sealed record Notice
{
    /// <summary>Notice number: 示检救移〔2026〕3号; empty until numbered.</summary>
    public required string Number { get; init; }

    /// <summary>Receiver: 示例县民政局.</summary>
    public required string Receiver { get; init; }

    /// <summary>Sender: 示例省示例县人民检察院.</summary>
    public required string Sender { get; init; }

    /// <summary>Day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Sample data: 示例 is printed across the page.</summary>
    public required bool IsSample { get; init; }

    /// <summary>Person as shown, e.g. 小×, and how to find the right one: region, birth year, masked ID.</summary>
    public required string Person { get; init; }

    /// <summary>Label and value rows about the person (性别, 出生年份, 身份证号（掩码）, 住址（到乡镇）).</summary>
    public required IReadOnlyList<NoticeRow> PersonRows { get; init; }

    /// <summary>案件情况: minimal.</summary>
    public required string CaseSummary { get; init; }

    /// <summary>给予司法救助情况.</summary>
    public required string JudicialAid { get; init; }

    /// <summary>困难情况: register, owner, date of the data.</summary>
    public required IReadOnlyList<string> Hardship { get; init; }

    /// <summary>予以社会救助的建议.</summary>
    public required IReadOnlyList<string> Suggestions { get; init; }

    /// <summary>Legal basis: verified references only.</summary>
    public required IReadOnlyList<string> LegalBasis { get; init; }

    /// <summary>Questions of the reply slip (回执).</summary>
    public required IReadOnlyList<string> ReplyQuestions { get; init; }

    /// <summary>Confidentiality line.</summary>
    public required string Confidentiality { get; init; }
}

/// <summary>A labelled value in a notice.</summary>
/// <param name="Label">Label.</param>
/// <param name="Value">Value, masked.</param>
public sealed record NoticeRow(string Label, string Value);
