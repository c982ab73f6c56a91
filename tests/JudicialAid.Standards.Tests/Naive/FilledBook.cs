namespace JudicialAid.Standards.Tests.Naive;

/// <summary>
/// The shipped rules with the unpublished numbers of every real standard filled with invented ones (Filled/, never shipped), so
/// that the arithmetic of each published structure is really exercised.
/// </summary>
public static class FilledBook
{
    private static readonly Lazy<RuleBook> Read = new(Load);

    /// <summary>The folder with the filled files, as the build lays it beside the program.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Filled");

    /// <summary>The rules.</summary>
    public static RuleBook Rules => Read.Value;

    /// <summary>Ids of the filled standards, in ordinal order.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Folder, "standards"), "standard.yaml", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Path.Combine(Folder, "standards"), Path.GetDirectoryName(f)!).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    // Only a folder can be loaded from outside, so the two are laid over each other in one.
    private static RuleBook Load()
    {
        var folder = Directory.CreateTempSubdirectory("filled-standards").FullName;
        try
        {
            Copy(Path.Combine(AppContext.BaseDirectory, "standards"), folder);
            Copy(Folder, folder);
            return RuleBook.Load(folder).Require();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*.yaml", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }
}
