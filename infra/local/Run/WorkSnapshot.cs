namespace JudicialAid.Local.Run;

/// <summary>How far everything is, at one look.</summary>
internal sealed record WorkSnapshot
{
    /// <summary>States in which an upload rests.</summary>
    private static readonly HashSet<string> Final = new(["read", "rejected", "needsPerson", "duplicate"], StringComparer.Ordinal);

    /// <summary>Uploads by their state.</summary>
    public IReadOnlyDictionary<string, int> Uploads { get; init; } = new Dictionary<string, int>();

    /// <summary>Registers by the state of their import.</summary>
    public IReadOnlyDictionary<string, int> Registers { get; init; } = new Dictionary<string, int>();

    /// <summary>Messages by queue, visible and invisible ones; empty queues left out.</summary>
    public IReadOnlyDictionary<string, int> Messages { get; init; } = new Dictionary<string, int>();

    /// <summary>Calls of functions under way.</summary>
    public int Running { get; init; }

    /// <summary>Uploads in a state of rest.</summary>
    public int UploadsFinal => Uploads.Where(state => Final.Contains(state.Key)).Sum(state => state.Value);

    /// <summary>All uploads.</summary>
    public int UploadsTotal => Uploads.Values.Sum();

    /// <summary>Registers whose import has ended.</summary>
    public int RegistersDone => Registers.Where(state => state.Key != "importing").Sum(state => state.Value);

    /// <summary>Whether nothing is left to do.</summary>
    public bool IsDone => UploadsFinal == UploadsTotal && RegistersDone == Registers.Values.Sum() && Messages.Count == 0 && Running == 0;

    /// <summary>What is not done, in words.</summary>
    public string WhatIsLeft()
    {
        var left = new List<string>();
        if (UploadsFinal < UploadsTotal)
            left.Add($"{UploadsTotal - UploadsFinal} upload(s) in no final state: {Words(Uploads.Where(state => !Final.Contains(state.Key)))}");
        if (RegistersDone < Registers.Values.Sum())
            left.Add($"{Registers.Values.Sum() - RegistersDone} register(s) still importing");
        if (Messages.Count > 0)
            left.Add($"messages in queues: {Words(Messages)}");
        if (Running > 0)
            left.Add($"{Running} call(s) under way");
        return string.Join("; ", left);
    }

    /// <summary>Everything that changes while work goes on, for telling whether it still does.</summary>
    public string Fingerprint() => $"{Words(Uploads)}|{Words(Registers)}|{Words(Messages)}";

    /// <summary>Counts by name: "assess 1, match 3".</summary>
    internal static string Words(IEnumerable<KeyValuePair<string, int>> counts) =>
        string.Join(", ", counts.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => $"{count.Key} {count.Value}"));
}
