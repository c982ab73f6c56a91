using System.Diagnostics;
using System.Net.Sockets;
using JudicialAid.Azurite;
using Microsoft.Extensions.Logging;

namespace JudicialAid.Local.Hosting;

/// <summary>
/// Keeps the app's one process running by the rules of the Functions host: a crash is answered by a restart on the same port (another one
/// when somebody has taken it), the third crash within 30 minutes ends the host, exit code 200 is a restart the app asked for, and exit
/// code 0 means that the app stays away for good.
/// </summary>
internal sealed class AppSupervisor(HostSettings settings, HttpClient http, TimeProvider time, ILogger log) : IFunctionApp, IAsyncDisposable
{
    /// <summary>The words with which the Functions host ends.</summary>
    public const string TooManyCrashes = "Exceeded http worker restart retry count. Shutting down Functions Host";

    private const int IntentionalRestart = 200;
    private static readonly TimeSpan ReadinessPoll = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan InterruptGrace = TimeSpan.FromMilliseconds(200);
    private readonly CancellationTokenSource stopping = new();
    private readonly CrashCounter crashes = new(time);
    private readonly TaskCompletionSource<string> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int port = LoopbackPort.Unused();
    private volatile TaskCompletionSource<Uri> ready = NewReady();
    private volatile Process? process;
    private volatile string? restartReason;
    private Task running = Task.CompletedTask;

    /// <summary>Completes with the reason when the whole host has to end.</summary>
    public Task<string> Ended => ended.Task;

    /// <summary>The process now, for tests that kill it; 0 between two.</summary>
    public int ProcessId => process?.Id ?? 0;

    /// <summary>Starts the app and keeps it running. The first start's failure to even begin is thrown.</summary>
    /// <exception cref="AppFolderException">The executable cannot be started.</exception>
    public void Start()
    {
        var first = StartProcess();
        running = Task.Run(() => KeepRunningAsync(first));
    }

    /// <inheritdoc/>
    public Task<Uri> WhenReadyAsync(CancellationToken stop) => ready.Task.WaitAsync(stop);

    /// <inheritdoc/>
    public void Restart(string reason)
    {
        restartReason = reason;
        Kill();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (stopping.IsCancellationRequested)
            return;
        await stopping.CancelAsync();
        Kill();
        await running;
    }

    private async Task KeepRunningAsync(Process first)
    {
        try
        {
            for (var current = first; await RunToEndAsync(current);)
                current = StartProcess();
        }
        catch (AppFolderException cannotRestart)
        {
            log.LogCritical("{Message}", cannotRestart.Message);
            ended.TrySetResult(cannotRestart.Message);
        }

        ready.TrySetException(new AppGoneException("The app is not running."));
    }

    /// <summary>Follows one process from its start to its end; true when another has to be started.</summary>
    private async Task<bool> RunToEndAsync(Process current)
    {
        int exitCode;
        using (current)
        {
            await AnnounceWhenListeningAsync(current);
            await current.WaitForExitAsync();
            exitCode = current.ExitCode;
            // Who waits already goes on waiting where the app ended before it listened.
            if (ready.Task.IsCompleted)
                ready = NewReady();
            process = null;
        }

        // Ctrl-C in a terminal reaches the app too, perhaps before it reaches us.
        await Task.Delay(InterruptGrace, CancellationToken.None);
        return !stopping.IsCancellationRequested && StartsAgain(exitCode);
    }

    private bool StartsAgain(int exitCode)
    {
        if (Interlocked.Exchange(ref restartReason, null) is { } reason)
        {
            log.LogWarning("The app is started again: {Reason}", reason);
            return true;
        }

        switch (exitCode)
        {
            case 0:
                log.LogCritical("The app ended with exit code 0. The Functions host does not start it again: every call fails from now on. End with another code (or 200) to be restarted.");
                return false;
            case IntentionalRestart:
                log.LogInformation("The app asked to be started again (exit code 200).");
                return true;
            case var _ when crashes.CountAndJudge():
                log.LogCritical("The app ended with exit code {ExitCode}. {Message}", exitCode, TooManyCrashes);
                ended.TrySetResult(TooManyCrashes);
                return false;
            default:
                log.LogError("The app ended with exit code {ExitCode} and is started again.", exitCode);
                return true;
        }
    }

    private Process StartProcess()
    {
        if (!LoopbackPort.IsFree(port))
            port = LoopbackPort.Unused();
        var started = AppProcess.Start(settings, port, Guid.NewGuid().ToString(), log);
        process = started;
        // Stopping may have come between the exit of the last process and this start.
        if (stopping.IsCancellationRequested)
            Kill();
        return started;
    }

    /// <summary>Any answer to <c>GET /</c> counts as ready, an error status too.</summary>
    private async Task AnnounceWhenListeningAsync(Process current)
    {
        var address = new Uri($"http://127.0.0.1:{port}/");
        var startedAt = time.GetTimestamp();
        while (!current.HasExited)
        {
            try
            {
                using var answer = await http.GetAsync(address, stopping.Token);
                ready.TrySetResult(address);
                return;
            }
            catch (HttpRequestException notYet) when (notYet.InnerException is SocketException)
            {
                if (time.GetElapsedTime(startedAt) > settings.InitializationTimeout)
                {
                    log.LogError("The app did not answer GET / within {Timeout}.", settings.InitializationTimeout);
                    Kill();
                    return;
                }

                await Task.Delay(ReadinessPoll, CancellationToken.None);
            }
            catch (HttpRequestException)
            {
                ready.TrySetResult(address);
                return;
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <summary>SIGKILL to the app and all it started, as the Functions host gives no grace.</summary>
    private void Kill()
    {
        try
        {
            process?.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It had ended by itself.
        }
    }

    private static TaskCompletionSource<Uri> NewReady()
    {
        var source = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        // Nobody may be waiting when it fails.
        _ = source.Task.ContinueWith(failed => failed.Exception, TaskContinuationOptions.OnlyOnFaulted);
        return source;
    }
}
