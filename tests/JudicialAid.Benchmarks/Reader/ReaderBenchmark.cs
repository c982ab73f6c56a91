namespace JudicialAid.Benchmarks.Reader;

/// <summary>
/// The verb <c>reader</c>: how well (<c>--dossiers N</c>), how fast, and with <c>--mutations N</c> how robustly dossiers are read. With
/// <c>--misses</c> every value that was missed or made up is listed.
/// </summary>
internal static class ReaderBenchmark
{
    private const int Dossiers = 2000;

    /// <summary>Exit code 0; 1 when a mutated file crashed the reader, hung it, or ended without a result or a finding; 2 for wrong usage.</summary>
    public static int Run(string[] arguments, TextWriter output)
    {
        if (Number(arguments, "--mutations") is { } mutations)
            return MutationRun.Run(mutations, output);
        var misses = arguments.Contains("--misses");
        var dossiers = Number(arguments, "--dossiers") ?? (misses || arguments.Length == 0 ? Dossiers : null);
        if (dossiers is null)
        {
            output.WriteLine("usage: reader [--dossiers N] [--misses] | reader --mutations N");
            return 2;
        }

        AccuracyRun.Run(dossiers.Value, misses, output);
        if (!misses)
            SpeedRun.Run(output);
        return 0;
    }

    private static int? Number(string[] arguments, string name)
    {
        var at = Array.IndexOf(arguments, name);
        return at >= 0 && at + 1 < arguments.Length && int.TryParse(arguments[at + 1], out var number) && number > 0 ? number : null;
    }
}
