using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace JudicialAid.Local.Tests;

/// <summary>Keeps what was logged.</summary>
internal sealed class ListLog : ILogger
{
    public ConcurrentQueue<(LogLevel Level, string Text)> Lines { get; } = new();

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue((logLevel, formatter(state, exception)));

    public string Of(LogLevel level) => string.Join('\n', Lines.Where(line => line.Level == level).Select(line => line.Text));
}
