using System.Runtime.CompilerServices;

namespace JudicialAid.EndToEnd.Tests;

/// <summary>Where things are in the repository.</summary>
internal static class Repository
{
    private static readonly string Configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    public static string Samples => Path.Combine(Root, "infra", "local", "samples");

    public static string LocalHost => Path.Combine(Root, "infra", "local", "bin", Configuration, "net10.0", "JudicialAid.Local.dll");

    public static string Desk => Path.Combine(Root, "functions", "JudicialAid.Desk", "bin", Configuration, "net10.0", "desk.dll");

    public static string App => Path.Combine(Root, "functions", "JudicialAid.Functions", "bin", Configuration, "net10.0");

    /// <summary>A copy of a folder that a test may change.</summary>
    public static string Copy(string folder)
    {
        var copy = Directory.CreateTempSubdirectory("judicial-aid-copy-").FullName;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
