using JudicialAid.Functions.Stages;
using JudicialAid.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace JudicialAid.Functions.Http;

/// <summary>Cases with their evidence.</summary>
public sealed class CasesApi(Access access, CaseRecords cases, ILogger<CasesApi> log) : Door(access, log)
{
    /// <summary>One case.</summary>
    [Function(nameof(GetCase))]
    [Route("一个案件:卷宗事实与出处、名册比对、评估", Role.Handler, Role.Approver, Role.Auditor)]
    [Parameter("office", "检察院代码")]
    [Answers(200, typeof(CaseView)), Answers(304), Answers(404)]
    public Task<IResult> GetCase([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/cases/{id}")] HttpRequest request, string id, CancellationToken stop) =>
        EnterAsync(request, async caller =>
        {
            var parts = OpaqueNames.IsId(id) ? await cases.FindAsync(Office(caller, request), id, stop) : null;
            if (parts is null)
                throw ProblemException.NotFound();
            return Answers.Cached(request, parts.For(caller, new CaseView(parts.Row.Version, parts.File, parts.Matches, parts.Assessment, parts.Row.Findings)));
        });
}
