using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace JudicialAid.Local.Hosting;

/// <summary>
/// <c>host.json</c> with the app settings laid over it. As in the real host a setting named
/// <c>AzureFunctionsJobHost__extensions__queues__visibilityTimeout</c> overrides the value of that path.
/// </summary>
internal sealed class HostSettings
{
    private const string Section = "AzureFunctionsJobHost";
    private readonly IConfiguration configuration;

    private HostSettings(string appRoot, IReadOnlyDictionary<string, string> appSettings, IConfiguration configuration)
    {
        AppRoot = appRoot;
        AppSettings = appSettings;
        this.configuration = configuration;
    }

    /// <summary>The folder that holds <c>host.json</c>.</summary>
    public string AppRoot { get; }

    /// <summary>The settings handed to the app as environment variables.</summary>
    public IReadOnlyDictionary<string, string> AppSettings { get; }

    /// <summary>How long one call may take before the app is killed. Default: 30 minutes, as on Flex.</summary>
    public TimeSpan FunctionTimeout => Duration("functionTimeout", TimeSpan.FromMinutes(30));

    /// <summary>First segment of every route. Default: <c>api</c>.</summary>
    public string RoutePrefix => Text("extensions:http:routePrefix") ?? "api";

    /// <summary>Whether HTTP functions get the original request. The stand-in supports nothing else.</summary>
    public bool ForwardsHttp => Text("customHandler:enableForwardingHttpRequest") is { } text && bool.Parse(text);

    /// <summary>How long the app may take to answer its first <c>GET /</c>.</summary>
    public TimeSpan InitializationTimeout => Duration("customHandler:initializationTimeout", TimeSpan.FromSeconds(30));

    /// <summary>Names the receipts, locks and timer status of this host.</summary>
    public string HostId => configuration["AzureFunctionsWebHost:hostid"] ?? "judicial-aid-local";

    /// <summary>How queue messages are received and retried.</summary>
    public QueueSettings Queues
    {
        get
        {
            var batchSize = Number("extensions:queues:batchSize", 16);
            return new(
                batchSize,
                Number("extensions:queues:newBatchThreshold", batchSize / 2 * Environment.ProcessorCount),
                Number("extensions:queues:maxDequeueCount", 5),
                Duration("extensions:queues:visibilityTimeout", TimeSpan.Zero),
                Duration("extensions:queues:maxPollingInterval", TimeSpan.FromMinutes(1)),
                Text("extensions:queues:messageEncoding") != "none",
                Duration("localHost:invisibility", TimeSpan.FromMinutes(10)),
                Text("localHost:deliverTwice") == "true");
        }
    }

    /// <summary>How the messages about new blobs are received and retried: at once, and not with the queues' timeout.</summary>
    public QueueSettings BlobQueue
    {
        get
        {
            var atOnce = Number("extensions:blobs:maxDegreeOfParallelism", 8 * Environment.ProcessorCount);
            return Queues with
            {
                BatchSize = Math.Clamp((atOnce + 1) / 2, 1, 32),
                NewBatchThreshold = atOnce / 2,
                MaxDequeueCount = Number("extensions:blobs:poisonBlobThreshold", 5),
                VisibilityTimeout = Duration("localHost:blobVisibilityTimeout", TimeSpan.Zero),
            };
        }
    }

    /// <summary>Time between two looks at a container. The real host waits 10 seconds; a person at a screen should not.</summary>
    public TimeSpan BlobScanInterval => Duration("localHost:blobScanInterval", TimeSpan.FromSeconds(1));

    /// <summary>How long nothing may move before a run is called stuck: longer than the reconciliation takes to push work on.</summary>
    public TimeSpan StuckAfter => Duration("localHost:stuckAfter", TimeSpan.FromMinutes(5));

    /// <summary>Reads <c>host.json</c>.</summary>
    /// <exception cref="AppFolderException">There is none, or it is not JSON.</exception>
    public static HostSettings Read(string appRoot, IReadOnlyDictionary<string, string> appSettings)
    {
        var file = Path.Combine(appRoot, "host.json");
        if (!File.Exists(file))
            throw new AppFolderException($"There is no host.json in {appRoot}. Build the app first, or point --app at its output folder.");
        try
        {
            var hostJson = new ConfigurationBuilder().AddJsonFile(Path.GetFullPath(file)).Build().AsEnumerable()
                .Select(entry => KeyValuePair.Create($"{Section}:{entry.Key}", entry.Value));
            var overrides = appSettings.Select(entry => KeyValuePair.Create(entry.Key.Replace("__", ":", StringComparison.Ordinal), (string?)entry.Value));
            return new(appRoot, appSettings, new ConfigurationBuilder().AddInMemoryCollection(hostJson).AddInMemoryCollection(overrides).Build());
        }
        catch (InvalidDataException notJson)
        {
            throw new AppFolderException($"{file} is not JSON: {notJson.InnerException?.Message ?? notJson.Message}");
        }
    }

    /// <summary>A value of <c>host.json</c> by its path (<c>extensions:queues:batchSize</c>), or null.</summary>
    public string? Text(string path) => configuration[$"{Section}:{path}"];

    /// <summary>The values of a list in <c>host.json</c>.</summary>
    public IReadOnlyList<string> List(string path) =>
        [.. configuration.GetSection($"{Section}:{path}").GetChildren().Select(child => child.Value).OfType<string>()];

    /// <summary>The connection string that a binding's <c>connection</c> names.</summary>
    /// <exception cref="AppFolderException">No such setting.</exception>
    public string ConnectionString(string? connection)
    {
        var name = string.IsNullOrEmpty(connection) ? "AzureWebJobsStorage" : connection;
        return AppSettings.GetValueOrDefault($"AzureWebJobs{name}") ?? AppSettings.GetValueOrDefault(name)
            ?? throw new AppFolderException($"The connection '{name}' is not among the app settings. The local host needs a connection string there.");
    }

    /// <summary>Replaces <c>%NAME%</c> by that app setting, or else that environment variable; unknown names vanish, as in the real host.</summary>
    public string Expand(string text, IReadOnlyDictionary<string, string>? more = null)
    {
        var parts = text.Split('%');
        for (var i = 1; i < parts.Length - 1; i += 2)
            parts[i] = AppSettings.GetValueOrDefault(parts[i]) ?? more?.GetValueOrDefault(parts[i]) ?? Environment.GetEnvironmentVariable(parts[i]) ?? "";
        return parts.Length % 2 == 0 ? text : string.Concat(parts);
    }

    private int Number(string path, int otherwise) =>
        Text(path) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private TimeSpan Duration(string path, TimeSpan otherwise) => Text(path) switch
    {
        null => otherwise,
        "-1" => Timeout.InfiniteTimeSpan,
        var text => TimeSpan.Parse(text, CultureInfo.InvariantCulture),
    };
}

/// <summary>How a queue is read. Names and meanings are those of <c>host.json</c>.</summary>
/// <param name="BatchSize">Messages fetched at once, at most 32.</param>
/// <param name="NewBatchThreshold">The next batch is fetched when no more than this many are running.</param>
/// <param name="MaxDequeueCount">Tries before a message goes to the poison queue.</param>
/// <param name="VisibilityTimeout">Wait after a failure.</param>
/// <param name="MaxPollingInterval">Longest wait between two looks at an empty queue.</param>
/// <param name="Base64">Whether bodies are base64.</param>
/// <param name="DequeueInvisibility">How long a fetched message stays invisible before it is renewed or comes back.</param>
/// <param name="DeliverTwice">For tests: every message is run again after its success, as when a delete is lost.</param>
internal sealed record QueueSettings(
    int BatchSize,
    int NewBatchThreshold,
    int MaxDequeueCount,
    TimeSpan VisibilityTimeout,
    TimeSpan MaxPollingInterval,
    bool Base64,
    TimeSpan DequeueInvisibility,
    bool DeliverTwice);
