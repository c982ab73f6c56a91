namespace JudicialAid.Functions.Hosting;

/// <summary>Marks a method as an Azure Function. Same name and shape as in the isolated worker (docs/adr/0002).</summary>
/// <param name="name">The function's name, unique in the app: a letter, then letters, digits, <c>_</c> or <c>-</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FunctionAttribute(string name) : Attribute
{
    /// <summary>The function's name, which is also its folder and the path the host calls.</summary>
    public string Name { get; } = name;
}

/// <summary>What makes a function run. A method with <see cref="FunctionAttribute"/> has exactly one parameter with one.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public abstract class TriggerAttribute : Attribute;

/// <summary>Runs a function for every new or changed blob. The parameter is a <c>BlobClient</c>; the content is not copied.</summary>
/// <param name="blobPath">Container and name pattern, such as <c>dossiers/{office}/{dossier}/{name}</c>; each <c>{part}</c> can be a parameter of the method.</param>
public sealed class BlobTriggerAttribute(string blobPath) : TriggerAttribute
{
    /// <summary>Container and name pattern.</summary>
    public string BlobPath { get; } = blobPath;

    /// <summary>Name of the setting that holds the storage connection; without it <c>AzureWebJobsStorage</c>.</summary>
    public string? Connection { get; set; }

    /// <summary>How the host learns of blobs.</summary>
    public BlobTriggerSource Source { get; set; }
}

/// <summary>Runs a function for every message of a Storage queue. The parameter is a <c>string</c>.</summary>
/// <param name="queueName">The queue, at least three characters: shorter names take the host down.</param>
public sealed class QueueTriggerAttribute(string queueName) : TriggerAttribute
{
    /// <summary>The queue.</summary>
    public string QueueName { get; } = queueName;

    /// <summary>Name of the setting that holds the storage connection; without it <c>AzureWebJobsStorage</c>.</summary>
    public string? Connection { get; set; }
}

/// <summary>Runs a function on a schedule. The parameter is a <see cref="TimerInfo"/>.</summary>
/// <param name="schedule">Six fields, second to day of week (<c>0 */5 * * * *</c>), or <c>%setting%</c>; UTC.</param>
public sealed class TimerTriggerAttribute(string schedule) : TriggerAttribute
{
    /// <summary>The schedule.</summary>
    public string Schedule { get; } = schedule;

    /// <summary>Run once when the host starts, too.</summary>
    public bool RunOnStartup { get; set; }
}

/// <summary>Runs a function for an HTTP request. The parameter is an <c>HttpRequest</c>; the method gives back an <c>IResult</c>.</summary>
/// <param name="authLevel">Which of the host's keys a caller needs.</param>
/// <param name="methods">HTTP methods, in any case.</param>
public sealed class HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods) : TriggerAttribute
{
    /// <summary>Which of the host's keys a caller needs.</summary>
    public AuthorizationLevel AuthLevel { get; } = authLevel;

    /// <summary>HTTP methods.</summary>
    public IReadOnlyList<string> Methods { get; } = methods;

    /// <summary>Path after <c>/api/</c>, with <c>{parameters}</c> and constraints as in ASP.NET Core; without it the function's name.</summary>
    public string? Route { get; set; }
}

/// <summary>Which of the host's keys a caller needs.</summary>
public enum AuthorizationLevel
{
    /// <summary>None; the app itself decides.</summary>
    Anonymous,

    /// <summary>The user of the host; kept for the same numbers as in the isolated worker, not valid for our functions.</summary>
    User,

    /// <summary>A function key.</summary>
    Function,

    /// <summary>A system key.</summary>
    System,

    /// <summary>The master key.</summary>
    Admin,
}

/// <summary>How the host learns of blobs.</summary>
public enum BlobTriggerSource
{
    /// <summary>The host lists the container every ten seconds and reads the storage logs.</summary>
    LogsAndContainerScan,

    /// <summary>Event Grid calls the host. The only source of the Flex Consumption plan.</summary>
    EventGrid,
}
