using System.Text.Json;

namespace JudicialAid.Contracts.Tests;

/// <summary>Reads what a build says of its functions into the lines of <see cref="ContractTable"/>.</summary>
internal static class EmittedFunctions
{
    // What the worker's generator adds for its own use.
    private static readonly string[] WorkersOwn = ["properties", "dataType", "cardinality"];

    /// <summary>The Portable build: <c>NAME/function.json</c> in a folder.</summary>
    public static IEnumerable<string> OfFolder(string folder) =>
        from file in Directory.EnumerateFiles(folder, "function.json", SearchOption.AllDirectories)
        select Line(Path.GetFileName(Path.GetDirectoryName(file)!), JsonDocument.Parse(File.ReadAllText(file)).RootElement);

    /// <summary>The Worker build: one <c>functions.metadata</c>.</summary>
    public static IEnumerable<string> OfMetadata(string file) =>
        from function in JsonDocument.Parse(File.ReadAllText(file)).RootElement.EnumerateArray()
        select Line(function.GetProperty("name").GetString()!, function);

    private static string Line(string name, JsonElement function) =>
        $"{name}: {string.Join("; ", function.GetProperty("bindings").EnumerateArray().Select(Binding))}";

    private static string Binding(JsonElement binding)
    {
        string Text(string property) => binding.GetProperty(property).GetString()!;
        // With Service Bus the work queues are the same under another trigger.
        var type = Text("type").Replace("serviceBusTrigger", "queueTrigger", StringComparison.Ordinal);
        var rest = binding.EnumerateObject()
            .Where(property => property.Name is not ("name" or "type" or "direction") && !WorkersOwn.Contains(property.Name))
            .Select(property => $"{property.Name}={Value(property)}");
        return string.Join(", ", [$"{Text("direction").ToLowerInvariant()} {type} {Text("name")}", .. rest]);
    }

    private static string Value(JsonProperty property) => property.Value.ValueKind == JsonValueKind.Array
        ? string.Join('|', property.Value.EnumerateArray())
        : property.Name == "authLevel" ? property.Value.GetString()!.ToLowerInvariant() : property.Value.ToString();
}
