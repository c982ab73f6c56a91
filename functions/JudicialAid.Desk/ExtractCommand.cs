using System.Security.Cryptography;
using JudicialAid.Desk.Pages;
using JudicialAid.Dossiers;
using JudicialAid.Model;

namespace JudicialAid.Desk;

/// <summary>
/// <c>desk extract PATH… [--format facts|gold|html]</c>: reads each file, or each folder of files, as one case and prints its facts, or a
/// page that shows them in the text. As <c>gold</c>, the form of the labels it is measured by, it prints one line a file.
/// </summary>
internal static class ExtractCommand
{
    // Nothing of this command is stored: its ids need to be stable within one run only.
    private static readonly Pseudonyms Ids = new(SHA256.HashData("desk extract"u8));

    private static readonly Lazy<TextTools> Tools = new(() => InstalledTools.Find(recognise: Environment.GetEnvironmentVariable("TextTools__Recognise") == "true"));

    /// <summary>Exit code 0 when every file was read, 1 when one was not, 2 for wrong usage.</summary>
    public static int Run(string[] arguments, TextWriter output, TextWriter errors)
    {
        if (arguments is ["--sentences", var sentences])
            return ExtractSentences.Run(sentences, output, errors);
        var format = Option(ref arguments, "--format") ?? "facts";
        if (arguments.Length == 0 || format is not ("facts" or "gold" or "html"))
        {
            errors.WriteLine("usage: desk extract PATH... [--format facts|gold|html] | desk extract --sentences FILE.jsonl");
            return 2;
        }

        var (worst, pages) = (0, new List<ReadCase>());
        foreach (var path in format == "gold" ? arguments.SelectMany(OneByOne) : arguments)
        {
            var (read, complete) = ReadPath(path, errors);
            worst = Math.Max(worst, complete ? 0 : 1);
            if (read is not null && format == "html")
                pages.Add(read);
            else if (read is not null)
                output.WriteLine(format == "gold" ? GoldFormat.Write(read.File.CaseId, read.File) : ModelJson.Write(read.File, readable: true));
        }

        if (pages.Count > 0)
            output.WriteLine(DossierPage.Write(pages));
        return worst;
    }

    private static (ReadCase? Read, bool Complete) ReadPath(string path, TextWriter errors)
    {
        var files = Files(path).ToList();
        if (files.Count == 0)
        {
            errors.WriteLine($"{path}: no such file, or a folder without files.");
            return (null, false);
        }

        var uploads = files.Select(file => ReadFile(file.Path, file.Id, errors)).ToList();
        var documents = uploads.SelectMany(u => u.Documents).ToList();
        if (documents.Count == 0)
            return (null, false);
        var file = CaseReader.Read(Path.GetFileNameWithoutExtension(path), "desk", documents, Ids);
        return (new ReadCase(file, documents, [.. uploads.SelectMany(u => u.Findings)]), uploads.All(u => u.State == UploadState.Read));
    }

    // A folder is a case with all that lies in it; hidden files are what operating systems leave behind.
    private static IEnumerable<(string Path, string Id)> Files(string path)
    {
        if (File.Exists(path))
            return [(path, Path.GetFileName(path))];
        return !Directory.Exists(path) ? [] : Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(file => !Path.GetFileName(file).StartsWith('.')).Order(StringComparer.Ordinal).Select(file => (file, Path.GetRelativePath(path, file)));
    }

    // Labels are compared a file: a folder is only the place where they lie.
    private static IEnumerable<string> OneByOne(string path) =>
        Directory.Exists(path) ? Files(path).Select(file => file.Path).DefaultIfEmpty(path) : [path];

    private static ReadUpload ReadFile(string path, string id, TextWriter errors)
    {
        using var content = File.OpenRead(path);
        var upload = FileReader.Read(id, Path.GetExtension(path), content, Tools.Value);
        foreach (var finding in upload.Findings)
            errors.WriteLine($"{path}: {finding.Code} {finding.Message}");
        return upload;
    }

    private static string? Option(ref string[] arguments, string name)
    {
        var at = Array.IndexOf(arguments, name);
        if (at < 0 || at + 1 >= arguments.Length)
            return null;
        var value = arguments[at + 1];
        arguments = [.. arguments[..at], .. arguments[(at + 2)..]];
        return value;
    }
}
