using System.Diagnostics;
using System.Text;
using JudicialAid.Azurite;

namespace JudicialAid.Storage.Tests.Azurite;

public sealed class InstallerTests : IDisposable
{
    private readonly string _cache = Directory.CreateTempSubdirectory("azurite-cache-").FullName;

    public void Dispose() => Directory.Delete(_cache, recursive: true);

    [Fact]
    public async Task Two_that_install_at_once_run_npm_once_and_get_the_same_path()
    {
        var runs = 0;
        async Task Install(string folder, CancellationToken stop)
        {
            Interlocked.Increment(ref runs);
            await Task.Delay(300, stop);
            await FakePackages(folder);
        }

        var paths = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            Task.Run(() => AzuriteInstaller.EnsureInstalledAsync(_cache, Install, null, CancellationToken.None))));
        Assert.Equal(1, runs);
        Assert.Single(paths.Distinct());
        Assert.True(File.Exists(paths[0]));
    }

    [Fact]
    public async Task Another_process_that_holds_the_lock_is_waited_for()
    {
        // The lock of a .NET FileShare.None is flock(2), so the tool of that name plays the other process.
        var path = await AzuriteInstaller.EnsureInstalledAsync(_cache, (folder, _) => FakePackages(folder), null, CancellationToken.None);
        var installed = path[..path.IndexOf("/node_modules", StringComparison.Ordinal)];
        File.Delete(Path.Combine(installed, "installed.sha256"));
        using var other = Process.Start(new ProcessStartInfo("flock", [installed + ".lock", "sh", "-c", "echo held; read go"])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        })!;
        await other.StandardOutput.ReadLineAsync();
        var messages = new Messages();
        var waiting = AzuriteInstaller.EnsureInstalledAsync(_cache, (folder, _) => FakePackages(folder), messages, CancellationToken.None);
        await messages.First;
        Assert.False(waiting.IsCompleted);
        await other.StandardInput.WriteLineAsync("go");
        await waiting;
        Assert.Contains("Waiting for another process", messages.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_installation_leaves_nothing_that_looks_installed()
    {
        await Assert.ThrowsAsync<AzuriteSetupException>(() => AzuriteInstaller.EnsureInstalledAsync(
            _cache, (_, _) => throw new AzuriteSetupException("npm could not"), null, CancellationToken.None));
        Assert.Empty(Directory.GetDirectories(_cache));
        var path = await AzuriteInstaller.EnsureInstalledAsync(_cache, (folder, _) => FakePackages(folder), null, CancellationToken.None);
        Assert.True(File.Exists(path));
    }

    [Theory]
    [InlineData("v18.19.0")]
    [InlineData("nonsense")]
    public void An_older_Node_is_refused_with_what_to_do(string reported)
    {
        var refusal = Assert.Throws<AzuriteSetupException>(() => NodeTools.RequireVersion(reported));
        Assert.Contains("Node.js 20 or newer", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(reported, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_tool_is_named_with_what_to_do()
    {
        var refusal = Assert.Throws<AzuriteSetupException>(() => NodeTools.Start(new ProcessStartInfo("no-such-node")));
        Assert.Contains("`no-such-node`", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Install Node.js 20", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_lock_file_pins_Azurite_and_names_no_registry()
    {
        using var stream = typeof(AzuriteInstaller).Assembly.GetManifestResourceStream("package-lock.json")!;
        var text = new StreamReader(stream, Encoding.UTF8).ReadToEnd();
        Assert.Contains("\"azurite\": \"3.35.0\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"resolved\"", text, StringComparison.Ordinal);
    }

    private static async Task FakePackages(string folder)
    {
        var script = Path.Combine(folder, "node_modules/azurite/dist/src/azurite.js");
        Directory.CreateDirectory(Path.GetDirectoryName(script)!);
        await File.WriteAllTextAsync(script, "");
    }

    private sealed class Messages : IProgress<string>
    {
        private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task First => _first.Task;

        public string Text { get; private set; } = "";

        public void Report(string value)
        {
            Text += value;
            _first.TrySetResult();
        }
    }
}
