using System.ComponentModel;
using System.Diagnostics;

namespace JudicialAid.Local.Run;

/// <summary>Finds the sources this program was built from, and builds the app there.</summary>
internal static class AppBuild
{
    private const string Project = "functions/JudicialAid.Functions";

    /// <summary>The folder with the solution, found upward from this program.</summary>
    /// <exception cref="RunProblem">This program was copied away from the sources.</exception>
    public static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "JudicialAid.Functions.sln")))
                return folder.FullName;
        throw RunProblem.Usage("The sources were not found above this program. Start it with: dotnet run --project infra/local");
    }

    /// <summary>Builds the app and returns the folder the host runs it from.</summary>
    /// <exception cref="RunProblem">It does not build; the compiler's words are in the message.</exception>
    public static async Task<string> BuildAsync(string root, CancellationToken stop)
    {
        var start = new ProcessStartInfo("dotnet", ["build", Path.Combine(root, Project), "--nologo", "-v", "quiet", "-c", Configuration])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = root,
        };
        using var process = Start(start);
        var output = process.StandardOutput.ReadToEndAsync(stop);
        var errors = process.StandardError.ReadToEndAsync(stop);
        try
        {
            await process.WaitForExitAsync(stop);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        if (process.ExitCode != 0)
            throw RunProblem.Failed($"The app does not build (dotnet build {Project}):\n{(await output + await errors).Trim()}");
        return Path.Combine(root, Project, "bin", Configuration, "net10.0");
    }

    // The app is built as this program was.
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw RunProblem.Usage("'dotnet' was not found on the PATH, so the app cannot be built. Install the .NET SDK 10, or pass --app with a built app.");
        }
    }
}
