using JudicialAid.Model;

namespace JudicialAid.Casework;

/// <summary>
/// How likely a lead is to become a case (大概率能够成案, SN11) and how urgent it is, in points, each with its reason. It orders leads of one
/// colour; a colour goes before every number of points. Points are the project's assumption, not any text's; they decide nothing.
/// </summary>
internal static class LeadRanking
{
    private const int MostForAmount = 10;
    private const int MostForKinds = 10;
    private const decimal YuanAPoint = 10_000m;

    private static readonly DocumentKind[] Judgments =
        [DocumentKind.CriminalJudgment, DocumentKind.CriminalWithCivilJudgment, DocumentKind.CivilJudgment, DocumentKind.EnforcementRuling];

    // NA6, M8: children, disabled and women first; children are counted by age.
    private static readonly string[] FirstGroups = ["残疾人", "困难妇女", "困境儿童"];

    /// <summary>Points of a judicial-aid lead.</summary>
    public static LeadRank Of(VictimAssessment victim, CaseFile file, MatchReport? report, bool hasMinor)
    {
        var facts = file.Victims.FirstOrDefault(v => v.PersonId == victim.PersonId);
        var side = file.Side(victim.PersonId);
        return Sum(
        [
            .. Conditions(victim),
            .. Hits(report?.Matches.Where(m => side.Contains(m.PersonId)) ?? []),
            .. Signals(victim, facts, file),
            .. Urgency(facts, hasMinor),
            .. victim.Groups.Select(g => g.Group).Distinct(StringComparer.Ordinal).Where(FirstGroups.Contains).Select(g => new RankReason(10, $"重点人群：{g}")),
        ]);
    }

    /// <summary>Points of a social-aid lead about a person.</summary>
    public static LeadRank Of(IReadOnlyCollection<SocialAidProposal> proposals, bool isMinor) => Sum(Social(proposals, isMinor));

    private static LeadRank Sum(IEnumerable<RankReason> reasons)
    {
        RankReason[] all = [.. reasons.OrderByDescending(r => Math.Abs(r.Points))];
        return new LeadRank(all.Sum(r => r.Points), all);
    }

    private static IEnumerable<RankReason> Social(IReadOnlyCollection<SocialAidProposal> proposals, bool isMinor)
    {
        if (proposals.Any(p => p.Confirmed))
            yield return new RankReason(15, "依据已经确认");
        if (isMinor)
            yield return new RankReason(15, "未成年人");
        if (proposals.SelectMany(p => p.Items).Select(i => i.Kind).Distinct(StringComparer.Ordinal).Count() is > 1 and var kinds)
            yield return new RankReason(Math.Min(2 * kinds, MostForKinds), $"涉及{kinds}项社会救助");
    }

    private static IEnumerable<RankReason> Conditions(VictimAssessment victim)
    {
        var met = victim.Conditions.Count(c => c.Answer == Answer.Yes);
        if (met > 0)
            yield return met == victim.Conditions.Count ? new RankReason(20, "救助条件均已成立") : new RankReason(5 * met, $"救助条件成立{met}项，其余待查");
        foreach (var ground in victim.Grounds.Where(g => g.Answer == Answer.Yes))
            yield return new RankReason(-10, $"可能不予救助：{ground.Label}");
        if (victim.OneTime.Answer != Answer.No)
            yield return victim.OneTime.Answer == Answer.Yes ? new RankReason(-30, "同案已经救助过") : new RankReason(-10, "是否救助过有待核实");
    }

    private static IEnumerable<RankReason> Hits(IEnumerable<RegisterMatch> matches)
    {
        var hits = matches.Where(m => m is { Current: true, Purpose: RegisterPurpose.Hardship }).ToList();
        if (hits.Exists(m => m.Confirmed))
            yield return new RankReason(15, "困难名册比对已确认");
        else if (hits.Count > 0)
            yield return new RankReason(5, "困难名册比对有待核实");
    }

    // SN12: a closed case, no plea, no forgiveness: the side of the victim is unlikely to be paid any more.
    private static IEnumerable<RankReason> Signals(VictimAssessment victim, VictimFacts? facts, CaseFile file)
    {
        if (victim.Amount?.Amount is { } amount)
            yield return new RankReason(10 + (int)Math.Min(amount.Amount / YuanAPoint, MostForAmount), $"可以计算金额：{amount.ToString()}元");
        if (file.Documents.Any(d => Judgments.Contains(d.Kind)))
            yield return new RankReason(5, "案件已有裁判");
        if (file.Offenders.Any(o => o.PleadedGuilty?.Value == false))
            yield return new RankReason(5, "加害人未认罪认罚");
        if (facts?.Forgiven?.Value == false)
            yield return new RankReason(5, "被害方未谅解");
    }

    private static IEnumerable<RankReason> Urgency(VictimFacts? facts, bool hasMinor)
    {
        if (facts?.UrgentTreatment?.Value == true)
            yield return new RankReason(20, "急需救治");
        if (hasMinor)
            yield return new RankReason(15, "有未成年人");
        if (facts?.Retaliation?.Value == true)
            yield return new RankReason(10, "因举报、作证受到打击报复");
    }
}
