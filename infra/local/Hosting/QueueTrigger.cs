using System.Text;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;

namespace JudicialAid.Local.Hosting;

/// <summary>Calls a function for each message of its queue.</summary>
internal sealed class QueueTrigger(FunctionDefinition function, HostSettings settings, Invoker invoker, ILogger log)
{
    // A message that is not UTF-8 text is as undecodable as one that is not base64.
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly QueueSettings queues = settings.Queues;

    /// <summary>Listens until stopped.</summary>
    public Task ListenAsync(CancellationToken stop)
    {
        var service = new QueueServiceClient(settings.ConnectionString(function.Trigger.Text("connection")));
        return QueueListener.For(service, settings.Expand(function.Trigger.Text("queueName")!), queues, RunAsync, log).ListenAsync(stop);
    }

    private async Task<bool> RunAsync(QueueMessage message, CancellationToken stop)
    {
        object value;
        try
        {
            var bytes = queues.Base64 ? Convert.FromBase64String(message.Body.ToString()) : message.Body.ToArray();
            value = function.Trigger.Text("dataType") == "binary" ? bytes : StrictUtf8.GetString(bytes);
        }
        catch (Exception undecodable) when (undecodable is FormatException or DecoderFallbackException)
        {
            log.LogError("Message {Message} for {Function} cannot be decoded: {Problem}", message.MessageId, function.Name, undecodable.Message);
            return false;
        }

        return await invoker.InvokeAsync(function, value, BindingData(message, value), stop);
    }

    /// <summary>What the Storage extension says about a message, in its order.</summary>
    internal static IReadOnlyList<KeyValuePair<string, object?>> BindingData(QueueMessage message, object value) =>
    [
        new("QueueTrigger", value),
        new("DequeueCount", message.DequeueCount),
        new("ExpirationTime", message.ExpiresOn),
        new("Id", message.MessageId),
        new("InsertionTime", message.InsertedOn),
        new("NextVisibleTime", message.NextVisibleOn),
        new("PopReceipt", message.PopReceipt),
    ];
}
