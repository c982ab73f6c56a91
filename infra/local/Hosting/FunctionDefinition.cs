using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace JudicialAid.Local.Hosting;

/// <summary>One function of the app, as its <c>function.json</c> describes it.</summary>
/// <param name="Name">The folder's name: the path the host posts to.</param>
/// <param name="Trigger">The one binding whose type ends in "Trigger".</param>
internal sealed partial record FunctionDefinition(string Name, FunctionBinding Trigger)
{
    private static readonly string[] Triggers = ["blobTrigger", "httpTrigger", "queueTrigger", "timerTrigger"];

    /// <summary>The name the WebJobs SDK uses in receipts, locks and timer status.</summary>
    public string FunctionId => $"Host.Functions.{Name}";

    /// <summary>All enabled functions below a folder, in ordinal order of their names.</summary>
    /// <exception cref="AppFolderException">Something in the folder cannot be run here.</exception>
    public static IReadOnlyList<FunctionDefinition> ReadAll(string appRoot)
    {
        var mistakes = new List<string>();
        var functions = Directory.EnumerateDirectories(appRoot)
            .Select(folder => Path.Combine(folder, "function.json"))
            .Where(File.Exists)
            .Order(StringComparer.Ordinal)
            .Select(file => Read(file, mistakes))
            .OfType<FunctionDefinition>()
            .ToList();
        if (functions.Count == 0 && mistakes.Count == 0)
            mistakes.Add($"No */function.json was found in {appRoot}. Build the app first, or point --app at its output folder.");
        return mistakes.Count == 0 ? functions : throw new AppFolderException(string.Join(Environment.NewLine, mistakes));
    }

    private static FunctionDefinition? Read(string file, List<string> mistakes)
    {
        var name = Path.GetFileName(Path.GetDirectoryName(file))!;
        try
        {
            var json = JObject.Parse(File.ReadAllText(file));
            if (json.Value<bool?>("disabled") == true)
                return null;
            var bindings = json["bindings"]?.OfType<JObject>().Select(binding => new FunctionBinding(binding)).ToList() ?? [];
            var before = mistakes.Count;
            mistakes.AddRange(Mistakes(name, bindings).Select(mistake => $"{name}/function.json: {mistake}"));
            return mistakes.Count == before ? new(name, bindings.Single(binding => binding.IsTrigger)) : null;
        }
        catch (JsonException notJson)
        {
            mistakes.Add($"{name}/function.json is not JSON: {notJson.Message}");
            return null;
        }
    }

    private static IEnumerable<string> Mistakes(string name, IReadOnlyList<FunctionBinding> bindings)
    {
        if (!ValidName().IsMatch(name) || name.Equals("host", StringComparison.OrdinalIgnoreCase))
            yield return "a function's name is a letter and up to 127 letters, digits, '-' or '_', and not 'host'.";
        if (bindings.Count(binding => binding.IsTrigger) != 1)
            yield return "a function has exactly one trigger.";
        foreach (var other in bindings.Where(binding => binding.IsTrigger && !Triggers.Contains(binding.Type)))
            yield return $"{other.Type} is not dispatched by the local host, only {string.Join(", ", Triggers)}.";
        foreach (var other in bindings.Where(binding => !binding.IsTrigger && binding.Type != "http"))
            yield return $"the {other.Type} binding '{other.Name}' is not supported by the local host: send from the function's code.";
        // The real host does not start with them either.
        foreach (var name3 in bindings.Select(binding => binding.Text("queueName") ?? binding.Text("path")?.Split('/')[0]))
            if (name3 is { Length: < 3 })
                yield return $"'{name3}' is too short: queue and container names have 3 characters or more.";
        if (bindings.Any(binding => binding.Type == "httpTrigger") && bindings.Count(binding => binding.Type == "http") != 1)
            yield return "an HTTP function has one httpTrigger and one http output, or the host does not forward its requests.";
    }

    [GeneratedRegex("^[a-zA-Z][a-zA-Z0-9_-]{0,127}$")]
    private static partial Regex ValidName();
}

/// <summary>One entry of <c>bindings</c>.</summary>
internal sealed record FunctionBinding(JObject Json)
{
    /// <summary>The key of the value in <c>Data</c>.</summary>
    public string Name => Text("name") ?? "";

    /// <summary>Such as <c>queueTrigger</c>.</summary>
    public string Type => Text("type") ?? "";

    /// <summary>Whether it starts the function.</summary>
    public bool IsTrigger => Type.EndsWith("Trigger", StringComparison.OrdinalIgnoreCase);

    /// <summary>A property's text, or null when it is absent.</summary>
    public string? Text(string property) => Json.GetValue(property, StringComparison.OrdinalIgnoreCase)?.Value<string>();

    /// <summary>A property's yes or no.</summary>
    public bool? Flag(string property) => Json.GetValue(property, StringComparison.OrdinalIgnoreCase)?.Value<bool?>();
}
