namespace JudicialAid.Storage;

/// <summary>The queues between the stages: storage queues, or Service Bus queues in the Worker build.</summary>
public interface IWorkQueues
{
    /// <summary>Creates the queues and their poison queues where that is the app's task.</summary>
    Task EnsureAsync(IEnumerable<string> names, CancellationToken stop);

    /// <summary>Sends a JSON message. The same text sent twice may arrive once or twice: every stage can take both.</summary>
    Task SendAsync(string queue, string json, CancellationToken stop);

    /// <summary>Hands over what failed all its tries; a message is gone once <paramref name="handle"/> has returned.</summary>
    Task TakePoisonedAsync(string queue, Func<string, Task> handle, CancellationToken stop);
}
