using JudicialAid.Functions.Stages;
using JudicialAid.Standards;
using Microsoft.Extensions.Logging;

namespace JudicialAid.Functions.Triggers;

/// <summary>Each morning at six in China: what grew old in the rule data is told to the operator, who hands it to a lawyer.</summary>
public sealed class WatchParameters(RuleBook book, TimeProvider clock, ILogger<WatchParameters> log)
{
    /// <summary>One look.</summary>
    [Function(nameof(WatchParameters))]
    public Task Run([TimerTrigger("0 0 22 * * *")] TimerInfo timer, CancellationToken stop)
    {
        foreach (var finding in StaleParameters.On(book, clock.Today()))
            log.LogWarning("{Code} at {Place}: see docs/findings/{Page}.md.", finding.Code, finding.Place, finding.Code);
        return Task.CompletedTask;
    }
}
