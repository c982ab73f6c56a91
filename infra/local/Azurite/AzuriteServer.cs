using System.Diagnostics;
using System.Globalization;

namespace JudicialAid.Azurite;

/// <summary>
/// A running Azurite: blob, queue and table service on loopback, telemetry off. It ends with <see cref="StopAsync"/>, and also when
/// the process that started it is gone.
/// </summary>
public sealed class AzuriteServer : IAsyncDisposable
{
    /// <summary>Azurite's published development account.</summary>
    public const string AccountName = "devstoreaccount1";

    /// <summary>The key Microsoft publishes for that account; it guards nothing.</summary>
    public const string AccountKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(15);

    private readonly Process _process;
    private readonly AzuriteOutput _output;

    private AzuriteServer(Process process, AzuriteOutput output)
    {
        _process = process;
        _output = output;
    }

    /// <summary>Blob service of the account.</summary>
    public Uri BlobEndpoint => _output.Endpoint("Blob");

    /// <summary>Queue service of the account.</summary>
    public Uri QueueEndpoint => _output.Endpoint("Queue");

    /// <summary>Table service of the account.</summary>
    public Uri TableEndpoint => _output.Endpoint("Table");

    internal int ProcessId => _process.Id;

    /// <summary>Completes when Azurite has ended, for whatever reason.</summary>
    public Task Exited => _process.WaitForExitAsync();

    /// <summary>The connection string for all three services.</summary>
    public string ConnectionString =>
        $"DefaultEndpointsProtocol={BlobEndpoint.Scheme};AccountName={AccountName};AccountKey={AccountKey};"
        + $"BlobEndpoint={BlobEndpoint};QueueEndpoint={QueueEndpoint};TableEndpoint={TableEndpoint};";

    /// <summary>Installs Azurite if needed, starts it and waits until all three services listen.</summary>
    /// <exception cref="AzuriteSetupException">Node is missing, a port is taken, or Azurite ended; with what it said.</exception>
    public static async Task<AzuriteServer> StartAsync(AzuriteServerOptions options, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var script = await AzuriteInstaller.EnsureInstalledAsync(options.Progress, stop);
        var output = new AzuriteOutput();
        var server = new AzuriteServer(output.Follow(NodeTools.Start(CommandLine(script, options))), output);
        try
        {
            await server.WaitUntilListeningAsync(stop);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Stops Azurite so that it saves (SIGTERM by the script loaded beside it), and kills it when it has not ended after 15 seconds.
    /// </summary>
    public async Task StopAsync()
    {
        if (_process.HasExited)
            return;
        _process.StandardInput.Close();
        using var limit = new CancellationTokenSource(StopLimit);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process.Dispose();
    }

    private static ProcessStartInfo CommandLine(string script, AzuriteServerOptions options)
    {
        var watch = Path.Combine(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(script)!, "../../../..")), AzuriteInstaller.ParentWatch);
        var start = new ProcessStartInfo("node",
        [
            "--require", watch, script, "--silent", "--disableTelemetry", "--skipApiVersionCheck",
            "--blobHost", "127.0.0.1", "--queueHost", "127.0.0.1", "--tableHost", "127.0.0.1",
            "--blobPort", Text(options.BlobPort), "--queuePort", Text(options.QueuePort), "--tablePort", Text(options.TablePort),
            .. Persistence(options.Location), .. options.ExtraArguments,
        ])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (options.Location is { } location)
            Directory.CreateDirectory(location);
        // A developer's own setting would replace the account that ConnectionString names.
        start.Environment.Remove("AZURITE_ACCOUNTS");
        return start;
    }

    private async Task WaitUntilListeningAsync(CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(StartLimit);
        var ended = _process.WaitForExitAsync(limit.Token);
        var first = await Task.WhenAny(_output.Listening, ended);
        stop.ThrowIfCancellationRequested();
        if (first != _output.Listening)
            throw new AzuriteSetupException(
                (_process.HasExited ? $"Azurite ended with exit code {_process.ExitCode} before it listened. " : $"Azurite did not listen within {StartLimit.TotalSeconds:0} seconds. ")
                + $"If a port is in use, stop what uses it or choose another. Azurite said:\n{_output.Tail()}");
    }

    // Azurite refuses the two together.
    private static string[] Persistence(string? location) =>
        location is null ? ["--inMemoryPersistence"] : ["--location", Path.GetFullPath(location)];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
