using Spectre.Console;

namespace JudicialAid.Local.Run;

/// <summary>Moving bars with counts and the time left.</summary>
internal sealed class LiveView(IAnsiConsole console) : IRunView
{
    /// <inheritdoc/>
    public void Step(string text) => console.MarkupLineInterpolated($"[grey]›[/] {text}");

    /// <inheritdoc/>
    public void Note(string text) => console.MarkupLineInterpolated($"[yellow]{text}[/]");

    /// <inheritdoc/>
    public Task<T> FollowAsync<T>(Func<IProgress<RunProgress>, Task<T>> work) => console.Progress()
        .HideCompleted(false)
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new RemainingTimeColumn(), new SpinnerColumn())
        .StartAsync(context => work(new Bars(context)));

    private sealed class Bars(ProgressContext context) : IProgress<RunProgress>
    {
        private readonly Dictionary<string, ProgressTask> tasks = new(StringComparer.Ordinal);

        public void Report(RunProgress value)
        {
            lock (tasks)
            {
                Show("Hardship tables imported", value.Registers, "");
                Show("Dossier files sent", value.Sent, "");
                Show("Read, matched, assessed", value.Finished, value.MessagesInWords());
            }
        }

        private void Show(string name, (int Done, int Total) count, string more)
        {
            if (count.Total == 0)
                return;
            if (!tasks.TryGetValue(name, out var task))
                tasks[name] = task = context.AddTask(name);
            task.MaxValue = count.Total;
            // The last step is done when its messages are, not when the files are read.
            task.Value = more.Length > 0 ? Math.Min(count.Done, count.Total - 0.5) : count.Done;
            task.Description = $"{name} {count.Done}/{count.Total}{more}";
        }
    }
}
