using JudicialAid.Casework;
using JudicialAid.Model;
using JudicialAid.Standards;
using JudicialAid.Storage;

namespace JudicialAid.Functions.Stages;

/// <summary>
/// Tells every office what grew old in the rule data it computes with, once, in its inbox and by its webhook; and takes back what was
/// mended since. What grew old is not used silently meanwhile (<see cref="StaleParameters"/>).
/// </summary>
public sealed class RuleDataWatch(RuleBook book, AidTables tables, IWorkQueues queues, Pseudonyms ids, TimeProvider clock)
{
    /// <summary>What grew old, as of today in China.</summary>
    public IReadOnlyList<Finding> Findings => StaleParameters.On(book, clock.Today());

    /// <summary>The alerts of an office about it.</summary>
    public IReadOnlyList<Alert> Alerts(string officeId) => AlertMaker.OfRuleData(officeId, Findings, ids);

    /// <summary>One look. The same alert again changes nothing.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        foreach (var office in book.Offices.Keys)
        {
            var alerts = Alerts(office);
            foreach (var alert in alerts)
                await queues.SendAsync(StageMessage.AlertsQueue, StageMessage.ForCase(office, alert.AlertId, alert.AlertId, alert: alert), stop);
            await TakeBackAsync(office, alerts, stop);
        }
    }

    private async Task TakeBackAsync(string officeId, IReadOnlyList<Alert> standing, CancellationToken stop)
    {
        await foreach (var row in tables.Alerts.AllAsync(officeId, TableFilters.Equal("LeadId", ""), stop))
        {
            if (!row.Superseded && standing.All(alert => alert.AlertId != row.Alert.AlertId))
                await tables.Alerts.UpsertAsync(row with { Superseded = true }, stop);
        }
    }
}
