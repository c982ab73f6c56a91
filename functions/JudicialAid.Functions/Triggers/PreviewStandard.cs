using JudicialAid.Functions.Stages;

namespace JudicialAid.Functions.Triggers;

/// <summary>Somebody wants to know what a standard would mean for the cases of an office.</summary>
public sealed class PreviewStandard(PreviewStage stage)
{
    /// <summary>Makes the preview.</summary>
    [Function(nameof(PreviewStandard))]
    public Task Run([WorkTrigger(StageMessage.PreviewsQueue, Connection = "Work")] string message, CancellationToken stop) =>
        stage.RunAsync(StageMessage.Read(message), stop);
}
