using JudicialAid.Functions.Stages;
using JudicialAid.Model;
using JudicialAid.Standards;
using JudicialAid.Standards.Lab;
using JudicialAid.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace JudicialAid.Functions.Http;

/// <summary>What a standard would mean for the assessed cases of an office: a job, because an office has many.</summary>
public sealed class PreviewsApi(Access access, AidTables tables, SealedRecords records, Pseudonyms ids, RuleBook book, IWorkQueues queues, TimeProvider clock, ILogger<PreviewsApi> log) : Door(access, log)
{
    /// <summary>Asks for a preview.</summary>
    [Function(nameof(PostPreview))]
    [Route("用本院已评估的案件试算一个标准的影响", Role.Approver, Role.Lawyer)]
    [Parameter("office", "检察院代码；审批人可省略")]
    [Takes(typeof(PreviewRequest))]
    [Answers(202, typeof(PreviewView))]
    public Task<IResult> PostPreview([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/previews")] HttpRequest request, CancellationToken stop) =>
        EnterAsync(request, async caller =>
        {
            var office = Office(caller, request);
            var row = Row(office, await ReadAsync(request, stop));
            // The same wish within a minute is the same job.
            var kept = await tables.Previews.ChangeAsync(office, row.JobId, there => there ?? row, stop);
            await queues.SendAsync(StageMessage.PreviewsQueue, StageMessage.ForCase(office, row.JobId, row.JobId), stop);
            return Answers.Json(PreviewView.Of(kept!, null), 202);
        });

    /// <summary>State and result of a preview.</summary>
    [Function(nameof(GetPreview))]
    [Route("试算的进度和结果", Role.Approver, Role.Lawyer)]
    [Parameter("office", "检察院代码；审批人可省略")]
    [Answers(200, typeof(PreviewView)), Answers(404)]
    public Task<IResult> GetPreview([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/previews/{id}")] HttpRequest request, string id, CancellationToken stop) =>
        EnterAsync(request, async caller =>
        {
            if (!OpaqueNames.IsId(id) || await tables.Previews.FindAsync(Office(caller, request), id, stop) is not { } row)
                throw ProblemException.NotFound();
            var result = row.Value.ResultId is { } record ? await records.LoadAsync<PreviewResult>(record, stop) : null;
            return Answers.Json(PreviewView.Of(row.Value, result));
        });

    private PreviewRow Row(string office, PreviewRequest asked)
    {
        var standard = Known(asked.StandardId);
        var (now, today) = (clock.GetUtcNow(), clock.Today());
        var against = asked.Against is { } named ? Known(named).Id : Preview.Predecessor(standard, book)?.Id;
        var day = asked.Day ?? (standard.From > today ? standard.From.Value : today);
        var minute = now.ToString("yyyyMMddHHmm", System.Globalization.CultureInfo.InvariantCulture);
        return new PreviewRow
        {
            OfficeId = office,
            JobId = ids.Token("preview", office, standard.Id, against ?? "", day.ToString("O", System.Globalization.CultureInfo.InvariantCulture), minute),
            StandardId = standard.Id,
            Against = against,
            Day = day,
            RequestedAt = now,
        };
    }

    private StandardDefinition Known(string id)
    {
        var standard = book.Standard(id) ?? throw new ProblemException(400, "STANDARD-UNKNOWN", "没有这个标准；请核对标准编号。");
        return Preview.Refusal(standard) is { } refusal ? throw new ProblemException(400, "STANDARD-NOT-ALONE", refusal) : standard;
    }

    private static async Task<PreviewRequest> ReadAsync(HttpRequest request, CancellationToken stop)
    {
        var asked = await JsonBody.ReadAsync<PreviewRequest>(request, stop);
        return asked.StandardId is { Length: > 0 } ? asked : throw ProblemException.Invalid("请求体缺少 standardId。");
    }
}
