using System.Diagnostics;
using System.Net;
using JudicialAid.Local.Hosting;
using Microsoft.Extensions.Logging;

namespace JudicialAid.Local.Tests;

/// <summary>With a real child process: a server of a few lines for Node that ends as it is told.</summary>
public sealed class AppSupervisorTests : IAsyncLifetime
{
    private const string Handler = """
        const { spawn } = require('child_process');
        require('http').createServer((request, response) => {
          const exit = /^\/exit\/(\d+)$/.exec(request.url);
          if (exit) process.exit(Number(exit[1]));
          if (request.url === '/child') return response.end(String(spawn('sleep', ['600']).pid));
          if (request.url === '/env') return response.end(JSON.stringify(process.env));
          response.statusCode = 404;
          response.end();
        }).listen(process.env.FUNCTIONS_CUSTOMHANDLER_PORT, '127.0.0.1');
        """;

    private readonly AppFolder folder = new AppFolder().Handler(Handler).QueueFunction("Match", "match").With("Mine", "set");
    private readonly ListLog log = new();
    private readonly HttpClient http = Invoker.CreateClient();
    private readonly SettableTime time = new();
    private AppSupervisor app = null!;

    public Task InitializeAsync()
    {
        app = Supervisor();
        app.Start();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Dispose();
        http.Dispose();
    }

    private AppSupervisor Supervisor() => new(folder.Settings(), http, time, log);

    private Task<Uri> ReadyAsync() => app.WhenReadyAsync(CancellationToken.None);

    private async Task ExitAsync(int code)
    {
        var address = await ReadyAsync();
        var before = app.ProcessId;
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(new Uri(address, $"exit/{code}")));
        await Eventually.TrueAsync(() => app.ProcessId != before, "the process ended");
    }

    [Fact]
    public async Task The_app_learns_its_port_twice_its_worker_id_its_folder_and_the_app_settings()
    {
        var address = await ReadyAsync();
        var environment = Newtonsoft.Json.Linq.JObject.Parse(await http.GetStringAsync(new Uri(address, "env")));
        Assert.Equal(address.Port, (int)environment["FUNCTIONS_CUSTOMHANDLER_PORT"]!);
        Assert.Equal(address.Port, (int)environment["FUNCTIONS_HTTPWORKER_PORT"]!);
        Assert.True(Guid.TryParse((string?)environment["FUNCTIONS_CUSTOMHANDLER_WORKER_ID"], out _));
        Assert.Equal(folder.Root, (string?)environment["FUNCTIONS_APP_ROOT_PATH"]);
        Assert.Equal("set", (string?)environment["Mine"]);
    }

    [Fact]
    public async Task After_a_crash_the_app_is_started_again_on_the_same_port()
    {
        var before = await ReadyAsync();
        await ExitAsync(1);
        Assert.Equal(before, await ReadyAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(before)).StatusCode);
    }

    [Fact]
    public async Task Who_waits_for_the_app_waits_on_when_it_ends_before_it_listens()
    {
        using var stumbling = new AppFolder().QueueFunction("Match", "match").Handler("""
            const { appendFileSync, readFileSync } = require('fs');
            appendFileSync('starts', '.');
            if (readFileSync('starts').length === 2) setTimeout(() => process.exit(1), 300);
            else require('http').createServer((request, response) => {
              if (request.url === '/exit') process.exit(1);
              response.end();
            }).listen(process.env.FUNCTIONS_CUSTOMHANDLER_PORT, '127.0.0.1');
            """);
        await using var supervisor = new AppSupervisor(stumbling.Settings(), http, time, log);
        supervisor.Start();
        var address = await supervisor.WhenReadyAsync(CancellationToken.None);
        var before = supervisor.ProcessId;
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(new Uri(address, "exit")));
        await Eventually.TrueAsync(() => supervisor.ProcessId != before, "the process ended");

        Assert.Equal(address, await supervisor.WhenReadyAsync(CancellationToken.None).WaitAsync(TimeSpan.FromMinutes(2)));
    }

    [Fact]
    public async Task The_third_crash_within_thirty_minutes_ends_the_host_with_its_message()
    {
        await ExitAsync(1);
        await ExitAsync(137);
        Assert.False(app.Ended.IsCompleted);
        await ExitAsync(1);
        Assert.Equal("Exceeded http worker restart retry count. Shutting down Functions Host", await app.Ended);
        await Assert.ThrowsAsync<AppGoneException>(ReadyAsync);
    }

    [Fact]
    public async Task Crashes_more_than_thirty_minutes_apart_are_forgiven()
    {
        for (var i = 0; i < 3; i++)
        {
            await ExitAsync(1);
            time.Advance(TimeSpan.FromMinutes(31));
        }

        await ReadyAsync();
        Assert.False(app.Ended.IsCompleted);
    }

    [Fact]
    public async Task Exit_code_200_is_a_restart_that_is_not_counted()
    {
        for (var i = 0; i < 4; i++)
            await ExitAsync(200);
        await ReadyAsync();
        Assert.False(app.Ended.IsCompleted);
    }

    [Fact]
    public async Task Exit_code_0_is_not_answered_by_a_restart_and_said_loudly()
    {
        await ExitAsync(0);
        await Assert.ThrowsAsync<AppGoneException>(ReadyAsync);
        Assert.Contains("does not start it again", log.Of(LogLevel.Critical), StringComparison.Ordinal);
        Assert.False(app.Ended.IsCompleted);
    }

    [Fact]
    public async Task A_restart_after_a_timeout_is_not_counted_as_a_crash()
    {
        for (var i = 0; i < 4; i++)
        {
            await ReadyAsync();
            var before = app.ProcessId;
            app.Restart("timed out");
            await Eventually.TrueAsync(() => app.ProcessId != before && app.ProcessId != 0, "the next process");
        }

        await ReadyAsync();
        Assert.False(app.Ended.IsCompleted);
    }

    [Fact]
    public async Task At_the_end_the_app_and_what_it_started_are_gone()
    {
        var child = int.Parse(await http.GetStringAsync(new Uri(await ReadyAsync(), "child")), System.Globalization.CultureInfo.InvariantCulture);
        using var childProcess = Process.GetProcessById(child);
        await app.DisposeAsync();
        await Eventually.TrueAsync(() => childProcess.HasExited, "the end of the app's child");
    }

    [Fact]
    public void An_executable_that_is_not_there_is_named()
    {
        folder.Override("customHandler:description:defaultExecutablePath", "no-such-program");
        var broken = Supervisor();
        Assert.Contains("'no-such-program' cannot be started", Assert.Throws<AppFolderException>(broken.Start).Message, StringComparison.Ordinal);
    }

    private sealed class SettableTime : TimeProvider
    {
        private TimeSpan ahead;

        public void Advance(TimeSpan by) => ahead += by;

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;
    }
}
