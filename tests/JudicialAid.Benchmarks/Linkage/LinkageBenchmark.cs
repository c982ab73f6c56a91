namespace JudicialAid.Benchmarks.Linkage;

/// <summary>The verb <c>linkage</c>.</summary>
internal static class LinkageBenchmark
{
    /// <summary>Exit code 2: there is no measurement of this stage yet.</summary>
    public static int Run(string[] arguments, TextWriter output)
    {
        output.WriteLine($"No measurement of linkage yet ({arguments.Length} arguments ignored).");
        return 2;
    }
}
