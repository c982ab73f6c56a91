using JudicialAid.Functions.Stages;

namespace JudicialAid.Functions.Triggers;

/// <summary>A page of cases is to be matched again.</summary>
public sealed class Rescan(BackScan backScan)
{
    /// <summary>Sends the page's cases to be matched, and the next page to this queue.</summary>
    [Function(nameof(Rescan))]
    public Task Run([WorkTrigger(StageMessage.RescanQueue, Connection = "Work")] string message, CancellationToken stop) =>
        backScan.RunPageAsync(RescanMessage.Read(message), stop);
}
