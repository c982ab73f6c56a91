using System.Reflection;

namespace JudicialAid.Functions.Hosting;

/// <summary>Runs functions: for each run an instance of the class, made by dependency injection in a scope of its own.</summary>
internal sealed class FunctionRunner(IServiceScopeFactory scopes, FunctionTimeout timeout, TimeProvider time)
{
    /// <summary>Runs a function to its end; throws what the function throws.</summary>
    /// <param name="function">What to run.</param>
    /// <param name="triggerValue">Value of the parameter with the trigger.</param>
    /// <param name="named">Parts of the path or route.</param>
    /// <param name="finish">What is done with the result of an HTTP function before its scope ends.</param>
    /// <param name="aborted">Cancelled when the caller no longer waits: the host is gone, or we stop.</param>
    public async Task RunAsync(
        FunctionDefinition function,
        object triggerValue,
        IReadOnlyDictionary<string, string?> named,
        Func<IResult, Task>? finish,
        CancellationToken aborted)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var limit = new CancellationTokenSource(timeout.CancelAfter, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(aborted, limit.Token);
        var instance = function.Method.IsStatic ? null : ActivatorUtilities.CreateInstance(scope.ServiceProvider, function.Method.DeclaringType!);
        var arguments = function.Arguments(triggerValue, named, stop.Token);
        var returned = function.Method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        if (returned is Task task)
            await task;
        if ((returned is Task<IResult> later ? await later : returned as IResult) is { } result && finish is not null)
            await finish(result);
    }
}
