using System.Diagnostics;

namespace JudicialAid.Contracts.Tests;

/// <summary>The source tree the tests run in, and commands run in it.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string App { get; } = Path.Combine(Root, "functions", "JudicialAid.Functions");

    /// <summary>Where the build wrote the app, in the configuration of the tests.</summary>
    public static string BuiltApp
    {
        get
        {
            var framework = new DirectoryInfo(AppContext.BaseDirectory);
            return Path.Combine(App, "bin", framework.Parent!.Name, framework.Name);
        }
    }

    /// <summary>Runs dotnet in the root. Build servers would outlive the tests, so none is used.</summary>
    public static async Task<(int ExitCode, string Output)> DotnetAsync(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", args) { WorkingDirectory = Root, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        // What a test run under MSBuild hands down must not steer the build that is tested.
        start.Environment.Remove("MSBuildSDKsPath");
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "JudicialAid.Functions.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run within the source tree."));
}
