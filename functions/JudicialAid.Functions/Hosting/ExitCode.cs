namespace JudicialAid.Functions.Hosting;

/// <summary>
/// What the host reads from the way the app ended. Never 0: after an exit with 0 the host does not start its handler again and
/// fails every call, and a queue message goes to the poison queue within seconds.
/// </summary>
internal static class ExitCode
{
    /// <summary>Ended in good order (SIGTERM, Ctrl-C, the host gone): start again, and do not count it as a failure.</summary>
    public const int RestartWanted = 200;

    /// <summary>Ended by a fault: start again; three within 30 minutes end the host.</summary>
    public const int Failed = 1;

    /// <summary>Started wrongly: not by a host.</summary>
    public const int Usage = 2;
}
