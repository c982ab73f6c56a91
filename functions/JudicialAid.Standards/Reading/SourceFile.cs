using System.Security.Cryptography;
using System.Text;

namespace JudicialAid.Standards.Reading;

/// <summary>One file of the standards folder.</summary>
/// <param name="Path">Relative, with forward slashes.</param>
/// <param name="Text">Its text with LF line ends.</param>
internal sealed record SourceFile(string Path, string Text)
{
    private const int HashDigits = 12;

    /// <summary>All YAML files below a directory, in ordinal order of their paths.</summary>
    public static IReadOnlyList<SourceFile> ReadAll(string directory) =>
    [
        .. Directory.EnumerateFiles(directory, "*.yaml", SearchOption.AllDirectories)
            .Select(f => (Full: f, Relative: System.IO.Path.GetRelativePath(directory, f).Replace('\\', '/')))
            .OrderBy(f => f.Relative, StringComparer.Ordinal)
            .Select(f => new SourceFile(f.Relative, File.ReadAllText(f.Full, Encoding.UTF8).ReplaceLineEndings("\n"))),
    ];

    /// <summary>The version of this file: its path without extension and the hash of its text.</summary>
    public RuleVersion Version
    {
        get
        {
            var part = Path[..^".yaml".Length];
            if (part.EndsWith("/standard", StringComparison.Ordinal))
                part = part[..^"/standard".Length];
            return new RuleVersion(part, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))[..HashDigits]);
        }
    }
}
