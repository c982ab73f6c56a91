using JudicialAid.Functions.Stages;
using JudicialAid.Model;
using JudicialAid.Standards;
using JudicialAid.Standards.Lab;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace JudicialAid.Functions.Http;

/// <summary>Cases with their evidence.</summary>
public sealed class CasesApi(Access access, CaseRecords cases, RuleBook book, TimeProvider clock, ILogger<CasesApi> log) : Door(access, log)
{
    /// <summary>One case.</summary>
    [Function(nameof(GetCase))]
    [Route("一个案件：卷宗事实与出处、名册比对、评估", Role.Handler, Role.Approver, Role.Auditor)]
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

    /// <summary>The case under another day or standard, beside what it was assessed to be; nothing is stored.</summary>
    [Function(nameof(CompareCase))]
    [Route("案件按另一日期或者另一标准重新评估，前后对照（不保存）", Role.Handler, Role.Approver, Role.Auditor)]
    [Parameter("office", "检察院代码"), Parameter("day", "另一日期，默认今天"), Parameter("standard", "另一标准的编号，默认该日适用的标准")]
    [Parameter("overlays", "另外附加的补充规定，编号之间用逗号"), Parameter("eligibility", "另一救助条件的编号，例如 procuratorate-2016，默认该日适用的"), Parameter("organ", "procuratorate(默认)、court、police 或 justice")]
    [Answers(200, typeof(CaseComparison)), Answers(404)]
    public Task<IResult> CompareCase([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/cases/{id}/comparison")] HttpRequest request, string id, CancellationToken stop) =>
        EnterAsync(request, async caller =>
        {
            RefuseStrangers(request, nameof(CompareCase));
            var day = StandardsApi.Day(request, clock);
            var parts = OpaqueNames.IsId(id) ? await cases.FindAsync(Office(caller, request), id, stop) : null;
            if (parts is not { Matches: { } matches, Assessment: { } assessment })
                throw ProblemException.NotFound();
            var standard = request.Query["standard"].ToString() is { Length: > 0 } name
                ? (book.Standard(name) ?? throw new ProblemException(400, "STANDARD-UNKNOWN", "没有这个标准；请核对标准编号。")).Id
                : null;
            var choice = Choice(request, standard);
            var other = SideBySide.Of(assessment, parts.File, matches, book, day, choice);
            // Nothing is put in the place of a wrong choice.
            if (other.Findings.FirstOrDefault(f => f.Code == UnknownChoice) is { } wrong)
                throw new ProblemException(400, wrong.Code, wrong.Message);
            return Answers.Json(parts.For(caller, new CaseComparison(parts.File.CaseId, assessment.AsOf, day, standard, choice.EligibilityId, other.Victims, other.Findings)));
        });

    private const string UnknownChoice = "RULES-UNKNOWN-CHOICE";

    private static RuleChoice Choice(HttpRequest request, string? standard) => new()
    {
        StandardId = standard,
        OverlayIds = request.Query["overlays"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        EligibilityId = request.Query["eligibility"].ToString() is { Length: > 0 } eligibility ? eligibility : null,
        Organ = Paging.Word<OrganScope>(request, "organ") ?? OrganScope.Procuratorate,
    };
}
