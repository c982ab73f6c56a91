using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace JudicialAid.Azurite;

/// <summary>Node.js and npm as they are on this machine.</summary>
internal static class NodeTools
{
    /// <summary>Azurite 3.35.0 runs on Node 20; older ones end of life in 2025.</summary>
    internal const int OldestNode = 20;

    private const string HowToGetNode =
        "Install Node.js 20 or newer with npm (https://nodejs.org, or your package manager) and run this again.";

    /// <summary>Throws with what to do when Node is missing or too old.</summary>
    internal static async Task RequireNodeAsync(CancellationToken stop) =>
        RequireVersion((await RunAsync("node", ["--version"], Environment.CurrentDirectory, stop)).Output);

    /// <summary>Throws when what <c>node --version</c> said, such as "v20.20.2", is too old.</summary>
    internal static void RequireVersion(string reported)
    {
        var major = reported.Trim().TrimStart('v').Split('.')[0];
        if (!int.TryParse(major, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < OldestNode)
            throw new AzuriteSetupException($"The storage emulator Azurite needs Node.js {OldestNode} or newer; found {reported.Trim()}. {HowToGetNode}");
    }

    /// <summary>Installs what the lock file in <paramref name="folder"/> names: about 190 MB, no install scripts.</summary>
    internal static async Task InstallLockedPackagesAsync(string folder, CancellationToken stop)
    {
        var (exitCode, output) = await RunAsync("npm", ["ci", "--ignore-scripts", "--omit=dev", "--no-audit", "--no-fund", "--loglevel=error"], folder, stop);
        if (exitCode != 0)
            throw new AzuriteSetupException(
                $"npm could not install Azurite (exit code {exitCode}). Check the network and `npm config get registry`, then run this again. npm said:\n{output.Trim()}");
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string tool, string[] arguments, string folder, CancellationToken stop)
    {
        var start = new ProcessStartInfo(tool, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        using var process = Start(start);
        process.StandardInput.Close();
        try
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(stop), process.StandardError.ReadToEndAsync(stop));
            await process.WaitForExitAsync(stop);
            return (process.ExitCode, await output + await errors);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Starts a tool, or says that it is missing.</summary>
    internal static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new AzuriteSetupException(
                $"The storage emulator Azurite needs `{start.FileName}`, which was not found on the PATH. {HowToGetNode}", missing);
        }
    }
}
