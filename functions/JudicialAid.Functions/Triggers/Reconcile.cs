using JudicialAid.Functions.Stages;

namespace JudicialAid.Functions.Triggers;

/// <summary>Every minute: uploads, states and queues are reconciled.</summary>
public sealed class Reconcile(Reconciler reconciler)
{
    /// <summary>One round.</summary>
    [Function(nameof(Reconcile))]
    public Task Run([TimerTrigger("0 */1 * * * *")] TimerInfo timer, CancellationToken stop) => reconciler.RunAsync(stop);
}
