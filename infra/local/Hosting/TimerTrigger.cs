using Azure;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace JudicialAid.Local.Hosting;

/// <summary>
/// Calls a function at the times of its schedule, one run at a time. The status blob remembers the next time, so a run missed while the host was
/// down is made up for at the start, with <c>IsPastDue</c>. A failure does not stop the schedule.
/// </summary>
internal sealed class TimerTrigger(FunctionDefinition function, HostSettings settings, Invoker invoker, TimeProvider time, ILogger log)
{
    private static readonly TimeSpan ShortestMonitored = TimeSpan.FromMinutes(1);
    private readonly Ncrontab schedule = ParseSchedule(function, settings);

    /// <summary>Waits and calls until stopped.</summary>
    public async Task ListenAsync(CancellationToken stop)
    {
        var monitored = IsMonitored();
        var blob = monitored ? await StatusBlobAsync(stop) : null;
        var stored = blob is null ? null : await ReadAsync(blob, stop);
        var now = Now();
        var status = stored ?? new TimerStatus(default, schedule.NextAfter(now) ?? DateTime.MaxValue, now);
        if (blob is not null && stored is null)
            await WriteAsync(blob, status, stop);
        if (now > status.Next)
            status = await RunAsync(blob, status, isPastDue: true, stop);
        else if (function.Trigger.Flag("runOnStartup") == true)
            status = await RunAsync(blob, status, isPastDue: false, stop);

        while (schedule.NextAfter(Now()) is not null && !stop.IsCancellationRequested)
        {
            await WaitUntilAsync(status.Next, stop);
            if (!stop.IsCancellationRequested)
                status = await RunAsync(blob, status, isPastDue: false, stop);
        }
    }

    /// <summary>What the function gets.</summary>
    internal static JObject Payload(TimerStatus? status, bool isPastDue) => new()
    {
        ["Schedule"] = new JObject { ["AdjustForDST"] = true },
        ["ScheduleStatus"] = status is null ? JValue.CreateNull() : JObject.FromObject(status),
        ["IsPastDue"] = isPastDue,
    };

    private async Task<TimerStatus> RunAsync(BlobClient? blob, TimerStatus status, bool isPastDue, CancellationToken stop)
    {
        var startedAt = Now();
        await invoker.InvokeAsync(function, Payload(blob is null ? null : status, isPastDue), [], stop);
        // From now, not from the time that was due: a run longer than the interval skips times and never overlaps.
        var now = Now();
        var next = new TimerStatus(startedAt, schedule.NextAfter(now) ?? DateTime.MaxValue, now);
        if (blob is not null)
            await WriteAsync(blob, next, CancellationToken.None);
        return next;
    }

    private bool IsMonitored()
    {
        var first = schedule.NextAfter(Now());
        var often = first is { } one && schedule.NextAfter(one) is { } two && two - one < ShortestMonitored;
        return !often && function.Trigger.Flag("useMonitor") != false;
    }

    private async Task<BlobClient> StatusBlobAsync(CancellationToken stop)
    {
        var hosts = new BlobContainerClient(settings.ConnectionString(null), "azure-webjobs-hosts");
        await hosts.CreateIfNotExistsAsync(cancellationToken: stop);
        return hosts.GetBlobClient($"timers/{settings.HostId}/{function.FunctionId}/status");
    }

    private static async Task<TimerStatus?> ReadAsync(BlobClient blob, CancellationToken stop)
    {
        try
        {
            return JsonConvert.DeserializeObject<TimerStatus>((await blob.DownloadContentAsync(stop)).Value.Content.ToString());
        }
        catch (RequestFailedException absent) when (absent.Status == 404)
        {
            return null;
        }
    }

    private async Task WriteAsync(BlobClient blob, TimerStatus status, CancellationToken stop)
    {
        try
        {
            await blob.UploadAsync(BinaryData.FromString(JsonConvert.SerializeObject(status)), overwrite: true, stop);
        }
        catch (Exception failure) when (failure is RequestFailedException or AggregateException)
        {
            // At worst the run is repeated as past due after a restart.
            log.LogWarning("The status of timer {Function} could not be kept: {Problem}", function.Name, failure.Message);
        }
    }

    private async Task WaitUntilAsync(DateTime due, CancellationToken stop)
    {
        // In steps, because a single delay has a limit and because a laptop sleeps.
        while (Now() < due && !stop.IsCancellationRequested)
        {
            var wait = due - Now();
            var step = wait < ShortestMonitored ? wait : ShortestMonitored;
            if (step > TimeSpan.Zero)
                await Task.Delay(step, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private DateTime Now() => time.GetUtcNow().UtcDateTime;

    private static Ncrontab ParseSchedule(FunctionDefinition function, HostSettings settings)
    {
        try
        {
            return Ncrontab.Parse(settings.Expand(function.Trigger.Text("schedule") ?? ""));
        }
        catch (FormatException wrong)
        {
            throw new AppFolderException($"{function.Name}/function.json: {wrong.Message}");
        }
    }
}

/// <summary>What the status blob says. Names and order are those of the Timer extension.</summary>
/// <param name="Last">When it last ran; the first day of the calendar when never.</param>
/// <param name="Next">When it is due.</param>
/// <param name="LastUpdated">When this was written.</param>
internal sealed record TimerStatus(DateTime Last, DateTime Next, DateTime LastUpdated);
