using JudicialAid.Azurite;
using Microsoft.Extensions.Logging;

namespace JudicialAid.Local.Run;

/// <summary>Azurite on the data folder's ports, started again when it ends while it is needed.</summary>
internal sealed class StorageEmulator : IAsyncDisposable
{
    private const int MostTries = 3;
    private static readonly TimeSpan BetweenStarts = TimeSpan.FromSeconds(1);
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
        for (var tries = 1; ; tries++)
        {
            var kept = folder.Ports();
            // Not ports the system gives out: while the emulator is started again an outgoing connection could take one.
            var ports = kept ?? new StoragePorts(LoopbackPort.Unused(), LoopbackPort.Unused(), LoopbackPort.Unused());
            var options = new AzuriteServerOptions
            {
                Location = folder.StorageFolder, BlobPort = ports.Blob, QueuePort = ports.Queue, TablePort = ports.Table, Progress = progress,
            };
            try
            {
                var server = await AzuriteServer.StartAsync(options, stop);
                folder.Keep(ports);
                return new(server, options, log);
            }
            catch (AzuriteSetupException) when (kept is null && tries < MostTries && !ports.AreFree)
            {
                // Another process was quicker.
            }
            catch (AzuriteSetupException setup)
            {
                throw RunProblem.Usage(setup.Message);
            }
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
        try
        {
            while (true)
            {
                await server.Exited.WaitAsync(stopping.Token);
                log.LogCritical("The storage emulator ended by itself and is started again on its ports.");
                var next = await StartAgainAsync();
                await server.DisposeAsync();
                server = next;
            }
        }
        catch (OperationCanceledException)
        {
            // The run ends.
        }
    }

    /// <summary>As often as it takes: without storage the host can do nothing.</summary>
    private async Task<AzuriteServer> StartAgainAsync()
    {
        while (true)
        {
            try
            {
                return await AzuriteServer.StartAsync(options, stopping.Token);
            }
            catch (AzuriteSetupException setup)
            {
                log.LogCritical("{Message}", setup.Message);
                await Task.Delay(BetweenStarts, stopping.Token);
            }
        }
    }
}
