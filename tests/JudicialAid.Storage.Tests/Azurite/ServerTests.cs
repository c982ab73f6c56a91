using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using JudicialAid.Azurite;

namespace JudicialAid.Storage.Tests.Azurite;

public sealed class ServerTests
{
    [Fact]
    public async Task A_stopped_server_has_saved_and_the_port_is_free_for_the_next()
    {
        var folder = Directory.CreateTempSubdirectory("azurite-data-").FullName;
        try
        {
            var first = await AzuriteServer.StartAsync(new AzuriteServerOptions { Location = folder });
            var ports = (first.BlobEndpoint.Port, first.QueueEndpoint.Port, first.TableEndpoint.Port);
            await first.DisposeAsync();
            Assert.True(File.Exists(Path.Combine(folder, "__azurite_db_blob__.json")), "Killed rather than stopped: no database was saved.");
            await using var second = await AzuriteServer.StartAsync(new AzuriteServerOptions
            {
                Location = folder,
                BlobPort = ports.Item1,
                QueuePort = ports.Item2,
                TablePort = ports.Item3,
            });
            Assert.Equal(ports, (second.BlobEndpoint.Port, second.QueueEndpoint.Port, second.TableEndpoint.Port));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_server_that_somebody_else_terminates_saves_and_ends_although_clients_go_on_asking()
    {
        var folder = Directory.CreateTempSubdirectory("azurite-data-").FullName;
        await using (var server = await AzuriteServer.StartAsync(new AzuriteServerOptions { Location = folder }))
        {
            using var http = new HttpClient();
            var asking = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AskAsync(http, server.QueueEndpoint)));
            await Task.Delay(300);
            Process.Start("kill", ["-TERM", $"{server.ProcessId}"]).WaitForExit();
            await server.Exited.WaitAsync(TimeSpan.FromMinutes(2));
            await asking;
        }

        Assert.True(File.Exists(Path.Combine(folder, "__azurite_db_blob__.json")), "Killed rather than stopped: no database was saved.");
        Directory.Delete(folder, recursive: true);
    }

    private static async Task AskAsync(HttpClient http, Uri endpoint)
    {
        try
        {
            while (true)
                (await http.GetAsync(endpoint)).Dispose();
        }
        catch (Exception lost) when (lost is HttpRequestException or SocketException)
        {
            // The server is gone.
        }
    }

    [Fact]
    public async Task A_taken_port_is_said_with_what_to_do()
    {
        using var taken = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var refusal = await Assert.ThrowsAsync<AzuriteSetupException>(() =>
            AzuriteServer.StartAsync(new AzuriteServerOptions { BlobPort = port }));
        Assert.Contains("If a port is in use", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(port.ToString(System.Globalization.CultureInfo.InvariantCulture), refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Azurite_ends_when_the_process_that_started_it_is_killed()
    {
        // A shell plays the parent: it holds the write end of the pipe and is killed without a chance to clean up.
        var script = await AzuriteInstaller.EnsureInstalledAsync();
        var watch = script.Replace("node_modules/azurite/dist/src/azurite.js", "stay-with-parent.cjs", StringComparison.Ordinal);
        var command = $"tail -f /dev/null | {{ node --require '{watch}' '{script}' --silent --disableTelemetry --inMemoryPersistence --blobPort 0 --queuePort 0 --tablePort 0; echo ended; }}";
        using var parent = Process.Start(new ProcessStartInfo("sh", ["-c", $"{command} & p=$!; read go; pkill -P $$ tail; wait $p"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var lines = new List<string>();
        while (await parent.StandardOutput.ReadLineAsync() is { } line)
        {
            lines.Add(line);
            if (line.Contains("Table service is successfully listening", StringComparison.Ordinal))
                await parent.StandardInput.WriteLineAsync("go");
        }

        Assert.Equal("ended", lines[^1]);
        Assert.Contains("Azurite Table service successfully closed", lines);
    }
}
