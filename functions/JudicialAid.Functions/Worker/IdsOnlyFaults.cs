using Microsoft.Azure.Functions.Worker.Middleware;

namespace JudicialAid.Functions;

/// <summary>
/// The isolated worker logs what a function threw and sends it to the host, message and all; a message can quote a dossier. This
/// gives it the types and the stack instead.
/// </summary>
internal sealed class IdsOnlyFaults : IFunctionsWorkerMiddleware
{
    /// <inheritdoc />
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException($"Function {context.FunctionDefinition.Name} failed in invocation {context.InvocationId}: {Fault.Describe(fault)}");
        }
    }
}

/// <summary>Adds <see cref="IdsOnlyFaults"/>.</summary>
internal static class IdsOnlyFaultsExtensions
{
    /// <summary>Keeps what functions throw out of logs and of the host, but for types and places.</summary>
    public static void UseIdsOnlyFaults(this FunctionsApplicationBuilder builder) => builder.UseMiddleware<IdsOnlyFaults>();
}
