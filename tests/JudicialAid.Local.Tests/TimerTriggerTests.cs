using Azure.Storage.Blobs;
using JudicialAid.Local.Hosting;
using JudicialAid.TestKit;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace JudicialAid.Local.Tests;

public sealed class TimerTriggerTests(AzuriteFixture azurite) : TriggerTestBase(azurite), IClassFixture<AzuriteFixture>
{
    private BlobClient Status => new BlobContainerClient(ConnectionString, "azure-webjobs-hosts").GetBlobClient($"timers/{Settings.HostId}/Host.Functions.Reconcile/status");

    private void StartTimer(string schedule, bool? runOnStartup = null)
    {
        Folder.Function("Reconcile", new { name = "timer", type = "timerTrigger", direction = "in", schedule, runOnStartup });
        var settings = Settings;
        Start(new TimerTrigger(Function("Reconcile"), settings, NewInvoker(settings), TimeProvider.System, Log).ListenAsync);
    }

    private async Task<TimerStatus?> ReadStatusAsync() =>
        await Status.ExistsAsync() ? JsonConvert.DeserializeObject<TimerStatus>((await Status.DownloadContentAsync()).Value.Content.ToString()) : null;

    private async Task WriteStatusAsync(DateTime last, DateTime next)
    {
        await new BlobContainerClient(ConnectionString, "azure-webjobs-hosts").CreateIfNotExistsAsync();
        await Status.UploadAsync(BinaryData.FromString(JsonConvert.SerializeObject(new TimerStatus(last, next, last))));
    }

    [Fact]
    public async Task A_new_timer_notes_its_next_time_and_does_not_run()
    {
        StartTimer("0 0 3 * * *");
        TimerStatus? status = null;
        await Eventually.TrueAsync(async () => (status = await ReadStatusAsync()) is not null, "the status blob");
        Assert.Equal(default, status!.Last);
        Assert.Equal(3, status.Next.Hour);
        Assert.Empty(App.Requests);
    }

    [Fact]
    public async Task A_run_missed_while_the_host_was_down_is_made_up_for_once_as_past_due()
    {
        var yesterday = DateTime.UtcNow.AddDays(-1);
        await WriteStatusAsync(yesterday.AddDays(-1), yesterday);
        StartTimer("0 0 3 * * *");
        await Eventually.TrueAsync(async () => (await ReadStatusAsync())!.Next > DateTime.UtcNow, "the next time");
        var timer = JObject.Parse(Assert.Single(App.Requests).Body)["Data"]!["timer"]!;
        Assert.True((bool)timer["IsPastDue"]!);
        Assert.Equal(yesterday, (DateTime)timer["ScheduleStatus"]!["Next"]!);
        Assert.True((await ReadStatusAsync())!.Last > yesterday);
    }

    [Fact]
    public async Task A_timer_that_is_due_more_than_once_a_minute_keeps_no_status_and_never_overlaps()
    {
        var (running, overlapped) = (0, false);
        App.Answer = async (_, _, response) =>
        {
            overlapped |= Interlocked.Increment(ref running) > 1;
            await Task.Delay(1500);
            Interlocked.Decrement(ref running);
            await FakeApp.Json(response, 200, FakeApp.Success);
        };
        StartTimer("* * * * * *");
        await Eventually.TrueAsync(() => App.Requests.Count >= 2, "two runs");
        Assert.False(overlapped);
        Assert.Equal(JTokenType.Null, JObject.Parse(App.Requests.First().Body)["Data"]!["timer"]!["ScheduleStatus"]!.Type);
        Assert.False(await Status.ExistsAsync());
    }

    [Fact]
    public async Task A_failed_run_does_not_stop_the_schedule()
    {
        App.Answer = (_, _, response) => FakeApp.Json(response, 500, "{}");
        StartTimer("* * * * * *");
        await Eventually.TrueAsync(() => App.Requests.Count >= 2, "the run after the failed one");
    }

    [Fact]
    public async Task Run_on_startup_runs_at_once()
    {
        StartTimer("0 0 3 * * *", runOnStartup: true);
        await Eventually.TrueAsync(() => !App.Requests.IsEmpty, "the run at the start");
        Assert.False((bool)JObject.Parse(App.Requests.First().Body)["Data"]!["timer"]!["IsPastDue"]!);
    }
}
