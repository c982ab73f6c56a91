using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace JudicialAid.Functions.Http;

/// <summary>The door of every route: who calls, whether they may, and what a refusal looks like.</summary>
/// <param name="access">Knows the callers.</param>
/// <param name="log">Ids and codes only.</param>
public abstract class Door(Access access, ILogger log)
{
    // Offices' codes become parts of table keys and blob names.
    private const int LongestOffice = 32;

    /// <summary>Lets a caller in whose role the calling route names in its <see cref="RouteAttribute"/>.</summary>
    protected async Task<IResult> EnterAsync(HttpRequest request, Func<Caller, Task<IResult>> act, [CallerMemberName] string route = "")
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(act);
        try
        {
            var caller = access.Find(request) ?? throw new ProblemException(401, "AUTH-KEY", $"请在请求头 {Access.Header} 中提供有效密钥。");
            var roles = GetType().GetMethod(route)!.GetCustomAttribute<RouteAttribute>()!.Roles;
            if (!roles.Contains(caller.Role))
                throw new ProblemException(403, "AUTH-ROLE", "您的角色无权使用此接口。");
            return await act(caller);
        }
        catch (ProblemException e)
        {
            log.LogInformation("{Route} answered {Status} {Code}.", route, e.Status, e.Code);
            return e.ToResult();
        }
    }

    /// <summary>
    /// Refuses a query parameter that the route does not declare, where a slip of the pen would silently ask for another computation than
    /// it says. Lists ignore what they do not know, as before.
    /// </summary>
    protected void RefuseStrangers(HttpRequest request, [CallerMemberName] string route = "")
    {
        ArgumentNullException.ThrowIfNull(request);
        var known = GetType().GetMethod(route)!.GetCustomAttributes<ParameterAttribute>().Where(p => p.In == "query").Select(p => p.Name).ToList();
        if (request.Query.Keys.FirstOrDefault(k => !known.Contains(k)) is { } stranger)
            throw ProblemException.Invalid(known.Count == 0 ? $"没有“{stranger}”这个查询参数；此接口不用查询参数。" : $"没有“{stranger}”这个查询参数，可用：{string.Join("、", known)}。");
    }

    /// <summary>
    /// The office a caller asks about: their own, or the one named in the query for auditors and operators. Naming another office than
    /// one's own is refused.
    /// </summary>
    protected static string Office(Caller caller, HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Office(caller, request.Query["office"].ToString());
    }

    /// <summary>The same, where the route names the office.</summary>
    protected static string Office(Caller caller, string asked)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(asked);
        if (caller.OfficeId is null)
            return asked is { Length: > 0 and <= LongestOffice } && asked.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
                ? asked
                : throw ProblemException.Invalid("请用查询参数 office 指明检察院（代码，例如 990001）。");
        if (asked.Length > 0 && asked != caller.OfficeId)
            throw new ProblemException(403, "AUTH-OFFICE", "只能查看本院的数据。");
        return caller.OfficeId;
    }
}
