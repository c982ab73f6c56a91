using JudicialAid.Model;
using JudicialAid.Standards;
using JudicialAid.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace JudicialAid.Functions.Http;

/// <summary>Hardship tables: what was imported, and the rows given back.</summary>
public sealed class RegistersApi(Access access, RegisterStore registers, RuleBook book, ILogger<RegistersApi> log) : Door(access, log)
{
    /// <summary>Lists the imported files of a region, or of the regions of all offices.</summary>
    [Function(nameof(ListRegisters))]
    [Route("困难名册导入情况", Role.Operator, Role.Auditor)]
    [Parameter("region", "地区代码；省略时列出各检察院所在地区")]
    [Answers(200, typeof(ListPage<RegisterView>))]
    public Task<IResult> ListRegisters([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/registers")] HttpRequest request, CancellationToken stop) =>
        EnterAsync(request, async caller =>
        {
            IEnumerable<string> regions = Paging.Region(request) is { } asked ? [asked] : book.Offices.Values.Select(o => o.Region).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
            var views = new List<RegisterView>();
            foreach (var region in regions)
                views.AddRange((await registers.ListSnapshotsAsync(region, stop)).Select(View));
            return Answers.Cached(request, new ListPage<RegisterView>(views, null));
        });

    /// <summary>The rows of one file that were not taken, with reasons: what the owner of the table gets back.</summary>
    [Function(nameof(ListRejectedRows))]
    [Route("一个名册文件中退回的行及原因", Role.Operator, Role.Auditor)]
    [Parameter("region", "地区代码", Required = true)]
    [Answers(200, typeof(ListPage<RejectedRow>)), Answers(404)]
    public Task<IResult> ListRejectedRows([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/registers/{register}/{name}/rejected")] HttpRequest request, string register, string name, CancellationToken stop) =>
        EnterAsync(request, async caller =>
        {
            var region = Paging.Region(request) ?? throw ProblemException.Invalid("请用查询参数 region 指明地区代码。");
            var import = (await registers.ListSnapshotsAsync(region, stop)).FirstOrDefault(i => i.RegisterId == register && i.Name == name)
                ?? throw ProblemException.NotFound();
            return Answers.Json(new ListPage<RejectedRow>(await registers.RejectedRowsAsync(import, stop), null));
        });

    private RegisterView View(RegisterImport import) => new(
        import.Region,
        import.RegisterId,
        import.Name,
        book.Registers.TryGetValue(import.RegisterId, out var definition) ? definition.Name : "",
        import.Date,
        import.IsDelta,
        AidTables.Word(import.State),
        import.Rows,
        import.Rejected,
        import.Findings);
}
