namespace JudicialAid.Dossiers.Tests;

/// <summary>A test that needs programs of the system, which CI installs; where one is missing it is skipped and says so.</summary>
internal sealed class NeedsProgramFactAttribute : FactAttribute
{
    public NeedsProgramFactAttribute(params string[] programs)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var missing = programs.Where(p => !folders.Any(f => File.Exists(Path.Combine(f, p)))).ToList();
        if (missing.Count > 0)
            Skip = $"Not installed here: {string.Join(", ", missing)}.";
    }
}
