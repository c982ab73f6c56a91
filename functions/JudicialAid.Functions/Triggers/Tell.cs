using JudicialAid.Functions.Stages;

namespace JudicialAid.Functions.Triggers;

/// <summary>Stage 4: a lead is new or has changed.</summary>
public sealed class Tell(TellStage stage)
{
    /// <summary>Delivers the alert.</summary>
    [Function(nameof(Tell))]
    public Task Run([WorkTrigger(StageMessage.AlertsQueue, Connection = "Work")] string message, CancellationToken stop) =>
        stage.RunAsync(StageMessage.Read(message), stop);
}
