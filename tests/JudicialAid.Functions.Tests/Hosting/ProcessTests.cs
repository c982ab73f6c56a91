using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using JudicialAid.Azurite;
using JudicialAid.Functions.Tests.Hosting.Toys;

namespace JudicialAid.Functions.Tests.Hosting;

/// <summary>What the host sees of the process: its port, its output, its end.</summary>
public sealed class ProcessTests
{
    private const string Message = """{"Data":{"message":"m"},"Metadata":{}}""";

    [Theory]
    [InlineData("FUNCTIONS_CUSTOMHANDLER_PORT")]
    [InlineData("FUNCTIONS_HTTPWORKER_PORT")]
    public async Task Either_name_of_the_port_is_enough(string setting)
    {
        var port = LoopbackPort.Unused();
        await using var toys = ToyProcess.Start(new() { [setting] = port.ToString(CultureInfo.InvariantCulture) }, port);
        await ToyProcess.UntilReadyAsync(toys.Http);
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task An_end_that_was_asked_for_is_200_so_that_the_host_starts_it_again(string signal)
    {
        await using var toys = await ToyProcess.StartReadyAsync();
        toys.Signal(signal);
        Assert.Equal(200, await toys.ExitCodeAsync());
    }

    [Fact]
    public async Task A_port_in_use_is_1_and_counts_as_a_failure()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        await using var toys = ToyProcess.Start(new() { ["FUNCTIONS_CUSTOMHANDLER_PORT"] = port.ToString(CultureInfo.InvariantCulture) }, port);

        Assert.Equal(1, await toys.ExitCodeAsync());
        Assert.Contains("address already in use", (await toys.Output).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("seventy")]
    [InlineData("70000")]
    public async Task Without_a_port_it_says_how_it_is_started_and_ends_with_2(string port)
    {
        await using var toys = ToyProcess.Start(new() { ["FUNCTIONS_CUSTOMHANDLER_PORT"] = port });

        Assert.Equal(2, await toys.ExitCodeAsync());
        Assert.Contains("func start", (await toys.Output).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_ends_when_the_process_that_started_it_is_killed()
    {
        var port = LoopbackPort.Unused();
        var start = new ProcessStartInfo("sh", ["-c", $"FUNCTIONS_CUSTOMHANDLER_PORT={port} dotnet '{ToyProcess.Assembly}' > /dev/null 2>&1 & echo $!; wait"])
        {
            RedirectStandardOutput = true,
        };
        using var parent = Process.Start(start)!;
        using var toys = Process.GetProcessById(int.Parse((await parent.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture));
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
        await ToyProcess.UntilReadyAsync(http);

        parent.Kill();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        try
        {
            await UntilGoneAsync(toys.Id, limit.Token);
        }
        catch (OperationCanceledException)
        {
            toys.Kill();
            Assert.Fail("The app went on without its parent.");
        }
    }

    [Fact]
    public async Task Log_lines_name_the_invocation_and_never_what_was_in_the_message()
    {
        await using var toys = await ToyProcess.StartReadyAsync();
        using (await RunningToys.InvokeAsync(toys.Http, "ToyMatch", new StringContent(Message.Replace("\"m\"", "\"throw\"", StringComparison.Ordinal))))
        using (await toys.Http.GetAsync(new Uri("api/ToyThrow", UriKind.Relative)))
            toys.Signal("TERM");
        await toys.ExitCodeAsync();
        var (output, error) = await toys.Output;

        // The host takes lines of standard error for errors; each line is one message to it.
        var lines = error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.StartsWith("fail: ", line, StringComparison.Ordinal));
        Assert.Contains("=> ToyMatch 0b1c2d3e-0000-0000-0000-000000000001", lines[0], StringComparison.Ordinal);
        Assert.Contains("FormatException", lines[0], StringComparison.Ordinal);
        Assert.Contains(nameof(MessageFunctions), lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain("示例", output + error, StringComparison.Ordinal);
    }

    // A killed child of a killed parent may stay as a zombie where nobody collects it; it runs no longer.
    private static async Task UntilGoneAsync(int id, CancellationToken stop)
    {
        while (true)
        {
            using var ps = Process.Start(new ProcessStartInfo("ps", ["-o", "stat=", "-p", id.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!;
            var state = (await ps.StandardOutput.ReadToEndAsync(stop)).Trim();
            if (state.Length == 0 || state.StartsWith('Z'))
                return;
            await Task.Delay(100, stop);
        }
    }
}
