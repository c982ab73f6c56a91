using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using JudicialAid.Azurite;

namespace JudicialAid.Functions.Tests.Hosting.Toys;

/// <summary>The toy app as a process of its own, started as the host starts its handler.</summary>
internal sealed class ToyProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process process;

    private ToyProcess(Process process, int port)
    {
        this.process = process;
        Http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/"), Timeout = TimeSpan.FromMinutes(2) };
    }

    public static string Assembly => typeof(ToyApp).Assembly.Location;

    public HttpClient Http { get; }

    public int Id => process.Id;

    /// <summary>Most physical memory used so far, in bytes; 0 where the system does not say.</summary>
    public long PeakWorkingSet
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
    }

    /// <summary>Standard output and standard error, to the end; read after the process has ended.</summary>
    public Task<(string Out, string Error)> Output { get; private init; } = null!;

    /// <summary>Starts the app without waiting for it.</summary>
    public static ToyProcess Start(Dictionary<string, string> environment, int port = 0, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Assembly, .. args]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Remove("FUNCTIONS_CUSTOMHANDLER_PORT");
        start.Environment.Remove("FUNCTIONS_HTTPWORKER_PORT");
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        return new ToyProcess(process, port) { Output = ReadAsync(process) };
    }

    /// <summary>Starts the app as the host does, and waits until it is ready.</summary>
    public static async Task<ToyProcess> StartReadyAsync(Dictionary<string, string>? environment = null)
    {
        var port = LoopbackPort.Unused();
        var toys = Start(new(environment ?? []) { ["FUNCTIONS_CUSTOMHANDLER_PORT"] = port.ToString(CultureInfo.InvariantCulture) }, port);
        await UntilReadyAsync(toys.Http);
        return toys;
    }

    public static async Task UntilReadyAsync(HttpClient http)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri("/", UriKind.Relative), limit.Token);
                return;
            }
            catch (Exception lost) when (lost is HttpRequestException or SocketException)
            {
                await Task.Delay(25, limit.Token);
            }
        }
    }

    /// <summary>Sends a signal by name, such as <c>TERM</c>.</summary>
    public void Signal(string name) => Process.Start("kill", ["-s", name, Id.ToString(CultureInfo.InvariantCulture)])!.WaitForExit();

    public async Task<int> ExitCodeAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode;
    }

    public ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<(string Out, string Error)> ReadAsync(Process process)
    {
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        return (await output, await error);
    }
}
