namespace JudicialAid.Benchmarks.Reader;

/// <summary>The verb <c>reader</c>.</summary>
internal static class ReaderBenchmark
{
    /// <summary>Exit code 2: there is no measurement of this stage yet.</summary>
    public static int Run(string[] arguments, TextWriter output)
    {
        output.WriteLine($"No measurement of reader yet ({arguments.Length} arguments ignored).");
        return 2;
    }
}
