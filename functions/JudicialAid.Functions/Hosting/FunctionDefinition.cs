using System.Reflection;

namespace JudicialAid.Functions.Hosting;

/// <summary>One function: a method, and the parameter whose trigger makes it run.</summary>
/// <param name="Name">Name, folder and path of the function.</param>
/// <param name="Method">The method, of a class that dependency injection can make.</param>
/// <param name="TriggerParameter">The parameter that takes the trigger's value; its name is the binding's name.</param>
/// <param name="Trigger">What makes it run.</param>
internal sealed record FunctionDefinition(string Name, MethodInfo Method, ParameterInfo TriggerParameter, TriggerAttribute Trigger)
{
    /// <summary>The method's arguments, in its order.</summary>
    /// <param name="triggerValue">Value of <see cref="TriggerParameter"/>.</param>
    /// <param name="named">Values of the parts of a blob path or a route; a part that is absent (<c>{x?}</c>) is null.</param>
    /// <param name="stop">Value of a <see cref="CancellationToken"/>.</param>
    public object?[] Arguments(object triggerValue, IReadOnlyDictionary<string, string?> named, CancellationToken stop) =>
        [.. Method.GetParameters().Select(parameter =>
            parameter == TriggerParameter ? triggerValue
            : parameter.ParameterType == typeof(CancellationToken) ? stop
            : named.GetValueOrDefault(parameter.Name!))];
}
