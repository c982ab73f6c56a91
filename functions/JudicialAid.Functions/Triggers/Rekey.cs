using JudicialAid.Functions.Stages;

namespace JudicialAid.Functions.Triggers;

/// <summary>A register is to be moved to the current token key.</summary>
public sealed class Rekey(TokenRotation rotation)
{
    /// <summary>Writes its rows anew under the key.</summary>
    [Function(nameof(Rekey))]
    public Task Run([WorkTrigger(StageMessage.RekeyQueue, Connection = "Work")] string message, CancellationToken stop) =>
        rotation.RekeyAsync(RekeyMessage.Read(message), stop);
}
