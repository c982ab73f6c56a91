using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace JudicialAid.Local.Hosting;

/// <summary>
/// Calls functions for new and overwritten blobs: scans their containers, notes each version in a receipt, and puts a message on the host's own
/// queue, which is then read like any other (5 tries, then <c>webjobs-blobtrigger-poison</c>).
/// </summary>
internal sealed class BlobTrigger(IReadOnlyList<FunctionDefinition> functions, string connection, HostSettings settings, Invoker invoker, ILogger log)
{
    private const string PoisonQueue = "webjobs-blobtrigger-poison";
    private readonly BlobServiceClient blobs = new(connection);
    private readonly QueueServiceClient queues = new(connection);
    private readonly Dictionary<string, ETag> settled = new(StringComparer.Ordinal);

    /// <summary>The host's own queue.</summary>
    public static string QueueName(HostSettings settings) => $"azure-webjobs-blobtrigger-{settings.HostId}";

    /// <summary>Scans and listens until stopped.</summary>
    public async Task ListenAsync(CancellationToken stop)
    {
        var hosts = blobs.GetBlobContainerClient("azure-webjobs-hosts");
        await hosts.CreateIfNotExistsAsync(cancellationToken: stop);
        var queue = queues.GetQueueClient(QueueName(settings));
        await queue.CreateIfNotExistsAsync(cancellationToken: stop);
        var listener = new QueueListener(queue, queues.GetQueueClient(PoisonQueue), settings.BlobQueue, RunAsync, log);
        await Task.WhenAll(ScanAsync(new BlobReceipts(hosts, settings.HostId), queue, stop), listener.ListenAsync(stop));
    }

    private async Task ScanAsync(BlobReceipts receipts, QueueClient queue, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            foreach (var function in functions)
            {
                try
                {
                    await ScanOnceAsync(function, receipts, queue, stop);
                }
                catch (Exception failure) when (failure is RequestFailedException or AggregateException)
                {
                    log.LogWarning("The blobs of {Function} cannot be listed now: {Problem}", function.Name, failure.Message);
                }
                catch (OperationCanceledException)
                {
                    return;
                }
            }

            await Task.Delay(settings.BlobScanInterval, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ScanOnceAsync(FunctionDefinition function, BlobReceipts receipts, QueueClient queue, CancellationToken stop)
    {
        var path = PathOf(function);
        var container = blobs.GetBlobContainerClient(path.Container);
        if (!await container.ExistsAsync(stop))
            return;
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: stop))
        {
            // The receipts decide; remembering saves the questions about what was settled in this run.
            var known = $"{function.Name}/{blob.Name}";
            if (blob.Properties.ETag is not { } version || path.Match(blob.Name) is null || (settled.TryGetValue(known, out var last) && last == version))
                continue;
            var message = Message(function, path.Container, blob.Name, version);
            if (await receipts.OnceAsync(function, path.Container, blob.Name, version, () => queue.SendMessageAsync(message, CancellationToken.None), stop))
                settled[known] = version;
        }
    }

    /// <summary>The notice on the host's queue, indented as the SDK writes it.</summary>
    private string Message(FunctionDefinition function, string container, string blob, ETag version)
    {
        var json = new JObject
        {
            ["Type"] = "BlobTrigger",
            ["FunctionId"] = function.FunctionId,
            ["BlobType"] = "BlockBlob",
            ["ContainerName"] = container,
            ["BlobName"] = blob,
            ["ETag"] = version.ToString("H"),
        }.ToString(Formatting.Indented);
        return settings.Queues.Base64 ? Convert.ToBase64String(Encoding.UTF8.GetBytes(json)) : json;
    }

    private async Task<bool> RunAsync(QueueMessage message, CancellationToken stop)
    {
        var text = message.Body.ToString();
        var notice = JObject.Parse(settings.Queues.Base64 ? Encoding.UTF8.GetString(Convert.FromBase64String(text)) : text);
        var function = functions.FirstOrDefault(function => function.FunctionId == notice.Value<string>("FunctionId"));
        if (function is null)
            return true;
        var blob = blobs.GetBlobContainerClient(notice.Value<string>("ContainerName")).GetBlobClient(notice.Value<string>("BlobName"));
        try
        {
            var content = await blob.DownloadContentAsync(new BlobDownloadOptions { Conditions = new() { IfMatch = new ETag(notice.Value<string>("ETag")!) } }, stop);
            var properties = await blob.GetPropertiesAsync(cancellationToken: stop);
            return await invoker.InvokeAsync(function, content.Value.Content.ToArray(), BindingData(function, blob, properties), stop);
        }
        catch (RequestFailedException gone) when (gone.Status is 404 or 412)
        {
            // Deleted, or overwritten: then the next scan has told the new version.
            return true;
        }
        catch (Exception failure) when (failure is RequestFailedException or AggregateException or OperationCanceledException)
        {
            log.LogWarning("A blob for {Function} cannot be read now: {Problem}", function.Name, failure.Message);
            return false;
        }
    }

    private IEnumerable<KeyValuePair<string, object?>> BindingData(FunctionDefinition function, BlobClient blob, BlobProperties properties)
    {
        IEnumerable<KeyValuePair<string, object?>> known =
        [
            new("BlobTrigger", $"{blob.BlobContainerName}/{blob.Name}"),
            new("Uri", blob.Uri),
            new("Properties", properties),
            new("Metadata", properties.Metadata),
        ];
        var parameters = PathOf(function).Match(blob.Name) ?? new Dictionary<string, string>();
        return known.Concat(parameters.Select(parameter => KeyValuePair.Create(parameter.Key, (object?)parameter.Value)));
    }

    private BlobPath PathOf(FunctionDefinition function) => BlobPath.Parse(settings.Expand(function.Trigger.Text("path")!));
}
