using System.Diagnostics;
using System.Globalization;
using JudicialAid.Model;
using JudicialAid.Population;
using JudicialAid.Standards;
using JudicialAid.TestKit;

namespace JudicialAid.Benchmarks.Linkage;

/// <summary>The verb <c>linkage</c>: recall, precision, speed and memory of matching invented people with an invented register.</summary>
internal static class LinkageBenchmark
{
    /// <summary>
    /// <c>--rows N --people M [--seed S] [--pairs FILE]</c>. Prints the table by mistake; the last line gives recall and precision. With
    /// --pairs, writes what `desk tune` reads. With <c>--store</c>, measures lookups in the packed registers instead; with
    /// <c>--running</c>, lookups of the running app.
    /// </summary>
    public static int Run(string[] arguments, TextWriter output)
    {
        var (rows, people, seed) = (Number(arguments, "--rows", 100_000), Number(arguments, "--people", 10_000), Number(arguments, "--seed", 1));
        var weights = RuleBook.Load(Path.Combine(AppContext.BaseDirectory, "standards")).Require().Linkage;
        var truth = new TruthSet(seed, rows, people);
        if (arguments.Contains("--store"))
        {
            StoreBenchmark.RunAsync(truth, weights, output).GetAwaiter().GetResult();
            return 0;
        }

        if (arguments.Contains("--running"))
            return RunningBenchmark.RunAsync(truth, output).GetAwaiter().GetResult();
        var clock = Stopwatch.StartNew();
        var index = new RowIndex(truth, SamplePeople.Pseudonyms);
        var indexed = clock.Elapsed;
        var measured = Measurement.Of(truth, index, weights, SamplePeople.Pseudonyms);
        var matched = clock.Elapsed - indexed;
        output.Write(measured.Table());
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{rows} rows: {index.Count} keys in {indexed.TotalSeconds:0.0} s ({rows / indexed.TotalSeconds:0} rows/s); {people} people in {matched.TotalSeconds:0.0} s ({matched.TotalMilliseconds / people:0.00} ms each); {Environment.CpuUsage.TotalTime.TotalSeconds:0.0} s of processor time in all; peak {PeakMegabytes()} MB; {Environment.ProcessorCount} processors"));
        if (Text(arguments, "--pairs") is { } file)
            File.WriteAllLines(file, measured.Pairs.Select(d => ModelJson.Write(d)));
        var all = measured.Total;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"recall {all.Recall:0.0000} precision {all.Precision:0.0000} with review {all.RecallWithReview:0.0000}; without number: recall {measured.WithoutId.Recall:0.0000} precision {measured.WithoutId.Precision:0.0000} with review {measured.WithoutId.RecallWithReview:0.0000}; reviews {all.Reviews}"));
        return 0;
    }

    private static int Number(string[] arguments, string name, int otherwise) =>
        Text(arguments, name) is { } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;

    private static string? Text(string[] arguments, string name) => Array.IndexOf(arguments, name) is >= 0 and var at && at + 1 < arguments.Length ? arguments[at + 1] : null;

    /// <summary>Most memory the process has held.</summary>
    internal static long PeakMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / (1024 * 1024);
    }
}
