using JudicialAid.Functions.Stages;
using Microsoft.Extensions.Logging;

namespace JudicialAid.Functions.Triggers;

/// <summary>Each morning at six in China: what grew old in the rule data is told to the offices and, in the log, to the operator.</summary>
public sealed class WatchParameters(RuleDataWatch watch, ILogger<WatchParameters> log)
{
    /// <summary>One look.</summary>
    [Function(nameof(WatchParameters))]
    public Task Run([TimerTrigger("0 0 22 * * *")] TimerInfo timer, CancellationToken stop)
    {
        foreach (var finding in watch.Findings)
            log.LogWarning("{Code} at {Place}: {Message} See docs/findings/{Page}.md.", finding.Code, finding.Place, finding.Message, finding.Code);
        return watch.RunAsync(stop);
    }
}
