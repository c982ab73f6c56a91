using JudicialAid.Model;

namespace JudicialAid.Casework;

/// <summary>Tells an office at once about leads that are new or changed (YQ10, PA6, PA8).</summary>
public static class AlertMaker
{
    /// <summary>
    /// One alert a lead that has a colour, or has lost it. The id is a token of the lead and its content: asked again about an unchanged
    /// lead, it gives the same alert, which the receiver already has.
    /// </summary>
    /// <param name="leads">Leads, in the order the alerts are to have.</param>
    /// <param name="ids">Makes ids.</param>
    public static IReadOnlyList<Alert> Make(IReadOnlyList<Lead> leads, Pseudonyms ids)
    {
        ArgumentNullException.ThrowIfNull(leads);
        ArgumentNullException.ThrowIfNull(ids);
        return [.. leads.Where(lead => lead.Colour != Colour.None || lead.WhatChanged is not null).Select(lead => new Alert
        {
            AlertId = ids.Token("alert", lead.LeadId, lead.ContentHash),
            OfficeId = lead.OfficeId,
            LeadId = lead.LeadId,
            CaseId = lead.CaseId,
            Kind = lead.Kind,
            Colour = lead.Colour,
            Text = Text(lead),
            WhatChanged = lead.WhatChanged,
        })];
    }

    /// <summary>One alert a finding about rule data that grew old. The id is a token of office, place and message: said each day, it is one alert.</summary>
    /// <param name="officeId">Office that is told.</param>
    /// <param name="stale">What grew old.</param>
    /// <param name="ids">Makes ids.</param>
    public static IReadOnlyList<Alert> OfRuleData(string officeId, IReadOnlyList<Finding> stale, Pseudonyms ids)
    {
        ArgumentNullException.ThrowIfNull(stale);
        ArgumentNullException.ThrowIfNull(ids);
        return [.. stale.Select(finding => new Alert
        {
            AlertId = ids.Token("rule-data-alert", officeId, finding.Place ?? "", finding.Message),
            OfficeId = officeId,
            Text = $"【规则数据待更新】{finding.Message}",
        })];
    }

    // What the lead says now, in whatever way it came to say so; the way there is in WhatChanged.
    private static string Text(Lead lead)
    {
        var about = lead.Cause is { } cause ? $"{cause}案件" : "一起案件";
        var kind = Labels.Of(lead.Kind);
        return lead.Colour == Colour.None || lead.State == LeadState.Withdrawn
            ? $"【撤回】{about}{kind}不再成立。"
            : $"【{Labels.Of(lead.Colour)}{(lead.GreenChannel ? "·绿色通道" : "")}】{about}发现{kind}1条，{Proposal(lead)}。";
    }

    private static string Proposal(Lead lead) => lead.Kind switch
    {
        LeadKind.SocialAid => $"建议{string.Join('、', lead.Items.Select(item => item.Kind).Distinct())}",
        _ when lead.Amount is { } amount => $"建议金额{amount}元",
        _ => "建议金额待补充材料后计算",
    };
}
