using System.Diagnostics;
using System.Globalization;
using JudicialAid.Dossiers;
using JudicialAid.Model;
using JudicialAid.TestKit;

namespace JudicialAid.Benchmarks.Reader;

/// <summary>Damaged files of every format through the whole reader: each must end in a result or a finding, and soon.</summary>
internal static class MutationRun
{
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(60);

    /// <summary>Prints how they ended, and every one that ended badly. Exit code 1 when one did.</summary>
    public static int Run(int files, TextWriter output)
    {
        var (tools, endings, bad) = (InstalledTools.Find(recognise: false), new SortedDictionary<string, int>(StringComparer.Ordinal), 0);
        var (slowest, slowestFile) = (TimeSpan.Zero, 0);
        for (var n = 0; n < files; n++)
        {
            var (watch, number) = (Stopwatch.StartNew(), n);
            var reading = Task.Run(() => Ending(number, tools));
            var ending = reading.Wait(Hang) ? reading.Result : "HANG";
            endings[ending] = endings.GetValueOrDefault(ending) + 1;
            if (watch.Elapsed > slowest)
                (slowest, slowestFile) = (watch.Elapsed, n);
            if (char.IsAsciiLetterUpper(ending[1]) && !ending.StartsWith("DOSSIER", StringComparison.Ordinal))
            {
                bad++;
                output.WriteLine($"file {n} (.{FileMutations.Make(n).Extension}): {ending}");
            }
        }

        foreach (var (ending, count) in endings)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,8}  {ending}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files} damaged files, {bad} ended badly; the slowest, number {slowestFile}, took {slowest.TotalMilliseconds:0} ms."));
        return bad == 0 ? 0 : 1;
    }

    // "Read", a code, or in capitals what must not be.
    private static string Ending(int n, TextTools tools)
    {
        var (extension, content) = FileMutations.Make(n);
        try
        {
            var upload = FileReader.Read("u", extension, content, tools);
            CaseReader.Read("c", "o", upload.Documents, SamplePeople.Pseudonyms);
            return upload.Findings.Count > 0 ? upload.Findings[0].Code : upload is { State: UploadState.Read, Documents.Count: > 0 } ? "Read" : "NEITHER A RESULT NOR A FINDING";
        }
        catch (Exception e)
        {
            return $"CRASH {e.GetType().Name} {e.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains("JudicialAid", StringComparison.Ordinal))?.Trim()}";
        }
    }
}
