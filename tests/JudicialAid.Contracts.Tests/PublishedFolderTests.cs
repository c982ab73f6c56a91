using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using JudicialAid.Azurite;
using JudicialAid.TestKit;

namespace JudicialAid.Contracts.Tests;

/// <summary>The folder that is deployed: self-contained for Linux, published by a build of its own.</summary>
[Collection(nameof(NestedBuilds))]
public sealed class PublishedFolderTests(PublishedFolderTests.Published published, AzuriteFixture storage)
    : IClassFixture<PublishedFolderTests.Published>, IClassFixture<AzuriteFixture>
{
    [Fact]
    public void It_holds_a_function_json_for_each_function_and_host_json() => Assert.Equal(
        ContractTable.Functions.Order(StringComparer.Ordinal), EmittedFunctions.OfFolder(published.Folder).Order(StringComparer.Ordinal));

    [Fact]
    public void Its_host_json_names_an_executable_that_is_there_and_may_be_run()
    {
        var path = Path.Combine(published.Folder, "JudicialAid.Functions");
        Assert.Contains("\"defaultExecutablePath\": \"JudicialAid.Functions\"", File.ReadAllText(Path.Combine(published.Folder, "host.json")), StringComparison.Ordinal);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(path).HasFlag(UnixFileMode.UserExecute));
    }

    [Fact]
    public async Task It_runs_as_it_is_and_answers_the_host()
    {
        if (!published.RunsHere)
            return;
        var port = LoopbackPort.Unused();
        using var app = Start(port);
        try
        {
            using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
            await UntilReadyAsync(http, app);
            using var health = await http.GetAsync(new Uri("api/v1/health/live", UriKind.Relative));
            using var timer = await http.PostAsync(new Uri("Reconcile", UriKind.Relative), new StringContent("""{"Data":{"timer":{"IsPastDue":false}},"Metadata":{}}"""));

            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (health.StatusCode, timer.StatusCode));
            Assert.Equal("""{"Outputs":{},"Logs":[],"ReturnValue":null}""", await timer.Content.ReadAsStringAsync());
        }
        finally
        {
            app.Kill();
        }
    }

    private Process Start(int port)
    {
        // Without dotnet's own settings: a self-contained app must not need an installed runtime.
        var start = new ProcessStartInfo(Path.Combine(published.Folder, "JudicialAid.Functions")) { WorkingDirectory = published.Folder, RedirectStandardError = true };
        start.Environment["DOTNET_ROOT"] = "/nowhere";
        start.Environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = port.ToString(CultureInfo.InvariantCulture);
        start.Environment["AzureWebJobsStorage"] = storage.ConnectionString;
        start.Environment["Work"] = storage.ConnectionString;
        start.Environment["Keys__Pseudonym"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        start.Environment["Keys__Seal"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        return Process.Start(start)!;
    }

    private static async Task UntilReadyAsync(HttpClient http, Process app)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri("/", UriKind.Relative), limit.Token);
                return;
            }
            catch (Exception lost) when (lost is HttpRequestException or SocketException)
            {
                Assert.False(app.HasExited, app.HasExited ? await app.StandardError.ReadToEndAsync(limit.Token) : "");
                await Task.Delay(25, limit.Token);
            }
        }
    }

    /// <summary>Publishes once for all tests, with folders of its own so that no other build is disturbed.</summary>
    public sealed class Published : IAsyncLifetime
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

        public string Folder => folder.FullName;

        public bool RunsHere { get; } = OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == Architecture.X64;

        public async Task InitializeAsync()
        {
            var (exitCode, output) = await Repository.DotnetAsync(
                "publish", Repository.App, "-r", "linux-x64", "--self-contained", "-o", Folder, "-v", "q", "--nologo",
                "-p:BaseIntermediateOutputPath=obj/published/", "-p:BaseOutputPath=bin/published/");
            Assert.True(exitCode == 0, output);
        }

        public Task DisposeAsync()
        {
            folder.Delete(recursive: true);
            return Task.CompletedTask;
        }
    }
}
