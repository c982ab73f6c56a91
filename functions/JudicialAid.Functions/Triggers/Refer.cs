using JudicialAid.Functions.Stages;

namespace JudicialAid.Functions.Triggers;

/// <summary>Stage 5: a social-aid lead is new or has changed.</summary>
public sealed class Refer(ReferStage stage)
{
    /// <summary>Drafts its referrals.</summary>
    [Function(nameof(Refer))]
    public Task Run([WorkTrigger(StageMessage.ReferralsQueue, Connection = "Work")] string message, CancellationToken stop) =>
        stage.RunAsync(StageMessage.Read(message), stop);
}
