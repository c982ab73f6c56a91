using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using JudicialAid.Azurite;

namespace JudicialAid.EndToEnd.Tests;

/// <summary>The local host as a person starts it, with the built app.</summary>
internal sealed class LocalHostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource _serving = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private LocalHostProcess(Process process, string data, int port)
    {
        _process = process;
        (Data, Port) = (data, port);
    }

    /// <summary>Its data folder.</summary>
    public string Data { get; }

    public int Port { get; }

    public Uri Address => new($"http://127.0.0.1:{Port}/");

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>Its log: what host and app wrote.</summary>
    public string Log => File.ReadAllText(Path.Combine(Data, "host.log"));

    /// <summary>Its storage emulator.</summary>
    public string ConnectionString
    {
        get
        {
            var ports = JsonNode.Parse(File.ReadAllText(Path.Combine(Data, "ports.json")))!;
            string Endpoint(string service) => $"{service}Endpoint=http://127.0.0.1:{ports[service]}/devstoreaccount1;";
            // The account and key that every storage emulator has; no secret.
            const string key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
            return $"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey={key};{Endpoint("Blob")}{Endpoint("Queue")}{Endpoint("Table")}";
        }
    }

    /// <summary>Starts it; settings are environment variables.</summary>
    public static LocalHostProcess Start(string data, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? settings = null)
    {
        var port = LoopbackPort.Unused();
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = Repository.Root };
        foreach (var argument in (string[])[Repository.LocalHost, "--app", Repository.App, "--data", data, "--port", $"{port}", .. arguments])
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        var process = new Process { StartInfo = start };
        var host = new LocalHostProcess(process, data, port);
        process.OutputDataReceived += (_, line) => host.Take(line.Data);
        process.ErrorDataReceived += (_, line) => host.Take(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return host;
    }

    /// <summary>Runs it with --once and gives the exit code and the export.</summary>
    public static async Task<(int ExitCode, JsonNode Export, string Output)> OnceAsync(string data, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? settings = null)
    {
        var json = Path.Combine(Path.GetTempPath(), $"judicial-aid-{Guid.NewGuid():n}.json");
        await using var host = Start(data, ["--once", "--json", json, .. arguments], settings);
        var code = await host.ExitAsync();
        var export = File.Exists(json) ? JsonNode.Parse(await File.ReadAllTextAsync(json))! : new JsonObject();
        File.Delete(json);
        return (code, export, host.Output);
    }

    public async Task<int> ExitAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"The local host did not end within {Patience}. It said:\n{Output}");
        }

        return _process.ExitCode;
    }

    /// <summary>Waits until everything is done and it serves.</summary>
    public async Task ServingAsync()
    {
        var ended = _process.WaitForExitAsync();
        if (await Task.WhenAny(_serving.Task, ended, Task.Delay(Patience)) != _serving.Task)
            throw new TimeoutException($"The local host did not come to serve. It said:\n{Output}");
    }

    /// <summary>Asks it to end, as Ctrl-C does.</summary>
    public void Interrupt() => Process.Start("kill", ["-INT", $"{_process.Id}"]).WaitForExit();

    /// <summary>A key of the data folder.</summary>
    public string Key(string role, string? office = null) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Data, "secrets.json")))!["Access"]!.AsArray()
            .First(k => (string?)k!["Role"] == role && (office is null || (string?)k["Office"] == office || (string?)k["Partner"] == office))!["Key"]!.GetValue<string>();

    /// <summary>Asks the app; the status is returned with the body.</summary>
    public async Task<(HttpStatusCode Status, string Body, HttpResponseMessage Response)> AskAsync(
        HttpMethod method, string path, string? key, HttpContent? body = null, params (string Name, string Value)[] headers)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(method, new Uri(Address, path)) { Content = body };
        if (key is not null)
            request.Headers.Add("x-judicial-aid-key", key);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        var response = await http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(), response);
    }

    public async Task<JsonNode> GetAsync(string path, string key)
    {
        var (status, body, _) = await AskAsync(HttpMethod.Get, path, key);
        Assert.True(status == HttpStatusCode.OK, $"{path} answered {(int)status}: {body}");
        return JsonNode.Parse(body)!;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            Interrupt();
            using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
            await _process.WaitForExitAsync(limit.Token).ContinueWith(_ => { }, TaskScheduler.Default);
            if (!_process.HasExited)
                _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    /// <summary>The app's process once it runs, and is not the one that was there before.</summary>
    public async Task<int> AppProcessAsync(int before = 0)
    {
        using var http = new HttpClient();
        for (var i = 0; i < 300 && !HasExited; i++)
        {
            try
            {
                var status = JsonNode.Parse(await http.GetStringAsync(new Uri(Address, "local/status")))!;
                if ((int)status["appProcessId"]! is var id and > 0 && id != before)
                    return id;
            }
            catch (Exception e) when (e is HttpRequestException or IOException or System.Net.Sockets.SocketException or System.Text.Json.JsonException or TaskCanceledException)
            {
                // Not up yet, or between two lives.
            }

            await Task.Delay(200);
        }

        throw new TimeoutException($"The app did not start. The local host said:\n{Output}");
    }

    private void Take(string? line)
    {
        if (line is null)
            return;
        lock (_output)
            _output.AppendLine(line);
        if (line.Contains("until Ctrl-C", StringComparison.Ordinal))
            _serving.TrySetResult();
    }
}
