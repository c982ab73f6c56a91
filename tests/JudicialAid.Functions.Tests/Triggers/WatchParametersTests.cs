using JudicialAid.Functions.Tests.Stages;
using JudicialAid.Functions.Hosting;
using JudicialAid.Functions.Triggers;
using JudicialAid.Standards;
using Microsoft.Extensions.Logging;

namespace JudicialAid.Functions.Tests.Triggers;

public sealed class WatchParametersTests
{
    [Fact]
    public async Task In_a_year_without_a_table_of_days_off_the_operator_is_told_where_it_belongs()
    {
        var (clock, log) = (new MovableClock(), new Lines());
        var watch = new WatchParameters(RuleBook.Load(Path.Combine(AppContext.BaseDirectory, "standards")).Require(), clock, log);
        await watch.Run(new TimerInfo(), CancellationToken.None);
        Assert.Empty(log.Texts);
        clock.Move(TimeSpan.FromDays(70));
        await watch.Run(new TimerInfo(), CancellationToken.None);
        Assert.Equal(["CALENDAR-MISSING at calendars/cn-2027.yaml: see docs/findings/CALENDAR-MISSING.md."], log.Texts);
    }

    private sealed class Lines : ILogger<WatchParameters>
    {
        public List<string> Texts { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Texts.Add(formatter(state, exception));
    }
}
