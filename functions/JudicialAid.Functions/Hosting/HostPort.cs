using System.Globalization;
using System.Net;

namespace JudicialAid.Functions.Hosting;

/// <summary>The port at which the host expects its handler.</summary>
internal static class HostPort
{
    // The newer name first; the host sets both.
    private static readonly string[] Settings = ["FUNCTIONS_CUSTOMHANDLER_PORT", "FUNCTIONS_HTTPWORKER_PORT"];

    /// <summary>The port. Ends the process with a message when there is none: it was then not started by a host.</summary>
    public static int Of(IConfiguration settings)
    {
        var text = Settings.Select(name => settings[name]).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= IPEndPoint.MaxPort)
            return port;
        Console.Error.WriteLine($"This is a custom handler of the Azure Functions host, which sets {Settings[0]} (now: '{text}'). Start it with 'func start', or the whole system with 'dotnet run --project infra/local'.");
        Environment.Exit(ExitCode.Usage);
        return 0;
    }
}
