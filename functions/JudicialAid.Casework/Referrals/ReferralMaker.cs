using JudicialAid.Model;

namespace JudicialAid.Casework;

/// <summary>Drafts of referrals, and what stood in the way of others.</summary>
/// <param name="Referrals">One a receiving agency, in the order of the lead's items.</param>
/// <param name="Findings">Kinds of aid for which no agency is known; places that could not be told.</param>
public sealed record ReferralDrafts(IReadOnlyList<Referral> Referrals, IReadOnlyList<Finding> Findings);

/// <summary>
/// Drafts the notices to partner agencies (SX6, M4). A draft is for the handler alone: the partner sees it once a handler has verified
/// and released it (YQ9).
/// </summary>
public static class ReferralMaker
{
    /// <summary>One draft a receiving agency; none for a lead that is withdrawn or dismissed.</summary>
    /// <param name="caseFile">The case.</param>
    /// <param name="report">Its register hits.</param>
    /// <param name="assessment">Its assessment.</param>
    /// <param name="socialAidLead">The lead.</param>
    /// <param name="office">The office that refers.</param>
    /// <param name="agencies">Known agencies.</param>
    /// <param name="ids">Makes ids and hashes.</param>
    /// <param name="today">Calendar day in China, printed as the notice's date.</param>
    /// <param name="registers">Definitions of the registers, for owners and sensitive columns.</param>
    /// <param name="verifiedLegalBasis">References that may be printed: verified ones only.</param>
    public static ReferralDrafts Make(
        CaseFile caseFile,
        MatchReport report,
        Assessment assessment,
        Lead socialAidLead,
        OfficeDefinition office,
        IReadOnlyList<AgencyDefinition> agencies,
        Pseudonyms ids,
        DateOnly today,
        IReadOnlyList<RegisterDefinition> registers,
        IReadOnlyList<string> verifiedLegalBasis)
    {
        ArgumentNullException.ThrowIfNull(caseFile);
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(socialAidLead);
        ArgumentNullException.ThrowIfNull(ids);
        if (socialAidLead.Kind != LeadKind.SocialAid)
            throw new ArgumentException("Only a social-aid lead is referred.", nameof(socialAidLead));
        if (socialAidLead.Colour == Colour.None || socialAidLead.State == LeadState.Dismissed)
            return new ReferralDrafts([], []);
        var writer = new NoticeWriter(caseFile, report, assessment, socialAidLead, office, agencies, registers, verifiedLegalBasis);
        var person = caseFile.Person(socialAidLead.PersonId);
        var registeredIn = new CaseFacts(caseFile, assessment, person.PersonId).RegisteredIn(report);
        var chooser = new AgencyChooser(agencies, office, (person.Residence ?? person.Domicile)?.Value, registeredIn);
        var kinds = socialAidLead.Items.Select(item => item.AgencyKind).Distinct(StringComparer.Ordinal).ToList();
        var found = kinds.Select(kind => (Kind: kind, Agency: chooser.Find(kind))).ToList();
        return new ReferralDrafts(
            [.. found.Where(f => f.Agency is not null).Select(f => Draft(socialAidLead, f.Agency!, writer, ids, today))],
            [.. PlaceFindings(chooser, socialAidLead), .. found.Where(f => f.Agency is null).Select(f => NoAgency(f.Kind, chooser.Region, socialAidLead))]);
    }

    private static Referral Draft(Lead lead, AgencyDefinition agency, NoticeWriter writer, Pseudonyms ids, DateOnly today)
    {
        var referralId = ids.Token("referral", lead.LeadId, agency.AgencyId);
        var notice = writer.Write(agency, referralId, today);
        return new Referral
        {
            ReferralId = referralId,
            LeadId = lead.LeadId,
            OfficeId = lead.OfficeId,
            CaseId = lead.CaseId,
            AgencyId = agency.AgencyId,
            State = ReferralState.Draft,
            Notice = notice,
            ContentHash = ids.Token("notice-content", ModelJson.Write(notice with { Number = "", Date = default })),
        };
    }

    private static IEnumerable<Finding> PlaceFindings(AgencyChooser chooser, Lead lead)
    {
        if (chooser.IsForeign)
        {
            yield return new Finding(
                "REFERRAL-PLACE-UNKNOWN",
                "住址不能对应已登记的任何接收单位所在地，暂按办案单位所在地选择接收单位。请核对此人的户籍地或经常居住地，必要时移送当地检察机关协调。",
                FindingSeverity.Warning,
                lead.LeadId);
        }
    }

    private static Finding NoAgency(string kind, string region, Lead lead) => new(
        "REFERRAL-NO-AGENCY",
        $"地区{region}没有登记类别为{kind}的接收单位，以下事项未能拟制移送函：{string.Join('、', lead.Items.Where(i => i.AgencyKind == kind).Select(i => i.Kind))}。请在接收单位表中补充后重新生成。",
        FindingSeverity.Warning,
        lead.LeadId);
}
