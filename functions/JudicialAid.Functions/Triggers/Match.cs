using JudicialAid.Functions.Stages;

namespace JudicialAid.Functions.Triggers;

/// <summary>Stage 2: a case was read, or a register of its region is new.</summary>
public sealed class Match(MatchStage stage)
{
    /// <summary>Matches the people of the case.</summary>
    [Function(nameof(Match))]
    public Task Run([WorkTrigger(StageMessage.MatchQueue, Connection = "Work")] string message, CancellationToken stop) =>
        stage.RunAsync(StageMessage.Read(message), stop);
}
