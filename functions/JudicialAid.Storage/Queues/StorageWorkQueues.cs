using Azure.Storage.Queues;

namespace JudicialAid.Storage;

/// <summary>Storage queues; the Functions host puts what failed five times into `{queue}-poison`.</summary>
public sealed class StorageWorkQueues(QueueServiceClient service) : IWorkQueues
{
    private const int Batch = 32;

    /// <inheritdoc />
    public async Task EnsureAsync(IEnumerable<string> names, CancellationToken stop)
    {
        foreach (var queue in names)
            await service.GetQueueClient(queue).CreateIfNotExistsAsync(cancellationToken: stop);
    }

    /// <inheritdoc />
    public Task SendAsync(string queue, string json, CancellationToken stop) => service.GetQueueClient(queue).SendMessageAsync(json, stop);

    /// <inheritdoc />
    public Task TakePoisonedAsync(string queue, Func<string, Task> handle, CancellationToken stop) => TakeAllAsync(queue + "-poison", handle, stop);

    /// <summary>Hands over every message of a queue, each deleted once handled.</summary>
    public async Task TakeAllAsync(string queue, Func<string, Task> handle, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(handle);
        var client = service.GetQueueClient(queue);
        if (!await client.ExistsAsync(stop))
            return;
        while (true)
        {
            var messages = await client.ReceiveMessagesAsync(Batch, TimeSpan.FromMinutes(5), stop);
            if (messages.Value.Length == 0)
                return;
            foreach (var message in messages.Value)
            {
                await handle(message.Body.ToString());
                await client.DeleteMessageAsync(message.MessageId, message.PopReceipt, stop);
            }
        }
    }
}
