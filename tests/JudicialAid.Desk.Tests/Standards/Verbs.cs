using System.Runtime.CompilerServices;

namespace JudicialAid.Desk.Tests.Standards;

/// <summary>Runs a verb and gives what it printed; scratch copies of the rule data for verbs that read a folder.</summary>
internal static class Verbs
{
    public static readonly DateOnly Today = new(2026, 11, 24);

    /// <summary>The repository.</summary>
    public static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));

    /// <summary>The shipped rule data.</summary>
    public static string Shipped => Path.Combine(Root(), "functions/standards");

    public static (int Code, string Output, string Errors) Run(Func<TextWriter, TextWriter, int> verb)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        return (verb(output, errors), output.ToString().ReplaceLineEndings("\n"), errors.ToString().ReplaceLineEndings("\n"));
    }

    /// <summary>A copy of the shipped rule data that is deleted at the end.</summary>
    public static ScratchFolder CopyOfShipped()
    {
        var copy = new ScratchFolder();
        foreach (var file in Directory.EnumerateFiles(Shipped, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy.Path, Path.GetRelativePath(Shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }
}

/// <summary>A folder for one test.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("judicial-aid-desk-").FullName;

    public string this[string relative] => System.IO.Path.Combine(Path, relative);

    public string Write(string relative, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[relative])!);
        File.WriteAllText(this[relative], text);
        return this[relative];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
