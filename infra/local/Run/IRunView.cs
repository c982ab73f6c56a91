namespace JudicialAid.Local.Run;

/// <summary>What the person at the screen sees: moving bars in a terminal, plain lines elsewhere.</summary>
internal interface IRunView
{
    /// <summary>A step begins.</summary>
    void Step(string text);

    /// <summary>Something worth reading between the steps.</summary>
    void Note(string text);

    /// <summary>Shows the work's progress while it goes on.</summary>
    Task<T> FollowAsync<T>(Func<IProgress<RunProgress>, Task<T>> work);
}

/// <summary>Numbers of the work: done and to do. A total of 0 means that there is none.</summary>
internal sealed record RunProgress
{
    /// <summary>Hardship tables imported, of those that were sent.</summary>
    public (int Done, int Total) Registers { get; init; }

    /// <summary>Dossier files sent.</summary>
    public (int Done, int Total) Sent { get; init; }

    /// <summary>Dossier files in a final state.</summary>
    public (int Done, int Total) Finished { get; init; }

    /// <summary>Messages waiting or under way, by the queue of the stage they are for; empty queues left out.</summary>
    public IReadOnlyDictionary<string, int> Messages { get; init; } = new Dictionary<string, int>();

    /// <summary>Such as " · match 3, assess 1"; empty when no message is left.</summary>
    public string MessagesInWords() => Messages.Count == 0 ? "" : $" · {WorkSnapshot.Words(Messages)}";
}
