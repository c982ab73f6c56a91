using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace JudicialAid.Local.Hosting;

/// <summary>
/// The development stand-in for the Azure Functions host: reads an app's folder, runs the app, calls its functions when their triggers fire and
/// forwards HTTP. It is not used in Azure, and copies the real host's traps on purpose (docs/adr/0003-local-host.md).
/// </summary>
internal sealed class FunctionsHost : IAsyncDisposable
{
    // The real host waits about ten seconds for what is under way when it is told to stop.
    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(10);
    private readonly CancellationTokenSource stopping;
    private readonly AppSupervisor app;
    private readonly HttpClient http;
    private readonly WebApplication web;
    private readonly Task triggers;

    private FunctionsHost(HostSettings settings, AppSupervisor app, HttpClient http, WebApplication web, HostActivity activity, Task triggers, CancellationTokenSource stopping)
    {
        Settings = settings;
        this.app = app;
        this.http = http;
        this.web = web;
        Activity = activity;
        this.triggers = triggers;
        this.stopping = stopping;
    }

    /// <summary>What the host runs with.</summary>
    public HostSettings Settings { get; }

    /// <summary>What is under way.</summary>
    public HostActivity Activity { get; }

    /// <summary>Completes with the reason when the host ends by itself.</summary>
    public Task<string> Ended => app.Ended;

    /// <summary>The app's process, for tests that kill it.</summary>
    public int AppProcessId => app.ProcessId;

    /// <summary>Starts everything; returns when the app answers.</summary>
    /// <param name="appRoot">The folder with host.json and */function.json.</param>
    /// <param name="appSettings">Handed to the app as environment; overrides of host.json among them.</param>
    /// <param name="port">Where to listen on 127.0.0.1.</param>
    /// <param name="more">Adds addresses of the local run to the same server.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">Ids and counts only.</param>
    /// <param name="stop">Gives up starting.</param>
    /// <exception cref="AppFolderException">The folder cannot be run.</exception>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<FunctionsHost> StartAsync(
        string appRoot, IReadOnlyDictionary<string, string> appSettings, int port, Action<WebApplication>? more, TimeProvider time, ILogger log, CancellationToken stop)
    {
        var settings = HostSettings.Read(appRoot, appSettings);
        var functions = FunctionDefinition.ReadAll(appRoot);
        if (!settings.ForwardsHttp && functions.Any(function => function.Trigger.Type == "httpTrigger"))
            throw new AppFolderException("host.json must say customHandler.enableForwardingHttpRequest: true; HTTP calls by envelope are not supported here.");

        var http = Invoker.CreateClient();
        var activity = new HostActivity();
        var app = new AppSupervisor(settings, http, time, log);
        var invoker = new Invoker(http, app, settings, activity, time, log);
        var listeners = Listeners(functions, settings, invoker, time, log).ToList();
        var web = BuildWeb(port);
        new HttpFront(settings, app, http, activity, time, log).Map(web, functions);
        more?.Invoke(web);
        var stopping = new CancellationTokenSource();
        try
        {
            await web.StartAsync(stop);
            app.Start();
            await await Task.WhenAny(app.WhenReadyAsync(stop), FailWhenEndedAsync(app));
        }
        catch
        {
            await app.DisposeAsync();
            await web.DisposeAsync();
            http.Dispose();
            stopping.Dispose();
            throw;
        }

        var triggers = Task.WhenAll(listeners.Select(listen => Task.Run(() => GuardAsync(listen, log, stopping.Token), CancellationToken.None)));
        return new(settings, app, http, web, activity, triggers, stopping);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await Task.WhenAny(triggers, Task.Delay(DrainTime));
        await app.DisposeAsync();
        await triggers;
        await web.StopAsync();
        await web.DisposeAsync();
        http.Dispose();
        stopping.Dispose();
    }

    private static IEnumerable<Func<CancellationToken, Task>> Listeners(
        IReadOnlyList<FunctionDefinition> functions, HostSettings settings, Invoker invoker, TimeProvider time, ILogger log)
    {
        foreach (var function in functions.Where(function => function.Trigger.Type == "queueTrigger"))
            yield return new QueueTrigger(function, settings, invoker, log).ListenAsync;
        foreach (var function in functions.Where(function => function.Trigger.Type == "timerTrigger"))
            yield return new TimerTrigger(function, settings, invoker, time, log).ListenAsync;
        foreach (var account in functions.Where(function => function.Trigger.Type == "blobTrigger").GroupBy(function => settings.ConnectionString(function.Trigger.Text("connection"))))
            yield return new BlobTrigger([.. account], account.Key, settings, invoker, log).ListenAsync;
    }

    private static WebApplication BuildWeb(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddRouting();
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.Listen(IPAddress.Loopback, port);
            server.Limits.MaxRequestBodySize = HttpFront.MaxRequestBytes;
            server.AddServerHeader = false;
        });
        return builder.Build();
    }

    private static async Task FailWhenEndedAsync(AppSupervisor app) => throw new AppFolderException(await app.Ended);

    /// <summary>A listener that fails outright is a fault of this host or of the storage: said loudly, and tried again.</summary>
    private static async Task GuardAsync(Func<CancellationToken, Task> listen, ILogger log, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await listen(stop);
                return;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                log.LogError(failure, "A trigger stopped and is started again.");
                await Task.Delay(TimeSpan.FromSeconds(1), stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
