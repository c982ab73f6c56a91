using System.Text.RegularExpressions;

namespace JudicialAid.Local.Run;

/// <summary>A file of a dossier on this machine.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Label">Its path below the folder, for the person at the screen.</param>
/// <param name="OfficeId">The office it is uploaded for.</param>
/// <param name="Dossier">The office's name for the bundle.</param>
internal sealed record DossierFile(string Path, string Label, string OfficeId, string Dossier);

/// <summary>A hardship table on this machine.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="BlobName">Its name in the container: <c>{region}/{register}/{date}.{full|delta}.{ext}</c>.</param>
internal sealed record RegisterFile(string Path, string BlobName)
{
    /// <summary>The first segment.</summary>
    public string Region => BlobName[..BlobName.IndexOf('/', StringComparison.Ordinal)];
}

/// <summary>Finds what is to be uploaded, in ordinal order of the paths, so that every run uploads in the same order.</summary>
internal static partial class InputFiles
{
    /// <summary>The office of files that lie in no office's folder.</summary>
    public const string SampleOffice = "990001";

    /// <summary>The files of <c>{office}/{dossier}/…</c>; or, when the folder has files only, each as its own dossier.</summary>
    public static IReadOnlyList<DossierFile> Dossiers(string folder)
    {
        var hasOffices = Directory.EnumerateDirectories(folder).Any(IsVisible);
        var files = Visible(folder)
            .Select(file => (File: file, Parts: Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar)))
            .Where(entry => !hasOffices || entry.Parts.Length > 1)
            .Select(entry => hasOffices ? InOffice(entry.File, entry.Parts) : Alone(entry.File, entry.Parts))
            .ToList();
        return files.Count > 0 ? files : throw RunProblem.Usage($"No file was found in {folder}. Expected: {{office}}/{{dossier}}/{{file}}, or files only.");
    }

    /// <summary>The tables of <c>{region}/{register}/{date}.{full|delta}.{ext}</c>.</summary>
    public static IReadOnlyList<RegisterFile> Registers(string folder)
    {
        var files = Visible(folder)
            .Select(file => new RegisterFile(file, Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/')))
            .Where(file => file.BlobName.Contains('/', StringComparison.Ordinal))
            .ToList();
        var wrong = files.Select(file => file.BlobName).FirstOrDefault(name => !RegisterName().IsMatch(name));
        if (wrong is not null)
            throw RunProblem.Usage($"'{wrong}' is not {{region}}/{{register}}/{{yyyy-MM-dd}}.{{full|delta}}.{{ext}}, as in 990001/dibao/2026-10-31.full.csv. Rename the file.");
        return files.Count > 0 ? files : throw RunProblem.Usage($"No hardship table was found in {folder}. Expected: {{region}}/{{register}}/{{date}}.{{full|delta}}.csv.");
    }

    private static DossierFile InOffice(string file, string[] parts) => parts.Length > 2
        ? new(file, string.Join('/', parts), parts[0], parts[1])
        : throw RunProblem.Usage($"'{string.Join('/', parts)}' lies in an office's folder but in no dossier's. Expected: {{office}}/{{dossier}}/{{file}}.");

    private static DossierFile Alone(string file, string[] parts) => new(file, parts[0], SampleOffice, Path.GetFileNameWithoutExtension(file));

    private static IEnumerable<string> Visible(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(IsVisible).Order(StringComparer.Ordinal);

    private static bool IsVisible(string path) => !Path.GetFileName(path).StartsWith('.');

    [GeneratedRegex(@"^[^/]+/[^/]+/\d{4}-\d{2}-\d{2}\.(full|delta)\.[A-Za-z0-9]+$")]
    private static partial Regex RegisterName();
}
