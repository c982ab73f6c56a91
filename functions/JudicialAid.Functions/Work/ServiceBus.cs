using Azure.Messaging.ServiceBus;
using JudicialAid.Storage;

namespace JudicialAid.Functions;

/// <summary>The work queues of the build whose stages talk through Service Bus.</summary>
internal static class WorkQueuesRegistration
{
    /// <summary>
    /// Service Bus queues of the connection `Work`: a connection string, or `Work__fullyQualifiedNamespace` with the identity of the storage
    /// connection.
    /// </summary>
    public static void AddWorkQueues(this IServiceCollection services, IConfiguration settings, StorageConnections connections) =>
        services.AddSingleton<IWorkQueues>(_ => new ServiceBusWorkQueues(
            settings["Work"] is { Length: > 0 } text ? new ServiceBusClient(text)
            : settings["Work:fullyQualifiedNamespace"] is { Length: > 0 } name ? new ServiceBusClient(name, connections.Credential("Work"))
            : throw new InvalidOperationException("No Service Bus connection: set Work to a connection string, or Work__fullyQualifiedNamespace for an identity.")));
}
