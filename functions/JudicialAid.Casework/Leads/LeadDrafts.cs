using JudicialAid.Model;

namespace JudicialAid.Casework;

/// <summary>The leads an assessment supports, as if none were there before.</summary>
internal sealed class LeadDrafts(CaseFile caseFile, Assessment assessment, Pseudonyms ids, MatchReport? report)
{
    private readonly CaseMask _mask = new(caseFile, assessment.AsOf);

    /// <summary>Judicial aid in the order of the assessment, then social aid, each person once.</summary>
    public IReadOnlyList<Lead> All() =>
    [
        .. assessment.Victims.Where(victim => victim.Qualifies).Select(JudicialAid),
        .. assessment.SocialAid.GroupBy(proposal => proposal.PersonId, StringComparer.Ordinal).Select(SocialAid),
    ];

    private Lead JudicialAid(VictimAssessment victim) => Hashed(Start(LeadKind.JudicialAid, victim.PersonId, victim.Colour, victim.Reason) with
    {
        Amount = victim.Amount?.Amount,
        Applicants = [.. victim.Applicants.Select(applicant => $"{applicant.Relation} {_mask.Name(applicant.PersonId)}")],
        Tags = victim.Tags,
        GreenChannel = victim.GreenChannel,
        Rank = LeadRanking.Of(victim, caseFile, report, HasMinor(victim)),
        Hits = RegisterNames(victim.Conditions.Concat(victim.Situations).SelectMany(condition => condition.Matches)),
    });

    // A person may be proposed for several victims of one case, a grandmother of two: one lead says it all.
    private Lead SocialAid(IGrouping<string, SocialAidProposal> proposals) =>
        Hashed(Start(LeadKind.SocialAid, proposals.Key, Colour.Green, string.Concat(proposals.Select(p => p.Reason).Distinct())) with
        {
            Items = [.. proposals.SelectMany(p => p.Items).DistinctBy(item => (item.Kind, item.AgencyKind)).Select(item => item with { Why = _mask.Names(item.Why) })],
            Rank = LeadRanking.Of([.. proposals], _mask.IsMinor(proposals.Key)),
            Hits = RegisterNames(proposals.SelectMany(p => p.Matches)),
        });

    private Lead Start(LeadKind kind, string personId, Colour colour, string reason) => new()
    {
        LeadId = ids.LeadId(caseFile.CaseId, personId, kind),
        Kind = kind,
        OfficeId = caseFile.OfficeId,
        CaseId = caseFile.CaseId,
        PersonId = personId,
        Colour = colour,
        MaskedName = _mask.Name(personId),
        StrictMask = _mask.IsStrict(personId),
        Cause = CauseInShort(),
        CaseNumber = caseFile.CaseNumbers.Count > 0 ? caseFile.CaseNumbers[0] : null,
        Reason = _mask.Names(reason),
        ContentHash = "",
    };

    private bool HasMinor(VictimAssessment victim) => victim.Applicants.Select(a => a.PersonId).Append(victim.PersonId).Any(_mask.IsMinor);

    private Lead Hashed(Lead lead) => lead with { ContentHash = LeadChange.Hash(lead, supported: true, ids) };

    private string? CauseInShort()
    {
        var causes = caseFile.Causes.Select(cause => cause.Value).Distinct().ToList();
        return causes.Count == 0 ? null : string.Join('、', causes.Take(2)) + (causes.Count > 2 ? "等" : "");
    }

    // "dibao#12" is register and row; the row moves with every snapshot and must not count as a change.
    private IReadOnlyList<string> RegisterNames(IEnumerable<string> matches) =>
        [.. matches.Select(match => NameOf(match.Split('#')[0])).Distinct().Order(StringComparer.Ordinal)];

    private string NameOf(string registerId) =>
        report?.Matches.FirstOrDefault(match => match.RegisterId == registerId)?.RegisterName ?? registerId;
}
