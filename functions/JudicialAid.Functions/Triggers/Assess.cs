using JudicialAid.Functions.Stages;

namespace JudicialAid.Functions.Triggers;

/// <summary>Stage 3: a case was matched.</summary>
public sealed class Assess(AssessStage stage)
{
    /// <summary>Assesses it and writes its leads.</summary>
    [Function(nameof(Assess))]
    public Task Run([WorkTrigger(StageMessage.AssessQueue, Connection = "Work")] string message, CancellationToken stop) =>
        stage.RunAsync(StageMessage.Read(message), stop);
}
