using JudicialAid.Model;

namespace JudicialAid.Casework;

/// <summary>What a case says about one person that is to be referred, each as a sentence without names.</summary>
internal sealed class CaseFacts
{
    private readonly CaseFile _case;
    private readonly DateOnly _asOf;
    private readonly string _personId;
    private readonly VictimFacts? _harmed;
    private readonly KinTie? _tie;
    private readonly HashSet<string> _proposedMatches;

    public CaseFacts(CaseFile caseFile, Assessment assessment, string personId)
    {
        _case = caseFile;
        _asOf = assessment.AsOf;
        _personId = personId;
        var proposals = assessment.SocialAid.Where(p => p.PersonId == personId).ToList();
        var victimId = proposals.Count > 0 ? proposals[0].VictimId : personId;
        _harmed = caseFile.Victims.FirstOrDefault(v => v.PersonId == victimId);
        _tie = caseFile.Kin.FirstOrDefault(k => k.PersonId == personId && k.VictimId == victimId);
        _proposedMatches = [.. proposals.SelectMany(p => p.Matches)];
        Victim = assessment.Victims.FirstOrDefault(v => v.PersonId == victimId);
    }

    /// <summary>The assessment of the victim the person belongs to.</summary>
    public VictimAssessment? Victim { get; }

    private bool IsVictim => _harmed?.PersonId == _personId;

    /// <summary>被害人本人, 被害人的子女 …</summary>
    public string Relation => IsVictim ? "被害人本人" : _tie is null ? "被害人家庭成员" : $"被害人的{Labels.Of(_tie.Kinship.Value)}";

    /// <summary>What happened to the victim.</summary>
    public string? HarmSentence => _harmed?.Harm is { } harm && Labels.Of(harm.Value) is { } word
        ? $"{(IsVictim ? "该人员" : "被害人")}在案件中{word}。"
        : null;

    /// <summary>Whether the victim's side was paid; null when not known.</summary>
    public string? CompensationSentence => _harmed?.Compensation is { } paid && Labels.Of(paid.Value) is { } words
        ? $"截至目前，被害方{words}。"
        : null;

    /// <summary>What treatment costs the person; a relative's is not told.</summary>
    public string? TreatmentSentence => IsVictim && _harmed?.TreatmentCost is { } cost ? $"卷宗载明的治疗费用为{cost.Value}元。" : null;

    /// <summary>For a child of the victim: what became of the parents (事实无人抚养, domain §5.1).</summary>
    public string? FamilySentence
    {
        get
        {
            if (_tie?.Kinship.Value != Kinship.Child || _harmed is null)
                return null;
            var victim = _harmed.Harm?.Value == HarmKind.Death ? "父母一方已死亡" : null;
            var other = _case.Kin.FirstOrDefault(k => k.VictimId == _harmed.PersonId && k.Kinship.Value == Kinship.Spouse)?.Absence is { } absence
                ? $"{(victim is null ? "父母一方" : "另一方")}{Labels.Of(absence.Value)}"
                : null;
            var told = new[] { victim, other }.Where(part => part is not null).ToList();
            return told.Count == 0 ? null : $"家庭情况：{string.Join('，', told)}。";
        }
    }

    /// <summary>School stage by age on the day of the assessment; null when grown up or not known.</summary>
    public string? SchoolStage => _case.Person(_personId).AgeOn(_asOf) switch
    {
        null or >= 18 => null,
        < 6 => "学前",
        < 12 => "小学",
        < 15 => "初中",
        _ => "高中（含中等职业教育）",
    };

    /// <summary>Region whose registers list this very person, when all that do agree.</summary>
    public string? RegisteredIn(MatchReport report) =>
        Matches(report).Where(m => m.PersonId == _personId).Select(m => m.Snapshot.Region).Distinct().ToList() is [var region] ? region : null;

    /// <summary>Register rows that may be told as facts: confirmed, in force, the person's own or named by the proposal.</summary>
    public IReadOnlyList<RegisterMatch> Matches(MatchReport report) =>
    [
        .. report.Matches
            .Where(m => m.PersonId == _personId || _proposedMatches.Contains($"{m.RegisterId}#{m.Row}"))
            .Where(m => m is { Confirmed: true, Current: true, Proposal: MatchProposal.Match, Purpose: not RegisterPurpose.AlreadyAided })
            .OrderBy(m => m.RegisterId, StringComparer.Ordinal)
            .ThenBy(m => m.Row),
    ];
}
