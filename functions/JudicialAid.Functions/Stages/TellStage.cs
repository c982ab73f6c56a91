using JudicialAid.Casework;
using JudicialAid.Model;
using JudicialAid.Storage;

namespace JudicialAid.Functions.Stages;

/// <summary>Stage 4: an alert goes to the office's inbox and, where one is configured, to its webhook.</summary>
public sealed class TellStage(AidTables tables, Webhooks webhooks, Pseudonyms ids, RuleDataWatch ruleData, TimeProvider clock)
{
    /// <summary>
    /// Delivers an alert. The inbox comes first: a webhook that does not answer fails the message (it is tried again) and loses nothing.
    /// </summary>
    public async Task RunAsync(StageWork work, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (work.Alert is not { } alert)
            throw new System.Text.Json.JsonException("The message has no alert.");
        var current = await IsCurrentAsync(alert, stop);
        var row = await tables.Alerts.ChangeAsync(alert.OfficeId, alert.AlertId, there =>
            there is not null && there.Superseded == !current ? there : new AlertRow(alert, clock.GetUtcNow(), !current, there?.WebhookAt), stop);
        if (!current)
            return;
        await SupersedeEarlierAsync(alert, stop);
        if (row!.WebhookAt is null && await webhooks.SendAsync(alert, stop))
            await tables.Alerts.ChangeAsync(alert.OfficeId, alert.AlertId, there => there! with { WebhookAt = clock.GetUtcNow() }, stop);
    }

    /// <summary>Messages may come late or out of order: an alert counts while the lead, or the rule data, still is as it says.</summary>
    private async Task<bool> IsCurrentAsync(Alert alert, CancellationToken stop) => alert.LeadId is not { } leadId
        ? ruleData.Alerts(alert.OfficeId).Any(a => a.AlertId == alert.AlertId)
        : await tables.Leads.FindAsync(alert.OfficeId, leadId, stop) is { } lead
        && AlertMaker.Make([lead.Value.Lead], ids).Any(a => a.AlertId == alert.AlertId && a.Text == alert.Text);

    private async Task SupersedeEarlierAsync(Alert alert, CancellationToken stop)
    {
        if (alert.LeadId is null)
            return;
        await foreach (var earlier in tables.Alerts.AllAsync(alert.OfficeId, TableFilters.Equal("LeadId", alert.LeadId), stop))
        {
            if (earlier.Alert.AlertId != alert.AlertId && !earlier.Superseded)
                await tables.Alerts.UpsertAsync(earlier with { Superseded = true }, stop);
        }
    }
}
