namespace JudicialAid.Local.Hosting;

/// <summary>The app that the host calls: a child process when it runs, a server in the test's own process in tests.</summary>
internal interface IFunctionApp
{
    /// <summary>The app's address as soon as it listens; waits while it starts or restarts.</summary>
    /// <exception cref="AppGoneException">It will not come back.</exception>
    Task<Uri> WhenReadyAsync(CancellationToken stop);

    /// <summary>Kills the app without grace and starts it again. Calls that are under way fail.</summary>
    void Restart(string reason);
}
