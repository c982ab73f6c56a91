using System.Reflection;
using System.Text.RegularExpressions;
using Azure.Storage.Blobs;

namespace JudicialAid.Functions.Hosting;

/// <summary>The functions of an assembly, found by their attributes and checked: all mistakes at once, before anything runs.</summary>
internal sealed partial class FunctionCatalog
{
    private readonly Dictionary<string, FunctionDefinition> byName;

    private FunctionCatalog(IEnumerable<FunctionDefinition> functions) =>
        byName = functions.ToDictionary(function => function.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>All functions, by name.</summary>
    public IEnumerable<FunctionDefinition> Functions => byName.Values.OrderBy(function => function.Name, StringComparer.Ordinal);

    /// <summary>The function the host means; it compares names without regard to case.</summary>
    public FunctionDefinition? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>Reads an assembly, or throws <see cref="InvalidOperationException"/> that names every mistake.</summary>
    public static FunctionCatalog Of(Assembly assembly)
    {
        var methods = assembly.GetTypes().SelectMany(type => type.GetMethods()).Where(method => method.IsDefined(typeof(FunctionAttribute)));
        var (functions, mistakes) = (new List<FunctionDefinition>(), new List<string>());
        foreach (var method in methods)
            Read(method, functions, mistakes);
        mistakes.AddRange(functions.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1)
            .Select(same => $"{same.Key}: more than one function has this name."));
        return mistakes.Count == 0 ? new FunctionCatalog(functions) : throw new InvalidOperationException(string.Join(Environment.NewLine, mistakes));
    }

    private static void Read(MethodInfo method, List<FunctionDefinition> functions, List<string> mistakes)
    {
        var name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
        var triggers = method.GetParameters().Where(parameter => parameter.IsDefined(typeof(TriggerAttribute))).ToList();
        if (triggers.Count != 1)
        {
            mistakes.Add($"{name}: exactly one parameter needs a trigger, {triggers.Count} have one.");
            return;
        }

        var function = new FunctionDefinition(name, method, triggers[0], triggers[0].GetCustomAttribute<TriggerAttribute>()!);
        mistakes.AddRange(Mistakes(function).Select(mistake => $"{name}: {mistake}"));
        functions.Add(function);
    }

    private static IEnumerable<string> Mistakes(FunctionDefinition function)
    {
        if (!HostsNameRule().IsMatch(function.Name) || function.Name.Equals("host", StringComparison.OrdinalIgnoreCase))
            yield return "the name must be a letter, then at most 127 letters, digits, '_' or '-', and not 'host'.";
        if (function.Trigger is QueueTriggerAttribute { QueueName.Length: < 3 })
            yield return "queue names of fewer than three characters take the host down.";
        var expected = TriggerValueType(function.Trigger);
        if (function.TriggerParameter.ParameterType != expected)
            yield return $"parameter '{function.TriggerParameter.Name}' must be a {expected.Name}.";
        if (!GivesBack(function).Contains(function.Method.ReturnType))
            yield return "an HTTP function gives back IResult or Task<IResult>, any other a Task.";
        foreach (var parameter in function.Method.GetParameters().Where(parameter => parameter != function.TriggerParameter))
            if (parameter.ParameterType != typeof(CancellationToken) && !(parameter.ParameterType == typeof(string) && Named(function).Contains(parameter.Name!)))
                yield return $"parameter '{parameter.Name}' is neither a CancellationToken nor a string named in the path or route.";
    }

    private static Type TriggerValueType(TriggerAttribute trigger) => trigger switch
    {
        BlobTriggerAttribute => typeof(BlobClient),
        QueueTriggerAttribute => typeof(string),
        TimerTriggerAttribute => typeof(TimerInfo),
        HttpTriggerAttribute => typeof(HttpRequest),
        _ => throw new NotSupportedException($"No binding is known for {trigger.GetType().Name}."),
    };

    private static Type[] GivesBack(FunctionDefinition function) =>
        function.Trigger is HttpTriggerAttribute ? [typeof(IResult), typeof(Task<IResult>)] : [typeof(Task)];

    private static IEnumerable<string> Named(FunctionDefinition function) => function.Trigger switch
    {
        BlobTriggerAttribute blob => BlobPath.Parse(blob.BlobPath).Parts,
        HttpTriggerAttribute http => HttpRoute.Of(function.Name, http).Parts,
        _ => [],
    };

    // The host's rule for names (WebJobs.Script, Utility.cs).
    [GeneratedRegex(@"^[a-z][a-z0-9_\-]{0,127}\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HostsNameRule();
}
