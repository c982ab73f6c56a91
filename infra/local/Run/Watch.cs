using System.Text.Json.Nodes;
using Azure;
using Azure.Storage.Queues;
using JudicialAid.Local.Hosting;

namespace JudicialAid.Local.Run;

/// <summary>Looks at uploads, registers, queues and calls under way until nothing is left, or until nothing moves any more.</summary>
internal sealed class Watch(ApiClient api, string connectionString, HostActivity activity, TimeSpan stuckAfter, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);
    private readonly QueueServiceClient queues = new(connectionString);

    /// <summary>Watches until two looks in a row find nothing left.</summary>
    /// <param name="isEnough">What else must hold, such as that all tables have been seen.</param>
    /// <param name="show">Told every look.</param>
    /// <param name="stop">Ends the watch.</param>
    /// <returns>The last look; not done when nothing had moved for too long.</returns>
    public async Task<WorkSnapshot> UntilDoneAsync(Func<WorkSnapshot, bool> isEnough, Action<WorkSnapshot> show, CancellationToken stop)
    {
        var (last, movedAt, doneLooks) = ("", time.GetTimestamp(), 0);
        while (true)
        {
            var now = await LookAsync(stop);
            show(now);
            doneLooks = now.IsDone && isEnough(now) ? doneLooks + 1 : 0;
            if (doneLooks == 2)
                return now;
            if (now.Fingerprint() != last)
                (last, movedAt) = (now.Fingerprint(), time.GetTimestamp());
            else if (time.GetElapsedTime(movedAt) > stuckAfter)
                return now;
            await Task.Delay(Interval, stop);
        }
    }

    /// <summary>One look.</summary>
    public async Task<WorkSnapshot> LookAsync(CancellationToken stop)
    {
        // Calls first: one that ends between two questions leaves a message or a state that the next question sees.
        var running = activity.Running - activity.OfHttp;
        var uploads = await api.UploadsAsync(stop);
        return new WorkSnapshot
        {
            Running = running,
            Uploads = CountStates(uploads.Select(entry => entry.Upload)),
            Registers = CountStates(await api.RegistersAsync(stop)),
            Messages = await MessagesAsync(stop),
        };
    }

    private static Dictionary<string, int> CountStates(IEnumerable<JsonNode> items) =>
        items.GroupBy(item => (string?)item["state"] ?? "unknown").ToDictionary(state => state.Key, state => state.Count());

    private async Task<IReadOnlyDictionary<string, int>> MessagesAsync(CancellationToken stop)
    {
        var counts = new Dictionary<string, int>();
        try
        {
            await foreach (var queue in queues.GetQueuesAsync(cancellationToken: stop))
            {
                var count = (await queues.GetQueueClient(queue.Name).GetPropertiesAsync(stop)).Value.ApproximateMessagesCount;
                if (count > 0)
                    counts[queue.Name] = count;
            }
        }
        catch (Exception away) when (away is RequestFailedException or AggregateException)
        {
            // The emulator is being started again: what cannot be seen is not done.
            counts["(the queues cannot be seen)"] = 1;
        }

        return counts;
    }
}
