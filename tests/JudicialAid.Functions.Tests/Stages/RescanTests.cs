using JudicialAid.Functions.Stages;
using JudicialAid.Storage;

namespace JudicialAid.Functions.Tests.Stages;

/// <summary>A run over all cases goes in small messages, can be followed and stopped, and is not lost.</summary>
public sealed class RescanTests(StageRig rig) : IClassFixture<StageRig>, IAsyncLifetime
{
    private const int Cases = 230;
    private static readonly CancellationToken None = CancellationToken.None;

    private BackScan BackScan => rig.Get<BackScan>();

    public async Task InitializeAsync() => await Task.WhenAll(Enumerable.Range(0, Cases).Select(i => rig.Tables.Cases.UpsertAsync(
        new CaseRow { OfficeId = StageRig.Office, CaseId = $"{i:x32}", Anchor = "2x", ReadAt = rig.Clock.GetUtcNow() }, None)));

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Every_case_is_sent_once_in_pages_and_the_run_says_how_far_it_is()
    {
        var run = await BackScan.StartAsync(StageRig.Office, "全部", None);
        Assert.Equal((RescanState.Running, Cases, 0), (run.State, run.Cases, run.Sent));
        await PageAsync();
        Assert.Equal(100, (await FindAsync(run)).Sent);
        await PageAsync();
        await PageAsync();
        var done = await FindAsync(run);
        Assert.Equal((RescanState.Complete, Cases), (done.State, done.Sent));
        Assert.Equal(Cases, (await SentAsync()).Count);
        Assert.Equal(0, await PageAsync());
    }

    [Fact]
    public async Task A_page_that_is_delivered_twice_is_sent_once()
    {
        var run = await BackScan.StartAsync(StageRig.Office, "重复", None);
        await BackScan.StartAsync(StageRig.Office, "重复", None);
        Assert.Equal(2, await PageAsync());
        Assert.Equal(100, (await FindAsync(run)).Sent);
        Assert.Equal(100, (await SentAsync()).Count);
        await BackScan.CancelAsync(StageRig.Office, run.RescanId, None);
        await PageAsync();
    }

    [Fact]
    public async Task A_run_that_is_stopped_sends_no_more_and_what_it_sent_is_not_matched()
    {
        var run = await BackScan.StartAsync(StageRig.Office, "停止", None);
        await PageAsync();
        Assert.Equal(RescanState.Cancelled, (await BackScan.CancelAsync(StageRig.Office, run.RescanId, None))!.State);
        await PageAsync();
        Assert.Equal((RescanState.Cancelled, 100), ((await FindAsync(run)).State, (await FindAsync(run)).Sent));
        var sent = await SentAsync();
        Assert.True(await BackScan.IsCancelledAsync(sent[0], None));
    }

    [Fact]
    public async Task A_run_whose_message_was_lost_goes_on_by_reconciliation()
    {
        var run = await BackScan.StartAsync(StageRig.Office, "丢失", None);
        await rig.PoisonAsync(StageMessage.RescanQueue);
        await rig.ReconcileAsync();
        while (await PageAsync() > 0)
        {
        }

        Assert.Equal((RescanState.Complete, Cases), ((await FindAsync(run)).State, (await FindAsync(run)).Sent));
        await SentAsync();
    }

    /// <summary>Delivers what is in the queue now, one page, not what that page sends after it.</summary>
    private async Task<int> PageAsync()
    {
        var messages = new List<string>();
        await rig.EmptyAsync(StageMessage.RescanQueue, message =>
        {
            messages.Add(message);
            return Task.CompletedTask;
        });
        foreach (var message in messages)
            await BackScan.RunPageAsync(RescanMessage.Read(message), None);
        return messages.Count;
    }

    private async Task<List<StageWork>> SentAsync()
    {
        var sent = new List<StageWork>();
        await rig.EmptyAsync(StageMessage.MatchQueue, message =>
        {
            sent.Add(StageMessage.Read(message));
            return Task.CompletedTask;
        });
        return [.. sent.DistinctBy(w => w.CaseId)];
    }

    private async Task<RescanRow> FindAsync(RescanRow run) => (await rig.Tables.Rescans.FindAsync(run.OfficeId, run.RescanId, None))!.Value;
}
