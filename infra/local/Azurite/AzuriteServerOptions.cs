namespace JudicialAid.Azurite;

/// <summary>How Azurite is to run.</summary>
public sealed record AzuriteServerOptions
{
    /// <summary>Folder where Azurite keeps its data; null keeps everything in memory.</summary>
    public string? Location { get; init; }

    /// <summary>Loopback port of the blob service; 0 takes a free one.</summary>
    public int BlobPort { get; init; }

    /// <summary>Loopback port of the queue service; 0 takes a free one.</summary>
    public int QueuePort { get; init; }

    /// <summary>Loopback port of the table service; 0 takes a free one.</summary>
    public int TablePort { get; init; }

    /// <summary>Further command-line arguments, such as <c>--oauth basic</c> with a certificate.</summary>
    public IReadOnlyList<string> ExtraArguments { get; init; } = [];

    /// <summary>Told in English when an installation is needed.</summary>
    public IProgress<string>? Progress { get; init; }
}
