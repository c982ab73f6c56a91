using System.Diagnostics;
using JudicialAid.EndToEnd.Tests;

namespace JudicialAid.Endurance.Tests;

/// <summary>Kills and restarts at seeded moments lose nothing and double nothing.</summary>
public sealed class RestartTests : IDisposable
{
    // Short waits, so that what a kill interrupted comes back soon.
    private static readonly Dictionary<string, string> Settings = new()
    {
        // Beside other tests an app may take its time; what did not answer in time would count as one more crash.
        ["AzureFunctionsJobHost__customHandler__initializationTimeout"] = "00:05:00",
        ["AzureFunctionsJobHost__extensions__queues__visibilityTimeout"] = "00:00:02",
        ["AzureFunctionsJobHost__extensions__queues__maxDequeueCount"] = "10",
        ["AzureFunctionsJobHost__localHost__invisibility"] = "00:00:15",
    };

    private readonly System.Collections.Concurrent.ConcurrentBag<string> _folders = [];

    public void Dispose()
    {
        foreach (var folder in _folders)
            Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Five_rounds_of_killing_the_app_and_stopping_the_host_give_what_an_undisturbed_run_gives()
    {
        var calm = Folder();
        var (code, expected, said) = await LocalHostProcess.OnceAsync(calm, [], Settings);
        Assert.True(code == 0, said);
        // The rounds mostly wait for messages to come back: they run side by side.
        await Task.WhenAll(Enumerable.Range(1, 5).Select(async round =>
        {
            var data = Folder();
            File.Copy(Path.Combine(calm, "secrets.json"), Path.Combine(data, "secrets.json"));
            await DisturbAsync(data, new Random(round), restartStorage: round == 3);
            var (end, export, output) = await LocalHostProcess.OnceAsync(data, [], Settings);
            Assert.True(end == 0, $"Round {round}: {output}");
            Exports.AssertSame(expected, export);
        }));
    }

    [Fact]
    public async Task The_third_crash_of_the_app_ends_the_host_with_its_message()
    {
        await using var host = LocalHostProcess.Start(Folder(), [], Settings);
        await host.ServingAsync();
        for (var crash = 0; crash < 3; crash++)
        {
            var app = await host.AppProcessAsync();
            Process.GetProcessById(app).Kill();
            await Task.Delay(1500);
        }

        Assert.Equal(1, await host.ExitAsync());
        Assert.Contains("crash", host.Output, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task DisturbAsync(string data, Random random, bool restartStorage)
    {
        await using var host = LocalHostProcess.Start(data, [], Settings);
        for (var kill = 0; kill < 2; kill++)
        {
            var app = await host.AppProcessAsync();
            await Task.Delay(random.Next(300, 4000));
            TryKill(app);
        }

        if (restartStorage)
            await RestartStorageAsync(data);
        await Task.Delay(random.Next(300, 3000));
        host.Interrupt();
        await host.ExitAsync();
    }

    /// <summary>The command line of a process; empty when it has ended, as emulators of other tests do at any time.</summary>
    private static async Task<string> CommandAsync(int process)
    {
        try
        {
            return await File.ReadAllTextAsync($"/proc/{process}/cmdline");
        }
        catch (IOException)
        {
            return "";
        }
    }

    /// <summary>Ends the emulator with SIGTERM; the local host starts it again on the same ports.</summary>
    private static async Task RestartStorageAsync(string data)
    {
        var marker = Path.Combine(data, "azurite");
        var ended = 0;
        foreach (var process in Process.GetProcessesByName("node"))
        {
            if (!(await CommandAsync(process.Id)).Contains(marker, StringComparison.Ordinal))
                continue;
            Process.Start("kill", ["-TERM", $"{process.Id}"]).WaitForExit();
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
            ended++;
        }

        Assert.Equal(1, ended);
    }

    private static void TryKill(int id)
    {
        try
        {
            Process.GetProcessById(id).Kill();
        }
        catch (ArgumentException)
        {
            // It ended by itself.
        }
    }

    private string Folder()
    {
        var folder = Directory.CreateTempSubdirectory("judicial-aid-restart-").FullName;
        _folders.Add(folder);
        return folder;
    }
}
