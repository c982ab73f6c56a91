using JudicialAid.Model;

namespace JudicialAid.Casework;

/// <summary>
/// The page that tells a handler why there is a lead: colour and reason, every question with its answer, the words of the dossier, the
/// register rows with their snapshots, the calculation step by step, and what to ask next. Names are masked.
/// </summary>
public static class ExplanationHtml
{
    /// <summary>A whole HTML document, UTF-8, without scripts and without anything fetched from elsewhere.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="caseFile">Its case.</param>
    /// <param name="report">The register hits of the case.</param>
    /// <param name="assessment">The assessment of the case.</param>
    /// <param name="registers">Names the registers that had no data; without them their ids are shown.</param>
    /// <param name="findings">What stands in the way of referring the lead.</param>
    public static string Render(
        Lead lead,
        CaseFile caseFile,
        MatchReport report,
        Assessment assessment,
        IReadOnlyCollection<RegisterDefinition>? registers = null,
        IReadOnlyCollection<Finding>? findings = null)
    {
        ArgumentNullException.ThrowIfNull(lead);
        ArgumentNullException.ThrowIfNull(caseFile);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(assessment);
        var view = new ExplanationView(lead, caseFile, report, assessment, registers ?? [], findings ?? []);
        // Whatever text a reason came from, no name of the case leaves this page unmasked.
        return view.Mask.Names(Page(view).Markup);
    }

    private static Html Page(ExplanationView view) => Html.Of($"""
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Labels.Of(view.Lead.Kind)} {view.Lead.MaskedName}</title>
        <style>
        {new Html(ExplanationStyle.Css)}
        </style>
        </head>
        <body>
        <main>
        {ExplanationSummary.Head(view)}
        {ExplanationSummary.AskNext(view)}
        {ExplanationSummary.Applicants(view)}
        {ExplanationReasons.Questions(view)}
        {ExplanationReasons.Conditions(view)}
        {ExplanationIncome.Sources(view)}
        {ExplanationSummary.SocialAid(view)}
        {ExplanationReasons.Changes(view)}
        {ExplanationAmount.Sheet(view)}
        {ExplanationAmount.Neighbours(view)}
        {ExplanationRegisters.Hits(view)}
        {ExplanationRegisters.Consulted(view)}
        {ExplanationSummary.Foot(view)}
        </main>
        </body>
        </html>

        """);
}
