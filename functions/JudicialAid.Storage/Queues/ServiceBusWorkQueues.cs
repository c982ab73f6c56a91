using System.Security.Cryptography;
using System.Text;
using Azure.Messaging.ServiceBus;

namespace JudicialAid.Storage;

/// <summary>
/// Service Bus queues (Worker build). The message id is a hash of queue and text, so that a repeat within the queue's
/// duplicate-detection window is dropped by the broker. Queues are made by infra/azure.
/// </summary>
public sealed class ServiceBusWorkQueues(ServiceBusClient client) : IWorkQueues, IAsyncDisposable
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, ServiceBusSender> _senders = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public Task EnsureAsync(IEnumerable<string> names, CancellationToken stop) => Task.CompletedTask;

    /// <inheritdoc />
    public Task SendAsync(string queue, string json, CancellationToken stop)
    {
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(queue + "\n" + json)).AsSpan(0, 16));
        var message = new ServiceBusMessage(json) { MessageId = id, ContentType = "application/json" };
        return _senders.GetOrAdd(queue, client.CreateSender).SendMessageAsync(message, stop);
    }

    /// <inheritdoc />
    public async Task TakePoisonedAsync(string queue, Func<string, Task> handle, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(handle);
        await using var receiver = client.CreateReceiver(queue, new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter });
        while (await receiver.ReceiveMessageAsync(TimeSpan.FromSeconds(1), stop) is { } message)
        {
            await handle(message.Body.ToString());
            await receiver.CompleteMessageAsync(message, stop);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var sender in _senders.Values)
            await sender.DisposeAsync();
    }
}
