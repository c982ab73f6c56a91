using System.Globalization;
using Microsoft.Extensions.Logging;

namespace JudicialAid.Local.Run;

/// <summary>Every line goes to the log file; the loud ones, and with <c>--verbose</c> all, to the screen as well.</summary>
internal sealed class HostLog : ILogger, IDisposable
{
    private readonly StreamWriter file;
    private readonly Action<string> show;
    private readonly LogLevel shownFrom;
    private readonly TimeProvider time;

    /// <summary>Appends to a file.</summary>
    public HostLog(string path, Action<string> show, bool verbose, TimeProvider time)
    {
        file = new StreamWriter(path, append: true) { AutoFlush = true };
        this.show = show;
        shownFrom = verbose ? LogLevel.Information : LogLevel.Critical;
        this.time = time;
    }

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel))
            return;
        var text = formatter(state, exception) + (exception is null ? "" : $" {exception}");
        var line = string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow():yyyy-MM-ddTHH:mm:ss.fffZ} {logLevel} {text}");
        lock (file)
            file.WriteLine(line);
        if (logLevel >= shownFrom)
            show(text);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (file)
            file.Dispose();
    }
}
