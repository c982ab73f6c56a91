using System.Security.Cryptography;
using System.Text;

namespace JudicialAid.Standards.Reading;

/// <summary>One file of the standards folder.</summary>
/// <param name="Path">Relative, with forward slashes.</param>
/// <param name="Text">Its text with LF line ends; empty when it is not in UTF-8.</param>
internal sealed record SourceFile(string Path, string Text)
{
    /// <summary>How the name of a file of rules ends.</summary>
    public const string Ending = ".yaml";

    private const int HashDigits = 12;

    // As other programs and the editor of Windows name such a file; the longest first.
    private static readonly string[] OtherEndings = [".yaml.txt", ".yml.txt", Ending, ".yml"];

    /// <summary>Where the bytes stop being UTF-8; null when all of them are.</summary>
    public (int Line, int Column)? NotUtf8 { get; init; }

    /// <summary>The path under which it would be read; null when it has that name.</summary>
    public string? RightPath => Path.EndsWith(Ending, StringComparison.Ordinal) ? null : Path[..^EndingOf(Path)!.Length] + Ending;

    /// <summary>All YAML files below a directory, those with a wrong ending included, in ordinal order of their paths.</summary>
    public static IReadOnlyList<SourceFile> ReadAll(string directory) =>
    [
        .. Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories)
            .Where(f => EndingOf(f) is not null)
            .Select(f => (Full: f, Relative: System.IO.Path.GetRelativePath(directory, f).Replace('\\', '/')))
            .OrderBy(f => f.Relative, StringComparer.Ordinal)
            .Select(f => Of(f.Relative, File.ReadAllBytes(f.Full))),
    ];

    /// <summary>A file by its bytes.</summary>
    public static SourceFile Of(string path, byte[] bytes) =>
        new(path, (Utf8Text.Of(bytes, out var fault) ?? "").ReplaceLineEndings("\n")) { NotUtf8 = fault };

    private static string? EndingOf(string path) => OtherEndings.FirstOrDefault(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    /// <summary>The version of this file: its path without extension and the hash of its text.</summary>
    public RuleVersion Version
    {
        get
        {
            var part = Path[..^Ending.Length];
            if (part.EndsWith("/standard", StringComparison.Ordinal))
                part = part[..^"/standard".Length];
            return new RuleVersion(part, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))[..HashDigits]);
        }
    }
}
