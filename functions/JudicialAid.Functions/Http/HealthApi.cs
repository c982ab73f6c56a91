using JudicialAid.Standards;
using JudicialAid.Storage;
using Microsoft.AspNetCore.Http;

namespace JudicialAid.Functions.Http;

/// <summary>Health, for platforms and people; open to anybody and telling nothing about cases.</summary>
public sealed class HealthApi(AidTables tables, RuleBook book)
{
    /// <summary>The app runs.</summary>
    [Function(nameof(HealthLive))]
    [Route("存活检查")]
    [Answers(200, typeof(HealthView))]
    public IResult HealthLive([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/health/live")] HttpRequest request) => Answers.Json(new HealthView("ok"));

    /// <summary>The app can do its work: storage answers, rule data are loaded.</summary>
    [Function(nameof(HealthReady))]
    [Route("就绪检查")]
    [Answers(200, typeof(HealthView)), Answers(503)]
    public async Task<IResult> HealthReady([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/health/ready")] HttpRequest request, CancellationToken stop)
    {
        try
        {
            await tables.Counters.FindAsync("health", "ready", stop);
            return Answers.Json(new HealthView("ok", string.Join(", ", book.RuleVersions.Select(v => v.ToString()))));
        }
        catch (Azure.RequestFailedException)
        {
            return new ProblemException(503, "NOT-READY", "存储服务暂不可用。").ToResult();
        }
    }
}
