using JudicialAid.Model;
using JudicialAid.Standards;

namespace JudicialAid.Desk.Standards;

/// <summary>Where the rule data are: a folder that was named, the repository's, or the one beside the program.</summary>
internal static class StandardsFolder
{
    private const string InRepository = "functions/standards";

    /// <summary>The folder to use when none was named.</summary>
    public static string Default => Directory.Exists(InRepository) ? InRepository : Path.Combine(AppContext.BaseDirectory, "standards");

    /// <summary>
    /// A standard by its id ("sample/2020-01-01"), or by the folder it stands in, which may belong to another copy of the rule data.
    /// Null with a message when there is none, or when its rule data have mistakes.
    /// </summary>
    public static ChosenStandard? Find(string idOrFolder, string folder, TextWriter errors)
    {
        var root = Directory.Exists(idOrFolder) ? RootOf(Path.GetFullPath(idOrFolder)) : folder;
        if (root is null)
        {
            errors.WriteLine($"{idOrFolder}：不在规则数据文件夹中（上层没有 instruments.yaml）。");
            return null;
        }

        var id = root == folder ? idOrFolder : Path.GetRelativePath(Path.Combine(root, "standards"), Path.GetFullPath(idOrFolder)).Replace('\\', '/');
        if (Read(root, errors) is not { } book)
            return null;
        if (book.Standard(id) is { } standard)
            return new ChosenStandard(book, standard);
        errors.WriteLine($"没有标准“{id}”。现有：{string.Join("、", book.Standards.Select(s => s.Id))}。");
        return null;
    }

    /// <summary>Whether a file that was named is there; says so when it is not.</summary>
    public static bool IsThere(string file, TextWriter errors)
    {
        if (File.Exists(file))
            return true;
        errors.WriteLine($"{file}：没有这个文件。请核对路径。");
        return false;
    }

    /// <summary>The rules of a folder; null with all mistakes when they cannot be used.</summary>
    public static RuleBook? Read(string folder, TextWriter errors)
    {
        var read = RuleBook.Load(folder);
        foreach (var finding in read.Findings)
            errors.WriteLine(Print(folder, finding));
        return read.Book;
    }

    /// <summary>A mistake with a path that can be opened.</summary>
    public static string Print(string folder, Finding finding) =>
        $"{(finding.Place is { } place ? Path.Combine(folder, place) : folder)} {finding.Code} {finding.Message}";

    private static string? RootOf(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "instruments.yaml")))
                return at.FullName;
        }

        return null;
    }
}

/// <summary>A standard and the rule data it stands in.</summary>
internal sealed record ChosenStandard(RuleBook Book, StandardDefinition Standard);
