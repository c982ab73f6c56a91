using JudicialAid.Model;

namespace JudicialAid.Casework;

/// <summary>What a lead says against what it said before.</summary>
internal static class LeadChange
{
    /// <summary>The draft as it is to be stored: unchanged leads stay as they are, and a person's state is never overwritten.</summary>
    public static Lead Apply(Lead? before, Lead draft)
    {
        if (before is null)
            return draft;
        if (before.ContentHash == draft.ContentHash)
            return before with { Rank = draft.Rank };
        return draft with
        {
            State = before.State == LeadState.Withdrawn ? LeadState.ToVerify : before.State,
            WhatChanged = WasSupported(before) ? Describe(before, draft) : "线索重新成立",
        };
    }

    /// <summary>The lead when nothing supports it any more. What a person is working on keeps its state and says so.</summary>
    public static Lead Withdraw(Lead before, string why, Pseudonyms ids)
    {
        var after = before with { Colour = Colour.None, Reason = why, Amount = null, Items = [], Hits = [], Tags = [], GreenChannel = false, Rank = null };
        after = after with { ContentHash = Hash(after, supported: false, ids) };
        if (before.ContentHash == after.ContentHash)
            return before;
        return after with
        {
            State = before.State == LeadState.ToVerify ? LeadState.Withdrawn : before.State,
            WhatChanged = WasSupported(before) ? $"线索不再成立：{why}" : $"不再成立的原因更新：{why}",
        };
    }

    /// <summary>Hash of what a handler reads; ids, state and the account of the change are not part of it.</summary>
    public static string Hash(Lead lead, bool supported, Pseudonyms ids) => ids.Token(
        "lead-content",
        [
            supported ? "supported" : "unsupported", lead.Colour.ToString(), lead.MaskedName, lead.StrictMask ? "strict" : "usual",
            lead.Cause ?? "", lead.CaseNumber ?? "", lead.Reason, lead.Amount is { } amount ? ModelJson.Write(amount) : "",
            ModelJson.Write(lead.Applicants), ModelJson.Write(lead.Items), ModelJson.Write(lead.Hits),
            // Nothing for a lead without: it says what it said before there were tags.
            .. lead.Tags.Count > 0 ? [ModelJson.Write(lead.Tags)] : Array.Empty<string>(),
            .. lead.GreenChannel ? ["green-channel"] : Array.Empty<string>(),
        ]);

    private static bool WasSupported(Lead lead) => lead.Colour != Colour.None && lead.State != LeadState.Withdrawn;

    private static string Describe(Lead before, Lead after)
    {
        var changes = new List<string?>
        {
            before.Colour == after.Colour ? null : $"预警颜色由{Labels.Of(before.Colour)}变为{Labels.Of(after.Colour)}",
            AmountChange(before.Amount, after.Amount),
            Added("困难名册命中增加", before.Hits, after.Hits),
            Added("困难名册命中减少", after.Hits, before.Hits),
            Added("社会救助事项增加", Kinds(before), Kinds(after)),
            Added("社会救助事项减少", Kinds(after), Kinds(before)),
            Added("专项标签增加", before.Tags, after.Tags),
            Added("专项标签减少", after.Tags, before.Tags),
            before.GreenChannel == after.GreenChannel ? null : after.GreenChannel ? "转入绿色通道，优先办理" : "不再适用绿色通道",
            ApplicantChange(before.Applicants, after.Applicants),
            before.Cause == after.Cause ? null : $"案由变为{after.Cause ?? "不详"}",
            before.CaseNumber == after.CaseNumber ? null : $"案号变为{after.CaseNumber ?? "不详"}",
            before.StrictMask == after.StrictMask ? null : $"姓名改为{(after.StrictMask ? "严格" : "一般")}遮盖",
        };
        var told = changes.Where(change => change is not null).ToList();
        return told.Count > 0 ? string.Join('；', told) : $"理由更新：{after.Reason}";
    }

    private static string? AmountChange(Yuan? before, Yuan? after) => (before, after) switch
    {
        ({ } old, { } now) => old == now ? null : $"建议金额由{old}元变为{now}元",
        (null, { } now) => $"新增建议金额{now}元",
        ({ } old, null) => $"不再给出建议金额（原为{old}元）",
        _ => null,
    };

    private static string? Added(string label, IEnumerable<string> before, IEnumerable<string> after)
    {
        var added = after.Except(before, StringComparer.Ordinal).ToList();
        return added.Count == 0 ? null : $"{label}：{string.Join('、', added)}";
    }

    private static IEnumerable<string> Kinds(Lead lead) => lead.Items.Select(item => item.Kind);

    // The text goes into alerts, which carry no names, not even masked ones.
    private static string? ApplicantChange(IReadOnlyList<string> before, IReadOnlyList<string> after) =>
        before.SequenceEqual(after, StringComparer.Ordinal) ? null
        : before.Count == after.Count ? "救助申请人有变化"
        : $"救助申请人由{before.Count}人变为{after.Count}人";
}
