using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using JudicialAid.Azurite;
using JudicialAid.Local.Hosting;
using JudicialAid.Local.Run;
using JudicialAid.TestKit;
using Spectre.Console;

namespace JudicialAid.Local.Tests;

/// <summary>The main job from its options to its exit code, with an app for Node that keeps the API's contract.</summary>
public sealed class LocalRunTests : IAsyncLifetime
{
    private readonly AppFolder app = ContractApp.Folder();
    private readonly string dossiers = Directory.CreateTempSubdirectory("judicial-aid-dossiers-").FullName;
    private readonly StringWriter screen = new();
    private readonly int port = LoopbackPort.Unused();

    private string Json => Path.Combine(app.Root, "export.json");

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        app.Dispose();
        Directory.Delete(dossiers, recursive: true);
        return Task.CompletedTask;
    }

    private async Task<int> RunAsync(CancellationToken stop = default, params string[] more)
    {
        var options = CommandLine.Parse(["--no-samples", "--dossiers", dossiers, "--app", app.Root, "--port", $"{port}", "--json", Json, .. more]);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new WideOutput(screen) });
        return await new LocalRun(options, new PlainView(screen, TimeProvider.System), console, TimeProvider.System).RunAsync(stop);
    }

    private void Files(params string[] names)
    {
        foreach (var name in names)
            File.WriteAllText(Path.Combine(dossiers, name), "x");
    }

    private void HostJson(string more) => app.Write("host.json", File.ReadAllText(Path.Combine(app.Root, "host.json")).Insert(1, more + ","));

    [Fact]
    public async Task Once_ends_with_0_when_every_upload_is_final_and_writes_what_was_found()
    {
        Files("甲.txt", "empty.txt");
        Assert.Equal(0, await RunAsync(default, "--once"));
        Golden.Match(await File.ReadAllTextAsync(Json), "export.json");
        Assert.Contains("童某某", screen.ToString(), StringComparison.Ordinal);
        Assert.Contains("40,000 元", screen.ToString(), StringComparison.Ordinal);
        Assert.Contains("1 read, 1 rejected", screen.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_ends_with_1_and_says_what_is_stuck()
    {
        HostJson("""
            "localHost":{"stuckAfter":"00:00:02"}
            """);
        Files("a.txt", "stuck.txt");
        Assert.Equal(1, await RunAsync(default, "--once"));
        Assert.Contains("1 upload(s) in no final state: received 1", screen.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_the_app_refuses_is_named_with_the_reason_and_once_ends_with_1()
    {
        Files("a.txt", "refused.pdf");
        Assert.Equal(1, await RunAsync(default, "--once"));
        Assert.Contains("refused.pdf: 413 DOSSIER-TOO-LARGE 文件超过100MB;请拆分后上传。", screen.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_third_crash_ends_the_run_with_the_hosts_message()
    {
        Files("crash.txt");
        var problem = await Assert.ThrowsAsync<RunProblem>(() => RunAsync(default, "--once"));
        Assert.Equal(1, problem.ExitCode);
        Assert.StartsWith(AppSupervisor.TooManyCrashes, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_ends_with_2_and_says_what_to_do()
    {
        Files("a.txt");
        using var other = new TcpListener(IPAddress.Loopback, port);
        other.Start();
        var problem = await Assert.ThrowsAsync<RunProblem>(() => RunAsync(default, "--once"));
        Assert.Equal(2, problem.ExitCode);
        Assert.Contains($"Port {port} is in use", problem.Message, StringComparison.Ordinal);
        Assert.Contains("--port", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_printed_link_logs_in_once_and_holds_no_key()
    {
        Files("a.txt");
        using var stop = new CancellationTokenSource();
        var run = RunAsync(stop.Token);
        await Eventually.TrueAsync(() => screen.ToString().Contains("Serving http", StringComparison.Ordinal), "the table of leads");
        var link = Regex.Match(screen.ToString(), @"  1 说明　 (http://127\.0\.0\.1:\d+/local/login\?token=[0-9a-f]+)\n").Groups[1].Value;

        using var browser = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() });
        Assert.Equal("<p>handler</p>", await browser.GetStringAsync(link));
        Assert.Contains("<a href=\"/local/api/v1/referrals/r1/notice?office=990001\">", await browser.GetStringAsync($"http://127.0.0.1:{port}/local/leads"), StringComparison.Ordinal);
        using var stranger = new HttpClient();
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync(link)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync($"http://127.0.0.1:{port}/local/leads")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync($"http://127.0.0.1:{port}/local/api/v1/leads/l1/explanation?office=990001")).StatusCode);
        await stop.CancelAsync();
        Assert.Equal(0, await run);
    }

    [Fact]
    public async Task A_kept_data_folder_serves_the_same_keys_and_ports_again()
    {
        Files("a.txt");
        var data = Path.Combine(app.Root, "data");
        Assert.Equal(0, await RunAsync(default, "--once", "--data", data));
        var kept = await File.ReadAllTextAsync(Path.Combine(data, "secrets.json")) + await File.ReadAllTextAsync(Path.Combine(data, "ports.json"));
        Assert.Equal(0, await RunAsync(default, "--once", "--data", data));
        Assert.Equal(kept, await File.ReadAllTextAsync(Path.Combine(data, "secrets.json")) + await File.ReadAllTextAsync(Path.Combine(data, "ports.json")));
    }

    /// <summary>Wide enough that links are not broken into lines.</summary>
    private sealed class WideOutput(TextWriter writer) : IAnsiConsoleOutput
    {
        public TextWriter Writer { get; } = writer;

        public bool IsTerminal => false;

        public int Width => 400;

        public int Height => 50;

        public void SetEncoding(System.Text.Encoding encoding)
        {
        }
    }
}
