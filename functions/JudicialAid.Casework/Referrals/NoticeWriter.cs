using JudicialAid.Model;

namespace JudicialAid.Casework;

/// <summary>Writes the notice about one lead for one receiver: masked, and no more than its rule allows (domain §8, §9.3; M4c's three parts).</summary>
internal sealed class NoticeWriter(
    CaseFile caseFile,
    MatchReport report,
    Assessment assessment,
    Lead lead,
    OfficeDefinition office,
    IReadOnlyList<AgencyDefinition> agencies,
    IReadOnlyList<RegisterDefinition> registers,
    IReadOnlyList<string> verifiedLegalBasis)
{
    private static readonly string[] Replies =
    [
        "签收日期：　　　　年　　月　　日",
        "是否受理：□ 受理　　□ 不予受理",
        "办理结果：□ 已救助　　□ 不符合条件　　□ 正在办理",
        "救助项目：",
        "救助金额：　　　　　　元",
        "不符合条件或不予受理的原因：",
        "经办人及电话：",
    ];

    private readonly CaseMask _mask = new(caseFile, assessment.AsOf);
    private readonly CaseFacts _facts = new(caseFile, assessment, lead.PersonId);
    private readonly CasePerson _person = caseFile.Person(lead.PersonId);

    /// <summary>The notice, not yet numbered.</summary>
    public Notice Write(AgencyDefinition agency, string referralId, DateOnly today)
    {
        var rule = ReceiverRule.For(agency.Kind);
        return new Notice
        {
            Number = "",
            Receiver = agency.Name,
            Sender = office.Name,
            Date = today,
            IsSample = office.IsSample,
            Person = Person(),
            PersonRows = PersonRows(rule, referralId),
            CaseSummary = CaseSummary(rule),
            JudicialAid = JudicialAid(rule),
            Hardship = Hardship(agency, rule),
            Suggestions = [$"建议贵单位依职责核查此人是否符合{string.Join('、', AidKinds(agency))}的条件，符合条件的，及时予以救助。"],
            LegalBasis = verifiedLegalBasis,
            ReplyQuestions = Replies,
            Confidentiality = Confidentiality(),
        };
    }

    private string Person()
    {
        var parts = new[] { Sex() is { } sex ? Labels.Of(sex) : null, BirthYear() is { } year ? $"{year}年出生" : null }.Where(part => part is not null);
        var suffix = string.Join('，', parts);
        return suffix.Length == 0 ? _mask.Name(lead.PersonId) : $"{_mask.Name(lead.PersonId)}（{suffix}）";
    }

    private List<NoticeRow> PersonRows(ReceiverRule rule, string referralId)
    {
        var rows = new List<NoticeRow>
        {
            new("移送编号", referralId),
            new("姓名（遮盖）", _mask.Name(lead.PersonId)),
            new("性别", Sex() is { } sex ? Labels.Of(sex) : "卷宗未载明"),
            new("出生年份", BirthYear() is { } year ? $"{year}年" : "卷宗未载明"),
            new("公民身份号码（遮盖）", _person.IdNumber is { } id ? Masking.IdNumber(id.Value.Text) : "卷宗未载明"),
            new("住所地", _mask.Place(lead.PersonId) ?? "待核对"),
        };
        if (rule.Tells(Told.Case) && !_mask.IsSensitive(lead.PersonId))
            rows.Add(new("与案件的关系", _facts.Relation));
        if (rule.Tells(Told.SchoolStage) && _facts.SchoolStage is { } stage)
            rows.Add(new("学段（按年龄推算）", stage));
        return rows;
    }

    private string CaseSummary(ReceiverRule rule)
    {
        var told = new List<string> { rule.Tells(Told.Case) ? CaseSentence() : "本院在履行检察职责中发现，该人员生活存在困难。" };
        if (!_mask.IsSensitive(lead.PersonId))
        {
            if (rule.Tells(Told.Harm) && _facts.HarmSentence is { } harm)
                told.Add(harm);
            if (rule.Tells(Told.Treatment) && _facts.TreatmentSentence is { } treatment)
                told.Add(treatment);
            if (rule.Tells(Told.Compensation) && _facts.CompensationSentence is { } compensation)
                told.Add(compensation);
        }

        if (rule.Tells(Told.Family) && _facts.FamilySentence is { } family)
            told.Add(family);
        return string.Concat(told);
    }

    // A cause may point at a child or at what was done to somebody: then it is "a case".
    private string CaseSentence() =>
        lead.StrictMask || lead.Cause is not { } cause
            ? "本院在办理案件中发现，该人员因案件影响，生活存在困难。"
            : $"本院在办理一起{cause.Replace("罪", "", StringComparison.Ordinal)}案件中发现，该人员因案件影响，生活存在困难。";

    private string JudicialAid(ReceiverRule rule)
    {
        var victim = _facts.Victim;
        if (!rule.Tells(Told.Case))
            return "本院依职责开展的救助审查与本函所提建议相互独立，不影响贵单位依规办理。";
        if (victim is null)
            return "本院未对此人启动国家司法救助程序。";
        if (victim.OneTime.Answer == Answer.Yes)
            return "经查，本案已有国家司法救助记录，同一案件不再重复救助；现仍有困难，故移送贵单位。";
        return victim.Qualifies
            ? "本院正在审查是否给予国家司法救助，尚未作出决定。"
            : "截至本函日期，本院未给予国家司法救助。";
    }

    private List<string> Hardship(AgencyDefinition agency, ReceiverRule rule)
    {
        var lines = new RegisterLines(registers, agencies).For(agency, AidKinds(agency), _facts.Matches(report), lead.PersonId).ToList();
        var words = _person.Hardship.Select(h => h.Value).Distinct()
            .Where(kind => rule.Words.Contains(kind) && (lines.Count == 0 || !HasRegister(kind)))
            .Select(Labels.Of)
            .ToList();
        if (words.Count > 0)
            lines.Add($"履职中了解到：{string.Join('、', words)}（请贵单位核实）。");
        return lines.Count > 0 ? lines : ["履职中了解到此人生活存在困难，具体情况请贵单位核实。"];
    }

    // Where a register row is told, the dossier's word for the same standing adds nothing.
    private static bool HasRegister(HardshipKind kind) =>
        kind is HardshipKind.Dibao or HardshipKind.Tekun or HardshipKind.PovertyMonitored or HardshipKind.Disabled or HardshipKind.Veteran;

    // Why an item was proposed is written for the handler and may tell of the crime: the receiver gets the kind alone.
    private IReadOnlyList<string> AidKinds(AgencyDefinition agency) =>
        [.. lead.Items.Where(item => item.AgencyKind == agency.Kind).Select(item => item.Kind).Distinct()];

    private string Confidentiality() => _mask.IsMinor(lead.PersonId)
        ? "本函涉及未成年人，请指定专人办理，严格保密。所附信息仅用于本次救助的核查和办理，不得用于其他用途，不得披露可能识别未成年人身份的任何信息。"
        : "本函所附信息仅用于本次救助的核查和办理，不得用于其他用途，不得向无关人员披露。";

    private Sex? Sex() => _person.Sex?.Value ?? _person.IdNumber?.Value.Sex;

    private int? BirthYear() => _person.IdNumber?.Value.Birth.Year ?? _person.Birth?.Value.Year;
}
