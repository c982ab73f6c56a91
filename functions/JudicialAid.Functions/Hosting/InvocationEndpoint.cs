using Microsoft.AspNetCore.Http.Features;

namespace JudicialAid.Functions.Hosting;

/// <summary><c>POST /{functionName}</c>: the host's call of every function but HTTP ones.</summary>
internal sealed class InvocationEndpoint(
    FunctionCatalog catalog, FunctionRunner runner, BlobBinding blobs, FunctionTimeout timeout, TimeProvider time, ILogger<InvocationEndpoint> log)
{
    /// <summary>The header that names an invocation.</summary>
    public const string InvocationIdHeader = "X-Azure-Functions-InvocationId";

    // An empty 2xx, a 204 or null makes the host wait until its limit and then kill the process.
    private const string Success = """{"Outputs":{},"Logs":[],"ReturnValue":null}""";

    /// <summary>Runs the function and answers: success in the host's form, a failure as 4xx or 5xx so that the host tries again.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        var (name, id) = ((string)context.GetRouteValue("functionName")!, context.Request.Headers[InvocationIdHeader].ToString());
        using var scope = log.BeginScope("{Function} {InvocationId}", name, id);
        if (catalog.Find(name) is not { Trigger: not HttpTriggerAttribute } function)
        {
            await FailAsync(context, StatusCodes.Status404NotFound, $"There is no function {name} that is invoked this way. HTTP functions need enableForwardingHttpRequest.");
            return;
        }

        try
        {
            await RunAsync(function, context);
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(Success);
        }
        catch (Exception fault)
        {
            log.LogError("Function {Name} failed in invocation {Id}: {Fault}", function.Name, id, Fault.Describe(fault));
            await FailAsync(context, StatusCodes.Status500InternalServerError, $"Function {function.Name} failed in invocation {id}: {Fault.Kind(fault)}.");
        }
    }

    private async Task RunAsync(FunctionDefinition function, HttpContext context)
    {
        if (function.Trigger is BlobTriggerAttribute)
            context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
        using var invocation = await Invocation.ReadAsync(context.Request.Body, function.Trigger is BlobTriggerAttribute, context.RequestAborted);
        var (value, parts) = Bind(function, invocation);
        // A function that goes on after its token was cancelled must not keep the host from an answer, or the host kills every other
        // run with it. What it does later must be harmless twice, as at-least-once delivery asks anyway. (Not so for HTTP functions:
        // they hold the request, which the server uses again for the next one.)
        await runner.RunAsync(function, value, parts, finish: null, context.RequestAborted).WaitAsync(timeout.AnswerAfter, time);
    }

    private (object Value, IReadOnlyDictionary<string, string?> Parts) Bind(FunctionDefinition function, Invocation invocation)
    {
        var name = function.TriggerParameter.Name!;
        return function.Trigger switch
        {
            BlobTriggerAttribute blob => blobs.Bind(blob, invocation),
            QueueTriggerAttribute => (invocation.Text(name), new Dictionary<string, string?>()),
            TimerTriggerAttribute => (invocation.Timer(name), new Dictionary<string, string?>()),
            _ => throw new NotSupportedException($"No binding is known for {function.Trigger.GetType().Name}."),
        };
    }

    private static async Task FailAsync(HttpContext context, int status, string message)
    {
        if (context.Response.HasStarted || context.RequestAborted.IsCancellationRequested)
            return;
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(message);
    }
}
