using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace JudicialAid.Local.Hosting;

/// <summary>Starts the custom handler that <c>customHandler.description</c> names, with the environment the Functions host gives it.</summary>
internal static class AppProcess
{
    private const string Description = "customHandler:description";

    /// <summary>Starts the process; its output goes to the log.</summary>
    /// <exception cref="AppFolderException">It cannot be started.</exception>
    public static Process Start(HostSettings settings, int port, string workerId, ILogger log)
    {
        var executable = settings.Text($"{Description}:defaultExecutablePath")
            ?? throw new AppFolderException("host.json has no customHandler.description.defaultExecutablePath.");
        var own = HandlerVariables(settings, port, workerId);
        var directory = Path.Combine(settings.AppRoot, settings.Text($"{Description}:workingDirectory") ?? "");
        var start = new ProcessStartInfo(ExecutablePath(settings, executable))
        {
            WorkingDirectory = directory,
            // The host joins the arguments with spaces and does not quote them.
            Arguments = string.Join(' ', settings.List($"{Description}:arguments").Select(argument => settings.Expand(argument, own))),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in settings.AppSettings.Concat(own))
            start.Environment[name] = value;
        try
        {
            var process = Process.Start(start)!;
            Listen(process, log);
            return process;
        }
        catch (Win32Exception cannotStart)
        {
            throw new AppFolderException($"The app '{executable}' cannot be started: {cannotStart.Message}. Build it first, or correct host.json.");
        }
    }

    private static Dictionary<string, string> HandlerVariables(HostSettings settings, int port, string workerId)
    {
        var portText = port.ToString(CultureInfo.InvariantCulture);
        return new(StringComparer.Ordinal)
        {
            ["FUNCTIONS_CUSTOMHANDLER_PORT"] = portText,
            ["FUNCTIONS_HTTPWORKER_PORT"] = portText,
            ["FUNCTIONS_CUSTOMHANDLER_WORKER_ID"] = workerId,
            ["FUNCTIONS_HTTPWORKER_ID"] = workerId,
            ["FUNCTIONS_APP_ROOT_PATH"] = Path.GetFullPath(settings.AppRoot),
        };
    }

    /// <summary>The path in the app's folder when there is such a file, else the name for the search in PATH ("dotnet").</summary>
    private static string ExecutablePath(HostSettings settings, string executable)
    {
        var directory = Path.Combine(settings.AppRoot, settings.Text($"{Description}:workerDirectory") ?? "");
        var path = Path.GetFullPath(Path.Combine(directory, settings.Expand(executable)));
        return File.Exists(path) ? path : settings.Expand(executable);
    }

    private static void Listen(Process process, ILogger log)
    {
        process.OutputDataReceived += (_, line) => Write(LogLevel.Information, line.Data);
        process.ErrorDataReceived += (_, line) => Write(
            line.Data?.Contains("warn", StringComparison.OrdinalIgnoreCase) == true ? LogLevel.Warning : LogLevel.Error, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        void Write(LogLevel level, string? text)
        {
            if (!string.IsNullOrEmpty(text))
                log.Log(level, "app: {Line}", text);
        }
    }
}
