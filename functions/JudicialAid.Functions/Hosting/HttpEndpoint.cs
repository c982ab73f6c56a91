namespace JudicialAid.Functions.Hosting;

/// <summary>A forwarded request of an HTTP function: the original method, path, headers and body.</summary>
internal sealed class HttpEndpoint(FunctionRunner runner, ILogger<HttpEndpoint> log)
{
    /// <summary>Runs the function and its result; a fault is a problem document (RFC 9457) that says nothing but the invocation.</summary>
    public async Task HandleAsync(FunctionDefinition function, HttpContext context)
    {
        var id = context.Request.Headers[InvocationEndpoint.InvocationIdHeader].ToString();
        using var scope = log.BeginScope("{Function} {InvocationId}", function.Name, id);
        var named = context.Request.RouteValues.ToDictionary(part => part.Key, part => part.Value?.ToString(), StringComparer.OrdinalIgnoreCase);
        try
        {
            await runner.RunAsync(function, context.Request, named, result => result.ExecuteAsync(context), context.RequestAborted);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            log.LogInformation("The caller of {Name} went away in invocation {Id}.", function.Name, id);
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            await ProblemAsync(context, bad.StatusCode, id);
        }
        catch (Exception fault)
        {
            log.LogError("Function {Name} failed in invocation {Id}: {Fault}", function.Name, id, Fault.Describe(fault));
            if (context.Response.HasStarted)
                context.Abort();
            else
                await ProblemAsync(context, StatusCodes.Status500InternalServerError, id);
        }
    }

    private static Task ProblemAsync(HttpContext context, int status, string id)
    {
        context.Response.Clear();
        return Results.Problem(statusCode: status, extensions: new Dictionary<string, object?> { ["invocationId"] = id }).ExecuteAsync(context);
    }
}
