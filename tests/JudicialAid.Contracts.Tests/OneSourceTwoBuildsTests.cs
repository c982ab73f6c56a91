using System.Text.Json;

namespace JudicialAid.Contracts.Tests;

public sealed class OneSourceTwoBuildsTests
{
    /// <summary>The files that may differ between the builds: usings, the adapter, and the sender that belongs to the queues.</summary>
    private static readonly string[] OfOneBuild =
        ["GlobalUsings.Portable.cs", "GlobalUsings.Worker.cs", "Hosting/*", "Worker/*", "Work/ServiceBus.cs", "Work/StorageQueues.cs"];

    [Fact]
    public async Task Triggers_stages_and_routes_are_the_same_files_in_every_build()
    {
        var portable = await SourcesAsync();
        var serviceBus = await SourcesAsync("-p:FunctionsHost=Worker", "-p:Work=ServiceBus");
        var queues = await SourcesAsync("-p:FunctionsHost=Worker", "-p:Work=Queues");

        Assert.Contains("Triggers/Match.cs", portable);
        Assert.Contains("Program.cs", portable);
        Assert.Equal(portable.Where(IsShared), serviceBus.Where(IsShared));
        Assert.Equal(portable.Where(IsShared), queues.Where(IsShared));
        Assert.DoesNotContain(serviceBus, file => file.StartsWith("Hosting/", StringComparison.Ordinal));
        Assert.DoesNotContain("Work/ServiceBus.cs", queues);
    }

    [Fact]
    public void No_source_asks_in_which_build_it_is()
    {
        var folders = new[] { "JudicialAid.Functions", "JudicialAid.Storage" }.Select(project => Path.Combine(Repository.Root, "functions", project));
        var asking =
            from folder in folders
            from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            where !IsBuildOutput(Path.GetRelativePath(folder, file))
            where File.ReadLines(file).Any(line => line.TrimStart().StartsWith("#if", StringComparison.Ordinal))
            select file;
        Assert.Empty(asking);
    }

    private static bool IsShared(string file) =>
        !OfOneBuild.Any(pattern => System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern, file));

    private static bool IsBuildOutput(string path) => path.Split(Path.DirectorySeparatorChar)[0] is "obj" or "bin";

    // Only evaluated, not built: this needs no package of either build.
    private static async Task<List<string>> SourcesAsync(params string[] properties)
    {
        var (exitCode, output) = await Repository.DotnetAsync(["msbuild", Path.Combine(Repository.App, "JudicialAid.Functions.csproj"), "-getItem:Compile", .. properties]);
        Assert.True(exitCode == 0, output);
        using var items = JsonDocument.Parse(output);
        return
        [
            .. items.RootElement.GetProperty("Items").GetProperty("Compile").EnumerateArray()
                .Select(item => item.GetProperty("Identity").GetString()!.Replace('\\', '/'))
                .Where(file => !IsBuildOutput(file.Replace('/', Path.DirectorySeparatorChar)))
                .Order(StringComparer.Ordinal),
        ];
    }
}
