using System.Diagnostics;
using System.Globalization;
using System.Text;
using JudicialAid.Dossiers;
using JudicialAid.Model;
using JudicialAid.TestKit;
using JudicialAid.TestKit.Dossiers;

namespace JudicialAid.Benchmarks.Reader;

/// <summary>Megabytes of UTF-8 text a second of one core, from 10 KB to 10 MB in one file: the figure must not fall as files grow.</summary>
internal static class SpeedRun
{
    private const int Rounds = 3;

    // A small file is read over and over: one reading is too short to be measured.
    private const int LeastBytes = 1_000_000;

    // Until then the runtime is still compiling what is used most for speed.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);

    /// <summary>Prints a line a size, and what machine it was.</summary>
    public static void Run(TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Speed by processor time, best of {Rounds}; {Processor()}, {Environment.ProcessorCount} cores, {Environment.OSVersion.Platform}, .NET {Environment.Version}"));
        var warm = Text(100_000);
        for (var until = Spent() + WarmUp; Spent() < until;)
            Facts(Read(warm));
        foreach (var size in new[] { 10_000, 100_000, 1_000_000, 10_000_000 })
        {
            var bytes = Text(size);
            var (file, facts, allocated) = Measure(bytes);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bytes.Length / 1000,8} KB  text {Rate(bytes.Length, file),8:0.0} MB/s  facts {Rate(bytes.Length, facts),8:0.0} MB/s  together {Rate(bytes.Length, file + facts),8:0.0} MB/s  allocated {allocated / (double)bytes.Length,6:0} bytes a byte"));
        }
    }

    // Of one reading: the best round's mean.
    private static (TimeSpan File, TimeSpan Facts, long Allocated) Measure(byte[] bytes)
    {
        var readings = Math.Max(1, LeastBytes / bytes.Length);
        var (file, facts, allocated) = (TimeSpan.MaxValue, TimeSpan.MaxValue, long.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            var (start, before) = (Spent(), GC.GetTotalAllocatedBytes());
            var uploads = Enumerable.Range(0, readings).Select(_ => Read(bytes)).ToList();
            var read = Spent();
            uploads.ForEach(Facts);
            var end = Spent();
            (file, facts) = ((read - start) / readings < file ? (read - start) / readings : file, (end - read) / readings < facts ? (end - read) / readings : facts);
            allocated = Math.Min(allocated, (GC.GetTotalAllocatedBytes() - before) / readings);
        }

        return (file, facts, allocated);
    }

    private static ReadUpload Read(byte[] bytes) => FileReader.Read("u", ".txt", bytes);

    private static void Facts(ReadUpload upload) => CaseReader.Read("c", "o", upload.Documents, SamplePeople.Pseudonyms);

    // Processor time, not time on the clock: others use the machine too. Collecting garbage counts.
    private static TimeSpan Spent()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static byte[] Text(int bytes)
    {
        using var text = new MemoryStream();
        for (var n = 0; text.Length < bytes; n++)
            text.Write(Encoding.UTF8.GetBytes(string.Join('\n', SyntheticDossiers.Make(n).Documents) + "\n"));
        return text.ToArray();
    }

    private static double Rate(int bytes, TimeSpan time) => bytes / 1e6 / Math.Max(0.000_001, time.TotalSeconds);

    private static string Processor()
    {
        var line = File.Exists("/proc/cpuinfo") ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line is null ? Environment.MachineName : $"{Environment.MachineName}, {line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()}";
    }
}
