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
        Files("case.txt", "empty.txt");
        Assert.Equal(0, await RunAsync(default, "--once"));
        Golden.Match(await File.ReadAllTextAsync(Json), "export.json");
        Assert.Contains("童某某", screen.ToString(), StringComparison.Ordinal);
        Assert.Contains("40,000 元", screen.ToString(), StringComparison.Ordinal);
        Assert.Contains("1 read, 1 rejected", screen.ToString(), StringComparison.Ordinal);
        // Nobody serves when it has ended.
        Assert.DoesNotContain("/local/", screen.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_no_lead_and_which_file_was_not_taken_is_said_with_the_reason()
    {
        Files("case.txt", "empty.txt");
        await RunAsync(default, "--once");
        Assert.Contains("示检刑诉〔2026〕1号 诈骗罪：被害人2人，司法救助线索1条，不提示1人：未见应当救助情形", screen.ToString(), StringComparison.Ordinal);
        Assert.Contains("empty.txt 未受理：文件是空的，请重新导出。（DOSSIER-EMPTY-FILE）", screen.ToString(), StringComparison.Ordinal);
        Assert.Contains("990001/unknown/2026-11-01.full 未受理：没有找到表头。（REGISTER-HEADER-NOT-FOUND）", screen.ToString(), StringComparison.Ordinal);
        Assert.Contains("990001/dibao/2026-11-01.full 退回1行：第7行 身份证号校验不符。（REGISTER-ROW-ID-INVALID）", screen.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("whole", screen.ToString(), StringComparison.Ordinal);
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
        Files("case.txt");
        using var stop = new CancellationTokenSource();
        var run = RunAsync(stop.Token);
        await Eventually.TrueAsync(() => screen.ToString().Contains("Serving http", StringComparison.Ordinal), "the table of leads");
        var link = Regex.Match(screen.ToString(), @"  1 童某某 说明 (http://127\.0\.0\.1:\d+/local/login\?token=[0-9a-f]+)\n").Groups[1].Value;

        using var browser = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() });
        Assert.Equal("<p>handler</p>", await browser.GetStringAsync(link));
        // The notice of the child beside the lead of its dead father, and who has no lead.
        Assert.Matches(@"  1 童某某 移送函 http://\S+\n", screen.ToString());
        var page = await browser.GetStringAsync($"http://127.0.0.1:{port}/local/leads");
        Assert.Equal(2, Regex.Count(page, "<a href=\"/local/api/v1/referrals/r1/notice\\?office=990001\">移送函 示例县民政局"));
        Assert.Contains("损失低于标准。", page, StringComparison.Ordinal);
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
