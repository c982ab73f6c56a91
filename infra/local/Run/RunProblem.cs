namespace JudicialAid.Local.Run;

/// <summary>The run cannot go on; the message says why and what to do.</summary>
/// <param name="message">For the person at the screen.</param>
/// <param name="exitCode">2 for bad usage or missing tools, 1 for anything that went wrong later.</param>
internal sealed class RunProblem(string message, int exitCode) : Exception(message)
{
    /// <summary>What the process ends with.</summary>
    public int ExitCode { get; } = exitCode;

    /// <summary>Wrong options, or something missing on this machine.</summary>
    public static RunProblem Usage(string message) => new(message, 2);

    /// <summary>Work that failed, is stuck or was poisoned.</summary>
    public static RunProblem Failed(string message) => new(message, 1);
}
