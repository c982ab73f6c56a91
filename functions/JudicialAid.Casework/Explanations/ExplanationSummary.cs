using System.Globalization;
using JudicialAid.Model;

namespace JudicialAid.Casework;

/// <summary>The head of the page, what to do next, who may apply, and which versions made it.</summary>
internal static class ExplanationSummary
{
    public static Html Head(ExplanationView view)
    {
        var lead = view.Lead;
        return Html.Of($"""
            <header class="{Tone(lead.Colour)}">
            <p class="kind"><span class="badge">{Labels.Of(lead.Colour)}</span>{Labels.Of(lead.Kind)}<span class="state">{Labels.Of(lead.State)}</span>{Campaigns(lead)}</p>
            <h1>{lead.MaskedName}<small>{(lead.Kind == LeadKind.JudicialAid ? "被害人" : "救助对象")}</small></h1>
            <p class="case">{string.Join("　", new[] { lead.Cause, lead.CaseNumber }.Where(text => text is not null))}</p>
            {Amount(view)}
            <p class="reason">{lead.Reason}</p>
            {(lead.Rank is { Reasons.Count: > 0 } rank ? Html.Of($"<p class=\"rank\"><b>排序依据：</b>{string.Join('；', rank.Reasons.Select(r => Points(r)))}</p>") : Html.Empty)}
            {(lead.WhatChanged is { } change ? Html.Of($"<p class=\"change\"><b>变化</b>{change}</p>") : Html.Empty)}
            <p class="note">系统提出建议，是否救助、救助多少由承办人核实后依法决定。</p>
            </header>
            """);
    }

    private static Html Campaigns(Lead lead) => Html.Of(
        $"{(lead.GreenChannel ? Html.Of($"<span class=\"tag sure\">绿色通道</span>") : Html.Empty)}{lead.Tags.Select(tag => Html.Of($"<span class=\"tag\">{tag}</span>"))}");

    private static string Points(RankReason reason) => string.Create(CultureInfo.InvariantCulture, $"{reason.Text}{reason.Points:+0;-0}");

    private static Html Amount(ExplanationView view)
    {
        if (view.Victim is not { Amount: var sheet })
            return Html.Empty;
        if (sheet?.Amount is not { } amount)
            return Html.Of($"<p class=\"amount none\">建议金额待补充材料后计算</p>");
        var upTo = sheet.UpTo is { } most && most != amount ? $"–{most}" : "";
        return Html.Of($"<p class=\"amount\"><small>建议金额</small>{amount.ToString()}{upTo}<small>元</small></p>{(PaymentLines.InParts(sheet) is { } parts ? Html.Of($"<p class=\"payment\">{parts}</p>") : Html.Empty)}");
    }

    public static Html AskNext(ExplanationView view)
    {
        var asks = view.Victim?.AskNext ?? [];
        return ExplanationView.Section(
            "下一步核实什么",
            asks.Count == 0 ? [] : [Html.Of($"<ol class=\"ask\">\n{asks.Select(ask => Html.Of($"<li>{ask}</li>"))}\n</ol>")],
            "按对结论的影响排列，先问最有用的。");
    }

    public static Html SocialAid(ExplanationView view)
    {
        var items = view.Lead.Kind == LeadKind.SocialAid ? view.Lead.Items : [];
        var rows = items.Select(item => Html.Of($"<li><b>{item.Kind}</b><span>{item.Why}</span></li>"));
        Html[] list = items.Count == 0 ? [] : [Html.Of($"<ul class=\"items\">\n{rows}\n</ul>")];
        var obstacles = view.Findings.Select(finding => Html.Of($"<p class=\"obstacle\">{finding.Message}（{finding.Code}）</p>"));
        return ExplanationView.Section("建议的社会救助", [.. list, .. obstacles, .. view.Quotes(view.Proposals.SelectMany(proposal => proposal.Evidence))]);
    }

    public static Html Applicants(ExplanationView view)
    {
        var applicants = view.Victim?.Applicants ?? [];
        var groups = view.Victim?.Groups ?? [];
        return ExplanationView.Section("救助申请人", [.. applicants.Select(applicant => Html.Of($"""
            <div class="person"><b>{view.Mask.Name(applicant.PersonId)}</b><span class="tag">{applicant.Relation}</span>{groups.Where(g => g.PersonId == applicant.PersonId).Select(Tag)}<p>{applicant.Why}</p></div>
            """))]);
    }

    public static Html Foot(ExplanationView view)
    {
        var notes = view.Assessment.Hints.Concat(view.Assessment.Findings.Select(finding => $"{finding.Message}（{finding.Code}）"));
        return Html.Of($"""
            {ExplanationView.Section("本案提示", [.. notes.Select(note => Html.Of($"<p>{note}</p>"))])}
            <footer>
            <p>评估日期 {Labels.Of(view.Assessment.AsOf)}　规则版本 {string.Join('、', view.Assessment.RuleVersions)}</p>
            <p>姓名和证件号码已遮盖；未成年人以及性侵害等案件的被害人及其亲属从严遮盖。</p>
            </footer>
            """);
    }

    private static Html Tag(GroupTag group) => Html.Of($"<span class=\"tag {(group.Confirmed ? "sure" : "open")}\">{group.Group}</span>");

    private static string Tone(Colour colour) => colour switch
    {
        Colour.Red => "red",
        Colour.Orange => "orange",
        Colour.Green => "green",
        _ => "none",
    };
}
