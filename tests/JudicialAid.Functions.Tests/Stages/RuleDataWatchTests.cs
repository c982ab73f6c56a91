using JudicialAid.Functions.Hosting;
using JudicialAid.Functions.Stages;
using JudicialAid.Functions.Triggers;
using JudicialAid.Storage;
using Microsoft.Extensions.Logging;

namespace JudicialAid.Functions.Tests.Stages;

/// <summary>What grew old in the rule data reaches the inbox of the offices that compute with it (GY14).</summary>
public sealed class RuleDataWatchTests(StageRig rig) : IClassFixture<StageRig>
{
    private readonly Lines log = new();

    [Fact]
    public async Task A_year_without_a_calendar_is_told_once_and_taken_back_when_it_is_there()
    {
        await LookAsync();
        Assert.Empty(await InboxAsync());
        Assert.Empty(log.Texts);

        // In December the next year's table of days off should be there.
        rig.Clock.Move(TimeSpan.FromDays(40));
        await LookAsync();
        var told = Assert.Single(await InboxAsync());
        Assert.False(told.Superseded);
        Assert.Null(told.Alert.LeadId);
        Assert.StartsWith("【规则数据待更新】缺少2027年的节假日表", told.Alert.Text, StringComparison.Ordinal);
        Assert.Matches("^CALENDAR-MISSING at calendars/cn-2027.yaml: .* See docs/findings/CALENDAR-MISSING.md.$", Assert.Single(log.Texts));
        await LookAsync();
        Assert.Equal(told, Assert.Single(await InboxAsync()));

        rig.Clock.Move(TimeSpan.FromDays(-40));
        await LookAsync();
        Assert.True(Assert.Single(await InboxAsync()).Superseded);
    }

    private async Task LookAsync()
    {
        await new WatchParameters(rig.Get<RuleDataWatch>(), log).Run(new TimerInfo(), CancellationToken.None);
        await rig.DeliverAsync();
    }

    private async Task<IReadOnlyList<AlertRow>> InboxAsync()
    {
        var rows = new List<AlertRow>();
        await foreach (var row in rig.Tables.Alerts.AllAsync(StageRig.Office, null, CancellationToken.None))
            rows.Add(row);
        return rows;
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
