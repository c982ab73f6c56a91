using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace JudicialAid.Functions.Hosting;

/// <summary>
/// The files by which the host knows the app: <c>NAME/function.json</c> for each function, and <c>host.json</c>. The entries have the
/// names and values that the isolated worker's build writes into <c>functions.metadata</c>.
/// </summary>
internal static class HostFiles
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes all files into a folder. <c>host.json</c> is the one beside the app with the parts only a custom handler needs.</summary>
    public static void Write(FunctionCatalog catalog, string folder)
    {
        foreach (var function in catalog.Functions)
            WriteJson(Bindings(function), Path.Combine(folder, function.Name, "function.json"));
        var host = Read("host.json");
        foreach (var (name, value) in Read("host.custom-handler.json"))
            host[name] = value?.DeepClone();
        WriteJson(host, Path.Combine(folder, "host.json"));
    }

    /// <summary>What <c>function.json</c> holds.</summary>
    public static JsonObject Bindings(FunctionDefinition function)
    {
        var bindings = new JsonArray(Trigger(function));
        // Exactly one input and one output of these kinds makes the host forward the request instead of wrapping it.
        if (function.Trigger is HttpTriggerAttribute)
            bindings.Add(new JsonObject { ["name"] = "$return", ["type"] = "http", ["direction"] = "out" });
        return new JsonObject { ["bindings"] = bindings };
    }

    private static JsonObject Trigger(FunctionDefinition function)
    {
        var (type, properties) = Properties(function);
        var binding = new JsonObject { ["name"] = function.TriggerParameter.Name, ["type"] = type, ["direction"] = "in" };
        foreach (var (name, value) in properties.Where(property => property.Value is not null))
            binding[name] = value;
        return binding;
    }

    private static (string Type, Dictionary<string, JsonNode?> Properties) Properties(FunctionDefinition function) => function.Trigger switch
    {
        BlobTriggerAttribute blob => ("blobTrigger", new()
        {
            ["path"] = blob.BlobPath,
            ["source"] = blob.Source == BlobTriggerSource.EventGrid ? "EventGrid" : null,
            ["connection"] = blob.Connection,
        }),
        QueueTriggerAttribute queue => ("queueTrigger", new() { ["queueName"] = queue.QueueName, ["connection"] = queue.Connection }),
        TimerTriggerAttribute timer => ("timerTrigger", new() { ["schedule"] = timer.Schedule, ["runOnStartup"] = timer.RunOnStartup ? true : null }),
        HttpTriggerAttribute http => ("httpTrigger", new()
        {
            ["authLevel"] = http.AuthLevel.ToString().ToLowerInvariant(),
            ["methods"] = new JsonArray([.. http.Methods.Select(method => JsonValue.Create(method.ToLowerInvariant()))]),
            ["route"] = http.Route,
        }),
        _ => throw new NotSupportedException($"No binding is known for {function.Trigger.GetType().Name}."),
    };

    private static JsonObject Read(string name)
    {
        var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip };
        return JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, name)), null, options)!.AsObject();
    }

    private static void WriteJson(JsonObject value, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, value.ToJsonString(Indented) + "\n");
    }
}
