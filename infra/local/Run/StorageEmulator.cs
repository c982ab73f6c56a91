using JudicialAid.Azurite;
using Microsoft.Extensions.Logging;

namespace JudicialAid.Local.Run;

/// <summary>Azurite on the data folder's ports, started again when it ends while it is needed.</summary>
internal sealed class StorageEmulator : IAsyncDisposable
{
    private readonly AzuriteServerOptions options;
    private readonly ILogger log;
    private readonly CancellationTokenSource stopping = new();
    private readonly Task watching;
    private AzuriteServer server;

    private StorageEmulator(AzuriteServer server, AzuriteServerOptions options, ILogger log)
    {
        this.server = server;
        this.options = options;
        this.log = log;
        ConnectionString = server.ConnectionString;
        watching = WatchAsync();
    }

    /// <summary>For blobs, queues and tables; the same after a restart.</summary>
    public string ConnectionString { get; }

    /// <summary>Starts it, installed now if it was not yet.</summary>
    /// <exception cref="RunProblem">Node or npm is missing, or a port is taken.</exception>
    public static async Task<StorageEmulator> StartAsync(DataFolder folder, IProgress<string> progress, ILogger log, CancellationToken stop)
    {
        var ports = folder.Ports();
        var options = new AzuriteServerOptions
        {
            Location = folder.StorageFolder, BlobPort = ports.Blob, QueuePort = ports.Queue, TablePort = ports.Table, Progress = progress,
        };
        try
        {
            var server = await AzuriteServer.StartAsync(options, stop);
            ports = new StoragePorts(server.BlobEndpoint.Port, server.QueueEndpoint.Port, server.TableEndpoint.Port);
            folder.Keep(ports);
            return new(server, options with { BlobPort = ports.Blob, QueuePort = ports.Queue, TablePort = ports.Table }, log);
        }
        catch (AzuriteSetupException setup)
        {
            throw RunProblem.Usage(setup.Message);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await watching;
        await server.DisposeAsync();
        stopping.Dispose();
    }

    private async Task WatchAsync()
    {
        while (true)
        {
            await Task.WhenAny(server.Exited, Task.Delay(Timeout.InfiniteTimeSpan, stopping.Token));
            if (stopping.IsCancellationRequested)
                return;
            log.LogCritical("The storage emulator ended by itself and is started again on its ports.");
            try
            {
                var next = await AzuriteServer.StartAsync(options, stopping.Token);
                await server.DisposeAsync();
                server = next;
            }
            catch (AzuriteSetupException setup)
            {
                log.LogCritical("{Message}", setup.Message);
                return;
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
