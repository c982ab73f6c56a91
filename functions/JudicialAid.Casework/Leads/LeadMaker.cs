using JudicialAid.Model;

namespace JudicialAid.Casework;

/// <summary>
/// Turns an assessment into leads: judicial aid once a victim, social aid once a person (YQ8, SX6), and compares them with the leads
/// that are there. A lead that the facts no longer support is withdrawn with its reason, never deleted; what a person decided stays.
/// </summary>
public static class LeadMaker
{
    /// <summary>
    /// All leads of the case, urgent ones first, then those no longer supported. Calling it again with its own answer changes nothing.
    /// </summary>
    /// <param name="caseFile">The case.</param>
    /// <param name="assessment">Its assessment.</param>
    /// <param name="ids">Makes ids and hashes.</param>
    /// <param name="existing">Leads as stored; those of other cases and of other kinds are left out.</param>
    /// <param name="report">Names the registers; without it a hit is named by its register id.</param>
    public static IReadOnlyList<Lead> Make(
        CaseFile caseFile, Assessment assessment, Pseudonyms ids, IReadOnlyList<Lead> existing, MatchReport? report = null)
    {
        ArgumentNullException.ThrowIfNull(caseFile);
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(ids);
        ArgumentNullException.ThrowIfNull(existing);
        var before = existing
            .Where(lead => lead.CaseId == caseFile.CaseId && lead.Kind is LeadKind.JudicialAid or LeadKind.SocialAid)
            .ToDictionary(lead => lead.LeadId, StringComparer.Ordinal);
        var drafts = new LeadDrafts(caseFile, assessment, ids, report).All();
        var supported = drafts.Select(draft => draft.LeadId).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. drafts
                .OrderByDescending(draft => draft.Colour)
                .ThenBy(draft => draft.Kind)
                .Select(draft => LeadChange.Apply(before.GetValueOrDefault(draft.LeadId), draft)),
            .. before.Values
                .Where(lead => !supported.Contains(lead.LeadId))
                .OrderBy(lead => lead.LeadId, StringComparer.Ordinal)
                .Select(lead => LeadChange.Withdraw(lead, WhyUnsupported(lead, caseFile, assessment), ids)),
        ];
    }

    private static string WhyUnsupported(Lead lead, CaseFile caseFile, Assessment assessment)
    {
        if (caseFile.People.All(person => person.PersonId != lead.PersonId))
            return "重新读取卷宗后，本案不再涉及此人。";
        if (lead.Kind == LeadKind.SocialAid)
            return "现有材料和名册比对结果不再支持社会救助建议。";
        return assessment.Victims.FirstOrDefault(v => v.PersonId == lead.PersonId) is { } victim
            ? new CaseMask(caseFile, assessment.AsOf).Names(victim.Reason)
            : "重新读取卷宗后，此人不再是本案被害人。";
    }
}
