using System.Globalization;
using JudicialAid.Functions.Stages;
using JudicialAid.Model;
using JudicialAid.Standards;
using JudicialAid.Standards.Lab;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace JudicialAid.Functions.Http;

/// <summary>The standards with their dates, and what each says.</summary>
public sealed class StandardsApi(Access access, RuleBook book, TimeProvider clock, ILogger<StandardsApi> log) : Door(access, log)
{
    /// <summary>Lists standards.</summary>
    [Function(nameof(ListStandards))]
    [Route("救助标准及其施行期间", Role.Handler, Role.Approver, Role.Auditor, Role.Lawyer)]
    [Parameter("region", "只列适用于此地区代码的"), Parameter("day", "按此日判断是否有效，默认今天"), Parameter("state", "inForce、scheduled、ended 或 undated")]
    [Answers(200, typeof(ListPage<StandardView>)), Answers(304)]
    public Task<IResult> ListStandards([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/standards")] HttpRequest request, CancellationToken stop) =>
        EnterAsync(request, caller =>
        {
            var (day, state, region) = (Day(request, clock), Paging.Word<StandardState>(request, "state"), Paging.Region(request));
            var views = book.Standards.Where(s => region is null || s.CoversPlace(region)).Select(s => StandardView.Of(s, book, day)).Where(v => state is null || v.State == state);
            return Task.FromResult(Answers.Cached(request, new ListPage<StandardView>([.. views], null)));
        });

    /// <summary>One standard.</summary>
    [Function(nameof(GetStandard))]
    [Route("一个救助标准的全部内容", Role.Handler, Role.Approver, Role.Auditor, Role.Lawyer)]
    [Parameter("day", "按此日列出附加的补充规定，默认今天")]
    [Answers(200, typeof(StandardDetail)), Answers(304), Answers(404)]
    public Task<IResult> GetStandard([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/standards/{place}/{first}")] HttpRequest request, string place, string first, CancellationToken stop) =>
        EnterAsync(request, caller =>
        {
            var day = Day(request, clock);
            var standard = book.StandardOn($"{place}/{first}", day) ?? throw ProblemException.NotFound();
            return Task.FromResult(Answers.Cached(request, new StandardDetail(
                StandardView.Of(standard, book, day),
                StandardText.Of(standard, book.Instruments),
                [.. standard.Overlays.Select(o => o.Id)],
                [.. book.Examples.Where(e => (e.OverlayId ?? e.StandardId) == standard.Id).Select(e => e.Title)])));
        });

    /// <summary>What grew old in the rule data: wage years that are missing, citations unchecked for a year, years without a calendar.</summary>
    [Function(nameof(ListStaleParameters))]
    [Route("需要更新的规则数据：缺少的工资年度、超过一年未核对的依据、缺少的节假日表", Role.Lawyer, Role.Operator, Role.Auditor, Role.Approver, Role.Handler)]
    [Parameter("day", "按此日检查，默认今天")]
    [Answers(200, typeof(ListPage<Finding>)), Answers(304)]
    public Task<IResult> ListStaleParameters([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/stale-parameters")] HttpRequest request, CancellationToken stop) =>
        EnterAsync(request, caller => Task.FromResult(Answers.Cached(request, new ListPage<Finding>(StaleParameters.On(book, Day(request, clock)), null))));

    /// <summary>The day in the query, or today.</summary>
    internal static DateOnly Day(HttpRequest request, TimeProvider clock)
    {
        var text = request.Query["day"].ToString();
        if (text.Length == 0)
            return clock.Today();
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw ProblemException.Invalid("day 应为日期，例如 2027-01-01。");
    }
}
