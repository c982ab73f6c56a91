using System.Runtime.InteropServices;

namespace JudicialAid.Functions.Hosting;

/// <summary>
/// Ends the app when the process that started it is gone. The host kills its handler without warning, and when it dies itself it
/// leaves the handler behind, with its port and its settings.
/// </summary>
internal sealed class ParentWatch(IHostApplicationLifetime lifetime, ILogger<ParentWatch> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    // Before anything that takes time: a parent that dies before this line is read is not noticed.
    private readonly int parent = OperatingSystem.IsWindows() ? 0 : ParentProcessId();

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (!OperatingSystem.IsWindows() && await timer.WaitForNextTickAsync(stoppingToken))
        {
            // An orphan is given to another process (usually 1), so a changed number is all there is to see.
            if (ParentProcessId() == parent)
                continue;
            log.LogWarning("The host, process {Parent}, is gone: ending.", parent);
            lifetime.StopApplication();
            return;
        }
    }

    [DllImport("libc", EntryPoint = "getppid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ParentProcessId();
}
