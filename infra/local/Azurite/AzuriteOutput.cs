using System.Collections.Concurrent;
using System.Diagnostics;

namespace JudicialAid.Azurite;

/// <summary>What Azurite prints: where its services listen, and the last lines for an error message.</summary>
internal sealed class AzuriteOutput
{
    private const int KeptLines = 30;
    private const string ListeningWords = " service is successfully listening at ";
    private static readonly string[] Services = ["Blob", "Queue", "Table"];

    private readonly ConcurrentDictionary<string, Uri> _endpoints = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly TaskCompletionSource _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when all three services listen.</summary>
    internal Task Listening => _listening.Task;

    /// <summary>Base address of a service with the account in its path.</summary>
    internal Uri Endpoint(string service) => _endpoints[service];

    /// <summary>The last lines Azurite wrote.</summary>
    internal string Tail() => string.Join('\n', _lines);

    /// <summary>Reads both streams of a process from now on.</summary>
    internal Process Follow(Process process)
    {
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Takes one line, such as "Azurite Blob service is successfully listening at http://127.0.0.1:45371".</summary>
    internal void Read(string? line)
    {
        if (line is null)
            return;
        _lines.Enqueue(line);
        while (_lines.Count > KeptLines)
            _lines.TryDequeue(out string? _);
        var words = line.IndexOf(ListeningWords, StringComparison.Ordinal);
        if (words < 0)
            return;
        var service = line[..words].Split(' ')[^1];
        _endpoints[service] = new Uri($"{line[(words + ListeningWords.Length)..].Trim().TrimEnd('/')}/{AzuriteServer.AccountName}");
        if (Services.All(_endpoints.ContainsKey))
            _listening.TrySetResult();
    }
}
