namespace JudicialAid.Local.Run;

/// <summary>One line a change, at most every two seconds: for files and pipes.</summary>
internal sealed class PlainView(TextWriter output, TimeProvider time) : IRunView
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    public void Step(string text) => output.WriteLine(text);

    /// <inheritdoc/>
    public void Note(string text) => output.WriteLine(text);

    /// <inheritdoc/>
    public async Task<T> FollowAsync<T>(Func<IProgress<RunProgress>, Task<T>> work)
    {
        var lines = new Lines(output, time);
        var result = await work(lines);
        lines.Finish();
        return result;
    }

    private sealed class Lines(TextWriter output, TimeProvider time) : IProgress<RunProgress>
    {
        private readonly long begun = time.GetTimestamp();
        private string? shown;
        private RunProgress? newest;
        private TimeSpan shownAt = -Pause;

        public void Report(RunProgress value)
        {
            newest = value;
            if (time.GetElapsedTime(begun) - shownAt >= Pause)
                Finish();
        }

        /// <summary>Shows the newest numbers, unless they are on the screen already.</summary>
        public void Finish()
        {
            if (newest is null || Words(newest) is var words && words == shown)
                return;
            (shown, shownAt) = (words, time.GetElapsedTime(begun));
            output.WriteLine(words + TimeLeft.Words(newest.Finished, shownAt));
        }

        private static string Words(RunProgress value) =>
            $"registers {value.Registers.Done}/{value.Registers.Total} · sent {value.Sent.Done}/{value.Sent.Total}"
            + $" · finished {value.Finished.Done}/{value.Finished.Total}{value.MessagesInWords()}";
    }
}

/// <summary>An estimate from the pace so far.</summary>
internal static class TimeLeft
{
    /// <summary>Such as " · about 0:20 left"; empty while there is nothing to judge by.</summary>
    public static string Words((int Done, int Total) count, TimeSpan elapsed)
    {
        if (count.Done == 0 || count.Done >= count.Total)
            return "";
        var left = elapsed / count.Done * (count.Total - count.Done);
        return $" · about {(int)left.TotalMinutes}:{left.Seconds:00} left";
    }
}
