using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;

namespace JudicialAid.Local.Hosting;

/// <summary>
/// Reads one queue as the Storage extension does: batches, renewed invisibility while a message runs, a wait after a failure, and the poison
/// queue after the last try. What a message means is the caller's business.
/// </summary>
internal sealed class QueueListener(
    QueueClient queue, QueueClient? poison, QueueSettings settings, Func<QueueMessage, CancellationToken, Task<bool>> run, ILogger log)
{
    private const string PoisonSuffix = "-poison";
    private readonly PollingBackoff backoff = new(settings.MaxPollingInterval, Random.Shared);
    private readonly List<Task> running = [];

    /// <summary>A listener on the queue of this name, whose failures go to <c>NAME-poison</c> (which has no poison queue of its own).</summary>
    public static QueueListener For(
        QueueServiceClient service, string name, QueueSettings settings, Func<QueueMessage, CancellationToken, Task<bool>> run, ILogger log) =>
        new(
            service.GetQueueClient(name),
            name.EndsWith(PoisonSuffix, StringComparison.Ordinal) ? null : service.GetQueueClient(name + PoisonSuffix),
            settings, run, log);

    /// <summary>Listens until stopped, then waits for the messages that are running.</summary>
    public async Task ListenAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            running.RemoveAll(task => task.IsCompleted);
            if (running.Count > settings.NewBatchThreshold)
            {
                await Task.WhenAny(running);
                continue;
            }

            var batch = await ReceiveAsync(stop);
            running.AddRange(batch.Select(message => ProcessAsync(message, stop)));
            await PauseAsync(backoff.Next(batch.Count > 0), stop);
        }

        await Task.WhenAll(running);
    }

    private async Task<IReadOnlyList<QueueMessage>> ReceiveAsync(CancellationToken stop)
    {
        try
        {
            return (await queue.ReceiveMessagesAsync(Math.Min(settings.BatchSize, 32), settings.DequeueInvisibility, stop)).Value;
        }
        catch (RequestFailedException absent) when (absent.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            return [];
        }
        catch (Exception failure) when (failure is RequestFailedException or AggregateException)
        {
            log.LogWarning("Queue {Queue} cannot be read now: {Problem}", queue.Name, failure.Message);
            return [];
        }
        catch (OperationCanceledException)
        {
            return [];
        }
    }

    private async Task ProcessAsync(QueueMessage message, CancellationToken stop)
    {
        using var ended = new CancellationTokenSource();
        var claim = new Claim { PopReceipt = message.PopReceipt };
        var renewal = RenewAsync(message, claim, ended.Token);
        var succeeded = message.DequeueCount <= settings.MaxDequeueCount && await run(message, stop);
        if (succeeded && settings.DeliverTwice)
            succeeded = await run(message, stop);
        await ended.CancelAsync();
        await renewal;
        try
        {
            await SettleAsync(message, claim.PopReceipt, succeeded);
        }
        catch (Exception failure) when (failure is RequestFailedException or AggregateException)
        {
            // The message comes back when its invisibility ends: at least once, not exactly once.
            log.LogWarning("Message {Message} of {Queue} could not be settled and will come again: {Problem}", message.MessageId, queue.Name, failure.Message);
        }
    }

    private async Task SettleAsync(QueueMessage message, string popReceipt, bool succeeded)
    {
        if (succeeded)
        {
            await queue.DeleteMessageAsync(message.MessageId, popReceipt);
        }
        else if (message.DequeueCount >= settings.MaxDequeueCount && poison is not null)
        {
            log.LogError("Message {Message} of {Queue} failed {Tries} times and goes to {Poison}.", message.MessageId, queue.Name, message.DequeueCount, poison.Name);
            await poison.CreateIfNotExistsAsync();
            await poison.SendMessageAsync(message.Body);
            await queue.DeleteMessageAsync(message.MessageId, popReceipt);
        }
        else
        {
            await queue.UpdateMessageAsync(message.MessageId, popReceipt, message.Body, settings.VisibilityTimeout);
        }
    }

    /// <summary>Keeps the message invisible: renewed when half of the time is over.</summary>
    private async Task RenewAsync(QueueMessage message, Claim claim, CancellationToken ended)
    {
        while (!ended.IsCancellationRequested)
        {
            await PauseAsync(settings.DequeueInvisibility / 2, ended);
            if (ended.IsCancellationRequested)
                return;
            try
            {
                var receipt = await queue.UpdateMessageAsync(message.MessageId, claim.PopReceipt, message.Body, settings.DequeueInvisibility, CancellationToken.None);
                claim.PopReceipt = receipt.Value.PopReceipt;
            }
            catch (Exception failure) when (failure is RequestFailedException or AggregateException)
            {
                log.LogWarning("Message {Message} of {Queue} could not be kept invisible: {Problem}", message.MessageId, queue.Name, failure.Message);
            }
        }
    }

    private static async Task PauseAsync(TimeSpan time, CancellationToken stop) =>
        await Task.Delay(time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>The right to settle a message; each renewal changes it.</summary>
    private sealed class Claim
    {
        public required string PopReceipt { get; set; }
    }
}
