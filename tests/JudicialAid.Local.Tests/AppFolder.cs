using JudicialAid.Local.Hosting;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace JudicialAid.Local.Tests;

/// <summary>A folder such as the build of an app leaves it: host.json, a folder a function, and a handler for Node.</summary>
internal sealed class AppFolder : IDisposable
{
    private readonly Dictionary<string, string> settings = new(StringComparer.Ordinal);

    public AppFolder()
    {
        Directory.CreateDirectory(Root);
        Write("host.json", new JObject
        {
            ["version"] = "2.0",
            ["customHandler"] = new JObject
            {
                ["enableForwardingHttpRequest"] = true,
                ["description"] = new JObject { ["defaultExecutablePath"] = "node", ["arguments"] = new JArray("handler.js") },
            },
        }.ToString());
    }

    public string Root { get; } = Path.Combine(Path.GetTempPath(), "judicial-aid-app-" + Guid.NewGuid().ToString("n"));

    public AppFolder Function(string name, object trigger, object? output = null)
    {
        var bindings = new[] { trigger, output }.OfType<object>();
        Directory.CreateDirectory(Path.Combine(Root, name));
        Write(Path.Combine(name, "function.json"), JsonConvert.SerializeObject(new { bindings }));
        return this;
    }

    public AppFolder QueueFunction(string name, string queue, string? dataType = null) =>
        Function(name, new { name = "message", type = "queueTrigger", direction = "in", queueName = queue, connection = "Work", dataType });

    public AppFolder BlobFunction(string name, string path) =>
        Function(name, new { name = "blob", type = "blobTrigger", direction = "in", path, connection = "Work" });

    public AppFolder HttpFunction(string name, string route, params string[] methods) =>
        Function(name, new { name = "req", type = "httpTrigger", direction = "in", authLevel = "anonymous", methods, route }, new { name = "res", type = "http", direction = "out" });

    public AppFolder Handler(string javaScript)
    {
        Write("handler.js", javaScript);
        return this;
    }

    /// <summary>An app setting.</summary>
    public AppFolder With(string name, string value)
    {
        settings[name] = value;
        return this;
    }

    /// <summary>Overrides a value of host.json by its path (<c>extensions:queues:batchSize</c>).</summary>
    public AppFolder Override(string path, string value) => With("AzureFunctionsJobHost__" + path.Replace(":", "__", StringComparison.Ordinal), value);

    public HostSettings Settings(string connectionString = "UseDevelopmentStorage=true")
    {
        settings.TryAdd("Work", connectionString);
        settings.TryAdd("AzureWebJobsStorage", connectionString);
        return HostSettings.Read(Root, settings);
    }

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(Root, file), text);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
