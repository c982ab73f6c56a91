namespace JudicialAid.Benchmarks.Standards;

/// <summary>The verb <c>standards</c>.</summary>
internal static class StandardsBenchmark
{
    /// <summary>Exit code 2: there is no measurement of this stage yet.</summary>
    public static int Run(string[] arguments, TextWriter output)
    {
        output.WriteLine($"No measurement of standards yet ({arguments.Length} arguments ignored).");
        return 2;
    }
}
