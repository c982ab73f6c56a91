using Microsoft.AspNetCore.Routing.Patterns;

namespace JudicialAid.Functions.Hosting;

/// <summary>Where the host forwards the requests of an HTTP function: the original path with its <c>/api</c> prefix.</summary>
internal static class HttpRoute
{
    /// <summary>The host's default prefix, which our <c>host.json</c> leaves as it is.</summary>
    public const string Prefix = "/api/";

    /// <summary>The pattern of a function, constraints included.</summary>
    public static (RoutePattern Pattern, IEnumerable<string> Parts) Of(string functionName, HttpTriggerAttribute trigger)
    {
        var pattern = RoutePatternFactory.Parse(Prefix + (trigger.Route ?? functionName));
        return (pattern, pattern.Parameters.Select(parameter => parameter.Name));
    }
}
