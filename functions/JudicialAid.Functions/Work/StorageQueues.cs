using JudicialAid.Storage;

namespace JudicialAid.Functions;

/// <summary>The work queues of the builds whose stages talk through storage queues.</summary>
internal static class WorkQueuesRegistration
{
    /// <summary>Storage queues of the connection `Work`.</summary>
    public static void AddWorkQueues(this IServiceCollection services, IConfiguration settings, StorageConnections connections) =>
        services.AddSingleton<IWorkQueues>(_ => new StorageWorkQueues(connections.Queues("Work")));
}
